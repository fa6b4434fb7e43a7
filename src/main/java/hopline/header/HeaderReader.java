package hopline.header;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the header block of a message and nothing behind it. Total: any bytes give fields, in time linear in the block.
 * Line ends may be CRLF, LF or a mix, or CR where there is no LF; a UTF-8 byte order mark, empty lines and mbox {@code From } lines before the first
 * field are passed over.
 */
public final class HeaderReader {

    /** Bytes of header block that are held in memory; real blocks stay below 100 kB, hostile ones do not end. */
    public static final int BLOCK_LIMIT = 16 * 1024 * 1024;

    /** Fields that are held; a block of the smallest fields would take forty times its size in memory. */
    public static final int FIELD_LIMIT = 200_000;

    private static final int FIRST_READ = 16 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] block;
    private final int end;
    private final byte lineEnd;
    private final List<HeaderField> fields = new ArrayList<>();

    private HeaderReader(byte[] block, int end, byte lineEnd) {
        this.block = block;
        this.end = end;
        this.lineEnd = lineEnd;
    }

    /**
     * Reads the header block from where the stream stands. More bytes than the block may be taken from the stream.
     *
     * @throws IOException only if the stream itself fails
     */
    public static Headers read(InputStream in) throws IOException {
        return read(in, BLOCK_LIMIT);
    }

    /**
     * Reads the header block as {@link #read(InputStream)} does, but never takes more than so many bytes.
     *
     * @param limit  the bytes after which the block counts as incomplete
     */
    public static Headers read(InputStream in, int limit) throws IOException {
        byte[] block = new byte[Math.min(FIRST_READ, limit)];
        int length = 0;
        int scanned = 0;
        byte lineEnd = '\n';
        while (true) {
            int count = in.readNBytes(block, length, block.length - length);
            length += count;
            if (scanned == 0) {
                lineEnd = lineEnd(block, length);
            }
            int blockEnd = endOfBlock(block, scanned, length, lineEnd);
            if (blockEnd >= 0) {
                return parse(block, blockEnd, lineEnd, true);
            }
            if (length < block.length) {
                return parse(block, length, lineEnd, true);
            }
            if (length >= limit) {
                return parse(block, length, lineEnd, false);
            }
            scanned = Math.max(0, length - 2);
            block = Arrays.copyOf(block, Math.min(limit, block.length * 2));
        }
    }

    /** Reads the header block at the start of these bytes. */
    public static Headers read(byte[] message) {
        byte lineEnd = lineEnd(message, Math.min(message.length, FIRST_READ));
        int blockEnd = endOfBlock(message, 0, message.length, lineEnd);
        return parse(message, blockEnd >= 0 ? blockEnd : message.length, lineEnd, true);
    }

    private static Headers parse(byte[] block, int end, byte lineEnd, boolean complete) {
        HeaderReader reader = new HeaderReader(block, end, lineEnd);
        boolean all = reader.readFields();
        return new Headers(reader.fields, complete && all);
    }

    /** LF, with or without CR before it; CR where the text has no LF at all, as old Macintosh files do. */
    private static byte lineEnd(byte[] bytes, int length) {
        boolean carriageReturn = false;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                return '\n';
            }
            carriageReturn |= bytes[i] == '\r';
        }
        return (byte) (carriageReturn ? '\r' : '\n');
    }

    /** The offset just behind the last line of the block, that is of the empty line that ends it; -1 if not in sight. */
    private static int endOfBlock(byte[] bytes, int from, int length, byte lineEnd) {
        int start = from == 0 ? endOfLeadingLines(bytes, length) : from;
        for (int i = start; i < length; i++) {
            if (bytes[i] != lineEnd) {
                continue;
            }
            int next = i + 1;
            if (next < length && bytes[next] == '\r' && lineEnd == '\n') {
                next++;
            }
            if (next < length && bytes[next] == lineEnd) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOfLeadingLines(byte[] bytes, int length) {
        int i = startsWithByteOrderMark(bytes, length) ? BYTE_ORDER_MARK.length : 0;
        while (i < length && (bytes[i] == '\r' || bytes[i] == '\n')) {
            i++;
        }
        return i;
    }

    /** Whether all fields of the block were read. */
    private boolean readFields() {
        int line = 1;
        int position = startsWithByteOrderMark(block, end) ? BYTE_ORDER_MARK.length : 0;
        int fieldStart = -1;
        int fieldLine = 0;
        while (position < end) {
            if (fields.size() == FIELD_LIMIT) {
                return false;
            }
            int next = nextLine(position);
            boolean folded = fieldStart >= 0 && (block[position] == ' ' || block[position] == '\t');
            if (!folded) {
                addField(fieldStart, position, fieldLine);
                fieldStart = isEnvelopeLine(position) ? -1 : position;
                fieldLine = line;
            }
            position = next;
            line++;
        }
        addField(fieldStart, end, fieldLine);
        return true;
    }

    private static boolean startsWithByteOrderMark(byte[] bytes, int length) {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private int nextLine(int position) {
        for (int i = position; i < end; i++) {
            if (block[i] == lineEnd) {
                return i + 1;
            }
        }
        return end;
    }

    /** The separator of an mbox, "From " or quoted ">From ", before the first field. */
    private boolean isEnvelopeLine(int position) {
        if (!fields.isEmpty()) {
            return false;
        }
        int start = block[position] == '>' ? position + 1 : position;
        return end - start >= 5 && block[start] == 'F' && block[start + 1] == 'r' && block[start + 2] == 'o'
                && block[start + 3] == 'm' && block[start + 4] == ' ';
    }

    private void addField(int start, int next, int line) {
        if (start < 0) {
            return;
        }
        int rawEnd = next;
        if (rawEnd > start && block[rawEnd - 1] == lineEnd) {
            rawEnd--;
        }
        if (rawEnd > start && block[rawEnd - 1] == '\r') {
            rawEnd--;
        }
        if (rawEnd > start) {
            fields.add(new HeaderField(name(start, rawEnd), HeaderText.decode(block, start, rawEnd), line));
        }
    }

    /** The field name (RFC 5322 §3.6.8: printable ASCII but colon), blanks before the colon allowed (§4.5.8); else "". */
    private String name(int start, int rawEnd) {
        int i = start;
        while (i < rawEnd && block[i] > ' ' && block[i] < 0x7F && block[i] != ':') {
            i++;
        }
        int nameEnd = i;
        while (i < rawEnd && (block[i] == ' ' || block[i] == '\t')) {
            i++;
        }
        boolean valid = nameEnd > start && i < rawEnd && block[i] == ':';
        return valid ? HeaderText.decode(block, start, nameEnd) : "";
    }
}
