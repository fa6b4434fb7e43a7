package hopline.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes .msg files for tests: an item is a directory of properties, an attachment a directory inside it. */
final class OutlookFile {

    private static final int OUTERMOST = 32;
    private static final int EMBEDDED = 24;
    private static final int ATTACHMENT = 8;

    private final DirectoryEntry directory;
    private final int tableStart;
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    private int attachments;

    private OutlookFile(DirectoryEntry directory, int tableStart) {
        this.directory = directory;
        this.tableStart = tableStart;
    }

    /** The bytes of a .msg with this item in it. */
    static byte[] containing(Consumer<OutlookFile> item) {
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new OutlookFile(file.getRoot(), OUTERMOST).fill(item);
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Consumer<OutlookFile> content) {
        content.accept(this);
        byte[] table = new byte[tableStart + numbers.size()];
        System.arraycopy(numbers.toByteArray(), 0, table, tableStart, numbers.size());
        stream("__properties_version1.0", new ByteArrayInputStream(table));
    }

    /** A text property in UTF-16, as Outlook has written it since 2003. */
    OutlookFile text(int property, String value) {
        return bytes(property, "001F", value.getBytes(StandardCharsets.UTF_16LE));
    }

    /** A text property in 8 bits. */
    OutlookFile narrow(int property, String value, Charset charset) {
        return bytes(property, "001E", value.getBytes(charset));
    }

    /** A stream of any type. */
    OutlookFile bytes(int property, String type, byte[] value) {
        return stream(String.format("__substg1.0_%04X%s", property, type), new ByteArrayInputStream(value));
    }

    OutlookFile stream(String name, InputStream content) {
        try {
            directory.createDocument(name, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number of 32 bits. */
    OutlookFile number(int property, int value) {
        return fixed(property, 0x0003, value);
    }

    /** A moment, in intervals of 100 nanoseconds since 1601. */
    OutlookFile time(int property, Instant value) {
        return fixed(property, 0x0040, (value.getEpochSecond() + 11_644_473_600L) * 10_000_000L);
    }

    private OutlookFile fixed(int property, int type, long value) {
        ByteBuffer entry = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        entry.putShort((short) type).putShort((short) property).putInt(6).putLong(value);
        numbers.writeBytes(entry.array());
        return this;
    }

    /** A file attached to the item. */
    OutlookFile file(String name, byte[] content) {
        attachment().fill(part -> part.text(Mapi.ATTACH_LONG_FILENAME, name)
                .bytes(Mapi.ATTACH_DATA, "0102", content));
        return this;
    }

    /** An item attached to the item. */
    OutlookFile item(String name, Consumer<OutlookFile> item) {
        attachment().fill(part -> {
            part.text(Mapi.DISPLAY_NAME, name);
            part.inside("__substg1.0_3701000D", EMBEDDED).fill(item);
        });
        return this;
    }

    private OutlookFile attachment() {
        return inside(String.format("__attach_version1.0_#%08X", attachments++), ATTACHMENT);
    }

    private OutlookFile inside(String name, int start) {
        try {
            return new OutlookFile(directory.createDirectory(name), start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
