package hopline.antispam;

import hopline.header.HeaderField;
import java.util.List;
import java.util.Optional;

/** All filters that Hopline reads. A new one is a class and a row, and its texts. */
final class Filters {

    static final List<Filter> ALL = List.of(
            new Microsoft(),
            new Rspamd(),
            new SpamAssassin(),
            new Proofpoint(),
            new Mimecast(),
            new Barracuda(),
            new Google());

    private Filters() {
    }

    /** The filter whose field this is, by the beginning of its name. */
    static Optional<Filter> of(HeaderField field) {
        String name = field.key();
        return ALL.stream().filter(filter -> filter.owns(name)).findFirst();
    }
}
