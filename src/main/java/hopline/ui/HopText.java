package hopline.ui;

import hopline.diagnosis.Clocks.WrongClock;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.TrustBoundary;
import hopline.language.Times;
import hopline.language.Words;
import hopline.received.Part;
import hopline.report.Visible;
import hopline.trace.Hop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hop put into words for the parts of the window. */
public final class HopText {

    private HopText() {
    }

    /** The keyword as written, for the badge; a placeholder when there is none. */
    public static String badge(Hop hop, Words words) {
        return hop.received().with().map(HopText::visible)
                .orElseGet(() -> words.text("badge.none"));
    }

    /** Number, receiving server and delay: what fits on a wide piece of the ribbon. */
    public static String ribbon(Hop hop, Words words) {
        String server = receiver(hop, words);
        return hop.delay().filter(delay -> !delay.isNegative())
                .map(delay -> words.text("ribbon.piece", hop.number(), server, words.duration(delay)))
                .orElseGet(() -> words.text("ribbon.pieceWithoutTime", hop.number(), server));
    }

    /** The sending host; a placeholder when the header names none. */
    public static String sender(Hop hop, Words words) {
        return hop.sender().map(HopText::visible).orElseGet(() -> words.text("server.unnamed"));
    }

    /** The receiving server; a placeholder when the header names none. */
    public static String receiver(Hop hop, Words words) {
        return hop.receiver().map(HopText::visible).orElseGet(() -> words.text("server.unnamed"));
    }

    private static String visible(Part part) {
        return Visible.of(part.text());
    }

    /** The time of day of a hop, with a sign for one that is not as written. */
    public static String time(Hop hop, Times times, Words words) {
        return hop.stamp().map(stamp -> corrected(hop, times.time(stamp), words))
                .orElseGet(() -> words.text("time.none"));
    }

    private static String corrected(Hop hop, String time, Words words) {
        return hop.ahead().isZero() ? time : words.text("time.corrected", time);
    }

    /** How a corrected time came about; empty for a time as written. */
    public static Optional<String> correction(Hop hop, Times times, Words words) {
        return hop.ahead().isZero() ? Optional.empty() : hop.received().stamp().map(written -> words.text(
                "time.correction", times.dateTime(written), clock(receiver(hop, words), hop.ahead(), words)));
    }

    /** A clock that is wrong, and by how much. */
    public static String clock(WrongClock clock, Words words) {
        String server = clock.server().isEmpty() ? words.text("server.unnamed") : Visible.of(clock.server());
        String sentence = clock(server, clock.ahead(), words);
        return clock.isLikeAZone() ? words.text("clock.zone", sentence) : sentence;
    }

    private static String clock(String server, Duration ahead, Words words) {
        return words.text(ahead.isNegative() ? "clock.behind" : "clock.ahead", server, words.duration(ahead));
    }

    /** How long the message waited and where, in a sentence. */
    public static String wait(Hop hop, Diagnosis diagnosis, Words words) {
        if (hop.delay().isEmpty()) {
            return words.text(hop.number() == 1 ? "detail.delay.first" : "detail.delay.unknown");
        }
        Duration delay = hop.delay().get();
        String length = words.duration(delay);
        if (delay.isNegative()) {
            return words.text("detail.delay.skewed", length);
        }
        if (hop.isEvent()) {
            return words.text("detail.delay.event", words.delay(delay));
        }
        String from = diagnosis.senderName(hop).map(Visible::of).orElseGet(() -> words.text("server.unnamed"));
        return delay.isZero() ? words.text("detail.delay.none", from, receiver(hop, words))
                : words.text("detail.delay", length, from, receiver(hop, words));
    }

    /** On which side of the trust boundary the hop's line stands; empty when nobody's servers are known. */
    private static Optional<String> side(Hop hop, TrustBoundary boundary, Words words) {
        return boundary.basis() == TrustBoundary.Basis.UNKNOWN ? Optional.empty()
                : Optional.of(words.text(boundary.isAttested(hop) ? "side.own." + boundary.basis() : "side.claim"));
    }

    /** The hop as one sentence, for a screen reader and for tooltips. */
    public static String sentence(Hop hop, Diagnosis diagnosis, Times times, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text("hop.accessible", hop.number(), sender(hop, words), receiver(hop, words)));
        parts.add(badge(hop, words));
        if (hop.isEvent()) {
            parts.add(words.text("kind." + hop.received().kind()));
        }
        parts.add(words.text(ProtectionStyle.textKey(hop.protection()) + ".long"));
        hop.stamp().ifPresent(stamp -> parts.add(corrected(hop, times.dateTime(stamp), words)));
        hop.delay().ifPresent(delay -> parts.add(words.delay(delay)));
        side(hop, diagnosis.boundary(), words).ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
