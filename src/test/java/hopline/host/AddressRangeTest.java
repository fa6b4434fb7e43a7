package hopline.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges in CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3). */
class AddressRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # range              | as written back    | first inside    | last inside                            | before              | behind
            192.0.2.0/24         | 192.0.2.0/24       | 192.0.2.0       | 192.0.2.255                            | 192.0.1.255         | 192.0.3.0
            192.0.2.77/24        | 192.0.2.0/24       | 192.0.2.0       | 192.0.2.255                            | 192.0.1.255         | 192.0.3.0
            198.51.100.64/27     | 198.51.100.64/27   | 198.51.100.64   | 198.51.100.95                          | 198.51.100.63       | 198.51.100.96
            192.0.2.9            | 192.0.2.9          | 192.0.2.9       | 192.0.2.9                              | 192.0.2.8           | 192.0.2.10
            192.0.2.9/32         | 192.0.2.9          | 192.0.2.9       | 192.0.2.9                              | 192.0.2.8           | 192.0.2.10
            ' 2001:DB8:: / 32 '  | 2001:db8::/32      | 2001:db8::      | 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff | 2001:db7:ffff::     | 2001:db9::
            2001:db8::10/128     | 2001:db8::10       | 2001:db8::10    | 2001:db8::10                           | 2001:db8::f         | 2001:db8::11
            fc00::/7             | fc00::/7           | fc00::          | fdff::1                                | fbff::1             | fe00::
            """)
    void holdsTheAddressesThatShareItsPrefix(String range, String text, String first, String last, String before,
            String behind) {
        AddressRange read = AddressRange.of(range).orElseThrow();
        assertThat(read).hasToString(text);
        assertThat(read.contains(first)).isTrue();
        assertThat(read.contains(last)).isTrue();
        assertThat(read.contains(before)).isFalse();
        assertThat(read.contains(behind)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "192.0.2.0/33", "192.0.2.0/", "192.0.2.0/-1", "192.0.2/24", "2001:db8::/129",
        "example.org", "192.0.2.0/24/8", "192.0.2.0/0x8"})
    void everythingElseIsNoRange(String text) {
        assertThat(AddressRange.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0/0, 203.0.113.1, true", "0.0.0.0/0, ::1, false", "::/0, ::1, true", "::/0, 203.0.113.1, false"})
    void theTwoFamiliesNeverMix(String range, String address, boolean inside) {
        assertThat(AddressRange.of(range).orElseThrow().contains(address)).isEqualTo(inside);
    }
}
