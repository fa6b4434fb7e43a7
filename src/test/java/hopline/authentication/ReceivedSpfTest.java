package hopline.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Received-SPF (RFC 7208 §9.1). */
class ReceivedSpfTest {

    private static ReceivedSpf read(String value) {
        return Sample.read("Received-SPF: " + value).receivedSpf().getFirst();
    }

    @Test
    void readsResultCommentAndPairs() {
        ReceivedSpf spf = read("""
                Pass (mx.harbour.example: domain of
                 ann@example.org designates 192.0.2.1 as permitted sender)
                 receiver=mx.harbour.example; client-ip=192.0.2.1;
                 envelope-from="ann@example.org"; helo=out.example.org; identity=mailfrom;""");

        assertThat(spf.result()).isEqualTo("Pass");
        assertThat(spf.is("pass")).isTrue();
        assertThat(spf.comments()).containsExactly(
                "mx.harbour.example: domain of ann@example.org designates 192.0.2.1 as permitted sender");
        assertThat(spf.value("client-ip")).contains("192.0.2.1");
        assertThat(spf.value("envelope-from")).contains("ann@example.org");
        assertThat(spf.value("identity")).contains("mailfrom");
        assertThat(spf.value("mechanism")).isEmpty();
        assertThat(spf.server()).contains("mx.harbour.example");
        assertThat(spf.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # value                                                                      | domain for DMARC
            pass client-ip=192.0.2.1; envelope-from=ann@example.org; helo=out.example    | example.org
            pass envelope-from=<ann@example.org>; identity=mailfrom; helo=out.example    | example.org
            pass envelope-from="<>"; helo=out.example                                    | out.example
            pass envelope-from=ann@example.org; identity=helo; helo=out.example          |
            pass client-ip=192.0.2.1; helo=out.example                                   |
            """)
    void theDomainThatCountsForDmarc(String value, String domain) {
        assertThat(read(value).domain().orElse(null)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pass receiver=mx.harbour.example | mx.harbour.example
            pass receiver=ann@example.org    |
            pass client-ip=192.0.2.1         |
            """)
    void anAddressIsNoServer(String value, String server) {
        assertThat(read(value).server().orElse(null)).isEqualTo(server);
    }

    @Test
    void whatIsNoPairStaysVisible() {
        ReceivedSpf spf = read("softfail client-ip=192.0.2.1 and more; (open");

        assertThat(spf.result()).isEqualTo("softfail");
        assertThat(spf.rest()).containsExactly("and", "more", "(open");
        assertThat(read("(only a comment)").result()).isEmpty();
    }
}
