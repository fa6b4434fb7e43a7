package hopline.header;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words in header text (RFC 2047). */
public final class EncodedWords {

    /** An encoded word with its charset, which may carry a language (RFC 2231 §5). */
    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?[BbQq]\\?[^?\\s]*\\?=");

    private EncodedWords() {
    }

    /**
     * Decodes the encoded words of an unfolded value. What cannot be decoded (a broken word, an unknown charset) stays
     * as written.
     */
    public static String decode(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        StringBuilder decoded = new StringBuilder(value.length());
        Matcher words = WORD.matcher(value);
        int done = 0;
        while (words.find()) {
            if (!isKnown(words.group(1))) {
                decoded.append(decodeKnown(value.substring(done, words.start()))).append(words.group());
                done = words.end();
            }
        }
        return decoded.append(decodeKnown(value.substring(done))).toString();
    }

    /** Jakarta Mail gives up the whole text for one unknown charset, so it gets only text without one. */
    private static String decodeKnown(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return text;
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(MimeUtility.javaCharset(charset));
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
