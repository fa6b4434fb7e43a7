package hopline.antispam;

import hopline.header.HeaderField;
import hopline.header.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all spam filters wrote into a message's header. Anyone on the way can write such fields, so each is worth as much
 * as the server that wrote it. Total: any header gives a value.
 *
 * @param reports   the fields of filters that Hopline knows, in the order of the file
 * @param complete  false when there were more of them than {@link #MOST_VALUES} values hold
 */
public record Antispam(List<FilterReport> reports, boolean complete) {

    /** Values that are held; messages with three filters on their way have two hundred. */
    public static final int MOST_VALUES = 5_000;

    public Antispam {
        reports = List.copyOf(reports);
    }

    /** Reads the fields of all filters in this header. */
    public static Antispam of(Headers headers) {
        List<FilterReport> reports = new ArrayList<>();
        int values = 0;
        for (HeaderField field : headers.fields()) {
            Optional<Filter> filter = Filters.of(field);
            if (filter.isEmpty()) {
                continue;
            }
            if (values >= MOST_VALUES) {
                return new Antispam(reports, false);
            }
            FilterReport report = read(filter.get(), field);
            values += report.values().size();
            reports.add(report);
        }
        return new Antispam(reports, true);
    }

    /** What each field decides, in the order of the file; fields without a decision are left out. */
    public List<Verdict> verdicts() {
        return reports.stream()
                .flatMap(report -> report.verdict().stream().map(value -> verdict(report, value))).toList();
    }

    /** The gravest decision against the message, the topmost of several; empty if no filter decided against it. */
    public Optional<Verdict> against() {
        return verdicts().stream().filter(verdict -> verdict.decision().isAgainst())
                .reduce((first, next) -> next.decision().compareTo(first.decision()) > 0 ? next : first);
    }

    /** The topmost value that says the message was let through without regard to what a filter found. */
    public Optional<Verdict> letThrough() {
        return reports.stream().flatMap(Antispam::letThrough).findFirst();
    }

    private static Stream<Verdict> letThrough(FilterReport report) {
        return report.deciding(Decision.LET_THROUGH).stream().map(value -> verdict(report, value));
    }

    private static Verdict verdict(FilterReport report, FilterValue value) {
        return new Verdict(report, value, value.meaning().decision().orElseThrow());
    }

    private static FilterReport read(Filter filter, HeaderField field) {
        String text = field.value();
        List<Piece> found = filter.pieces(field.key(), text);
        List<Piece> pieces = (found.isEmpty() ? List.of(Piece.loose(text)) : found).stream()
                .map(piece -> piece.key().isEmpty() ? new Piece(field.name(), piece.value(), piece.raw()) : piece).toList();
        boolean counts = filter.counts(field);
        List<FilterValue> values = pieces.stream()
                .map(piece -> value(piece, filter.meaning(piece, pieces), counts)).toList();
        return new FilterReport(filter.product(), field, values);
    }

    private static FilterValue value(Piece piece, Meaning meaning, boolean counts) {
        return new FilterValue(piece.key(), piece.value(), piece.raw(), counts ? meaning : meaning.undecided());
    }
}
