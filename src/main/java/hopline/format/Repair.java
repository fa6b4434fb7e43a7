package hopline.format;

/**
 * Something that was mended in a pasted text before it could be read.
 *
 * @param kind   what
 * @param count  how many lines or places were changed
 */
public record Repair(Kind kind, int count) {

    /** What was mended. */
    public enum Kind {
        /** The marks of a quoted reply, {@code >}, at the start of lines. */
        QUOTE_MARKS,
        /** Blanks that a ticket system put before every line. */
        INDENTATION,
        /** Empty lines between the lines of the header block. */
        EMPTY_LINES,
        /** Lines that continue a field and had lost the blank that says so (RFC 5322 §2.2.3). */
        LOST_FOLDING,
        /** Fields that stood on one line. */
        JOINED_FIELDS,
        /** Text before the header block, left out. */
        TEXT_BEFORE,
        /** Text after the header block, left out. */
        BODY;

        /** The key of the sentence in the bundle {@code messages}; the sentence takes the count as argument 0. */
        public String textKey() {
            return "repair." + name();
        }
    }
}
