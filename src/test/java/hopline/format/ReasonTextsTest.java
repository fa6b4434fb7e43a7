package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.format.MapiFacts.NoTrace;
import hopline.format.UnreadableException.Reason;
import hopline.language.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever cannot be read, was mended or is missing has its sentence in every language. */
class ReasonTextsTest {

    static Stream<Locale> languages() {
        return Words.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonNamesTheFileAndEndsAsASentence(Locale language) {
        Words words = Words.in(language);

        assertThat(Arrays.stream(Reason.values()).map(reason -> words.text(reason.textKey(), "mail.msg")))
                .allMatch(sentence -> sentence.contains("mail.msg") && sentence.endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRepairTellsHowMuch(Locale language) {
        Words words = Words.in(language);

        for (Repair.Kind kind : Repair.Kind.values()) {
            String one = words.text(kind.textKey(), 1);
            String many = words.text(kind.textKey(), 17);
            assertThat(one).contains("1").endsWith(".").doesNotContain("{");
            assertThat(many).contains("17").endsWith(".").doesNotContain("{");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMissingTraceIsExplained(Locale language) {
        Words words = Words.in(language);

        assertThat(Arrays.stream(NoTrace.values()).map(why -> words.text(why.textKey())))
                .allMatch(sentence -> sentence.endsWith("."));
    }
}
