package hopline.diagnosis;

import hopline.host.HostName;
import hopline.received.Part;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which clocks of the chain cannot be right together. A message never arrives before it left; where the stamps say so,
 * some clock is wrong. Of all explanations those with the fewest wrong clocks are looked for, among them the one that
 * makes the journey shortest, and among equals the one that doubts the servers farthest from the recipient.
 *
 * @param wrong      the clocks that this explanation takes to be wrong, in travel order; empty when all agree
 * @param doubtful   servers whose clocks could as well be wrong in their place: nothing in the chain decides
 * @param explained  false when the stamps contradict each other in too many places to be explained
 * @param corrected  the journey with these clocks set right by the least amount; the same as written when none is wrong
 */
public record Clocks(List<WrongClock> wrong, List<String> doubtful, boolean explained, Trace corrected) {

    /** More wrong clocks than this explain anything, and looking for them takes time that doubles with each. */
    private static final int MOST_WRONG = 5;

    /** More stamps than any real chain has (RFC 5321 §6.3); a longer one is not explained if it contradicts itself. */
    private static final int MOST_READINGS = 2_000;

    /** How many equally short explanations are compared. */
    private static final int MOST_EXPLANATIONS = 200;

    public Clocks {
        wrong = List.copyOf(wrong);
        doubtful = List.copyOf(doubtful);
    }

    /**
     * A clock that is wrong.
     *
     * @param server  the server's name as written
     * @param ahead   the least by which it is ahead of the others; negative when it is behind
     * @param most    the most by which it can be off in the same direction; empty when nothing limits it
     * @param hops    the hops whose stamps it wrote
     */
    public record WrongClock(String server, Duration ahead, Optional<Duration> most, List<Hop> hops) {

        public WrongClock {
            hops = List.copyOf(hops);
        }

        /** Whether the amount is about a whole number of hours, as when a clock runs in another time zone. */
        public boolean isLikeAZone() {
            long minutes = ahead.abs().toMinutes();
            long pastTheHour = minutes % 60;
            return minutes >= 58 && minutes <= 14 * 60 && (pastTheHour <= 2 || pastTheHour >= 58);
        }
    }

    /** One stamp of the chain: the hop and whose clock wrote it. */
    private record Reading(Hop hop, String clock, Instant time) {
    }

    /** Looks for the clocks of this journey that disagree. */
    static Clocks of(Trace trace) {
        List<Reading> readings = readings(trace);
        for (int count = 0; count <= (readings.size() > MOST_READINGS ? 0 : MOST_WRONG); count++) {
            Set<Set<String>> explanations = new HashSet<>();
            explain(readings, new HashSet<>(), count, explanations);
            if (!explanations.isEmpty()) {
                return best(trace, readings, explanations);
            }
        }
        return new Clocks(List.of(), List.of(), false, trace);
    }

    private static List<Reading> readings(Trace trace) {
        List<Reading> readings = new ArrayList<>();
        for (Hop hop : trace.hops()) {
            hop.plausibleTime().ifPresent(time -> readings.add(new Reading(hop, clock(hop), time)));
        }
        return readings;
    }

    /** Stamps under one name come from one clock; a line that names no host has a clock of its own. */
    private static String clock(Hop hop) {
        return hop.receiver().map(Part::text).flatMap(HostName::of).map(HostName::ascii)
                .filter(name -> !name.startsWith("localhost")).orElseGet(() -> "#" + hop.number());
    }

    /** Finds the sets of so many more clocks without which the stamps never run backwards. */
    private static void explain(List<Reading> readings, Set<String> left, int count, Set<Set<String>> found) {
        if (found.size() >= MOST_EXPLANATIONS) {
            return;
        }
        Reading latest = null;
        for (Reading reading : readings) {
            if (left.contains(reading.clock())) {
                continue;
            }
            if (latest == null || !reading.time().isBefore(latest.time())) {
                latest = reading;
                continue;
            }
            if (count > 0) {
                for (String clock : new TreeSet<>(List.of(latest.clock(), reading.clock()))) {
                    Set<String> more = new HashSet<>(left);
                    more.add(clock);
                    explain(readings, more, count - 1, found);
                }
            }
            return;
        }
        found.add(left);
    }

    private static Clocks best(Trace trace, List<Reading> readings, Set<Set<String>> explanations) {
        if (explanations.contains(Set.<String>of())) {
            return new Clocks(List.of(), List.of(), true, trace);
        }
        List<Correction> corrections = explanations.stream().map(clocks -> new Correction(readings, clocks))
                .sorted(Comparator.comparing(Correction::length).thenComparing(Correction::place)).toList();
        Correction best = corrections.getFirst();
        List<String> doubtful = corrections.stream().skip(1)
                .filter(other -> other.length().equals(best.length()))
                .flatMap(other -> other.wrongReadings().stream())
                .filter(reading -> !best.clocks.contains(reading.clock()))
                .sorted(Comparator.comparingInt(reading -> reading.hop().number()))
                .map(reading -> server(reading.hop())).distinct().toList();
        return new Clocks(best.wrongClocks(), doubtful, true, best.apply(trace));
    }

    private static String server(Hop hop) {
        return hop.receiver().map(Part::text).orElse("");
    }

    /** One explanation worked out: the moments that the stamps of the wrong clocks can have meant. */
    private static final class Correction {

        private final List<Reading> readings;
        private final Set<String> clocks;
        /** The corrected moment of each reading, at its place; not yet known while null. */
        private final Instant[] moments;
        private final Map<String, WrongClock> wrong = new HashMap<>();

        Correction(List<Reading> readings, Set<String> clocks) {
            this.readings = readings;
            this.clocks = clocks;
            this.moments = new Instant[readings.size()];
            for (int i = 0; i < moments.length; i++) {
                moments[i] = clocks.contains(readings.get(i).clock()) ? null : readings.get(i).time();
            }
            wrongReadings().stream().map(Reading::clock).distinct().forEach(this::correct);
        }

        List<Reading> wrongReadings() {
            return readings.stream().filter(reading -> clocks.contains(reading.clock())).toList();
        }

        /** Moves all stamps of one clock by the least that makes them fit; one by one where no single amount does. */
        private void correct(String clock) {
            Duration least = null;
            Duration most = null;
            Instant latest = Instant.MIN;
            boolean steady = true;
            for (int i = 0; i < moments.length; i++) {
                if (!readings.get(i).clock().equals(clock)) {
                    continue;
                }
                Instant time = readings.get(i).time();
                steady &= !time.isBefore(latest);
                latest = time;
                Optional<Duration> atLeast = following(i).map(next -> Duration.between(next, time));
                Optional<Duration> atMost = preceding(i).map(before -> Duration.between(before, time));
                least = atLeast.isPresent() && (least == null || atLeast.get().compareTo(least) > 0) ? atLeast.get() : least;
                most = atMost.isPresent() && (most == null || atMost.get().compareTo(most) < 0) ? atMost.get() : most;
            }
            steady &= least == null || most == null || least.compareTo(most) <= 0;
            Duration ahead = steady ? nearestToZero(least, most) : Duration.ZERO;
            for (int i = 0; i < moments.length; i++) {
                if (readings.get(i).clock().equals(clock)) {
                    Instant moved = readings.get(i).time().minus(ahead);
                    moments[i] = steady ? moved : between(preceding(i), moved, following(i));
                    Duration own = Duration.between(moments[i], readings.get(i).time());
                    ahead = steady || own.abs().compareTo(ahead.abs()) <= 0 ? ahead : own;
                }
            }
            Optional<Duration> limit = steady ? Optional.ofNullable(ahead.isNegative() ? least : most) : Optional.empty();
            List<Hop> hops = readings.stream().filter(reading -> reading.clock().equals(clock)).map(Reading::hop).toList();
            wrong.put(clock, new WrongClock(server(hops.getFirst()), ahead, limit, hops));
        }

        private static Duration nearestToZero(Duration least, Duration most) {
            if (least != null && least.isPositive()) {
                return least;
            }
            return most != null && most.isNegative() ? most : Duration.ZERO;
        }

        private static Instant between(Optional<Instant> earliest, Instant time, Optional<Instant> latest) {
            Instant notBefore = earliest.filter(time::isBefore).orElse(time);
            return latest.filter(notBefore::isAfter).orElse(notBefore);
        }

        private Optional<Instant> preceding(int index) {
            for (int i = index - 1; i >= 0; i--) {
                if (moments[i] != null) {
                    return Optional.of(moments[i]);
                }
            }
            return Optional.empty();
        }

        private Optional<Instant> following(int index) {
            for (int i = index + 1; i < moments.length; i++) {
                if (moments[i] != null) {
                    return Optional.of(moments[i]);
                }
            }
            return Optional.empty();
        }

        /** How long the corrected journey takes. */
        Duration length() {
            return Duration.between(moments[0], moments[moments.length - 1]);
        }

        /** How near the recipient the clocks are that this explanation doubts. */
        int place() {
            return wrongReadings().stream().mapToInt(reading -> reading.hop().number()).sum();
        }

        List<WrongClock> wrongClocks() {
            return wrongReadings().stream().map(Reading::clock).distinct().map(wrong::get).toList();
        }

        /** The journey with the corrected moments and the delays between them. */
        Trace apply(Trace trace) {
            List<Hop> hops = new ArrayList<>();
            Optional<Instant> before = Optional.empty();
            int next = 0;
            for (Hop hop : trace.hops()) {
                if (next == readings.size() || readings.get(next).hop() != hop) {
                    hops.add(hop);
                    continue;
                }
                Instant moment = moments[next];
                Optional<Duration> delay = before.map(from -> Duration.between(from, moment));
                Duration ahead = Duration.between(moment, readings.get(next).time());
                hops.add(new Hop(hop.number(), hop.field(), hop.received(), hop.evidence(), delay, ahead));
                before = Optional.of(moment);
                next++;
            }
            return new Trace(hops, trace.sent());
        }
    }
}
