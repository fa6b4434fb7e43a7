package hopline.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.util.CodePageUtil;

/**
 * A storage of MAPI properties (MS-OXMSG §2): those of fixed length stand in one table, every other is a stream or a
 * directory named after its number and type. A property that is damaged counts as absent.
 */
final class MapiStorage {

    /** Bytes before the table's entries, which differ with what the storage is (MS-OXMSG §2.4.1). */
    static final int OUTERMOST = 32;
    static final int EMBEDDED = 24;
    static final int PART = 8;

    private static final String TABLE = "__PROPERTIES_VERSION1.0";
    private static final String STREAM = "__SUBSTG1.0_%04X%s";
    private static final int ENTRY_SIZE = 16;
    /** Bytes of the table that are read; an item has a few hundred entries. */
    private static final int TABLE_LIMIT = 1024 * 1024;
    /** Characters of a name or subject that are kept. */
    private static final int SHORT = 1000;

    /** 100-nanosecond intervals from 1601, the beginning of Windows time, to 1970. */
    private static final long EPOCH = 116_444_736_000_000_000L;
    private static final long PER_SECOND = 10_000_000L;

    private final Map<String, Entry> entries = new TreeMap<>();
    private final int tableStart;
    private Optional<Map<Integer, Long>> numbers = Optional.empty();

    MapiStorage(DirectoryNode directory, int tableStart) {
        this.tableStart = tableStart;
        for (Entry entry : directory) {
            entries.put(entry.getName().toUpperCase(Locale.ROOT), entry);
        }
    }

    /** Whether this is such a storage. */
    boolean isPresent() {
        return entries.containsKey(TABLE);
    }

    /** The directories whose names begin like this, in the order of their names. */
    List<DirectoryNode> children(String prefix) {
        return entries.entrySet().stream().filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue).filter(DirectoryNode.class::isInstance).map(DirectoryNode.class::cast)
                .toList();
    }

    /** The directory that is the value of this property. */
    Optional<DirectoryNode> directory(int property) {
        return entry(property, "000D").filter(DirectoryNode.class::isInstance).map(DirectoryNode.class::cast);
    }

    /** The bytes that are the value of this property. */
    Optional<InputStream> bytes(int property) throws IOException {
        Optional<DocumentNode> stored = document(property, "0102");
        return stored.isEmpty() ? Optional.empty() : Optional.of(open(stored.get()));
    }

    /** The length of the bytes or the text of this property; 0 if there is none. */
    long size(int property) {
        return document(property, "0102").or(() -> document(property, "001E")).or(() -> document(property, "001F"))
                .map(DocumentNode::getSize).orElse(0);
    }

    /** The text of this property as UTF-8; where its own character set is not known, the bytes as they are. */
    Optional<InputStream> text(int property) throws IOException {
        Optional<DocumentNode> wide = document(property, "001F");
        if (wide.isPresent()) {
            return Optional.of(asUtf8(open(wide.get()), StandardCharsets.UTF_16LE));
        }
        Optional<DocumentNode> narrow = document(property, "001E");
        if (narrow.isEmpty()) {
            return Optional.empty();
        }
        InputStream bytes = open(narrow.get());
        Optional<Charset> charset = codePage();
        return Optional.of(charset.isPresent() ? asUtf8(bytes, charset.get()) : bytes);
    }

    private static InputStream asUtf8(InputStream in, Charset charset) throws IOException {
        return ReaderInputStream.builder().setReader(new InputStreamReader(in, charset))
                .setCharset(StandardCharsets.UTF_8).get();
    }

    /** The beginning of a text on one line; empty when there is none, or only blanks. */
    Optional<String> shortText(int property) {
        try (InputStream in = text(property).orElseGet(InputStream::nullInputStream)) {
            String text = new String(in.readNBytes(SHORT * 4), StandardCharsets.UTF_8).replace('\0', ' ');
            String line = text.strip().replaceAll("\\s+", " ");
            return line.isEmpty() ? Optional.empty() : Optional.of(line.substring(0, Math.min(SHORT, line.length())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A moment; empty when it is absent or outside of what a clock can show. */
    Optional<Instant> time(int property) {
        OptionalLong ticks = number(property);
        if (ticks.isEmpty() || ticks.getAsLong() <= 0) {
            return Optional.empty();
        }
        long since1970 = ticks.getAsLong() - EPOCH;
        try {
            return Optional.of(Instant.ofEpochSecond(Math.floorDiv(since1970, PER_SECOND),
                    Math.floorMod(since1970, PER_SECOND) * 100));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number from the table. */
    OptionalLong number(int property) {
        if (numbers.isEmpty()) {
            numbers = Optional.of(readTable());
        }
        Long number = numbers.get().get(property);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private Map<Integer, Long> readTable() {
        Map<Integer, Long> read = new HashMap<>();
        if (!(entries.get(TABLE) instanceof DocumentNode stored)) {
            return read;
        }
        try (InputStream in = open(stored)) {
            ByteBuffer table = ByteBuffer.wrap(in.readNBytes(TABLE_LIMIT)).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tableStart; at + ENTRY_SIZE <= table.limit(); at += ENTRY_SIZE) {
                int property = Short.toUnsignedInt(table.getShort(at + 2));
                boolean wide = table.getShort(at) == 0x0040 || table.getShort(at) == 0x0014;
                read.putIfAbsent(property, wide ? table.getLong(at + 8) : table.getInt(at + 8));
            }
        } catch (IOException e) {
            read.clear();
        }
        return read;
    }

    /** The character set of 8-bit texts (MS-OXCMSG §2.2.1.52, §2.2.1.53). */
    private Optional<Charset> codePage() {
        OptionalLong number = number(Mapi.MESSAGE_CODEPAGE);
        if (number.isEmpty()) {
            number = number(Mapi.INTERNET_CODEPAGE);
        }
        try {
            return number.isEmpty() ? Optional.empty()
                    : Optional.of(Charset.forName(CodePageUtil.codepageToEncoding((int) number.getAsLong(), true)));
        } catch (UnsupportedEncodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private Optional<DocumentNode> document(int property, String type) {
        return entry(property, type).filter(DocumentNode.class::isInstance).map(DocumentNode.class::cast);
    }

    private Optional<Entry> entry(int property, String type) {
        return Optional.ofNullable(entries.get(String.format(Locale.ROOT, STREAM, property, type)));
    }

    private static InputStream open(DocumentNode document) throws IOException {
        try {
            return new Stream(new DocumentInputStream(document));
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    /** A stream in a container that answers damage with one kind of exception. */
    private static final class Stream extends FilterInputStream {

        Stream(DocumentInputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Watched.stopIfInterrupted();
            try {
                return super.read(bytes, offset, length);
            } catch (RuntimeException e) {
                throw new IOException(e);
            }
        }
    }
}
