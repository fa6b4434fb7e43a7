package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.header.HeaderReader;
import hopline.header.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Header blocks without end are cut before they fill the memory: no more is taken from the stream than may be held. */
class HeaderLimitsTest {

    /** A stream that repeats a text for as long as it is read, and fails when more is read than may be held. */
    private static final class Endless extends InputStream {

        private final byte[] text;
        private final long allowed;
        private long read;

        Endless(String text, long allowed) {
            this.text = text.getBytes(StandardCharsets.US_ASCII);
            this.allowed = allowed;
        }

        @Override
        public int read() throws IOException {
            if (read == allowed) {
                throw new IOException("more than " + allowed + " bytes were taken");
            }
            return text[(int) (read++ % text.length)];
        }
    }

    private static Headers read(String start, String endless) throws IOException {
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII)),
                new Endless(endless, HeaderReader.BLOCK_LIMIT));
        return HeaderReader.read(in);
    }

    @Test
    void aLineWithoutEnd() throws Exception {
        Headers headers = read("Received: from a by b\r\nX-Long: ", "x");

        assertThat(headers.complete()).isFalse();
        assertThat(headers.all("Received")).hasSize(1);
    }

    @Test
    void fieldsWithoutEnd() throws Exception {
        Headers headers = read("", "a:\n");

        assertThat(headers.complete()).isFalse();
        assertThat(headers.fields()).hasSize(HeaderReader.FIELD_LIMIT);
    }

    @Test
    void aHundredThousandFieldsAreAllRead() throws Exception {
        Headers headers = HeaderReader.read(new ByteArrayInputStream(
                "Received: from a by b\r\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII)));

        assertThat(headers.complete()).isTrue();
        assertThat(headers.fields()).hasSize(100_000);
    }

    @Test
    void anMboxWhoseHeaderNeverEndsIsReadToItsEnd() throws Exception {
        byte[] line = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        LineReader lines = new LineReader(new InputStream() {

            private int left = 100 * 1024;

            @Override
            public int read() {
                throw new AssertionError("read one by one");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                left--;
                System.arraycopy(line, 0, bytes, offset, line.length);
                return line.length;
            }
        }, (byte) '\n');
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        assertThat(lines.next(copy, 5000)).isTrue();
        assertThat(copy.size()).isEqualTo(5000);
        assertThat(lines.text()).hasSize(512);
        assertThat(lines.next(copy, 5000)).isFalse();
        assertThat(lines.offset()).isEqualTo(100L * 1024 * 1024);
    }
}
