package hopline.report;

import hopline.language.Words;
import hopline.trace.Protection;
import hopline.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that sums up a journey, in a few words.
 *
 * @param kind  what it tells
 * @param text  the words
 */
public record Headline(Kind kind, String text) {

    /** What a headline tells. */
    public enum Kind {
        /** How many hops between systems. */
        HOPS,
        /** How many steps inside one system. */
        EVENTS,
        /** The time from the first stamp to the last. */
        IN_TRANSIT,
        /** How many hops record no TLS. */
        WITHOUT_TLS,
        /** How many hops say nothing of TLS. */
        NOT_STATED
    }

    /** The headlines of a journey in their order; those that would say "none" are left out. */
    public static List<Headline> of(Trace trace, Words words) {
        List<Headline> headlines = new ArrayList<>();
        long hops = trace.transfers().count();
        headlines.add(new Headline(Kind.HOPS, words.text("hops", hops)));
        addCount(headlines, Kind.EVENTS, "events", trace.hops().size() - hops, words);
        trace.inTransit().filter(time -> !time.isNegative()).ifPresent(time -> headlines.add(
                new Headline(Kind.IN_TRANSIT, words.text("summary.inTransit", words.duration(time)))));
        long withoutTls = trace.count(Protection.PLAIN) + trace.count(Protection.AUTH);
        addCount(headlines, Kind.WITHOUT_TLS, "summary.withoutTls", withoutTls, words);
        addCount(headlines, Kind.NOT_STATED, "summary.notStated", trace.count(Protection.NOT_STATED), words);
        return headlines;
    }

    private static void addCount(List<Headline> headlines, Kind kind, String key, long count, Words words) {
        if (count > 0) {
            headlines.add(new Headline(kind, words.text(key, count)));
        }
    }
}
