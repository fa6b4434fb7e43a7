package hopline.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import hopline.authentication.ArcSet;
import hopline.authentication.Authentication;
import hopline.authentication.DkimSignature;
import hopline.authentication.DmarcAlignment;
import hopline.authentication.MethodResult;
import hopline.language.Times;
import hopline.language.Words;
import hopline.language.Zone;
import hopline.report.Section.Row;
import hopline.report.Section.Tone;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about authentication: who says what, what it means, and that Hopline itself has checked nothing. */
class AuthenticationSectionsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    static Stream<Words> languages() {
        return Words.LANGUAGES.stream().map(Words::in);
    }

    private static List<Section> sections(Words words, String block) {
        return AuthenticationSections.of(Authentication.of(Samples.headers(block)),
                field -> "Line " + field.line() + ".", new Times(Zone.UTC, ZoneOffset.UTC, words.locale()), words);
    }

    private static List<Section> sections(String block) {
        return sections(ENGLISH, block);
    }

    private static String rows(Section section) {
        return section.rows().stream().map(row -> row.name() + " " + row.value() + " " + row.tone())
                .collect(joining("\n"));
    }

    private static Row row(List<Section> sections, String name) {
        return sections.stream().flatMap(section -> section.rows().stream()).filter(row -> row.name().equals(name))
                .findFirst().orElseThrow();
    }

    @Test
    void oneSectionForEachFieldInTheOrderOfThePage() {
        List<Section> sections = sections("""
                ARC-Seal: i=1; a=rsa-sha256; cv=none; d=relay.example; s=arc; t=1795509600; b=c2VhbA==
                ARC-Message-Signature: i=1; a=rsa-sha256; d=relay.example; s=arc; h=From; bh=aGFzaA==; b=c2ln
                ARC-Authentication-Results: i=1; mx.relay.example; spf=fail smtp.mailfrom=example.org
                DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=mail; h=From; bh=aGFzaA==; b=c2ln
                Received-SPF: pass receiver=mx1.harbour.example; envelope-from=ann@example.org
                Authentication-Results: spf=pass (sender IP is 192.0.2.10) smtp.mailfrom=example.org
                Authentication-Results-Original: mx0.harbour.example; spf=pass smtp.mailfrom=example.org
                Authentication-Results: mx1.harbour.example; spf=pass smtp.mailfrom=example.org
                From: ann@example.org
                """);

        assertThat(sections).extracting(Section::title).containsExactly(
                "Microsoft, without a name of its own",
                "mx0.harbour.example said before (Authentication-Results-Original)",
                "mx1.harbour.example says",
                "DMARC alignment, worked out by Hopline",
                "Received-SPF from mx1.harbour.example",
                "DKIM signature of example.org",
                "ARC set 1, sealed by relay.example");
        List<String> remarks = sections.stream().map(Section::remark).toList();
        assertThat(remarks.subList(0, 3)).containsExactly("Line 6.", "Line 7.", "Line 8.");
        assertThat(remarks.get(4)).isEqualTo("Line 5.");
        assertThat(remarks.get(6)).endsWith("Line 1.");
    }

    @Test
    void aHeaderWithoutAuthenticationHasNoPage() {
        assertThat(sections("From: ann@example.org\nX-Authentication-Results: mx.example; spf=pass\n")).isEmpty();
    }

    @Test
    void everyResultStandsBesideItsDetails() {
        List<Section> sections = sections("""
                From: ann@example.org
                Authentication-Results: mx1.harbour.example;
                 dkim=pass (2048-bit key) header.d=example.org;
                 dmarc=fail (p=REJECT sp=NONE dis=QUARANTINE) header.from=example.org;
                 x-new=odd policy.strange=1; left over
                """);

        assertThat(rows(sections.getFirst())).isEqualTo("""
                dkim pass GOOD
                header.d example.org NEUTRAL
                dmarc fail BAD
                p REJECT NEUTRAL
                sp NONE NEUTRAL
                dis QUARANTINE NEUTRAL
                header.from example.org NEUTRAL
                x-new odd NEUTRAL
                policy.strange 1 NEUTRAL
                not understood left over NEUTRAL""");
        Row dkim = row(sections, "dkim");
        assertThat(dkim.meaning()).startsWith("mx1.harbour.example reports that ").contains("nothing about the person");
        assertThat(dkim.raw()).isEqualTo("dkim=pass (2048-bit key) header.d=example.org");
        assertThat(dkim.field().orElseThrow().line()).isEqualTo(2);
        assertThat(row(sections, "x-new").meaning())
                .isEqualTo("mx1.harbour.example reports “odd” for a method that Hopline does not know.");
        assertThat(row(sections, "p").meaning()).contains("refused");
    }

    @Test
    void resultsThatAreNotRegisteredOrMissingAreSaidToBeSo() {
        assertThat(row(sections("Authentication-Results: mx.example; dkim=splendid\n"), "dkim").meaning())
                .isEqualTo("mx.example reports “splendid”, a value that is not registered for dkim.");
        assertThat(row(sections("Authentication-Results: mx.example; dkim=\n"), "dkim").meaning())
                .isEqualTo("mx.example names the method dkim but writes no result.");
        assertThat(row(sections("Authentication-Results: mx.example; none\n"), "none").meaning())
                .isEqualTo("mx.example reports that it made no check.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # reason | words of the meaning
            000      | failed explicit authentication
            001      | failed implicit authentication
            002      | has forbidden this sender
            010      | one of the receiving organisation’s own
            130      | used to override a DMARC failure
            100      | the message passed
            201      | implicit authentication softly
            300      | was not checked
            451      | bypassed
            601      | one of the receiving organisation’s own
            701      | the message passed
            900      | bypassed
            500      | does not explain
            1        | does not explain
            1000     | does not explain
            other    | does not explain
            """)
    void microsoftsReasons(String reason, String meaning) {
        assertThat(row(sections("Authentication-Results: compauth=fail reason=" + reason + "\n"), "reason").meaning())
                .contains(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none           | did nothing
            quarantine     | as suspicious
            reject         | asks to refuse
            oreject        | did not refuse it
            pct.quarantine | not in that share
            pct.reject     | not in that share
            permerror      | lasting fault
            temperror      | passing fault
            new            | What the server did
            """)
    void microsoftsActions(String action, String meaning) {
        assertThat(row(sections("Authentication-Results: dmarc=fail action=" + action + "\n"), "action").meaning())
                .contains(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # result                                            | last row
            spf=pass smtp.mailfrom=news.example.org             | DMARC aligned GOOD
            spf=pass smtp.mailfrom=bulk.example                 | DMARC not aligned DOUBTFUL
            spf=fail smtp.mailfrom=example.org                  | DMARC nothing to compare NEUTRAL
            """)
    void theVerdictOnAlignment(String result, String last) {
        Section alignment = sections("From: ann@example.org\nAuthentication-Results: mx.example; " + result + "\n").get(1);

        assertThat(rows(alignment)).startsWith("From example.org NEUTRAL\n").endsWith(last);
    }

    @Test
    void alignmentNamesTheReporterAndWhereItStands() {
        Section alignment = sections("""
                From: ann@example.org
                Authentication-Results: mx.example; dkim=pass header.d=bulk.example
                DKIM-Signature: v=1; d=example.org
                """).get(1);

        assertThat(alignment.rows()).extracting(Row::meaning).satisfies(meanings -> {
            assertThat(meanings.get(1)).isEqualTo("mx.example reports a DKIM pass for bulk.example, which does not match"
                    + " example.org. For DMARC it does not count. Line 2.");
            assertThat(meanings.get(2)).isEqualTo("The message carries a signature of example.org, the same domain as in"
                    + " From, but no server reports whether it holds.");
        });
    }

    @Test
    void withoutOneFromThereIsNoAlignment() {
        Section alignment = sections("Authentication-Results: mx.example; spf=pass smtp.mailfrom=example.org\n").get(1);

        assertThat(rows(alignment)).isEqualTo("From — DOUBTFUL");
    }

    @Test
    void aSignatureIsReadOutWithMomentsAndProblems() {
        Section signature = sections("""
                From: ann@example.org
                To: bob@example.net
                DKIM-Signature: v=1; a=rsa-sha1; d=example.org; s=mail; t=1795509600; x=never; l=20; h=From:From;
                 bh=aGFzaA==; b=c2ln; new=tag; stray
                """).getLast();

        assertThat(rows(signature)).isEqualTo("""
                v 1 NEUTRAL
                a rsa-sha1 NEUTRAL
                d example.org NEUTRAL
                s mail NEUTRAL
                t 1795509600 NEUTRAL
                x never NEUTRAL
                l 20 NEUTRAL
                h From:From NEUTRAL
                bh aGFzaA== NEUTRAL
                b c2ln NEUTRAL
                new tag NEUTRAL
                oversigned from NEUTRAL
                remark a=rsa-sha1 DOUBTFUL
                remark l=20 DOUBTFUL
                not understood stray NEUTRAL""");
        assertThat(row(List.of(signature), "t").meaning())
                .isEqualTo("Signed on 24 Nov 2026, 08:40:00 +00:00, by the signer’s own account.");
        assertThat(row(List.of(signature), "h").meaning()).endsWith("open to change on the way: To.");
        assertThat(signature.remark()).contains("Hopline does not check it");
    }

    @Test
    void aBrokenArcSetSaysWhy() {
        Section set = sections("ARC-Seal: i=2; cv=fail; d=relay.example\n").getLast();

        assertThat(rows(set)).isEqualTo("""
                ARC-Seal i 2 NEUTRAL
                ARC-Seal cv fail NEUTRAL
                ARC-Seal d relay.example NEUTRAL
                remark i=2 DOUBTFUL
                remark i=2 DOUBTFUL
                remark i=2 DOUBTFUL
                remark cv=fail BAD""");
    }

    @Test
    void fieldsThatWereNotReadAreCounted() {
        String block = "Authentication-Results: mx.example; spf=none\n".repeat(Authentication.MOST_FIELDS + 3);

        assertThat(rows(sections(block).getLast())).isEqualTo("not understood 3 DOUBTFUL");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingInTheHeaderCanCommandATerminal(Words words) {
        String hostile = "a\u001B[31m\u202Eb" + "x".repeat(1_000);
        List<Section> sections = sections(words, """
                From: ann@example.org
                Authentication-Results: %1$s; %1$s=%1$s reason=%1$s %1$s.%1$s=%1$s %1$s; spf=%1$s; dmarc=%1$s (p=%1$s)
                Authentication-Results: mx.example; spf=pass smtp.mailfrom=%1$s; dkim=pass header.d=%1$s
                Received-SPF: %1$s receiver=%1$s; %1$s=%1$s; %1$s
                DKIM-Signature: d=%1$s; %1$s=%1$s; h=%1$s; x=%1$s; x=%1$s; %1$s
                ARC-Seal: i=1; cv=%1$s; d=%1$s; %1$s
                """.formatted(hostile));

        assertThat(sections).hasSize(6);
        assertThat(sections).allSatisfy(section -> {
            assertThat(section.title()).matches(AuthenticationSectionsTest::isHarmless);
            assertThat(section.rows()).allSatisfy(row -> assertThat(List.of(row.name(), row.value(), row.meaning(),
                    row.raw())).allMatch(AuthenticationSectionsTest::isHarmless));
        });
    }

    private static boolean isHarmless(String text) {
        return text.length() < 1_200 && text.codePoints().allMatch(Visible::isHarmless);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKnownResultHasItsMeaning(Words words) {
        MethodResult.KNOWN.forEach((method, results) -> results.forEach(result -> {
            Row row = resultRow(words, method, result);
            assertThat(row.meaning()).as(method + "=" + result).startsWith("mx.example ")
                    .isNotEqualTo(words.authentication("result.unknown", "mx.example", method, result));
        }));
    }

    private static Row resultRow(Words words, String method, String result) {
        return row(sections(words, "Authentication-Results: mx.example; " + method + "=" + result + "\n"), method);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyProblemAndEveryAlignmentHasItsText(Words words) {
        Stream<String> keys = Stream.of(
                names("dkim.problem.", DkimSignature.Problem.values()), names("arc.problem.", ArcSet.Problem.values()),
                names("align.", DmarcAlignment.Problem.values()),
                names("name.align.", DmarcAlignment.Source.values()),
                Stream.of(DmarcAlignment.Source.values()).flatMap(source ->
                        names("align." + source.name().toLowerCase(Locale.ROOT) + ".", DmarcAlignment.Mode.values())))
                .flatMap(stream -> stream);
        assertThat(keys).isNotEmpty().allMatch(words::hasAuthentication);
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"spf, pass, GOOD", "spf, Pass, GOOD", "spf, softfail, DOUBTFUL", "spf, fail, BAD", "spf, none, NEUTRAL",
        "spf, temperror, DOUBTFUL", "dkim, fail, BAD", "dkim, policy, DOUBTFUL", "dmarc, bestguesspass, NEUTRAL",
        "iprev, fail, DOUBTFUL", "dkim-adsp, discard, BAD", "compauth, softpass, NEUTRAL", "x-own, fail, NEUTRAL",
        "spf, splendid, NEUTRAL"})
    void tones(String method, String result, Tone tone) {
        assertThat(resultRow(ENGLISH, method, result).tone()).isEqualTo(tone);
    }

    /** Not even a pass may sound like a promise. */
    @ParameterizedTest
    @MethodSource("languages")
    void noTextMakesAPromise(Words words) {
        List<String> texts = MethodResult.KNOWN.entrySet().stream().flatMap(known -> known.getValue().stream()
                .map(result -> resultRow(words, known.getKey(), result).meaning())).toList();

        assertThat(texts).hasSizeGreaterThan(80).noneMatch(text -> text.toLowerCase(Locale.ROOT)
                .matches(".*\\b(secure|safe|genuine|forged|trustworthy|sûre?|sécurisé|falsifié|digne de confiance)\\b.*"));
    }
}
