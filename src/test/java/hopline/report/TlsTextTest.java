package hopline.report;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.language.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTextTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"TLSv1.3, current", "TLSv1.2, in general use", "TLSv1.1, outdated", "TLSv1.0, outdated", "SSLv3, outdated", "TLSv9.9, ''"})
    void version(String version, String begin) {
        assertThat(TlsText.version(version, WORDS).orElse("")).startsWith(begin).satisfies(text ->
                assertThat(text.isEmpty()).isEqualTo(begin.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({"TLS_AES_256_GCM_SHA384, with forward secrecy", "ECDHE-RSA-AES128-GCM-SHA256, with forward secrecy",
        "TLS_RSA_WITH_AES_128_CBC_SHA, without forward secrecy", "RSA_ARCFOUR_MD5, the broken cipher RC4",
        "DES-CBC3-SHA, the outdated cipher DES", "EXP-RC4-MD5, weakened", "TLS_RSA_WITH_NULL_SHA, no encryption",
        "ADH-AES256-SHA, without any certificate", "Aes256, ''", "0x1301, ''"})
    void cipher(String name, String begin) {
        assertThat(TlsText.cipher(name, WORDS).orElse("")).startsWith(begin).satisfies(text ->
                assertThat(text.isEmpty()).isEqualTo(begin.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Client CN "mx.example.org", Issuer "CA" (verified OK)    | shown by the client, and checked
            Client CN "mx.example.org", Issuer "CA" (not verified)   | shown by the client, and not confirmed
            verify=FAIL                                              | shown by the client, and not confirmed
            No client certificate requested                          | not asked for
            verify=NOT                                               | not asked for
            Client did not present a certificate                     | asked for, and none shown
            verify=NO                                                | asked for, and none shown
            Client RPK sha256 digest 12:34:AB                        | ''
            """)
    void certificate(String remark, String begin) {
        assertThat(TlsText.certificate(remark, WORDS).orElse("")).startsWith(begin).satisfies(text ->
                assertThat(text.isEmpty()).isEqualTo(begin.isEmpty()));
    }
}
