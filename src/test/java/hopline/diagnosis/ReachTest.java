package hopline.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # who hands over                                   | who takes it      | reach
            from localhost (localhost [127.0.0.1])             | mx.example.org    | SAME_MACHINE
            from a.example.org ([10.1.2.3])                    | mx.example.org    | PRIVATE_NETWORK
            from a.example.org ([IPv6:fd00::1])                | mx.example.org    | PRIVATE_NETWORK
            from a.example.org ([100.64.0.9])                  | mx.example.org    | PRIVATE_NETWORK
            from x (a.example.org [192.0.2.1])                 | mx.example.org    | SAME_ORGANISATION
            from a.example.org (192.0.2.1)                     | mx.example.org    | SAME_ORGANISATION
            from mx.example.org (evil.example.net [192.0.2.1]) | mx.example.org    | INTERNET
            from a.example.org (unknown [192.0.2.1])           | mx.example.org    | SAME_ORGANISATION
            from a.example.net (a.example.net [192.0.2.1])     | mx.example.org    | INTERNET
            from a.example.net (unknown [192.0.2.1])           | mx.example.org    | INTERNET
            from a.example.net                                 | mx.example.org    | UNKNOWN
            from a.example.net ([224.0.0.1])                   | mx.example.org    | UNKNOWN
            """)
    void reach(String from, String by, Reach reach) {
        Diagnosis diagnosis = Diagnoses.of("Received: " + from + " by " + by + " with ESMTP; Tue, 3 Nov 2026 10:00:00 +0000\n");

        assertThat(Reach.of(diagnosis.trace().hops().getFirst())).isEqualTo(reach);
    }
}
