package hopline.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.authentication.DkimSignature.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DKIM-Signature (RFC 6376 §3.5), read and not checked. */
class DkimSignatureTest {

    private static final String FIELDS = """
            From: Ann <ann@example.org>
            To: Bob <bob@example.net>
            Subject: Hello
            Date: Mon, 23 Nov 2026 09:41:07 +0100
            """;

    private static final String SOUND =
            "v=1; a=rsa-sha256; d=example.org; s=mail; h=From:To:Subject:Date; bh=aGFzaA==; b=c2ln";

    private static DkimSignature read(String value) {
        return Sample.read(FIELDS + "DKIM-Signature: " + value).signatures().getFirst();
    }

    @Test
    void readsEveryTag() {
        DkimSignature signature = read("""
                v=1; a=ed25519-sha256; c=relaxed/simple; d=example.org;
                 s=mail.2026; i=ann@news.example.org; t=1795509600; x=1796114400; q=dns/txt;
                 h=From : To:
                  Subject:Date; bh=aGFz
                 aA==; b=c2lnbm
                 F0dXJl""");

        assertThat(signature.domain()).contains("example.org");
        assertThat(signature.selector()).contains("mail.2026");
        assertThat(signature.algorithm()).contains("ed25519-sha256");
        assertThat(signature.identity()).contains("ann@news.example.org");
        assertThat(signature.signedAt()).contains(Instant.parse("2026-11-24T08:40:00Z"));
        assertThat(signature.expiresAt()).contains(Instant.parse("2026-12-01T08:40:00Z"));
        assertThat(signature.signed()).containsExactly("From", "To", "Subject", "Date");
        assertThat(signature.tags().value("c")).contains("relaxed/simple");
        assertThat(signature.tags().compact("b")).contains("c2lnbmF0dXJl");
        assertThat(signature.hasBodyHash()).isTrue();
        assertThat(signature.hasSignature()).isTrue();
        assertThat(signature.signs("subject")).isTrue();
        assertThat(signature.signs("Cc")).isFalse();
        assertThat(signature.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # h=                                   | oversigned        | seen and not signed
            From:To:Subject:Date                   |                   |
            From:From:To:Subject:Date              | from              |
            from:FROM:To:to:Subject:Date:Reply-To  | from,to,reply-to  |
            From:Date                              |                   | Subject,To
            Subject                                |                   | From,Date,To
            """)
    void listedMoreOftenOrNotAtAll(String names, String oversigned, String unsigned) {
        DkimSignature signature = read(SOUND.replace("From:To:Subject:Date", names));

        assertThat(signature.oversigned()).isEqualTo(list(oversigned));
        assertThat(signature.unsigned()).isEqualTo(list(unsigned));
    }

    private static List<String> list(String names) {
        return names == null ? List.of() : Arrays.asList(names.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # in a sound signature | stands instead        | problem
            v=1                    | v=1                   |
            v=1;                   | ''                    | NO_VERSION
            v=1                    | v=2                   | OTHER_VERSION
            rsa-sha256             | rsa-sha1              | SHA1
            rsa-sha256             | RSA-SHA1              | SHA1
            s=mail;                | ''                    | TAG_MISSING
            s=mail;                | s=;                   | TAG_MISSING
            bh=aGFzaA==;           | ''                    | TAG_MISSING
            s=mail;                | s=mail; s=other;      | TAG_TWICE
            s=mail                 | s=mail; l=120         | BODY_LENGTH
            s=mail                 | s=mail; t=200; x=300  |
            s=mail                 | s=mail; t=300; x=200  | EXPIRES_BEFORE_SIGNED
            s=mail                 | s=mail; t=200; x=200  | EXPIRES_BEFORE_SIGNED
            s=mail                 | s=mail; t=soon; x=200 |
            From:To                | To                    | FROM_NOT_SIGNED
            s=mail                 | s=mail; i=@example.org      |
            s=mail                 | s=mail; i=ann@a.example.org |
            s=mail                 | s=mail; i=ann@example.net   | IDENTITY_OUTSIDE_DOMAIN
            s=mail                 | s=mail; i=@badexample.org   | IDENTITY_OUTSIDE_DOMAIN
            """)
    void problems(String part, String instead, Problem problem) {
        List<Problem> expected = problem == null ? List.of() : List.of(problem);

        assertThat(read(SOUND.replace(part, instead)).problems()).isEqualTo(expected);
    }

    @Test
    void missingAndRepeatedTagsAreNamed() {
        DkimSignature signature = read("a=rsa-sha256; d=example.org; d=example.net; d=example.com; junk; h=From; =x");

        assertThat(signature.missing()).containsExactly("v", "b", "bh", "s");
        assertThat(signature.tags().twice()).containsExactly("d");
        assertThat(signature.domain()).contains("example.org");
        assertThat(signature.tags().rest()).containsExactly("junk", "=x");
    }

    @Test
    void tagNamesKeepTheirCase() {
        assertThat(read(SOUND.replace("d=", "D=")).domain()).isEmpty();
    }

    @Test
    void moreTagsThanAnyoneNeedsAreGivenBackUnread() {
        Tags tags = Tags.read("a=b;".repeat(1_000_000) + "tail");

        assertThat(tags.list()).hasSize(Tags.MOST);
        assertThat(tags.rest()).singleElement().asString().endsWith("a=b;tail");
    }

    @Test
    void emptyTagsAreNothing() {
        Tags tags = Tags.read(";".repeat(Lexer.LONGEST) + "tail");

        assertThat(tags.list()).isEmpty();
        assertThat(tags.rest()).containsExactly("tail");
    }
}
