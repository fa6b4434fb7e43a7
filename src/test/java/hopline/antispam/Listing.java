package hopline.antispam;

import static java.util.stream.Collectors.joining;

import hopline.header.HeaderReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What is read from header fields, as lines that can stand beside them: key, value, text, numbers, tone, decision. */
final class Listing {

    private Listing() {
    }

    static Antispam read(String header) {
        return Antispam.of(HeaderReader.read(header.getBytes(StandardCharsets.UTF_8)));
    }

    static String of(String header) {
        return read(header).reports().stream().flatMap(report -> report.values().stream()).map(Listing::line)
                .collect(joining("\n", "", "\n"));
    }

    private static String line(FilterValue value) {
        Meaning meaning = value.meaning();
        Stream<String> says = Stream.of(meaning.text().orElse("unknown"),
                meaning.numbers().isEmpty() ? "" : meaning.numbers().toString(),
                meaning.tone() == Tone.NEUTRAL ? "" : meaning.tone().name(),
                meaning.decision().map(Decision::name).orElse(""));
        return Stream.concat(Stream.of(value.key() + " = " + value.value()), says.filter(word -> !word.isEmpty()))
                .collect(joining(" | "));
    }
}
