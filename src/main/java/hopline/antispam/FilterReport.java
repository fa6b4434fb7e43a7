package hopline.antispam;

import hopline.header.HeaderField;
import java.util.List;
import java.util.Optional;

/**
 * One header field of a filter.
 *
 * @param product  whose field it is, judged by its name alone
 * @param field    the field
 * @param values   what it says, in the order of the field; never empty
 */
public record FilterReport(Product product, HeaderField field, List<FilterValue> values) {

    public FilterReport {
        values = List.copyOf(values);
    }

    /** The first of the values with the gravest decision; empty if none decides anything. */
    public Optional<FilterValue> verdict() {
        return values.stream().filter(value -> value.meaning().decision().isPresent())
                .reduce((first, next) -> gravity(next) > gravity(first) ? next : first);
    }

    /** The first value that says this; empty if none does. */
    Optional<FilterValue> deciding(Decision decision) {
        return values.stream().filter(value -> value.meaning().decision().filter(decision::equals).isPresent()).findFirst();
    }

    private static int gravity(FilterValue value) {
        return value.meaning().decision().map(Decision::ordinal).orElse(-1);
    }
}
