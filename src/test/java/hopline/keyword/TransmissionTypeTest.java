package hopline.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of {@link TransmissionType} against the registry, written down a second time by hand. */
class TransmissionTypeTest {

    @Test
    void theRegistrysEighteenInItsOrder() {
        assertThat(Arrays.stream(TransmissionType.values()).map(TransmissionType::word)).containsExactly(
                "SMTP", "ESMTP", "ESMTPA", "ESMTPS", "ESMTPSA", "LMTP", "LMTPA", "LMTPS", "LMTPSA", "MMS",
                "UTF8SMTP", "UTF8SMTPA", "UTF8SMTPS", "UTF8SMTPSA", "UTF8LMTP", "UTF8LMTPA", "UTF8LMTPS", "UTF8LMTPSA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # word       | TLS    | AUTH   | extended | UTF-8 | references
            SMTP         | NO     | NO     | NO       | false | RFC 5321
            ESMTP        | NO     | NO     | YES      | false | RFC 5321
            ESMTPA       | NO     | YES    | YES      | false | RFC 3848
            ESMTPS       | YES    | NO     | YES      | false | RFC 3848
            ESMTPSA      | YES    | YES    | YES      | false | RFC 3848
            LMTP         | NO     | NO     | YES      | false | RFC 3848
            LMTPA        | NO     | YES    | YES      | false | RFC 3848
            LMTPS        | YES    | NO     | YES      | false | RFC 3848
            LMTPSA       | YES    | YES    | YES      | false | RFC 3848
            MMS          | SILENT | SILENT | SILENT   | false | RFC 4356
            UTF8SMTP     | NO     | NO     | YES      | true  | RFC 6531
            UTF8SMTPA    | NO     | YES    | YES      | true  | RFC 4954, RFC 6531
            UTF8SMTPS    | YES    | NO     | YES      | true  | RFC 3207, RFC 6531
            UTF8SMTPSA   | YES    | YES    | YES      | true  | RFC 3207, RFC 4954, RFC 6531
            UTF8LMTP     | NO     | NO     | YES      | true  | RFC 6531
            UTF8LMTPA    | NO     | YES    | YES      | true  | RFC 4954, RFC 6531
            UTF8LMTPS    | YES    | NO     | YES      | true  | RFC 3207, RFC 6531
            UTF8LMTPSA   | YES    | YES    | YES      | true  | RFC 3207, RFC 4954, RFC 6531
            """)
    void eachAssertsWhatTheRegistrySays(String word, Assertion tls, Assertion auth, Assertion extended, boolean utf8, String references) {
        TransmissionType type = TransmissionType.valueOf(word);

        assertThat(type.word()).isEqualTo(word);
        assertThat(type.registered()).isTrue();
        assertThat(type.tls()).as("TLS").isEqualTo(tls);
        assertThat(type.auth()).as("AUTH").isEqualTo(auth);
        assertThat(type.extended()).as("extended").isEqualTo(extended);
        assertThat(type.utf8()).as("SMTPUTF8").isEqualTo(utf8);
        assertThat(type.references()).isEqualTo(List.of(references.split(", ")));
        assertThat(Keywords.of(word)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"esmtpsa, ESMTPSA", "Esmtps, ESMTPS", "utf8lmtp, UTF8LMTP"})
    void caseDoesNotMatter(String written, TransmissionType type) {
        assertThat(Keywords.of(written)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"ESMTPAS", "ESMTPSX", "XESMTP", "LSMTPS", "E\u0405MTP", "e\u017fmtp", "\u0435smtp", "''"})
    void onlyTheWholeWordInAsciiLetters(String written) {
        assertThat(Keywords.of(written).filter(Keyword::registered)).isEmpty();
    }
}
