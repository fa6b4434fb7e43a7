package hopline.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical addresses by RFC 5952. */
class AddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written                          | canonical
            192.0.2.10                         | 192.0.2.10
            [192.0.2.10]                       | 192.0.2.10
            192.0.2.10:25                      | 192.0.2.10
            [192.0.2.10]:25                    | 192.0.2.10
            192.0.2.10.41234                   | 192.0.2.10
            0.0.0.0                            | 0.0.0.0
            255.255.255.255                    | 255.255.255.255
            2001:DB8:0:0:0:0:0:10              | 2001:db8::10
            IPv6:2001:db8::10                  | 2001:db8::10
            ipv6:2001:0db8:0:0:1:0:0:1         | 2001:db8::1:0:0:1
            [IPv6:2001:db8::10]:25             | 2001:db8::10
            2001:db8:0:1:1:1:1:1               | 2001:db8:0:1:1:1:1:1
            2001:db8::1:1:1:1:0                | 2001:db8:0:1:1:1:1:0
            2001:0:0:1:0:0:0:1                 | 2001:0:0:1::1
            fe80::1%12                         | fe80::1
            fe80::1%eth0                       | fe80::1
            ::                                 | ::
            ::1                                | ::1
            1::                                | 1::
            ::ffff:192.0.2.10                  | 192.0.2.10
            IPv6:::ffff:192.0.2.10             | 192.0.2.10
            ::ffff:c000:20a                    | 192.0.2.10
            64:ff9b::192.0.2.33                | 64:ff9b::c000:221
            IPv6:192.0.2.10                    | 192.0.2.10
            """)
    void address(String written, String canonical) {
        assertThat(Addresses.canonical(written)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2", "192.0.2.256", "192.0.2.010", "192.0.2.10.41234.5", "192.0.2.10:",
        "0xC0.0.2.10", "3221225994", "192.0.2.x", "2001:db8::1::2", "2001:db8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8", "12345::", ":1:2:3:4:5:6:7", "::192.0.2.256", "1.2.3.4::", "g::", "unix socket",
        "localhost", "mail.example.org", "[]", "[192.0.2.10", "192.0.2.10_relay", "٣.1.1.1"})
    void noAddress(String written) {
        assertThat(Addresses.canonical(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.255.0.9, true", "::1, true", "128.0.0.1, false", "::2, false",
        "10.0.0.1, false"})
    void loopback(String canonical, boolean loopback) {
        assertThat(Addresses.isLoopback(canonical)).isEqualTo(loopback);
    }
}
