package hopline.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # with                          | tls    | auth   | registered
            SMTP                            | NO     | NO     | true
            ESMTP                           | NO     | NO     | true
            ESMTPA                          | NO     | YES    | true
            ESMTPS                          | YES    | NO     | true
            ESMTPSA                         | YES    | YES    | true
            esmtpsa                         | YES    | YES    | true
            LMTP                            | NO     | NO     | true
            LMTPA                           | NO     | YES    | true
            LMTPS                           | YES    | NO     | true
            LMTPSA                          | YES    | YES    | true
            MMS                             | SILENT | SILENT | true
            UTF8SMTP                        | NO     | NO     | true
            UTF8SMTPA                       | NO     | YES    | true
            UTF8SMTPS                       | YES    | NO     | true
            UTF8SMTPSA                      | YES    | YES    | true
            UTF8LMTP                        | NO     | NO     | true
            UTF8LMTPA                       | NO     | YES    | true
            UTF8LMTPS                       | YES    | NO     | true
            UTF8LMTPSA                      | YES    | YES    | true
            SMTPS                           | YES    | NO     | false
            SMTPs                           | YES    | NO     | false
            SMTPSA                          | YES    | YES    | false
            SMTPA                           | NO     | YES    | false
            UTF8ESMTPSA                     | YES    | YES    | false
            ssmtp                           | YES    | NO     | false
            essmtp                          | YES    | NO     | false
            essmtpa                         | YES    | YES    | false
            asmtp                           | SILENT | YES    | false
            SMTP-AUTH                       | SILENT | YES    | false
            SMTP-TLS                        | YES    | NO     | false
            ESMTP-TLS                       | YES    | NO     | false
            ESMTP/TLS/AES256-SHA            | YES    | NO     | false
            local-smtp                      | NO     | NO     | false
            local-esmtpsa                   | YES    | YES    | false
            local-lmtps                     | YES    | NO     | true
            local-bsmtp                     | SILENT | SILENT | false
            MailEnable ESMTPA               | NO     | YES    | true
            Microsoft SMTP Server           | SILENT | SILENT | false
            Microsoft SMTPSVC               | SILENT | SILENT | false
            Microsoft SMTPSVC(10.0.17763.1) | SILENT | SILENT | false
            mapi                            | SILENT | SILENT | false
            HTTPS                           | YES    | SILENT | false
            HTTP                            | SILENT | SILENT | false
            qmail-scanner-1.24              | SILENT | SILENT | false
            POP3                            | SILENT | SILENT | false
            POP3-SSL                        | YES    | SILENT | false
            """)
    void keyword(String with, Assertion tls, Assertion auth, boolean registered) {
        Keyword keyword = Keywords.ofPhrase(with).orElseThrow();

        assertThat(keyword.tls()).isEqualTo(tls);
        assertThat(keyword.auth()).isEqualTo(auth);
        assertThat(keyword.registered()).isEqualTo(registered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ESMTPAS", "XESMTPSA", "ESMTPSX", "ESMTP S", "esmtp\u0131", "ESMTP\u017f",
        "\u0415SMTPS", "ESMTP\u200bS", "ESMTPS\u0000", "local-", "ESMTP/TLS/", "Internet Mail", "ESMTPS id"})
    void noKeyword(String with) {
        assertThat(Keywords.ofPhrase(with)).isEmpty();
    }

    @Test
    void theTurkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Keywords.ofPhrase("imap")).isPresent();
            assertThat(Keywords.ofPhrase("\u0131map")).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void allEighteenRegisteredTypesStandInTheOrderOfTheRegistry() {
        assertThat(Arrays.stream(TransmissionType.values()).map(Keyword::word)).containsExactly(
                "SMTP", "ESMTP", "ESMTPA", "ESMTPS", "ESMTPSA", "LMTP", "LMTPA", "LMTPS", "LMTPSA", "MMS", "UTF8SMTP",
                "UTF8SMTPA", "UTF8SMTPS", "UTF8SMTPSA", "UTF8LMTP", "UTF8LMTPA", "UTF8LMTPS", "UTF8LMTPSA");
    }
}
