package hopline.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of the IANA IPv4 and IPv6 special-purpose address registries. */
class AddressScopeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            127.0.0.1,           LOOPBACK
            127.255.0.9,         LOOPBACK
            128.0.0.0,           PUBLIC
            ::1,                 LOOPBACK
            10.0.0.1,            PRIVATE
            11.0.0.0,            PUBLIC
            172.15.255.255,      PUBLIC
            172.16.0.1,          PRIVATE
            172.31.255.255,      PRIVATE
            172.32.0.1,          PUBLIC
            192.168.1.1,         PRIVATE
            192.169.1.1,         PUBLIC
            fd00::1,             PRIVATE
            fc12:3::1,           PRIVATE
            fc::1,               PUBLIC
            64:ff9b:1::1,        PRIVATE
            100.63.255.255,      PUBLIC
            100.64.0.1,          CARRIER_NAT
            100.127.255.255,     CARRIER_NAT
            100.128.0.1,         PUBLIC
            169.254.3.4,         LINK_LOCAL
            169.255.0.0,         PUBLIC
            fe80::1,             LINK_LOCAL
            febf::1,             LINK_LOCAL
            fec0::1,             PUBLIC
            192.0.2.1,           DOCUMENTATION
            198.51.100.255,      DOCUMENTATION
            203.0.113.0,         DOCUMENTATION
            203.0.114.0,         PUBLIC
            2001:db8::1,         DOCUMENTATION
            2001:db9::1,         PUBLIC
            3fff:fff::1,         DOCUMENTATION
            3fff:1000::1,        PUBLIC
            0.0.0.0,             RESERVED
            ::,                  RESERVED
            ::2,                 PUBLIC
            192.0.0.8,           RESERVED
            192.0.0.9,           PUBLIC
            198.17.255.255,      PUBLIC
            198.19.255.255,      RESERVED
            224.0.0.1,           RESERVED
            255.255.255.255,     RESERVED
            ff02::1,             RESERVED
            100::1,              RESERVED
            2001:2::1,           RESERVED
            2001:20::1,          PUBLIC
            2001:200::1,         PUBLIC
            2002:a05:6a10::1,    PRIVATE
            2002:c000:201::1,    DOCUMENTATION
            64:ff9b::a01:203,    PRIVATE
            64:ff9b::808:808,    PUBLIC
            """)
    void followsTheRegistries(String address, AddressScope scope) {
        assertThat(AddressScope.of(address)).isEqualTo(scope);
    }
}
