package hopline.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMTP        | SMTP           | E S A
            ESMTP       | E SMTP         | S A
            ESMTPA      | E SMTP A       | S
            ESMTPS      | E SMTP S       | A
            ESMTPSA     | E SMTP S A     | ''
            LMTP        | LMTP           | S A
            LMTPA       | LMTP A         | S
            LMTPS       | LMTP S         | A
            LMTPSA      | LMTP S A       | ''
            MMS         | MMS            | ''
            UTF8SMTP    | UTF8 SMTP      | S A
            UTF8SMTPA   | UTF8 SMTP A    | S
            UTF8SMTPS   | UTF8 SMTP S    | A
            UTF8SMTPSA  | UTF8 SMTP S A  | ''
            UTF8LMTP    | UTF8 LMTP      | S A
            UTF8LMTPA   | UTF8 LMTP A    | S
            UTF8LMTPS   | UTF8 LMTP S    | A
            UTF8LMTPSA  | UTF8 LMTP S A  | ''
            SMTPS       | SMTP S         | E A
            SMTPSA      | SMTP S A       | E
            SMTPA       | SMTP A         | E S
            UTF8ESMTP   | UTF8 E SMTP    | S A
            UTF8ESMTPA  | UTF8 E SMTP A  | S
            UTF8ESMTPS  | UTF8 E SMTP S  | A
            UTF8ESMTPSA | UTF8 E SMTP S A | ''
            """)
    void aWordOfTheSchemeIsTakenApart(String word, String present, String absent) {
        List<Letter> letters = Letter.of(keyword(word));

        assertThat(marks(letters, true)).isEqualTo(present);
        assertThat(marks(letters, false)).isEqualTo(absent);
        assertThat(letters).as("those present first").isSortedAccordingTo((a, b) -> Boolean.compare(b.present(), a.present()));
        assertThat(present.replace(" ", "")).as("the parts make up the word").isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"SSMTP", "SSMTPA", "ESSMTP", "ESSMTPA", "ASMTP", "SMTP-AUTH", "SMTP-TLS", "ESMTP-TLS", "SMTPTLS", "mapi", "HTTPS",
        "HTTP", "HTTPU", "HTTPREST", "REST", "DAV", "local", "bsmtp", "PIPE", "spam-scanned", "scanned-ok", "QMQP", "QMTP", "NNFMP",
        "FQDP", "ECSTREAM", "ngmta", "NJE", "Novell_GroupWise", "POP3", "IMAP", "POP3-SSL", "IMAP4-SSL", "POP3S", "IMAPS"})
    void aWordOfAnotherSchemeHasNoLetters(String word) {
        assertThat(Letter.of(keyword(word))).isEmpty();
    }

    @Test
    void aLetterClaimsWhatTheTableOfKeywordsAsserts() {
        Stream.<Keyword>concat(Stream.of(TransmissionType.values()), Stream.of(UnregisteredType.values()))
                .filter(keyword -> !Letter.of(keyword).isEmpty())
                .forEach(keyword -> {
                    List<Letter> letters = Letter.of(keyword);
                    assertThat(letters.contains(Letter.S)).as("%s: S", keyword.word()).isEqualTo(keyword.tls() == Assertion.YES);
                    assertThat(letters.contains(Letter.A)).as("%s: A", keyword.word()).isEqualTo(keyword.auth() == Assertion.YES);
                    assertThat(letters.contains(Letter.NO_S)).as("%s: no S", keyword.word()).isEqualTo(keyword.tls() == Assertion.NO);
                    assertThat(letters.contains(Letter.NO_A)).as("%s: no A", keyword.word()).isEqualTo(keyword.auth() == Assertion.NO);
                    assertThat(letters.contains(Letter.NO_E)).as("%s: no E", keyword.word())
                            .isEqualTo(keyword.extended() == Assertion.NO);
                    assertThat(letters.contains(Letter.UTF8)).as("%s: UTF8", keyword.word()).isEqualTo(keyword.utf8());
                });
    }

    @Test
    void everyLetterHasAKeyOfItsOwn() {
        assertThat(Arrays.stream(Letter.values()).map(Letter::textKey)).containsExactlyInAnyOrder("letter.UTF8", "letter.E",
                "letter.SMTP", "letter.LMTP", "letter.MMS", "letter.S", "letter.A", "letter.no.E", "letter.no.S", "letter.no.A");
    }

    private static Keyword keyword(String word) {
        return Keywords.of(word).orElseThrow(() -> new AssertionError(word + " is not a known keyword"));
    }

    private static String marks(List<Letter> letters, boolean present) {
        return letters.stream().filter(letter -> letter.present() == present).map(Letter::mark).collect(Collectors.joining(" "));
    }
}
