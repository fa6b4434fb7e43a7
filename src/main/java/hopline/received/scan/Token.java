package hopline.received.scan;

/**
 * A piece of a Received value at depth 0.
 *
 * @param kind   what it is
 * @param start  offset of its first character in the raw value
 * @param end    offset behind its last character
 * @param depth  for a comment how deep its parentheses nest, else 0
 */
public record Token(Kind kind, int start, int end, int depth) {

    /** What a piece can be. */
    public enum Kind {
        /** A run without blanks; quoted strings, address literals and angle brackets in it may hold blanks. */
        WORD,
        /** A comment with its parentheses and everything nested in it (RFC 5322 §3.2.2). */
        COMMENT,
        /** A semicolon. */
        SEMICOLON,
        /** A parenthesis without partner. It ends a word and begins nothing. */
        STRAY
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
