package hopline.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Authentication-Results as RFC 8601 defines it, as servers write it, and as nobody should. */
class AuthenticationResultsTest {

    static Stream<Arguments> fields() {
        return Stream.of(
                field("no check made", "mx.harbour.example 1; none", "mx.harbour.example", ""),
                field("one result", "mx.harbour.example; spf=pass smtp.mailfrom=example.org", "mx.harbour.example", """
                        spf=pass smtp.mailfrom=example.org
                        """),
                field("sign-in and SPF", """
                        mx.harbour.example;
                              auth=pass (cram-md5) smtp.auth=ann@example.org;
                              spf=pass smtp.mailfrom=example.org""", "mx.harbour.example", """
                        auth=pass (cram-md5) smtp.auth=ann@example.org
                        spf=pass smtp.mailfrom=example.org
                        """),
                field("several results of one method", """
                        mx.harbour.example;
                              dkim=pass reason="good signature" header.i=@lists.example.net;
                              dkim=fail reason="bad signature" header.i=@example.org""", "mx.harbour.example", """
                        dkim=pass because good signature header.i=@lists.example.net
                        dkim=fail because bad signature header.i=@example.org
                        """),
                field("comments and blanks wherever they may stand", """
                        mx.harbour.example (a name) 1 (a version); dkim (liked) / 1 (one) = (wait) fail
                              policy (dot) . (here) expired (surprise) = (well) 1362471462""", "mx.harbour.example", """
                        dkim/1=fail (a name) (a version) (liked) (one) (wait) (dot) (here) (surprise) (well) \
                        policy.expired=1362471462
                        """),
                field("semicolons in comments and quotes", """
                        mx.harbour.example; spf=pass (ip=192.0.2.1; helo="x"; (nested; too)) smtp.mailfrom=example.org;
                              dkim=fail reason="verification failed; \\"insecure\\" key" header.d=example.org""",
                        "mx.harbour.example", """
                        spf=pass (ip=192.0.2.1; helo="x"; (nested; too)) smtp.mailfrom=example.org
                        dkim=fail because verification failed; "insecure" key header.d=example.org
                        """),
                field("a comment close to the result", "mx.harbour.example; dmarc=pass(p=REJECT) header.from=example.org",
                        "mx.harbour.example", """
                        dmarc=pass (p=REJECT) header.from=example.org
                        """),
                field("no semicolon between results",
                        "mx.harbour.example spf=pass smtp.mailfrom=example.org dkim=pass header.d=example.org",
                        "mx.harbour.example", """
                        spf=pass smtp.mailfrom=example.org
                        dkim=pass header.d=example.org
                        """),
                field("equals signs in values", """
                        mx.harbour.example; spf=pass smtp.mailfrom=list+ann=example.org@example.net;
                              dkim=pass header.b=aGVs/bG8= header.d=example.net""", "mx.harbour.example", """
                        spf=pass smtp.mailfrom=list+ann=example.org@example.net
                        dkim=pass header.b=aGVs/bG8= header.d=example.net
                        """),
                field("quoted parts of an address", """
                        mx.harbour.example; spf=pass smtp.mailfrom="ann; b"@example.org; dkim=none""",
                        "mx.harbour.example", """
                        spf=pass smtp.mailfrom=ann; b@example.org
                        dkim=none
                        """),
                field("an empty value before the next", "mx.harbour.example; dkim=none header.d= header.i=@example.org",
                        "mx.harbour.example", """
                        dkim=none header.d= header.i=@example.org
                        """),
                field("an empty quoted value", "mx.harbour.example; spf=none smtp.mailfrom=\"\" smtp.helo=mx.example",
                        "mx.harbour.example", """
                        spf=none smtp.mailfrom= smtp.helo=mx.example
                        """),
                field("any case of letters", "MX.Harbour.Example; SPF=Pass SMTP.MailFrom=Example.ORG",
                        "MX.Harbour.Example", """
                        spf=Pass smtp.mailfrom=Example.ORG
                        """),
                field("a quoted server", "\"mx; one=two\"; spf=none", "mx; one=two", """
                        spf=none
                        """),
                field("Microsoft", """
                        spf=pass (sender IP is 192.0.2.10)
                         smtp.mailfrom=example.org; dkim=pass (signature was verified)
                         header.d=example.org;dmarc=pass action=none
                         header.from=example.org;compauth=pass reason=100""", "", """
                        spf=pass (sender IP is 192.0.2.10) smtp.mailfrom=example.org
                        dkim=pass (signature was verified) header.d=example.org
                        dmarc=pass action=none header.from=example.org
                        compauth=pass because 100
                        """));
    }

    private static Arguments field(String name, String value, String server, String results) {
        return Arguments.of(name, value, server, results);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void readsResults(String name, String value, String server, String results) {
        AuthenticationResults read = Sample.results(value);

        assertThat(read.authservId().orElse("")).isEqualTo(server);
        assertThat(read.results()).extracting(Sample::line).containsExactlyElementsOf(results.lines().toList());
        assertThat(read.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # value                                                      | not understood
            mx.example; spf=pass smtp.mailfrom=a.example by localhost    | by localhost
            mx.example; 42; spf=pass                                     | 42
            mx.example; smtp.mailfrom=a.example                          | smtp.mailfrom=a.example
            mx.example; spf=pass (unclosed smtp.mailfrom=a.example       | (unclosed
            mx.example; spf=pass; b.example; dkim=none                   | b.example
            mx.example; spf=pass) smtp.mailfrom="unclosed; none          | none
            mx.example; spf=none; = =                                    | = =
            """)
    void whatIsNoResultStaysVisible(String value, String rest) {
        AuthenticationResults read = Sample.results(value);

        assertThat(read.authservId()).contains("mx.example");
        assertThat(read.rest()).containsExactly(rest);
    }

    @Test
    void anUnclosedParenthesisSwallowsNothing() {
        assertThat(Sample.results("mx.example; spf=pass ((a) smtp.mailfrom=a.example; dkim=fail (b)").results())
                .extracting(Sample::line)
                .containsExactly("spf=pass (a) smtp.mailfrom=a.example", "dkim=fail (b)");
    }

    @Test
    void aStrayQuoteSwallowsNothing() {
        assertThat(Sample.results("mx.example; spf=pass smtp.mailfrom=a\"b.example; dkim=fail header.b=\"x\"").results())
                .extracting(Sample::line)
                .containsExactly("spf=pass smtp.mailfrom=a\"b.example", "dkim=fail header.b=x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # value                                  | server     | version | none
            mx.example; none                         | mx.example |         | true
            mx.example 1; None                       | mx.example | 1       | true
            mx.example 1; spf=none                   | mx.example | 1       | false
            mx.example                               | mx.example |         | false
            mx.example; spf=pass; none               | mx.example |         | false
            """)
    void theServerAndWhetherItChecked(String value, String server, String version, boolean none) {
        AuthenticationResults read = Sample.results(value);

        assertThat(read.authservId().orElse(null)).isEqualTo(server);
        assertThat(read.version().orElse(null)).isEqualTo(version);
        assertThat(read.none()).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spf=pass (sender IP is 192.0.2.10) smtp.mailfrom=a.example      | true
            dkim=none header.d=none;dmarc=none action=none header.from=a.example; | true
            dmarc=pass header.from=a.example;compauth=pass reason=100       | true
            spf=pass smtp.mailfrom=a.example                                | false
            mx.example; compauth=pass reason=100                            | false
            """)
    void microsoftsForm(String value, boolean isMicrosoft) {
        assertThat(Sample.results(value).isMicrosoft()).isEqualTo(isMicrosoft);
    }

    @Test
    void everyResultKeepsItsWordsAndItsField() {
        AuthenticationResults read = Sample.results("mx.example;\n spf=pass\n\tsmtp.mailfrom=a.example ; dkim=none (x)");

        assertThat(read.results()).extracting(MethodResult::raw)
                .containsExactly("spf=pass\tsmtp.mailfrom=a.example", "dkim=none (x)");
        assertThat(read.field().line()).isEqualTo(2);
        assertThat(read.all("SPF")).singleElement().satisfies(spf ->
                assertThat(spf.property("smtp.mailfrom")).contains("a.example"));
        assertThat(read.all("dmarc")).isEmpty();
    }

    @Test
    void thePolicyStandsInAComment() {
        MethodResult dmarc = Sample.results("mx.example; dmarc=fail (p=REJECT sp=none; dis=NONE) header.from=a.example")
                .results().getFirst();

        assertThat(dmarc.commentValue("p")).contains("REJECT");
        assertThat(dmarc.commentValue("sp")).contains("none");
        assertThat(dmarc.commentValue("dis")).contains("NONE");
        assertThat(dmarc.commentValue("pct")).isEmpty();
    }

    @Test
    void severalFieldsKeepTheirOrderAndTheirServer() {
        Authentication read = Sample.read("""
                Authentication-Results: mx2.harbour.example; dkim=pass header.d=example.org
                Authentication-Results-Original: mx1.harbour.example; spf=fail smtp.mailfrom=example.org
                X-Authentication-Results: mx0.harbour.example; spf=pass smtp.mailfrom=example.org
                Authentication-Results: mx.elsewhere.example; spf=pass smtp.mailfrom=example.org
                """);

        assertThat(read.results()).extracting(field -> field.authservId().orElseThrow())
                .containsExactly("mx2.harbour.example", "mx1.harbour.example", "mx.elsewhere.example");
    }

    @Test
    void fieldsBeyondTheLimitAreNamedAndNotRead() {
        Authentication read = Sample.read("Authentication-Results: mx.example; spf=none\n"
                .repeat(Authentication.MOST_FIELDS + 2));

        assertThat(read.results()).hasSize(Authentication.MOST_FIELDS);
        assertThat(read.unread()).hasSize(2);
    }
}
