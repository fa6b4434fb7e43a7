package hopline.ui;

import hopline.language.Times;
import hopline.language.Words;
import hopline.received.Part;
import hopline.report.Visible;
import hopline.trace.Hop;
import java.util.ArrayList;
import java.util.List;

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

    /** The hop as one sentence, for a screen reader and for tooltips. */
    public static String sentence(Hop hop, Times times, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text("hop.accessible", hop.number(), sender(hop, words), receiver(hop, words)));
        parts.add(badge(hop, words));
        if (hop.isEvent()) {
            parts.add(words.text("kind." + hop.received().kind()));
        }
        parts.add(words.text(ProtectionStyle.textKey(hop.protection()) + ".long"));
        hop.received().stamp().ifPresent(stamp -> parts.add(times.dateTime(stamp)));
        hop.delay().ifPresent(delay -> parts.add(words.delay(delay)));
        return String.join(", ", parts);
    }
}
