package hopline.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.authentication.DmarcAlignment.Mode;
import hopline.authentication.DmarcAlignment.Problem;
import hopline.authentication.DmarcAlignment.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifier alignment (RFC 7489 §3.1), compared as written. */
class DmarcAlignmentTest {

    private static DmarcAlignment align(String from, String field) {
        return Sample.read("From: " + from + "\n" + field + "\n").alignment();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # From                      | passed               | alignment
            ann@example.org             | example.org          | STRICT
            Ann <ann@Example.ORG>       | EXAMPLE.org.         | STRICT
            ann@example.org             | news.example.org     | RELAXED
            ann@news.example.org        | example.org          | RELAXED
            ann@a.example.org           | b.example.org        | RELAXED
            ann@example.org             | example.net          | NOT_ALIGNED
            ann@example.org             | badexample.org       | NOT_ALIGNED
            ann@a.example.co.uk         | b.example.co.uk      | RELAXED
            ann@a.co.uk                 | b.co.uk              | NOT_ALIGNED
            ann@bücher.example          | xn--bcher-kva.example | STRICT
            ann@example.org             | [192.0.2.1]          | NOT_ALIGNED
            """)
    void modes(String from, String passed, Mode mode) {
        assertThat(align(from, "Authentication-Results: mx.example; spf=pass smtp.mailfrom=bounce@" + passed)
                .identifiers()).singleElement().satisfies(identifier -> {
                    assertThat(identifier.mode()).isEqualTo(mode);
                    assertThat(identifier.source()).isEqualTo(Source.SPF);
                    assertThat(identifier.domain()).isEqualTo(passed);
                    assertThat(identifier.reportedBy()).contains("mx.example");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # result                                              | domain compared
            spf=pass smtp.mailfrom=example.org                    | example.org
            spf=pass smtp.mailfrom=<ann@example.org>              | example.org
            spf=pass smtp.mail=ann@example.org                    | example.org
            spf=pass smtp.mailfrom="" smtp.helo=out.example.org   | out.example.org
            spf=pass smtp.mailfrom=<> smtp.helo=out.example.org   | out.example.org
            spf=pass smtp.helo=out.example.org                    |
            spf=softfail smtp.mailfrom=example.org                |
            spf=none smtp.mailfrom=example.org                    |
            dkim=pass header.d=example.org header.i=@a.example.org | example.org
            dkim=pass header.i=ann@a.example.org                  | a.example.org
            dkim=PASS header.d=example.org                        | example.org
            dkim=fail header.d=example.org                        |
            dkim=pass                                             |
            domainkeys=pass header.d=example.org                  |
            dmarc=pass header.from=example.org                    |
            """)
    void onlyPassesOfSpfAndDkimCount(String result, String domain) {
        assertThat(align("ann@example.org", "Authentication-Results: mx.example; " + result).identifiers().stream()
                .map(DmarcAlignment.Identifier::domain).findFirst().orElse(null)).isEqualTo(domain);
    }

    @Test
    void receivedSpfCountsWithItsReceiver() {
        assertThat(align("ann@example.org", """
                Received-SPF: Pass (ok) receiver=mx.harbour.example; envelope-from=ann@example.org; helo=out.example
                Received-SPF: Fail (no) receiver=mx.harbour.example; envelope-from=ann@example.net""").identifiers())
                .singleElement().satisfies(identifier -> {
                    assertThat(identifier.mode()).isEqualTo(Mode.STRICT);
                    assertThat(identifier.reportedBy()).contains("mx.harbour.example");
                    assertThat(identifier.field().is("Received-SPF")).isTrue();
                });
    }

    @Test
    void aSignatureThatNoResultSpeaksOfSatisfiesNothing() {
        DmarcAlignment alignment = align("ann@example.org", """
                Authentication-Results: mx.example; dkim=fail header.d=Example.NET
                DKIM-Signature: v=1; d=example.org; s=mail; h=From
                DKIM-Signature: v=1; d=example.net; s=mail; h=From""");

        assertThat(alignment.identifiers()).singleElement().satisfies(identifier -> {
            assertThat(identifier.source()).isEqualTo(Source.SIGNATURE_ONLY);
            assertThat(identifier.domain()).isEqualTo("example.org");
            assertThat(identifier.mode()).isEqualTo(Mode.STRICT);
            assertThat(identifier.satisfies()).isFalse();
        });
        assertThat(alignment.isSatisfied()).isFalse();
    }

    @Test
    void oneAlignedPassIsEnough() {
        assertThat(align("ann@example.org", "Authentication-Results: mx.example; spf=pass smtp.mailfrom=bulk.example;"
                + " dkim=pass header.d=news.example.org").isSatisfied()).isTrue();
        assertThat(align("ann@example.org", "Authentication-Results: mx.example; spf=pass smtp.mailfrom=bulk.example;"
                + " dkim=fail header.d=example.org").isSatisfied()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # From                                       | problem
            Ann                                          | NO_DOMAIN
            ann@[192.0.2.1]                              | NO_DOMAIN
            ann@example.org, bob@example.net             | SEVERAL_DOMAINS
            ann@example.org, bob@example.org             |
            "ann@example.net" <ann@example.org>          |
            """)
    void whatFromNames(String from, Problem problem) {
        DmarcAlignment alignment = align(from, "Authentication-Results: mx.example; spf=pass smtp.mailfrom=example.org");

        assertThat(alignment.problem().orElse(null)).isEqualTo(problem);
        assertThat(alignment.from().isPresent()).isEqualTo(problem == null);
        assertThat(alignment.identifiers().isEmpty()).isEqualTo(problem != null);
    }

    @Test
    void noneOrSeveralFromFields() {
        assertThat(align("a@example.org", "From: b@example.org").problem()).contains(Problem.SEVERAL_FROM_FIELDS);
        assertThat(Sample.read("X-From: a@example.org\n").alignment().problem()).contains(Problem.NO_FROM);
    }
}
