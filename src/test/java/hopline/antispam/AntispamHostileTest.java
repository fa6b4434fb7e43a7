package hopline.antispam;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.header.HeaderField;
import hopline.header.Headers;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes give a value, nothing is lost, and no header makes the memory burst. */
class AntispamHostileTest {

    private static final int MILLION = 1_000_000;

    static Stream<String> names() {
        return Stream.of("X-Forefront-Antispam-Report", "X-Forefront-Antispam-Report-Untrusted", "X-Microsoft-Antispam",
                "X-Microsoft-Antispam-Mailbox-Delivery", "X-MS-Exchange-Organization-SCL", "X-Spam-Status",
                "X-Spam-Score", "X-Spamd-Result", "X-Rspamd-Score", "X-Proofpoint-Spam-Details",
                "X-Mimecast-Impersonation-Protect", "X-Mimecast-Spam-Score", "X-Barracuda-Spam-Status", "X-Gm-Gg");
    }

    private static HeaderField field(String name, String value) {
        return new HeaderField(name, name + ": " + value, 1);
    }

    private static List<FilterValue> values(String name, String value) {
        return Antispam.of(new Headers(List.of(field(name, value)), true)).reports().getFirst().values();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingButSeparatorsIsOneValue(String name) {
        assertThat(values(name, "").size()).isBetween(1, 2);
        assertThat(values(name, ";".repeat(MILLION)).size()).isBetween(1, 2);
        assertThat(values(name, "\0".repeat(MILLION)).size()).isBetween(1, 2);
    }

    @ParameterizedTest
    @MethodSource("names")
    void floodsAreCutAndTheRestIsKept(String name) {
        for (String piece : List.of("a:b;", "a=b;", "a=b ", "SCORE=1 ", "A(1.0)[];", "=", ":", "(", "[", ",", "a ",
                "tests=[ ")) {
            String flood = piece.repeat(MILLION / piece.length());
            List<FilterValue> values = values(name, flood);

            assertThat(values).as(piece).hasSizeBetween(1, Piece.MOST_PIECES + 2);
            String last = values.getLast().raw();
            assertThat(flood.strip()).as(piece).endsWith(last.strip());
        }
    }

    @Test
    void theRestSaysHowMuchItIs() {
        List<FilterValue> values = values("X-Microsoft-Antispam", "BCL:0;".repeat(Piece.MOST_PIECES) + "ARA:12");

        assertThat(values).hasSize(Piece.MOST_PIECES + 1);
        assertThat(values.getLast()).isEqualTo(new FilterValue("…", "ARA:12", "ARA:12", Meaning.of("rest", 6.0)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverStandsThereIsInTheFieldAndHasAKey(String name) {
        String alphabet = ";:=()[],. \t\0\r\n-+019éSCL\uD83DtrueYesA%";
        Random random = new Random(20260101);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            HeaderField field = field(name, text.toString());
            List<FilterValue> values = Antispam.of(new Headers(List.of(field), true)).reports().getFirst().values();

            assertThat(values).as(text.toString()).isNotEmpty().allSatisfy(value -> {
                assertThat(value.key()).isNotEmpty();
                assertThat(field.value()).contains(value.raw());
                assertThat(value.raw()).contains(value.value());
            });
        }
    }

    @Test
    void hugeNumbersAreNoNumbers() {
        for (String number : List.of("9".repeat(MILLION), "1E999999999", "1" + ".0".repeat(1000), "0x5", "NaN", "5.",
                "--5")) {
            assertThat(values("X-MS-Exchange-Organization-SCL", number)).as(number.substring(0, 2)).singleElement()
                    .satisfies(value -> assertThat(value.meaning()).isEqualTo(Meaning.of("microsoft.SCL")));
        }
    }

    @Test
    void fieldsWithoutEndAreCutAndSaidToBe() {
        Headers headers = new Headers(Collections.nCopies(100_000, field("X-Spam-Flag", "YES")), true);
        Antispam antispam = Antispam.of(headers);

        assertThat(antispam.complete()).isFalse();
        assertThat(antispam.reports()).hasSize(Antispam.MOST_VALUES);
    }

    @Test
    void exactlyAsManyAsAreHeldAreComplete() {
        List<HeaderField> fields = Collections.nCopies(Antispam.MOST_VALUES, field("X-Spam-Level", "*"));

        assertThat(Antispam.of(new Headers(fields, true)).complete()).isTrue();
    }
}
