package hopline.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes with messages in them that can be opened again and again: nothing larger than a header block is kept. */
public sealed interface Source {

    /** The name to show: a file's name without its folder. */
    String name();

    /** How many bytes there are to read, packed as they are; for showing how far the reading is. */
    long size() throws IOException;

    /** The source of a file. */
    static Source of(Path file) {
        return new OfFile(file);
    }

    /** A file, opened and closed each time. */
    record OfFile(Path file) implements Source {

        @Override
        public String name() {
            Path name = file.getFileName();
            return name == null ? file.toString() : name.toString();
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    /** Bytes that another program handed over and that are in no file. */
    record OfBytes(String name, byte[] bytes) implements Source {

        @Override
        public long size() {
            return bytes.length;
        }

        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /**
     * One message in an mbox.
     *
     * @param whole   the mbox
     * @param offset  where the message begins, in unpacked bytes
     * @param size    its length in unpacked bytes
     */
    record Stretch(Source whole, long offset, long size) implements Source {

        @Override
        public String name() {
            return whole.name();
        }
    }
}
