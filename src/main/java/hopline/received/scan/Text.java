package hopline.received.scan;

import hopline.received.Part;
import hopline.received.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a Received value with every run of blanks as one blank, which remembers where each character stands in the
 * raw value. So what a pattern finds in the tidy text can be lit in the raw one.
 */
public final class Text {

    /** No words. */
    public static final Text EMPTY = new Text("", new int[0]);

    private final String string;
    private final int[] offsets;

    private Text(String string, int[] offsets) {
        this.string = string;
        this.offsets = offsets;
    }

    /** A stretch of the raw value. */
    public static Text of(String raw, int start, int end) {
        Builder builder = new Builder(end - start);
        builder.append(raw, start, end);
        return builder.build();
    }

    /** Several pieces of the raw value, put together with one blank between them. */
    public static Text of(String raw, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return EMPTY;
        }
        Builder builder = new Builder(tokens.stream().mapToInt(token -> token.end() - token.start() + 1).sum());
        for (Token token : tokens) {
            builder.blank(token.start());
            builder.append(raw, token.start(), token.end());
        }
        return builder.build();
    }

    /** The tidy text. */
    public String string() {
        return string;
    }

    public boolean isEmpty() {
        return string.isEmpty();
    }

    public int length() {
        return string.length();
    }

    /** A stretch of it, given by offsets in the tidy text. */
    public Text cut(int start, int end) {
        return new Text(string.substring(start, end), Arrays.copyOfRange(offsets, start, end));
    }

    /** Without blanks at its ends. */
    public Text trimmed() {
        int start = 0;
        int end = string.length();
        while (start < end && string.charAt(start) == ' ') {
            start++;
        }
        while (end > start && string.charAt(end - 1) == ' ') {
            end--;
        }
        return cut(start, end);
    }

    /** All of it. */
    public Part part() {
        return part(0, string.length());
    }

    /** A stretch of it, given by offsets in the tidy text. */
    public Part part(int start, int end) {
        return new Part(string.substring(start, end), span(start, end));
    }

    /** Where a stretch of the tidy text stands in the raw value. */
    public Span span(int start, int end) {
        if (start >= end) {
            int offset = start < offsets.length ? offsets[start] : 0;
            return new Span(offset, offset);
        }
        return new Span(offsets[start], offsets[end - 1] + 1);
    }

    /** The match of all of the text; empty if it does not match. */
    public Optional<Match> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(string);
        return matcher.matches() ? Optional.of(new Match(this, matcher)) : Optional.empty();
    }

    /**
     * A pattern's match.
     *
     * @param text     what was matched
     * @param matcher  the groups
     */
    public record Match(Text text, Matcher matcher) {

        /** The group as a part; empty if it took no part in the match or is empty. */
        public Optional<Part> group(int group) {
            return matcher.start(group) < 0 || matcher.start(group) == matcher.end(group)
                    ? Optional.empty()
                    : Optional.of(text.part(matcher.start(group), matcher.end(group)));
        }

        /** All that matched. */
        public Part all() {
            return text.part();
        }
    }

    private static final class Builder {

        private final StringBuilder out;
        private final int[] offsets;

        Builder(int capacity) {
            this.out = new StringBuilder(capacity);
            this.offsets = new int[capacity];
        }

        void append(String raw, int start, int end) {
            for (int i = start; i < end; i++) {
                char c = raw.charAt(i);
                if (Tokenizer.isBlank(c)) {
                    blank(i);
                } else {
                    add(c, i);
                }
            }
        }

        void blank(int offset) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                add(' ', offset);
            }
        }

        private void add(char c, int offset) {
            offsets[out.length()] = offset;
            out.append(c);
        }

        Text build() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            return new Text(out.toString(), Arrays.copyOf(offsets, out.length()));
        }
    }
}
