package hopline.received;

/**
 * A stretch of a raw header value.
 *
 * @param start  offset of the first character, in UTF-16 units from the start of {@link Received#raw()}
 * @param end    offset behind the last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** Number of UTF-16 units covered. */
    public int length() {
        return end - start;
    }

    /** Whether the offset lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
