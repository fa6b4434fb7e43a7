package hopline.report;

import hopline.antispam.Antispam;
import hopline.antispam.FilterReport;
import hopline.antispam.FilterValue;
import hopline.antispam.Meaning;
import hopline.antispam.Product;
import hopline.antispam.Tone;
import hopline.header.HeaderField;
import hopline.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of spam filters as sections for a page, one for each filter and each degree of trust. */
public final class AntispamSections {

    /** Characters shown of a key, a value or its words; the field itself has the rest. */
    private static final int SHOWN = 200;

    private record Heading(Product product, String trust) {
    }

    private AntispamSections() {
    }

    /**
     * The sections, in the order of the file; empty when no filter wrote anything.
     *
     * @param antispam  what the filters wrote
     * @param trust     a sentence on how far a field can be believed
     * @param words     the reader's language
     */
    public static List<Section> of(Antispam antispam, Function<HeaderField, String> trust, Words words) {
        Map<Heading, List<Section.Row>> rows = new LinkedHashMap<>();
        for (FilterReport report : antispam.reports()) {
            Heading heading = new Heading(report.product(), trust.apply(report.field()));
            List<Section.Row> own = rows.computeIfAbsent(heading, unused -> new ArrayList<>());
            report.values().forEach(value -> own.add(row(value, report.field(), words)));
        }
        List<Section> sections = new ArrayList<>();
        rows.forEach((heading, own) ->
                sections.add(new Section(words.antispam("product." + heading.product.key()), heading.trust, own)));
        if (!antispam.complete()) {
            sections.add(new Section(words.antispam("incomplete.title"),
                    words.antispam("incomplete.remark", Antispam.MOST_VALUES), List.of()));
        }
        return List.copyOf(sections);
    }

    private static Section.Row row(FilterValue value, HeaderField field, Words words) {
        return new Section.Row(Visible.of(value.key(), SHOWN), Visible.of(value.value(), SHOWN),
                text(value.meaning(), words), tone(value.meaning().tone()), Visible.of(value.raw(), SHOWN),
                Optional.of(field));
    }

    private static String text(Meaning meaning, Words words) {
        return meaning.text().map(key -> words.antispam(key, meaning.numbers().toArray()))
                .orElseGet(() -> words.antispam("unknown"));
    }

    private static Section.Tone tone(Tone tone) {
        return switch (tone) {
            case CLEAN -> Section.Tone.GOOD;
            case NEUTRAL -> Section.Tone.NEUTRAL;
            case SUSPICIOUS -> Section.Tone.DOUBTFUL;
            case SPAM -> Section.Tone.BAD;
        };
    }
}
