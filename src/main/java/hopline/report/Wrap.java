package hopline.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks. */
final class Wrap {

    /** Holds words together, such as a number and its unit. */
    static final char NO_BREAK_SPACE = '\u00A0';

    private Wrap() {
    }

    /** The text in lines of at most so many characters, each after the first indented; a longer word stays whole. */
    static List<String> lines(String text, int columns, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (length(rest) > columns) {
            int end = lastBlank(rest, columns, lines.isEmpty() ? leadingBlanks(rest) : indent.length());
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end + 1).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Where to break: the last blank that still fits, else the first one behind; -1 when there is none. */
    private static int lastBlank(String text, int columns, int from) {
        int limit = text.offsetByCodePoints(0, columns);
        int fitting = text.lastIndexOf(' ', limit);
        return fitting > from ? fitting : text.indexOf(' ', Math.max(limit, from));
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
