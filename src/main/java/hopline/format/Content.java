package hopline.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * The bytes of a source without what is wrapped around them: gzip (RFC 1952) is unpacked as it is read, UTF-16 becomes
 * UTF-8. Knows nothing of messages.
 */
final class Content implements Closeable {

    /** Bytes at the beginning that show the format. A message that has none of the usual fields in them is none. */
    static final int START = 64 * 1024;

    private static final int[] GZIP = {0x1F, 0x8B};

    private final Source source;
    private final InputStream stream;
    private final boolean asStored;
    private final byte[] start;
    private Optional<TemporaryFile> copy = Optional.empty();

    private Content(Source source, InputStream stream, boolean asStored) throws IOException {
        this.source = source;
        this.stream = stream;
        this.asStored = asStored;
        stream.mark(START);
        this.start = stream.readNBytes(START);
        stream.reset();
    }

    /** Opens a source; whoever opens it closes it. */
    static Content open(Source source, Listener<?> listener) throws IOException {
        return switch (source) {
            case Source.OfFile file -> unwrap(source, new Watched(file.open(), source.size(), listener));
            case Source.OfBytes bytes -> unwrap(source, new Watched(bytes.open(), source.size(), listener));
            case Source.Stretch stretch -> cut(stretch, open(stretch.whole(), listener));
        };
    }

    private static Content unwrap(Source source, InputStream stored) throws IOException {
        try {
            InputStream bytes = new BufferedInputStream(stored, START);
            boolean packed = startsWith(bytes, GZIP);
            if (packed) {
                bytes = new BufferedInputStream(new Unzipped(bytes), START);
            }
            Optional<Charset> charset = utf16(bytes);
            if (charset.isPresent()) {
                bytes = new BufferedInputStream(asUtf8(bytes, charset.get()), START);
            }
            return new Content(source, bytes, !packed && charset.isEmpty());
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    private static Content cut(Source.Stretch stretch, Content whole) throws IOException {
        try {
            whole.stream.skipNBytes(stretch.offset());
            InputStream part = BoundedInputStream.builder().setInputStream(whole.stream).setMaxCount(stretch.size()).get();
            return new Content(stretch, new BufferedInputStream(part, START), false);
        } catch (IOException e) {
            whole.close();
            throw e;
        }
    }

    private static boolean startsWith(InputStream in, int... magic) throws IOException {
        in.mark(magic.length);
        boolean same = true;
        for (int wanted : magic) {
            same &= in.read() == wanted;
        }
        in.reset();
        return same;
    }

    /** UTF-16 with its byte order mark, or without one where the first two characters are ASCII. */
    private static Optional<Charset> utf16(InputStream in) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        if (first.length < 4) {
            return Optional.empty();
        }
        if (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF || first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (first[0] > 0 && first[1] == 0 && first[2] > 0 && first[3] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return first[0] == 0 && first[1] > 0 && first[2] == 0 && first[3] > 0
                ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static InputStream asUtf8(InputStream in, Charset charset) throws IOException {
        return ReaderInputStream.builder().setReader(new InputStreamReader(in, charset))
                .setCharset(StandardCharsets.UTF_8).get();
    }

    Source source() {
        return source;
    }

    String name() {
        return source.name();
    }

    /** The first bytes, {@link #START} at most. */
    byte[] start() {
        return start;
    }

    /** Where the first bytes begin again as a stream. */
    InputStream stream() {
        return stream;
    }

    /** The same with lines that end as MIME wants: files of old Macintosh programs have CR alone. */
    InputStream lines() {
        return LineReader.lineEnd(start) == '\n' ? stream : new FilterInputStream(stream) {

            @Override
            public int read() throws IOException {
                int value = super.read();
                return value == '\r' ? '\n' : value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                for (int i = offset; i < offset + count; i++) {
                    bytes[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
                }
                return count;
            }
        };
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return start.length == 0;
    }

    /**
     * A file with exactly these bytes: the file itself, or a temporary copy that is deleted when this is closed.
     *
     * @throws UnreadableException if a copy would be larger than {@link TemporaryFile#LIMIT}
     */
    Path file() throws IOException, UnreadableException {
        if (asStored && source instanceof Source.OfFile file) {
            return file.file();
        }
        copy = Optional.of(TemporaryFile.of(stream, name()));
        return copy.get().path();
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (copy.isPresent()) {
                copy.get().close();
            }
        }
    }

    /** gzip that says with one kind of exception that it is damaged. */
    private static final class Unzipped extends InputStream {

        private final InputStream in;

        Unzipped(InputStream packed) throws IOException {
            try {
                this.in = new GZIPInputStream(packed, START);
            } catch (EOFException | ZipException e) {
                throw new CorruptGzipException(e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (EOFException | ZipException e) {
                throw new CorruptGzipException(e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The packed bytes are damaged or end too early. */
    static final class CorruptGzipException extends IOException {

        private static final long serialVersionUID = 1L;

        CorruptGzipException(IOException cause) {
            super(cause);
        }
    }
}
