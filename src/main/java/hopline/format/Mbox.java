package hopline.format;

import hopline.format.Message.Format;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many messages behind each other, each after a line that begins with "From " (RFC 4155). Such lines in a body should
 * be quoted with {@code >} and often are not, and separators often have no date. So a line counts as a separator when it
 * has a date and a header field follows, or when an empty line stands before it and a field that only messages have
 * follows soon.
 */
final class Mbox implements MessageFormat {

    private static final Pattern DAY = Pattern.compile(" (Mon|Tue|Wed|Thu|Fri|Sat|Sun),? ");
    private static final Pattern CLOCK = Pattern.compile(" [0-9]{1,2}:[0-9]{2}");
    private static final Pattern FIELD = Pattern.compile(">?From |[!-9;-~]+[ \t]*:");

    @Override
    public boolean claims(byte[] start, String name) {
        int first = 0;
        while (first < start.length && (start[first] == '\r' || start[first] == '\n')) {
            first++;
        }
        return new String(start, first, Math.min(5, start.length - first), StandardCharsets.ISO_8859_1).equals("From ");
    }

    @Override
    public Message first(Content content) throws IOException {
        Headers headers = HeaderReader.read(content.stream());
        return new Message(content.name(), content.source().size(), headers, Format.MBOX, content.source());
    }

    @Override
    public void all(Content content, Listener<Message> listener) throws IOException {
        new Scan(content, listener).run();
    }

    /** The first message alone: what stands behind its end belongs to others. */
    @Override
    public Optional<Content> mime(Content content) throws IOException {
        if (content.source() instanceof Source.Stretch) {
            return Optional.of(content);
        }
        long size = new Scan(content, message -> { }).endOfFirst();
        return Optional.of(Content.open(new Source.Stretch(content.source(), 0, size), message -> { }));
    }

    /** One passage through an mbox, which holds one header block at a time. */
    private static final class Scan {

        private final Content content;
        private final Listener<Message> listener;
        private final LineReader lines;
        private final ByteArrayOutputStream block = new ByteArrayOutputStream();
        private boolean inBlock;
        private boolean afterEmptyLine = true;
        private long start = -1;
        private int blockBefore;

        Scan(Content content, Listener<Message> listener) {
            this.content = content;
            this.listener = listener;
            this.lines = new LineReader(content.stream(), LineReader.lineEnd(content.start()));
        }

        void run() throws IOException {
            while (nextSeparator()) {
                begin();
            }
            found(block.size());
        }

        long endOfFirst() throws IOException {
            boolean any = nextSeparator();
            start = lines.offset();
            return any && nextSeparator() ? lines.offset() : Long.MAX_VALUE;
        }

        /** Reads up to the next line that separates two messages. */
        private boolean nextSeparator() throws IOException {
            while (true) {
                blockBefore = block.size();
                if (!lines.next(inBlock ? block : null, HeaderReader.BLOCK_LIMIT)) {
                    return false;
                }
                if (isSeparator()) {
                    return true;
                }
                afterEmptyLine = lines.isEmpty();
                inBlock &= !afterEmptyLine;
            }
        }

        private boolean isSeparator() throws IOException {
            if (!lines.startsWith("From ")) {
                return false;
            }
            return start < 0 || FIELD.matcher(lines.peek()).lookingAt()
                    && (isDated(lines.text()) || afterEmptyLine && beginsMessage(lines.peek()));
        }

        private static boolean beginsMessage(String text) {
            return Eml.isMessage(HeaderReader.read(text.getBytes(StandardCharsets.ISO_8859_1)));
        }

        private static boolean isDated(String line) {
            Matcher day = DAY.matcher(line);
            return day.find() && CLOCK.matcher(line).find(day.end() - 1);
        }

        private void begin() throws IOException {
            found(blockBefore);
            start = lines.offset();
            block.reset();
            block.writeBytes((lines.text() + lines.end()).getBytes(StandardCharsets.ISO_8859_1));
            inBlock = true;
            afterEmptyLine = false;
        }

        private void found(int blockSize) throws IOException {
            if (start < 0) {
                return;
            }
            Headers headers = HeaderReader.read(new ByteArrayInputStream(block.toByteArray(), 0, blockSize));
            Source.Stretch source = new Source.Stretch(content.source(), start, lines.offset() - start);
            listener.found(new Message(content.name(), source.size(), headers, Format.MBOX, source));
        }
    }
}
