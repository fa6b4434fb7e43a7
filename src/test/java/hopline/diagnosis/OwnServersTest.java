package hopline.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnServersTest {

    private static final OwnServers OWN =
            OwnServers.of(List.of("harbour.example", "*.bücher.example", "192.0.2.0/25", "2001:db8::7", "no entry at all", ""));

    @ParameterizedTest
    @CsvSource({"harbour.example, true", "MX1.Harbour.Example., true", "notharbour.example, false", "harbour.example.evil, false",
        "mx.xn--bcher-kva.example, true", "192.0.2.127, true", "192.0.2.128, false", "[192.0.2.1], true", "2001:DB8::7, true",
        "2001:db8::8, false", "'', false", "a b, false"})
    void has(String host, boolean own) {
        assertThat(OWN.has(host)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"harbour.example, true", "*.harbour.example, true", "192.0.2.0/24, true", "2001:db8::/32, true", "box, true",
        "192.0.2.0/33, false", "ann@harbour.example, false", "a b, false", "*, false", "'', false"})
    void entries(String text, boolean entry) {
        assertThat(OwnServers.isEntry(text)).isEqualTo(entry);
    }
}
