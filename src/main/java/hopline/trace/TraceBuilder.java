package hopline.trace;

import hopline.header.HeaderField;
import hopline.header.Headers;
import hopline.received.Note;
import hopline.received.Received;
import hopline.received.ReceivedParser;
import hopline.received.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the journey from a header block. */
public final class TraceBuilder {

    private TraceBuilder() {
    }

    /**
     * Every Received field becomes one hop; the file has the newest first, the journey the oldest. Their order is never
     * changed by what their dates say: order is a fact, a date is a claim. A date that cannot be right makes no
     * delay.
     */
    public static Trace build(Headers headers) {
        List<Hop> hops = new ArrayList<>();
        Optional<Instant> newestStamp = Optional.empty();
        for (HeaderField field : headers.all("Received").reversed()) {
            Received received = ReceivedParser.parse(field.rawValue());
            Optional<Instant> time = received.stamp().flatMap(Stamp::instant)
                    .filter(moment -> !received.has(Note.Kind.IMPLAUSIBLE_DATE));
            Optional<Duration> delay = newestStamp.flatMap(from -> time.map(to -> Duration.between(from, to)));
            hops.add(new Hop(hops.size() + 1, field, received, EvidenceReader.of(received), delay, Duration.ZERO));
            newestStamp = time.isPresent() ? time : newestStamp;
        }
        return new Trace(hops, headers.first("Date").flatMap(field -> Dates.read(field.value())));
    }
}
