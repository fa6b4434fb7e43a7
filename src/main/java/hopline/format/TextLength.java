package hopline.format;

import java.io.IOException;
import java.io.InputStream;

/** How many characters of text a reader sees, counted up to a limit. */
final class TextLength {

    private TextLength() {
    }

    /** Bytes that are no blanks. */
    static int ofPlain(InputStream text, int limit) throws IOException {
        int length = 0;
        for (int c = text.read(); c >= 0 && length < limit; c = text.read()) {
            length += c > ' ' ? 1 : 0;
        }
        return length;
    }

    /** Bytes that are no blanks and stand outside of tags. Scripts and styles are counted as text. */
    static int ofHtml(InputStream html, int limit) throws IOException {
        int length = 0;
        boolean tag = false;
        for (int c = html.read(); c >= 0 && length < limit; c = html.read()) {
            tag = c == '<' || tag && c != '>';
            length += !tag && c > ' ' && c != '>' ? 1 : 0;
        }
        return length;
    }
}
