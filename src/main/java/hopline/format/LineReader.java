package hopline.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines of any length and holds only their beginnings. */
final class LineReader {

    /** Bytes of a line that are held: enough to tell what kind of line it is. */
    private static final int HELD = 512;

    private final InputStream in;
    private final byte lineEnd;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private long bufferOffset;
    private final byte[] held = new byte[HELD];
    private int heldLength;
    private long lineLength;
    private long lineOffset;

    LineReader(InputStream in, byte lineEnd) {
        this.in = in;
        this.lineEnd = lineEnd;
    }

    /** LF, or CR where there is no LF at all. */
    static byte lineEnd(byte[] start) {
        boolean carriageReturn = false;
        for (byte each : start) {
            if (each == '\n') {
                return '\n';
            }
            carriageReturn |= each == '\r';
        }
        return (byte) (carriageReturn ? '\r' : '\n');
    }

    /**
     * Reads the next line.
     *
     * @param copy       where its bytes go too; null for nowhere
     * @param copyLimit  the size up to which the copy may grow
     * @return false at the end; {@link #offset()} is then the length of the whole
     */
    boolean next(ByteArrayOutputStream copy, int copyLimit) throws IOException {
        lineOffset = bufferOffset + position;
        lineLength = 0;
        heldLength = 0;
        while (true) {
            if (position == limit && !fill()) {
                return lineLength > 0;
            }
            int end = endOfLine(buffer, position, limit, lineEnd);
            boolean ended = end < limit;
            take(ended ? end + 1 : end, copy, copyLimit);
            if (ended) {
                return true;
            }
        }
    }

    private static int endOfLine(byte[] bytes, int from, int limit, byte lineEnd) {
        int end = from;
        while (end < limit && bytes[end] != lineEnd) {
            end++;
        }
        return end;
    }

    private void take(int next, ByteArrayOutputStream copy, int copyLimit) {
        int count = next - position;
        int hold = Math.min(count, HELD - heldLength);
        System.arraycopy(buffer, position, held, heldLength, hold);
        heldLength += hold;
        if (copy != null) {
            copy.write(buffer, position, Math.min(count, copyLimit - copy.size()));
        }
        lineLength += count;
        position = next;
    }

    private boolean fill() throws IOException {
        bufferOffset += limit;
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    /** The beginning of what follows this line, up to 512 bytes. */
    String peek() throws IOException {
        if (limit - position < HELD) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            bufferOffset += position;
            limit -= position;
            position = 0;
            limit += Math.max(0, in.readNBytes(buffer, limit, HELD));
        }
        return new String(buffer, position, Math.min(HELD, limit - position), StandardCharsets.ISO_8859_1);
    }

    /** The character that ends every line. */
    char end() {
        return (char) lineEnd;
    }

    /** Where this line begins. */
    long offset() {
        return lineOffset;
    }

    boolean startsWith(String ascii) {
        if (heldLength < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (held[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing stands on this line. */
    boolean isEmpty() {
        return heldLength <= 2 && textLength() == 0;
    }

    /** The beginning of this line without its end, one character for every byte. */
    String text() {
        return new String(held, 0, textLength(), StandardCharsets.ISO_8859_1);
    }

    private int textLength() {
        int end = heldLength;
        while (end > 0 && (held[end - 1] == '\n' || held[end - 1] == '\r')) {
            end--;
        }
        return end;
    }
}
