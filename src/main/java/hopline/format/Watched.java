package hopline.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A stream that tells how far it was read, and that ends with an exception when the reading thread is interrupted. */
final class Watched extends FilterInputStream {

    private static final long STEP = 1024 * 1024;

    private final long total;
    private final Listener<?> listener;
    private long read;
    private long told;

    Watched(InputStream in, long total, Listener<?> listener) {
        super(in);
        this.total = total;
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws InterruptedIOException {
        read += bytes;
        if (read - told >= STEP || bytes == 0 && read > told) {
            told = read;
            listener.progress(read, total);
        }
        stopIfInterrupted();
    }

    /** Ends a reading that nobody waits for any more. */
    static void stopIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
