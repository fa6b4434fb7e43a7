package hopline.finding.protection;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.finding.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of finding about TLS and sign-in, and beside it the line that must stay silent. */
class ProtectionFindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from clause                                   | with                         | finding
            from out.example.net (out.example.net [192.0.2.1]) | ESMTPS                    | ''
            from out.example.net (out.example.net [192.0.2.1]) | ESMTP                     | NoTls WARNING 1
            from out.example.net (out.example.net [192.0.2.1]) | SMTP                      | NoTls WARNING 1
            from out.example.net (192.0.2.1)                   | Microsoft SMTP Server     | ''
            from out.example.net (192.0.2.1)                   | Microsoft SMTP Server (TLS) | ''
            from a.example.org (a.example.org [192.0.2.1])     | ESMTP                     | NoTls.organisation NOTE 1
            from a.example.org ([10.0.0.1])                    | ESMTP                     | NoTls.private NOTE 1
            from a.example.net                                 | LMTP                      | NoTls.unknown NOTE 1
            from localhost (localhost [127.0.0.1])             | ESMTP                     | ''
            """)
    void noTls(String from, String with, String finding) {
        assertThat(String.join("", Seen.in("NoTls", line(from, with)))).isEqualTo(finding);
    }

    @Test
    void tlsThatIsLostOnTheWay() {
        String open = line("from out.example.net (out.example.net [192.0.2.1])", "ESMTP");
        String guarded = line("from laptop (dsl.example.com [198.51.100.4])", "ESMTPSA");

        assertThat(Seen.in("NoTls", open + guarded)).containsExactly("NoTls.lost WARNING 2");
        assertThat(Seen.in("NoTls", open + open)).containsExactly("NoTls WARNING 1", "NoTls WARNING 2");
    }

    @Test
    void hopsInsideAreToldTogether() {
        String inside = line("from a.example.org ([10.0.0.1])", "ESMTP");

        assertThat(Seen.sentences("NoTls", inside + inside)).containsExactly(
                "Hops 1, 2 record no TLS, but stayed inside a private network.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from clause                             | with    | finding
            from laptop (unknown [203.0.113.9])       | ESMTPA  | SignInWithoutTls WARNING 1
            from laptop (unknown [203.0.113.9])       | ESMTPSA | ''
            from laptop (unknown [10.0.0.9])          | ESMTPA  | ''
            from laptop (unknown [203.0.113.9])       | ESMTP   | ''
            """)
    void signInWithoutTls(String from, String with, String finding) {
        assertThat(String.join("", Seen.in("SignInWithoutTls", line(from, with)))).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # TLS comment                                                          | old TLS           | weak cipher
            using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)        | ''                | ''
            using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)   | ''                | ''
            using TLSv1.2 with cipher DHE-RSA-AES128-SHA (128/128 bits)            | ''                | ''
            using TLSv1.1 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)          | OldTls WARNING 1  | ''
            using TLSv1 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)            | OldTls WARNING 1  | ''
            using SSLv3 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)            | OldTls WARNING 1  | ''
            using TLSv1.2 with cipher AES256-GCM-SHA384 (256/256 bits)             | ''                | WeakCipher.no_forward_secrecy NOTE 1
            using TLSv1.2 with cipher ADH-AES256-GCM-SHA384 (256/256 bits)         | ''                | WeakCipher.anonymous NOTE 1
            using TLSv1.2 with cipher ECDHE-RSA-RC4-SHA (128/128 bits)             | ''                | WeakCipher.rc4 WARNING 1
            using TLSv1.2 with cipher ECDHE-RSA-DES-CBC3-SHA (112/168 bits)        | ''                | WeakCipher.des WARNING 1
            using TLSv1.2 with cipher EXP-RC4-MD5 (40/128 bits)                    | ''                | WeakCipher.export WARNING 1
            using TLSv1.2 with cipher NULL-SHA256 (0/0 bits)                       | ''                | WeakCipher.null WARNING 1
            """)
    void versionAndCipher(String comment, String oldTls, String weakCipher) {
        String line = line("from out.example.net (out.example.net [192.0.2.1]) (" + comment + ")", "ESMTPS");

        assertThat(String.join("", Seen.in("OldTls", line))).isEqualTo(oldTls);
        assertThat(String.join("", Seen.in("WeakCipher", line))).isEqualTo(weakCipher);
    }

    @Test
    void oldTlsInsideANetworkIsANote() {
        assertThat(Seen.in("OldTls", line("from a.example.org ([10.0.0.1]) (using TLSv1 with cipher ECDHE-RSA-AES256-SHA"
                + " (256/256 bits))", "ESMTPS"))).containsExactly("OldTls NOTE 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # with                                 | finding
            ESMTPS                                 | ''
            ESMTPS id 1 (no TLS)                   | Contradiction.itself WARNING 1
            ESMTPSA id 1 (unencrypted)             | Contradiction.itself WARNING 1
            """)
    void contradiction(String with, String finding) {
        assertThat(String.join("", Seen.in("Contradiction", line("from a.example.net (a.example.net [192.0.2.1])", with))))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from clause                            | with   | finding
            from out.example.net ([10.0.0.4])        | ESMTP  | ProxyInFront NOTE 1
            from out.example.net ([10.0.0.4])        | ESMTPS | ''
            from out.example.org ([10.0.0.4])        | ESMTP  | ''
            from laptop ([10.0.0.4])                 | ESMTP  | ''
            from filter.example.net ([127.0.0.1])    | ESMTP  | ''
            from out.example.net ([192.0.2.4])       | ESMTP  | ''
            """)
    void proxyInFront(String from, String with, String finding) {
        assertThat(String.join("", Seen.in("ProxyInFront", line(from, with)))).isEqualTo(finding);
    }

    private static String line(String from, String with) {
        return "Received: " + from + " by mx.example.org with " + with + "; Tue, 3 Nov 2026 10:00:00 +0000\n";
    }
}
