package hopline.authentication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Cuts the value of an Authentication-Results or Received-SPF field into clauses, and these into words, {@code
 * key=value} pairs and comments (RFC 8601 §2.2, RFC 7208 §9.1). Blanks and comments may stand around {@code =},
 * {@code .} and {@code /}. Total and linear: a parenthesis or quote that is not closed stands for itself, nesting is
 * counted and never recursed into.
 */
final class Lexer {

    /** Characters of one field that are looked at; real fields stay below ten thousand. */
    static final int LONGEST = 100_000;

    /** Pieces of one field that are kept, so that a hostile field does not fill the memory; real ones have fifty. */
    static final int MOST_PIECES = 500;

    private final String text;
    private final int end;
    private final BitSet comments;
    private final List<Clause> clauses = new ArrayList<>();
    private final StringBuilder key = new StringBuilder();
    private List<Piece> pieces = new ArrayList<>();
    private boolean awaitsValue;
    private boolean hasQuotes = true;
    private int count;
    private int clauseStart;
    private int position;
    private long steps;

    /** What a clause consists of. */
    sealed interface Piece {
    }

    /** A word that belongs to no pair, without the quotes it may have had. */
    record Word(String text) implements Piece {
    }

    /** A pair, its key in lower case and without blanks, its value without quotes. */
    record Pair(String key, String value) implements Piece {
    }

    /** What stands between a pair of parentheses. */
    record Comment(String text) implements Piece {
    }

    /** What stands between semicolons: as text, and in pieces. There is none without pieces. */
    record Clause(String raw, List<Piece> pieces) {
    }

    /**
     * A value in clauses.
     *
     * @param clauses  in order
     * @param unread   what lies beyond the limits; empty text for nothing
     * @param steps    how many characters were looked at, for the test that holds the reading linear
     */
    record Clauses(List<Clause> clauses, String unread, long steps) {
    }

    private Lexer(String text) {
        this.text = text;
        this.end = Math.min(text.length(), LONGEST);
        this.comments = closedParentheses();
    }

    /** Cuts an unfolded value. */
    static Clauses read(String value) {
        Lexer lexer = new Lexer(value);
        lexer.run();
        return new Clauses(lexer.clauses, value.substring(lexer.position).strip(), lexer.steps);
    }

    private void run() {
        while (position < end && count < MOST_PIECES) {
            steps++;
            char c = text.charAt(position);
            if (isBlank(c)) {
                position++;
            } else if (c == ';') {
                endClause();
                clauseStart = ++position;
            } else if (comments.get(position)) {
                readComment();
            } else {
                readWord();
            }
        }
        endClause();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** Finds the opening parentheses that have a partner. */
    private BitSet closedParentheses() {
        BitSet closed = new BitSet();
        int[] open = new int[16];
        int depth = 0;
        for (int i = 0; i < end; i++) {
            steps++;
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
                open[depth++] = i;
            } else if (c == ')' && depth > 0) {
                closed.set(open[--depth]);
            }
        }
        return closed;
    }

    private void readComment() {
        int start = position;
        int depth = 0;
        do {
            steps++;
            switch (text.charAt(position)) {
                case '\\' -> position++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> { }
            }
            position++;
        } while (depth > 0);
        add(new Comment(text.substring(start + 1, position - 1).strip()));
    }

    /** A quoted string can only begin a word or a value, so that a stray quote cannot swallow what follows. */
    private void readWord() {
        StringBuilder word = new StringBuilder();
        int equals = -1;
        boolean isQuoted = false;
        while (position < end) {
            steps++;
            char c = text.charAt(position);
            if (isBlank(c) || c == ';' || comments.get(position)) {
                break;
            }
            boolean isBeginning = word.isEmpty() || equals == word.length() - 1;
            if (c == '"' && isBeginning && readQuoted(word)) {
                isQuoted = true;
                continue;
            }
            equals = c == '=' && equals < 0 ? word.length() : equals;
            word.append(c);
            position++;
        }
        take(word.toString(), equals, isQuoted);
    }

    /** Appends a quoted string (RFC 5322 §3.2.4) without its quotes, and stands behind it; false if it has no end. */
    private boolean readQuoted(StringBuilder word) {
        int closing = hasQuotes ? closingQuote() : -1;
        if (closing < 0) {
            hasQuotes = false;
            return false;
        }
        for (int i = position + 1; i < closing; i++) {
            i = text.charAt(i) == '\\' ? i + 1 : i;
            word.append(text.charAt(i));
        }
        position = closing + 1;
        return true;
    }

    private int closingQuote() {
        for (int i = position + 1; i < end; i++) {
            steps++;
            char c = text.charAt(i);
            if (c == '"') {
                return i;
            }
            i = c == '\\' ? i + 1 : i;
        }
        return -1;
    }

    private void take(String word, int equals, boolean isQuoted) {
        if (awaitsValue && !beginsProperty(word, equals)) {
            addPair(word);
            return;
        }
        if (awaitsValue) {
            addPair("");
        }
        boolean joins = !key.isEmpty() && key.charAt(0) != '='
                && (isDotOrSlash(key.charAt(key.length() - 1)) || continuesKey(word));
        if (!joins) {
            addKeyAsWord();
        }
        if (equals < 0 || equals == 0 && key.isEmpty()) {
            key.append(word);
            return;
        }
        key.append(word, 0, equals);
        String value = word.substring(equals + 1);
        awaitsValue = value.isEmpty() && !isQuoted;
        if (!awaitsValue) {
            addPair(value);
        }
    }

    /** Whether a word in the place of a value is the next {@code ptype.property=value}, the value itself missing. */
    private static boolean beginsProperty(String word, int equals) {
        int dot = word.indexOf('.');
        return dot > 0 && dot < equals && word.lastIndexOf('@', equals) < 0;
    }

    private static boolean continuesKey(String word) {
        return !word.isEmpty() && (word.charAt(0) == '=' || isDotOrSlash(word.charAt(0)));
    }

    private static boolean isDotOrSlash(char c) {
        return c == '.' || c == '/';
    }

    private void addPair(String value) {
        add(new Pair(key.toString().toLowerCase(Locale.ROOT), value));
        key.setLength(0);
        awaitsValue = false;
    }

    private void addKeyAsWord() {
        if (!key.isEmpty()) {
            add(new Word(key.toString()));
            key.setLength(0);
        }
    }

    private void add(Piece piece) {
        pieces.add(piece);
        count++;
    }

    private void endClause() {
        if (awaitsValue) {
            addPair("");
        }
        addKeyAsWord();
        if (!pieces.isEmpty()) {
            clauses.add(new Clause(text.substring(clauseStart, position).strip(), pieces));
            pieces = new ArrayList<>();
        }
    }
}
