package hopline.antispam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key and its value, or loose words, cut out of a field. Cutting takes time linear in the field.
 *
 * @param key    the key as written; empty for loose words
 * @param value  the value without blanks around it
 * @param raw    both as written
 */
record Piece(String key, String value, String raw) {

    /** Pieces of one field; Rspamd writes some sixty, and what comes behind stays together in one last piece. */
    static final int MOST_PIECES = 500;

    /** The key of that last piece. */
    static final String REST = "…";

    /** A number at the start of a value; so short that it is held without loss, and "4.0.0" is none. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}(?:\\.[0-9]{1,6})?(?=\\s|$)");

    static Piece loose(String words) {
        return new Piece("", words, words);
    }

    /** The value as a number; empty if it does not begin with a plain decimal of at most nine digits. */
    Optional<Double> number() {
        Matcher matcher = NUMBER.matcher(value);
        return matcher.lookingAt() ? Optional.of(Double.parseDouble(matcher.group()) + 0.0) : Optional.empty();
    }

    /** The number of the first piece with this key. */
    static Optional<Double> number(List<Piece> pieces, String key) {
        return pieces.stream().filter(piece -> piece.key.equalsIgnoreCase(key)).findFirst().flatMap(Piece::number);
    }

    /** Cuts "words;words" at this character into loose words; what is empty between separators is no piece. */
    static List<Piece> list(String text, char separator) {
        return cut(text, separator, Piece::loose);
    }

    /** Cuts "key:value;key:value" at these two characters; what has no key is loose. */
    static List<Piece> pairs(String text, char separator, char between) {
        return cut(text, separator, raw -> pair(raw, raw.indexOf(between)));
    }

    private static List<Piece> cut(String text, char separator, Function<String, Piece> piece) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            if (pieces.size() == MOST_PIECES) {
                pieces.add(rest(text, start));
                break;
            }
            int found = text.indexOf(separator, start);
            int end = found < 0 ? text.length() : found;
            String raw = text.substring(start, end).strip();
            if (!raw.isEmpty()) {
                pieces.add(piece.apply(raw));
            }
            start = end + 1;
        }
        return pieces;
    }

    /**
     * Cuts "Yes, score=5 tests=A,B, C version=4" at blanks. A value in brackets, or one that is a list with commas, goes
     * on until the next key; words that belong to no key are loose, without the comma behind them.
     */
    static List<Piece> words(String text) {
        Words words = new Words(text);
        words.read();
        return words.pieces;
    }

    private static Piece pair(String raw, int between) {
        return between <= 0 ? loose(raw)
                : new Piece(raw.substring(0, between).strip(), raw.substring(between + 1).strip(), raw);
    }

    private static Piece rest(String text, int start) {
        String rest = text.substring(start);
        return new Piece(REST, rest, rest);
    }

    /** Goes over the words once and remembers where the piece at hand began. */
    private static final class Words {

        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private int start = -1;
        private int end;
        private int equals;
        private boolean list;
        private boolean open;

        Words(String text) {
            this.text = text;
        }

        void read() {
            int i = 0;
            while (i < text.length()) {
                int next = endOfWord(i);
                if (next > i) {
                    if (pieces.size() == MOST_PIECES) {
                        pieces.add(rest(text, start < 0 ? i : start));
                        return;
                    }
                    word(i, next);
                }
                i = next + 1;
            }
            finish();
        }

        private int endOfWord(int from) {
            int i = from;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            return i;
        }

        private void word(int from, int to) {
            int sign = open ? -1 : equalsSign(from, to);
            boolean goesOn = start >= 0 && sign < 0 && (equals < 0 || list || open);
            if (!goesOn) {
                finish();
                start = from;
                equals = sign;
                list = false;
                open = sign >= 0 && sign + 1 < to && text.charAt(sign + 1) == '[';
            }
            end = to;
            list |= hasComma(from, to);
            open &= text.charAt(to - 1) != ']';
        }

        private int equalsSign(int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) == '=') {
                    return i > from ? i : -1;
                }
            }
            return -1;
        }

        private boolean hasComma(int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) == ',') {
                    return true;
                }
            }
            return false;
        }

        private void finish() {
            if (start < 0) {
                return;
            }
            String raw = text.substring(start, end);
            pieces.add(equals >= 0 ? pair(raw, equals - start) : new Piece("", withoutComma(raw), raw));
            start = -1;
        }

        private static String withoutComma(String words) {
            return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
        }
    }
}
