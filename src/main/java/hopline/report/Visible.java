package hopline.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Makes hostile text harmless for a terminal. Header text can hold escape sequences, control characters and characters
 * that change the reading direction or cannot be seen; none of them comes out as itself.
 */
public final class Visible {

    private static final char CONTROL_PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char DELETE = 0x7F;
    private static final char FIRST_PRINTABLE = ' ';
    private static final String MORE = "…";

    private Visible() {
    }

    /**
     * The text with a picture for each C0 control (ESC becomes ␛) and a number for each other invisible character (the
     * right-to-left override becomes {@code \}{@code u202E}); a tab becomes a blank. Ordinary text stays as it is.
     */
    public static String of(String text) {
        if (text.codePoints().allMatch(Visible::isHarmless)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** The same for text of several lines: LF and CRLF, and CR alone, stay line ends; a tab becomes four blanks. */
    public static String ofLines(String text) {
        String unixLines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    ");
        if (unixLines.indexOf('\n') < 0) {
            return of(unixLines);
        }
        return Arrays.stream(unixLines.split("\n", -1)).map(Visible::of).collect(Collectors.joining("\n"));
    }

    /** The same, cut behind this many characters with "…" for the rest. */
    public static String of(String text, int mostCharacters) {
        if (text.length() <= mostCharacters || text.codePointCount(0, text.length()) <= mostCharacters) {
            return of(text);
        }
        return of(text.substring(0, text.offsetByCodePoints(0, mostCharacters))) + MORE;
    }

    /** Whether the character can be shown as it is: it is seen, takes its own place, and commands nothing. */
    static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void append(StringBuilder shown, int c) {
        if (isHarmless(c)) {
            shown.appendCodePoint(c);
        } else if (c == '\t') {
            shown.append(' ');
        } else if (c < FIRST_PRINTABLE) {
            shown.append((char) (CONTROL_PICTURES + c));
        } else if (c == DELETE) {
            shown.append(PICTURE_OF_DELETE);
        } else {
            shown.append(String.format(Locale.ROOT, c > Character.MAX_VALUE ? "\\u{%X}" : "\\u%04X", c));
        }
    }
}
