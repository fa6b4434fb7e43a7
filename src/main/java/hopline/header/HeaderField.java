package hopline.header;

import java.util.Locale;

/**
 * One header field exactly as it stands in the message (RFC 5322 §2.2).
 *
 * @param name  the field name as written, without blanks before the colon; empty for a line inside the header block
 *              that is no field because it has no colon or no valid name
 * @param raw   the whole field as in the file, folding included, without its last line end
 * @param line  the number of its first line in the file, counted from 1
 */
public record HeaderField(String name, String raw, int line) {

    /** Whether this is a real field and not a stray line of the header block. */
    public boolean isField() {
        return !name.isEmpty();
    }

    /** Whether the field has this name; names are compared without regard to ASCII case (RFC 5322 §1.2.2). */
    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }

    /** The name in lower case, for use as a key. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Where {@link #rawValue()} begins in {@link #raw()}; 0 for a stray line. */
    public int valueOffset() {
        return isField() ? raw.indexOf(':') + 1 : 0;
    }

    /** What stands after the colon, exactly as in the file, with its folding and leading blank. */
    public String rawValue() {
        return raw.substring(valueOffset());
    }

    /** The value on one line: line ends removed, the blanks of the folding kept (RFC 5322 §2.2.3), ends trimmed. */
    public String value() {
        return Folding.unfold(rawValue());
    }
}
