package hopline.format;

import hopline.format.UnreadableException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;

/** A copy of bytes that must be read at random and are in no file of their own. Readable by this user only; deleted on close. */
record TemporaryFile(Path path) implements Closeable {

    /** Bytes that are copied to disk; mail servers accept a tenth of that, and a gzip bomb would fill the disk. */
    static final long LIMIT = 512L * 1024 * 1024;

    /** Copies a stream to its end. */
    static TemporaryFile of(InputStream in, String name) throws IOException, UnreadableException {
        TemporaryFile file = new TemporaryFile(Files.createTempFile("hopline", null));
        try {
            file.fill(in, name);
            return file;
        } catch (IOException | UnreadableException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void fill(InputStream in, String name) throws IOException, UnreadableException {
        try (OutputStream out = Files.newOutputStream(path)) {
            BoundedInputStream.builder().setInputStream(in).setMaxCount(LIMIT).get().transferTo(out);
        }
        if (in.read() >= 0) {
            throw new UnreadableException(Reason.TOO_LARGE, name);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
