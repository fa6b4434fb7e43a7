package hopline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressScopeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            127.0.0.1,       LOOPBACK
            127.255.0.9,     LOOPBACK
            ::1,             LOOPBACK
            10.0.0.1,        PRIVATE
            172.15.255.255,  PUBLIC
            172.16.0.1,      PRIVATE
            172.31.255.255,  PRIVATE
            172.32.0.1,      PUBLIC
            192.168.1.1,     PRIVATE
            192.169.1.1,     PUBLIC
            100.63.255.255,  PUBLIC
            100.64.0.1,      PRIVATE
            100.127.255.255, PRIVATE
            100.128.0.1,     PUBLIC
            169.254.3.4,     LINK_LOCAL
            fd00::1,         PRIVATE
            fc12:3::1,       PRIVATE
            fc::1,           PUBLIC
            fe80::1,         LINK_LOCAL
            febf::1,         LINK_LOCAL
            fec0::1,         PUBLIC
            2001:db8::1,     PUBLIC
            ::2,             PUBLIC
            """)
    void followsTheRegistries(String address, AddressScope scope) {
        assertThat(AddressScope.of(address)).isEqualTo(scope);
    }
}
