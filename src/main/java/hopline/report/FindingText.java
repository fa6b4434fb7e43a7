package hopline.report;

import hopline.antispam.Product;
import hopline.diagnosis.LogSearch;
import hopline.finding.Finding;
import hopline.language.Times;
import hopline.language.Words;
import hopline.received.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding put into words. Made harmless by {@link Visible}.
 *
 * @param seen     what was seen, in a sentence
 * @param means    what it means and what else it can mean
 * @param next     what to do or whom to ask
 * @param log      which server's log to look into, when and for what; empty when no log can help
 * @param command  the command for that log; empty when there is none
 */
public record FindingText(String seen, String means, String next, Optional<String> log, Optional<String> command) {

    private static final int LONGEST = 200;

    /** The finding in the language and zone of the reader. */
    public static FindingText of(Finding finding, Times times, Words words) {
        Object[] arguments = finding.arguments().stream().map(argument -> shown(argument, times, words)).toArray();
        return new FindingText(words.finding(finding.variant() + ".seen", arguments),
                words.finding(key(finding, ".means", words), arguments),
                words.finding(key(finding, ".next", words), arguments),
                finding.logSearch().map(search -> log(search, times, words)),
                finding.logSearch().flatMap(LogSearch::command).map(LogSearch.Command::text));
    }

    /** The name of a kind of findings, for the settings. */
    public static String name(String kind, Words words) {
        return words.finding(kind + ".name");
    }

    /** A special case may share its texts with the other cases of its kind. */
    private static String key(Finding finding, String text, Words words) {
        String own = finding.variant() + text;
        return words.hasFinding(own) ? own : finding.kind().name() + text;
    }

    private static Object shown(Object argument, Times times, Words words) {
        return switch (argument) {
            case Duration duration -> words.duration(duration);
            case Stamp stamp -> Visible.of(times.dateTime(stamp), LONGEST);
            case Instant instant -> times.dateTime(instant);
            case Number number -> number;
            case Product product -> words.antispam("product." + product.key());
            case String text -> text.isBlank() ? words.finding("unnamed") : Visible.of(text, LONGEST);
            default -> throw new IllegalArgumentException("no argument of a text: " + argument.getClass());
        };
    }

    private static String log(LogSearch search, Times times, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.finding("log.server", shown(search.server(), times, words)));
        search.queueId().ifPresent(id -> parts.add(words.finding("log.queueId", Visible.of(id, LONGEST))));
        search.from().ifPresent(from -> parts.add(search.until()
                .map(until -> words.finding("log.between", shown(from, times, words), shown(until, times, words)))
                .orElseGet(() -> words.finding("log.from", shown(from, times, words)))));
        return String.join(" · ", parts);
    }
}
