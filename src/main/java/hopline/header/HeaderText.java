package hopline.header;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The one place that turns header bytes into text: UTF-8 (RFC 6532), else windows-1252; no byte is ever lost. */
final class HeaderText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private HeaderText() {
    }

    static String decode(byte[] bytes, int start, int end) {
        if (isAscii(bytes, start, end)) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
        } catch (CharacterCodingException notUtf8) {
            return windows1252(bytes, start, end);
        }
    }

    private static boolean isAscii(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Five bytes have no character in windows-1252; they become the C1 control of the same number. */
    private static String windows1252(byte[] bytes, int start, int end) {
        StringBuilder text = new StringBuilder(new String(bytes, start, end - start, WINDOWS_1252));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == REPLACEMENT) {
                text.setCharAt(i, (char) (bytes[start + i] & 0xFF));
            }
        }
        return text.toString();
    }
}
