package hopline.finding.origin;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.finding.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of finding about who sent the message, and beside it the message that must stay silent. */
class OriginFindingsTest {

    /** What mx1.harbour.example adds stands above (%1$s) and just below (%2$s) its line; %3$s came with the message. */
    private static final String MESSAGE = """
            %1$sReceived: from out.blueberry.example (out.blueberry.example [192.0.2.8]) by mx1.harbour.example (Postfix) with ESMTPS id 1;
             Tue, 3 Nov 2026 10:00:01 +0000
            %2$sReceived: from laptop ([10.0.0.5]) by out.blueberry.example with ESMTPSA id 2; Tue, 3 Nov 2026 10:00:00 +0000
            %3$sFrom: Ann <ann@blueberry.example>
            """;

    private static String above(String field) {
        return MESSAGE.formatted(field + "\n", "", "");
    }

    private static String border(String field) {
        return MESSAGE.formatted("", field + "\n", "");
    }

    private static String claimed(String field) {
        return MESSAGE.formatted("", "", field + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # results                                                                                  | finding
            dmarc=pass header.from=blueberry.example; spf=pass; dkim=pass header.d=blueberry.example   | ''
            dmarc=fail header.from=blueberry.example                                                   | FailedCheck.dmarc SERIOUS
            spf=fail smtp.mailfrom=ann@blueberry.example                                               | FailedCheck.spf WARNING
            spf=softfail smtp.mailfrom=ann@blueberry.example                                           | FailedCheck.softfail NOTE
            spf=fail smtp.mailfrom=ann@blueberry.example; dmarc=pass header.from=blueberry.example     | FailedCheck.spf NOTE
            dkim=fail header.d=blueberry.example                                                       | FailedCheck.dkim WARNING
            dkim=fail header.d=blueberry.example; dkim=pass header.d=lists.example                     | FailedCheck.dkim NOTE
            spf=neutral; dkim=none; dmarc=none; spf=temperror                                          | ''
            """)
    void failedCheck(String results, String finding) {
        assertThat(String.join("", Seen.in("FailedCheck", above("Authentication-Results: mx1.harbour.example; " + results))))
                .isEqualTo(finding);
    }

    @Test
    void onlyTheOwnSideIsBelieved() {
        String own = "Authentication-Results: mx1.harbour.example; dmarc=fail header.from=blueberry.example";
        String foreign = "Authentication-Results: mx.evil.example; dmarc=fail header.from=blueberry.example";

        assertThat(Seen.in("FailedCheck", border(own))).as("its name fits").containsExactly("FailedCheck.dmarc SERIOUS");
        assertThat(Seen.in("FailedCheck", border(foreign))).isEmpty();
        assertThat(Seen.in("FailedCheck", claimed(own))).isEmpty();
        assertThat(Seen.in("FailedCheck", border("List-Post: <mailto:x@lists.example>\n" + own)))
                .containsExactly("FailedCheck.dmarcPassedOn WARNING");
        assertThat(Seen.in("FailedCheck", border("List-Post: <mailto:x@lists.example>\n" + own.replace("dmarc=fail", "dkim=fail"))))
                .containsExactly("FailedCheck.dkim NOTE");
    }

    @Test
    void microsoftsResultsBelongToTheLineThatExchangeWrote() {
        String field = "Authentication-Results: spf=pass (sender IP is 192.0.2.8) smtp.mailfrom=blueberry.example;"
                + " dmarc=fail action=none header.from=blueberry.example;compauth=fail reason=001";
        String exchange = border(field).replace("by mx1.harbour.example (Postfix) with ESMTPS id 1",
                "by mx1.harbour.example (192.0.2.1) with Microsoft SMTP Server (version=TLS1_3, cipher=X) id 15.20.1.1");

        assertThat(Seen.in("FailedCheck", exchange)).containsExactly("FailedCheck.dmarc SERIOUS", "FailedCheck.compauth WARNING");
        assertThat(Seen.sentences("FailedCheck", exchange)).first().asString().startsWith("mx1.harbour.example reports");
        assertThat(Seen.in("FailedCheck", border(field))).isEmpty();
    }

    @Test
    void resultsUnderTheOwnNameThatCameWithTheMessage() {
        String field = "Authentication-Results: mx1.harbour.example; dmarc=pass header.from=blueberry.example";

        assertThat(Seen.in("BorrowedAuthservId", claimed(field))).containsExactly("BorrowedAuthservId WARNING");
        assertThat(Seen.in("BorrowedAuthservId", border(field))).isEmpty();
        assertThat(Seen.in("BorrowedAuthservId", claimed(field.replace("mx1.harbour", "mx.orchard")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # results                                                                        | finding
            spf=pass smtp.mailfrom=b@mailer.example; dkim=pass header.d=mailer.example       | NotAligned NOTE
            spf=pass smtp.mailfrom=b@mailer.example; dkim=pass header.d=mail.blueberry.example | ''
            spf=pass smtp.mailfrom=b@mailer.example; dmarc=fail header.from=blueberry.example  | ''
            spf=none smtp.mailfrom=b@mailer.example                                          | ''
            """)
    void notAligned(String results, String finding) {
        assertThat(String.join("", Seen.in("NotAligned", above("Authentication-Results: mx1.harbour.example; " + results))))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # tags beside d=, s=, bh= and b=                                 | finding
            v=1; a=rsa-sha256; h=from:to                                     | ''
            v=1; a=rsa-sha256; h=from; t=1793700000; x=1794304800            | ''
            v=1; a=rsa-sha256; h=from; t=1790000000; x=1790086400            | OddSignature.expired WARNING
            v=1; a=rsa-sha256; h=to:subject                                  | OddSignature.from WARNING
            v=1; a=rsa-sha1; h=from                                          | OddSignature.sha1 NOTE
            v=1; a=rsa-sha256; h=from; l=120                                 | OddSignature.length NOTE
            a=rsa-sha256; h=from                                             | OddSignature.malformed NOTE
            """)
    void oddSignature(String tags, String finding) {
        String field = "DKIM-Signature: d=blueberry.example; s=a; bh=eA==; b=eA==; " + tags;

        assertThat(String.join("", Seen.in("OddSignature", claimed(field)))).isEqualTo(finding);
    }

    @Test
    void arcChains() {
        String set = "ARC-Seal: i=%1$d; cv=%2$s; a=rsa-sha256; d=lists.example; s=a; t=1; b=eA==\n"
                + "ARC-Message-Signature: i=%1$d; a=rsa-sha256; d=lists.example; s=a; h=from; bh=eA==; b=eA==\n"
                + "ARC-Authentication-Results: i=%1$d; lists.example; spf=pass smtp.mailfrom=a@blueberry.example\n";

        assertThat(Seen.in("BrokenArc", set.formatted(2, "pass") + set.formatted(1, "none"))).isEmpty();
        assertThat(Seen.in("BrokenArc", set.formatted(2, "fail") + set.formatted(1, "none"))).containsExactly("BrokenArc.failed NOTE");
        assertThat(Seen.in("BrokenArc", set.formatted(3, "pass") + set.formatted(1, "none"))).containsExactly("BrokenArc WARNING");
        assertThat(Seen.sentences("BrokenArc", set.formatted(3, "pass") + set.formatted(1, "none")))
                .containsExactly("ARC set 3, of lists.example, does not fit into its chain.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # field                                                  | finding
            X-Spam-Flag: NO                                          | ''
            X-Spam-Flag: YES                                         | FilterVerdict WARNING
            X-Forefront-Antispam-Report: SCL:1;SFV:NSPM;CAT:NONE     | ''
            X-Forefront-Antispam-Report: SCL:5;SFV:SPM;CAT:SPM       | FilterVerdict WARNING
            X-Forefront-Antispam-Report: SCL:9;SFV:SPM;CAT:PHSH      | FilterVerdict.danger SERIOUS
            X-Forefront-Antispam-Report: SCL:-1;SFV:SKA;CAT:PHSH     | FilterVerdict.overridden WARNING
            X-Rspamd-Action: reject                                  | FilterVerdict.held WARNING
            """)
    void filterVerdict(String field, String finding) {
        assertThat(String.join("", Seen.in("FilterVerdict", above(field)))).isEqualTo(finding);
    }

    @Test
    void aVerdictOfTheSendersSide() {
        assertThat(Seen.in("FilterVerdict", claimed("X-Spam-Flag: YES"))).containsExactly("FilterVerdict.claimed NOTE");
        assertThat(Seen.in("FilterVerdict", above("X-Spam-Flag: NO") + claimed("X-Spam-Flag: NO"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # From                                                     | finding
            Ann <ann@blueberry.example>                                | ''
            "Ann O. (Billing)" <ann@blueberry.example>                 | ''
            "ann@blueberry.example" <ann@mail.blueberry.example>       | ''
            "ceo@harbour.example" <x@evil.example>                     | DeceptiveName.address WARNING
            Ann <ann@xn--bcher-kva.example>                            | DeceptiveName NOTE
            Ann <ann@xn--hrbour-3nf.example>                           | DeceptiveName.mixed WARNING
            An\u202Enn <ann@blueberry.example>                         | DeceptiveName.invisible WARNING
            =?UTF-8?Q?An=E2=80=8Bn?= <ann@blueberry.example>           | DeceptiveName.invisible WARNING
            """)
    void deceptiveName(String from, String finding) {
        assertThat(String.join("", Seen.in("DeceptiveName", "From: " + from + "\n"))).isEqualTo(finding);
    }
}
