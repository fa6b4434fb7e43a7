package hopline.received;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.received.scan.Tokenizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedParserTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    private static final String POSTFIX = """
             from [192.168.1.20] (dsl.example.net
            \t[IPv6:2001:DB8::7])
            \t(using TLSv1.3 with cipher
            \t TLS_AES_256_GCM_SHA384 (256/256 bits))
            \t(Authenticated sender: anna@example.com)
            \tby mx.example.com (Postfix) with ESMTPSA id 3ABCDE1237
            \tfor <user@example.net>; Tue,  2 Jan
            \t2024 04:04:05 +0100 (CET)""";

    @Test
    void everyPartLightsItsWordsInTheRawValue() {
        Received received = ReceivedParser.parse(POSTFIX, NOW);

        assertThat(lit(received.from().flatMap(From::helo))).isEqualTo("[192.168.1.20]");
        assertThat(lit(received.from().flatMap(From::reverseDns))).isEqualTo("dsl.example.net");
        assertThat(lit(received.from().flatMap(From::address))).isEqualTo("IPv6:2001:DB8::7");
        assertThat(lit(received.by())).isEqualTo("mx.example.com");
        assertThat(lit(received.software())).isEqualTo("Postfix");
        assertThat(lit(received.with())).isEqualTo("ESMTPSA");
        assertThat(lit(received.id())).isEqualTo("3ABCDE1237");
        assertThat(lit(received.recipient())).isEqualTo("user@example.net");
        assertThat(lit(received.tlsVersion())).isEqualTo("TLSv1.3");
        assertThat(lit(received.cipher())).isEqualTo("TLS_AES_256_GCM_SHA384");
        assertThat(lit(received.cipherBits())).isEqualTo("256");
        assertThat(lit(received.authUser())).isEqualTo("anna@example.com");
        assertThat(lit(received.stamp().map(Stamp::part))).isEqualTo("Tue,  2 Jan\n\t2024 04:04:05 +0100");
        assertThat(received.statements()).extracting(statement -> lit(Optional.of(statement.words())))
                .containsExactly("using TLSv1.3 with cipher\n\t TLS_AES_256_GCM_SHA384 (256/256 bits)",
                        "Authenticated sender: anna@example.com");
    }

    @Test
    void partsHoldTidyTextWhateverTheFolding() {
        Received received = ReceivedParser.parse(POSTFIX, NOW);

        assertThat(received.raw()).isEqualTo(POSTFIX);
        assertThat(received.from().flatMap(From::address).map(Part::text)).contains("2001:db8::7");
        assertThat(received.statements().getFirst().words().text())
                .isEqualTo("using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)");
        assertThat(received.stamp().map(stamp -> stamp.part().text())).contains("Tue, 2 Jan 2024 04:04:05 +0100");
    }

    @Test
    void lineEndsOfEitherSortAreBlanks() {
        Received received = ReceivedParser.parse(POSTFIX.replace("\n", "\r\n"), NOW);

        assertThat(received.from().flatMap(From::address).map(Part::text)).contains("2001:db8::7");
        assertThat(received.stamp().flatMap(Stamp::instant)).contains(Instant.parse("2024-01-02T03:04:05Z"));
    }

    @Test
    void aStampKeepsWallClockAndOffset() {
        Stamp stamp = ReceivedParser.parse(POSTFIX, NOW).stamp().orElseThrow();

        assertThat(stamp.local()).contains(LocalDateTime.parse("2024-01-02T04:04:05"));
        assertThat(stamp.offset()).contains(ZoneOffset.ofHours(1));
        assertThat(stamp.instant()).contains(Instant.parse("2024-01-02T03:04:05Z"));
    }

    @Test
    void additionalClausesStandInOrder() {
        Received received = ReceivedParser.parse("by mx.example.com with ESMTPS id A1 tls TLS_AES_128_GCM_SHA256 "
                + "group x25519 PRIORITY 3 state moderation; 2 Jan 2024 03:04:05 +0000", NOW);

        assertThat(received.extraClauses()).extracting(clause -> clause.name().text() + "=" + clause.value().text())
                .containsExactly("tls=TLS_AES_128_GCM_SHA256", "group=x25519", "PRIORITY=3", "state=moderation");
    }

    @Test
    void wordsOfNoClauseAreShownInANote() {
        Received received = ReceivedParser.parse(
                "from a.example ([192.0.2.1]) by b.example on a Friday with ESMTP", NOW);

        assertThat(received.notes()).filteredOn(note -> note.kind() == Note.Kind.NOT_UNDERSTOOD)
                .extracting(note -> note.part().map(Part::text).orElse("")).containsExactly("on a Friday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", ";", "()", "(", ")", "from", "from by with id for", "\u0000", "\\",
        "(\\", "\"", "<", "[", "from <", "from [ (", "by \"x", "; ; ;", "(((((", ")))))", "from (\\) by x", "tls",
        "by x tls", "by x with", "with encrypted", "with AUTH", "id for for", "\uD83D", "Received:", "by x Received:",
        "; ,", "; Tue", "; +", "; 2 Jan 2024 03:04:05 +", "; 9999-99-99 99:99:99", "by x; 2 Jan 99999999999 0:0"})
    void anyTextGivesAResult(String raw) {
        Received received = ReceivedParser.parse(raw);

        assertThat(received.raw()).isEqualTo(raw);
    }

    @Test
    void mutatedSamplesGiveResultsWithSpansInsideTheValue() {
        Random random = new Random(5321);
        for (Sample sample : Sample.all()) {
            for (int i = 0; i < 40; i++) {
                String raw = mutated(sample.raw(), random);
                Received received = ReceivedParser.parse(raw, NOW);
                assertThat(parts(received)).as(raw).allSatisfy(part ->
                        assertThat(part.span().end()).isLessThanOrEqualTo(raw.length()));
            }
        }
    }

    static Stream<String> hostile() {
        return Stream.of("(".repeat(1_000), ")".repeat(1_000), "()".repeat(1_000), "(".repeat(999) + ")".repeat(999),
                "((a)".repeat(500), "<".repeat(1_000), "<a\"".repeat(500), "[".repeat(1_000), "[a ".repeat(500),
                "\"".repeat(1_000), "\" ".repeat(500), "\\".repeat(1_000), ";".repeat(1_000), "; 2 Jan ".repeat(200),
                "; 2 Jan () 2024 ".repeat(100), " ".repeat(1_000), "by ".repeat(400), "a@".repeat(500),
                "1 ".repeat(500), "with x with ".repeat(100), "(using ".repeat(200), "from \"a(".repeat(200));
    }

    /** Doubling the text may at most double the work; a little more is left for what stands once. */
    @ParameterizedTest
    @MethodSource("hostile")
    void theWorkGrowsWithTheLengthOnly(String piece) {
        String once = piece.repeat(8);
        long steps = Tokenizer.read(once, once.length()).steps();
        long stepsOfDouble = Tokenizer.read(once + once, 2 * once.length()).steps();

        assertThat(stepsOfDouble).isLessThanOrEqualTo(2 * steps + 1_000);
        assertThat(steps).isLessThanOrEqualTo(8L * once.length());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsReadWhole(String piece) {
        String raw = piece.repeat(100);

        assertThat(ReceivedParser.parse(raw, NOW).raw()).isSameAs(raw);
    }

    @Test
    void clausesBehindHugeNamesAndIdsStillCount() {
        String name = "a.".repeat(35_000) + "example";
        Received received = ReceivedParser.parse(
                "from " + name + " ([192.0.2.1])" + " ".repeat(20_000) + "by mx.example.com with ESMTPS id "
                + "7".repeat(70_000) + "; Tue, 02 Jan 2024 03:04:05 +0000", NOW);

        assertThat(received.from().flatMap(From::helo).map(Part::text)).contains(name);
        assertThat(received.with().map(Part::text)).contains("ESMTPS");
        assertThat(received.id().map(part -> part.text().length())).contains(70_000);
        assertThat(received.stamp().flatMap(Stamp::instant)).isPresent();
    }

    @Test
    void commentsNestedTooDeepAreMarkedAndPassedOver() {
        Received received = ReceivedParser.parse("from a.example " + "(".repeat(2_000) + "x" + ")".repeat(2_000)
                + " by mx.example.com with ESMTP; Tue, 02 Jan 2024 03:04:05 +0000", NOW);

        assertThat(received.has(Note.Kind.TOO_MANY_COMMENTS)).isTrue();
        assertThat(received.by().map(Part::text)).contains("mx.example.com");
        assertThat(received.from().flatMap(From::reverseDns)).isEmpty();
    }

    @Test
    void valuesBeyondTheLimitAreMarked() {
        String raw = "by mx.example.com id " + "7".repeat(ReceivedParser.LENGTH_LIMIT);
        Received received = ReceivedParser.parse(raw, NOW);

        assertThat(received.has(Note.Kind.TOO_LONG)).isTrue();
        assertThat(received.by().map(Part::text)).contains("mx.example.com");
    }

    private static String lit(Optional<Part> part) {
        return part.map(found -> POSTFIX.substring(found.span().start(), found.span().end())).orElse("");
    }

    private static String mutated(String raw, Random random) {
        StringBuilder text = new StringBuilder(raw);
        String alphabet = "()[]<>\";,\\ \n\t@=:.0aZ\u0000\u202e\uD83D";
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(8)));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private static List<Part> parts(Received received) {
        List<Part> parts = new ArrayList<>();
        Stream.of(received.by(), received.via(), received.with(), received.id(), received.recipient(),
                received.envelopeSender(), received.software(), received.tlsVersion(), received.cipher(),
                received.cipherBits(), received.clientCertificate(), received.authUser(), received.authMechanism(),
                received.from().flatMap(From::helo), received.from().flatMap(From::reverseDns),
                received.from().flatMap(From::address), received.stamp().map(Stamp::part))
                .flatMap(Optional::stream).forEach(parts::add);
        received.statements().forEach(statement -> parts.add(statement.words()));
        received.notes().forEach(note -> note.part().ifPresent(parts::add));
        return parts;
    }
}
