package hopline.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in both forms (RFC 5890), their organisation by the public suffix list, and names made to deceive (UTS 39). */
class HostNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written                | ascii                         | unicode
            MX1.Example.ORG          | mx1.example.org               | mx1.example.org
            mx1.example.org.         | mx1.example.org               | mx1.example.org
            laptop                   | laptop                        | laptop
            my_host.example          | my_host.example               | my_host.example
            xn--bcher-kva.example    | xn--bcher-kva.example         | bücher.example
            Bücher.example           | xn--bcher-kva.example         | bücher.example
            XN--BCHER-KVA.EXAMPLE    | xn--bcher-kva.example         | bücher.example
            """)
    void bothForms(String written, String ascii, String unicode) {
        assertThat(HostName.of(written)).contains(new HostName(ascii, unicode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", ".example", "192.0.2.1", "[192.0.2.1]", "2001:db8::1", "a b.example",
        "user@example.org", "1.2.3", "x\u202Ey.example"})
    void noName(String text) {
        assertThat(HostName.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # name                      | organisation
            mx1.mail.example.org        | example.org
            example.org                 | example.org
            a.b.example.co.uk           | example.co.uk
            example.co.uk               | example.co.uk
            mx.harbour.example          | harbour.example
            dc1.corp.local              | corp.local
            user.github.io              | user.github.io
            mail.xn--85x722f.xn--fiqs8s | xn--85x722f.xn--fiqs8s
            my_host.example.com         | example.com
            """)
    void organisation(String name, String organisation) {
        assertThat(HostName.of(name).orElseThrow().organisation()).contains(organisation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "org", "co.uk", "github.io"})
    void noOrganisation(String name) {
        assertThat(HostName.of(name).orElseThrow().organisation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mx.example.org, out.mail.example.org, true", "mx.example.org, mx.example.net, false",
        "a.co.uk, b.co.uk, false", "laptop, laptop, false"})
    void sameOrganisation(String one, String other, boolean same) {
        assertThat(HostName.of(one).orElseThrow().isSameOrganisation(HostName.of(other).orElseThrow())).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"mx.example.org, example.org, true", "example.org, example.org, true",
        "badexample.org, example.org, false", "example.org, mx.example.org, false"})
    void within(String name, String domain, boolean within) {
        assertThat(HostName.of(name).orElseThrow().isWithin(HostName.of(domain).orElseThrow())).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # name                     | mixed
            example.org                | false
            bücher.example             | false
            пример.example             | false
            ex\u0430mple.org           | true
            \u0440aypal.example        | true
            名前とa.example            | false
            日本\u0430.example         | true
            """)
    void mixedScripts(String name, boolean mixed) {
        assertThat(HostName.of(name).orElseThrow().mixesScripts()).isEqualTo(mixed);
    }

    @ParameterizedTest
    @CsvSource({"laptop, true", "dc1.corp.local, true", "srv.internal, true", "mx.example.org, false"})
    void internal(String name, boolean internal) {
        assertThat(HostName.of(name).orElseThrow().isInternal()).isEqualTo(internal);
    }
}
