package hopline.received.scan;

import hopline.received.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a Received value into words, comments and semicolons (RFC 5322 §3.2). Total and linear: every character is
 * looked at a few times at most, nesting is counted and never recursed into. A parenthesis, quote or bracket that is
 * not closed stands for itself, so that it cannot swallow the rest of the line.
 */
public final class Tokenizer {

    /** The longest quoted string or address literal that is looked for; RFC 5321 §4.5.3.1 allows 256 for a path. */
    private static final int QUOTED_LIMIT = 256;

    private final String raw;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Span> unbalanced = new ArrayList<>();
    private BitSet unclosed = new BitSet();
    private int position;
    private long steps;

    private Tokenizer(String raw, int end) {
        this.raw = raw;
        this.end = end;
    }

    /**
     * What a value consists of.
     *
     * @param tokens      its pieces in order
     * @param unbalanced  parentheses, quotes and brackets that have no partner
     * @param steps       how many characters were looked at, for the test that holds the reading linear
     */
    public record Tokens(List<Token> tokens, List<Span> unbalanced, long steps) {
    }

    /** Cuts the first {@code length} characters of the value. */
    public static Tokens read(String raw, int length) {
        Tokenizer tokenizer = new Tokenizer(raw, Math.min(length, raw.length()));
        tokenizer.unclosed = tokenizer.unclosedParentheses();
        tokenizer.run();
        return new Tokens(tokenizer.tokens, tokenizer.unbalanced, tokenizer.steps);
    }

    /** Whether a character separates words: blanks, tabs and the line ends of the folding. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private void run() {
        while (position < end) {
            steps++;
            char c = raw.charAt(position);
            if (isBlank(c)) {
                position++;
            } else if (c == ';') {
                tokens.add(new Token(Token.Kind.SEMICOLON, position, ++position, 0));
            } else if (c == '(' && !unclosed.get(position)) {
                readComment();
            } else if (c == '(' || c == ')') {
                unbalanced.add(new Span(position, position + 1));
                tokens.add(new Token(Token.Kind.STRAY, position, ++position, 0));
            } else {
                readWord();
            }
        }
    }

    /** Finds the opening parentheses without partner, so that only whole comments are taken for comments. */
    private BitSet unclosedParentheses() {
        int[] open = new int[16];
        int depth = 0;
        for (int i = 0; i < end; i++) {
            steps++;
            switch (raw.charAt(i)) {
                case '\\' -> i++;
                case '(' -> {
                    if (depth == open.length) {
                        open = Arrays.copyOf(open, depth * 2);
                    }
                    open[depth++] = i;
                }
                case ')' -> depth = Math.max(0, depth - 1);
                default -> { }
            }
        }
        BitSet found = new BitSet();
        for (int i = 0; i < depth; i++) {
            found.set(open[i]);
        }
        return found;
    }

    private void readComment() {
        int start = position;
        int depth = 0;
        int deepest = 0;
        do {
            steps++;
            switch (raw.charAt(position)) {
                case '\\' -> position++;
                case '(' -> deepest = Math.max(deepest, ++depth);
                case ')' -> depth--;
                default -> { }
            }
            position++;
        } while (depth > 0 && position < end);
        position = Math.min(position, end);
        tokens.add(new Token(Token.Kind.COMMENT, start, position, deepest));
    }

    private void readWord() {
        int start = position;
        while (position < end) {
            steps++;
            char c = raw.charAt(position);
            if (isBlank(c) || c == ';' || c == '(' || c == ')') {
                break;
            }
            position = switch (c) {
                case '"' -> behind(closingQuote(position, "()"));
                case '[' -> behind(closingBracket(position));
                case '<' -> behind(closingAngle(position));
                default -> position + 1;
            };
        }
        tokens.add(new Token(Token.Kind.WORD, start, position, 0));
    }

    /** Behind the closing character, or behind the opening one if it is not closed. */
    private int behind(int closing) {
        if (closing >= 0) {
            return closing + 1;
        }
        unbalanced.add(new Span(position, position + 1));
        return position + 1;
    }

    private int closingQuote(int start, String forbidden) {
        int limit = Math.min(end, start + QUOTED_LIMIT);
        for (int i = start + 1; i < limit; i++) {
            steps++;
            char c = raw.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '\\') {
                i++;
            } else if (forbidden.indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private int closingBracket(int start) {
        int limit = Math.min(end, start + QUOTED_LIMIT);
        for (int i = start + 1; i < limit; i++) {
            steps++;
            char c = raw.charAt(i);
            if (c == ']') {
                return i;
            }
            if (c == '[' || c == '(' || c == ')' || c == ';') {
                return -1;
            }
        }
        return -1;
    }

    /** Message ids and addresses may be long; the search ends at the next opening bracket, so it stays linear. */
    private int closingAngle(int start) {
        for (int i = start + 1; i < end; i++) {
            steps++;
            char c = raw.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<' || c == '(' || c == ')') {
                return -1;
            }
            if (c == '"') {
                int quote = closingQuote(i, "");
                i = quote >= 0 ? quote : i;
            }
        }
        return -1;
    }
}
