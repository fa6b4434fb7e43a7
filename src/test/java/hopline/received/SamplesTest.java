package hopline.received;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.trace.Claim;
import hopline.trace.Evidence;
import hopline.trace.EvidenceReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample header is read as the lines below it say. */
class SamplesTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAsExpected(Sample sample) {
        Map<String, String> expected = new LinkedHashMap<>(sample.expected());
        expected.putIfAbsent("kind", "HOP");
        expected.putIfAbsent("notes", "-");

        Map<String, String> read = fields(ReceivedParser.parse(sample.raw(), NOW));
        read.keySet().retainAll(expected.keySet());

        assertThat(read).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static Map<String, String> fields(Received received) {
        Evidence evidence = EvidenceReader.of(received);
        Optional<From> from = received.from();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", from.isPresent() ? "+" : "-");
        fields.put("helo", text(from.flatMap(From::helo)));
        fields.put("reverseDns", text(from.flatMap(From::reverseDns)));
        fields.put("address", text(from.flatMap(From::address)));
        fields.put("by", text(received.by()));
        fields.put("via", text(received.via()));
        fields.put("with", text(received.with()));
        fields.put("id", text(received.id()));
        fields.put("for", text(received.recipient()));
        fields.put("sender", text(received.envelopeSender()));
        fields.put("software", text(received.software()));
        fields.put("tls", claim(evidence.tls()));
        fields.put("auth", claim(evidence.auth()));
        fields.put("user", text(received.authUser()));
        fields.put("version", text(received.tlsVersion()));
        fields.put("cipher", text(received.cipher()));
        fields.put("certificate", text(received.clientCertificate()));
        fields.put("time", received.stamp().flatMap(Stamp::instant).map(Instant::toString).orElse("-"));
        fields.put("kind", received.kind().name());
        fields.put("protection", evidence.protection().name());
        fields.put("notes", received.notes().isEmpty() ? "-" : received.notes().stream()
                .map(note -> note.kind().name()).collect(Collectors.joining(" ")));
        return fields;
    }

    private static String text(Optional<Part> part) {
        return part.map(Part::text).orElse("-");
    }

    private static String claim(Claim claim) {
        String source = claim.source() == Claim.Source.KEYWORD ? ", keyword" : ", comment";
        return switch (claim.answer()) {
            case YES -> "yes" + source;
            case NO -> "no" + source;
            case CONTRADICTED -> "contradicted" + source;
            case NOT_STATED -> "-";
        };
    }
}
