package hopline.trace;

import hopline.received.Received;
import hopline.received.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journey of one message.
 *
 * @param hops  one entry for every Received header, oldest first
 * @param sent  the Date field (RFC 5322 §3.6.1), by the sender's own clock; empty when there is none
 */
public record Trace(List<Hop> hops, Optional<Stamp> sent) {

    public Trace {
        hops = List.copyOf(hops);
    }

    /**
     * The time from the first stamp to the last one that can be read, up to delivery: how long the message then lay in
     * a mailbox until a program fetched it is no part of it. Empty with fewer than two stamps. May be negative.
     */
    public Optional<Duration> inTransit() {
        List<Instant> times = untilDelivery().map(Hop::plausibleTime).flatMap(Optional::stream).toList();
        return times.size() < 2
                ? Optional.empty()
                : Optional.of(Duration.between(times.getFirst(), times.getLast()));
    }

    /** The hop that waited longest on the way to delivery; empty when no delay is above zero. */
    public Optional<Hop> slowest() {
        return untilDelivery()
                .filter(hop -> hop.delay().filter(Duration::isPositive).isPresent())
                .max(Comparator.comparing(hop -> hop.delay().orElseThrow()));
    }

    /** The part of the time in transit that the slowest hop took, between 0 and 1; empty when clocks make it no part. */
    public Optional<Double> shareOfSlowest() {
        Optional<Duration> whole = inTransit().filter(Duration::isPositive);
        return whole.flatMap(time -> slowest().flatMap(Hop::delay)
                .map(delay -> (double) delay.toMillis() / time.toMillis()).filter(share -> share <= 1));
    }

    /** The time between the Date field and the first stamp: submission, measured with two clocks. */
    public Optional<Duration> submission() {
        Optional<Instant> first = hops.stream().map(Hop::plausibleTime).flatMap(Optional::stream).findFirst();
        return sent.flatMap(Stamp::instant).flatMap(from -> first.map(to -> Duration.between(from, to)));
    }

    private Stream<Hop> untilDelivery() {
        return hops.stream().filter(hop -> hop.received().kind() != Received.Kind.RETRIEVAL);
    }

    /** The hops between systems, without the events inside one. */
    public Stream<Hop> transfers() {
        return hops.stream().filter(hop -> !hop.isEvent());
    }

    /** How many hops between systems have this protection. */
    public long count(Protection protection) {
        return transfers().filter(hop -> hop.protection() == protection).count();
    }
}
