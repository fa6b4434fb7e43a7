package hopline.received.scan;

import java.util.Map;
import java.util.Optional;

/** Where in a Received value something stands: behind which clause word. */
public enum Place {
    /** Before the first clause. */
    START,
    FROM,
    BY,
    VIA,
    WITH,
    ID,
    FOR,
    /** Behind an additional registered clause: tls, group (RFC 8314), PRIORITY (RFC 6710), state (RFC 6729). */
    EXTRA,
    /** Behind the date. */
    DATE;

    private static final Map<String, Place> CLAUSES = Map.of(
            "from", FROM, "by", BY, "via", VIA, "with", WITH, "id", ID, "for", FOR,
            "tls", EXTRA, "group", EXTRA, "priority", EXTRA, "state", EXTRA);
    private static final int LONGEST = "priority".length();

    /** The clause that this whole word opens; only ASCII letters are folded. */
    public static Optional<Place> openedBy(String raw, Token token) {
        if (token.end() - token.start() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder word = new StringBuilder(LONGEST);
        for (int i = token.start(); i < token.end(); i++) {
            char c = raw.charAt(i);
            word.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
        return Optional.ofNullable(CLAUSES.get(word.toString()));
    }

    /** Whether a clause of this place takes all words up to the next clause or comment, and not only one. */
    boolean holdsPhrase() {
        return this == VIA || this == WITH;
    }
}
