package hopline.report;

import hopline.header.HeaderField;
import java.util.List;
import java.util.Optional;

/**
 * Header fields read out, ready for a page: a title, a remark on who says it, and one row for each value. Texts are in
 * the reader's language; what comes from a header has been made harmless by {@link Visible}.
 *
 * @param title   what the rows are about
 * @param remark  who says it and how far that can be believed; empty text for none
 * @param rows    the values in the order of the header
 */
public record Section(String title, String remark, List<Row> rows) {

    public Section {
        rows = List.copyOf(rows);
    }

    /** How a value is to be taken, for its colour and sign. */
    public enum Tone {
        /** A good sign, as far as it can be believed. */
        GOOD,
        /** A fact. */
        NEUTRAL,
        /** Deserves a look. */
        DOUBTFUL,
        /** A bad sign. */
        BAD
    }

    /**
     * One value.
     *
     * @param name     the name of the value, such as "spf" or "SCL"
     * @param value    the value as written, such as "pass" or "5"
     * @param meaning  what it means, in a sentence
     * @param tone     how it is to be taken
     * @param raw      the words of the header that say it
     * @param field    the header field in which they stand; empty for what was worked out from several
     */
    public record Row(String name, String value, String meaning, Tone tone, String raw, Optional<HeaderField> field) {
    }
}
