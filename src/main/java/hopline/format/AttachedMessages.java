package hopline.format;

import hopline.format.Message.Format;
import hopline.format.MimeParts.Part;
import hopline.format.UnreadableException.Reason;
import hopline.header.HeaderField;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the messages inside a message: message/rfc822 (RFC 2046 §5.2.1) and message/global (RFC 6532 §3.7) parts however
 * they are encoded, the header blocks that bounces return (RFC 6522 §4), attached .eml and .msg files, items embedded in
 * a .msg, and what is in these again. Reads the message as a stream and holds only the header blocks that it finds;
 * an attached .msg goes to a temporary file.
 */
public final class AttachedMessages {

    /** Messages inside each other; a forward of a forward of a bounce has four. */
    public static final int DEPTH_LIMIT = 32;

    /** Messages in one message; a digest has a few hundred. */
    public static final int COUNT_LIMIT = 1_000;

    /** Bytes of one attached header block that are held. */
    static final int BLOCK_LIMIT = 256 * 1024;

    /** Bytes of all attached header blocks that are held, with what each field costs besides its text. */
    private static final long HELD_LIMIT = 128L * 1024 * 1024;
    private static final long FIELD_COST = 150;

    /** Characters of text that a mail may have around the message that it forwards: a greeting and a signature. */
    static final int WRAPPER_TEXT = 2_000;

    private static final Set<String> MESSAGES = Set.of("message/rfc822", "message/global", "message/news");
    private static final Set<String> HEADER_BLOCKS =
            Set.of("text/rfc822-headers", "message/rfc822-headers", "message/global-headers");
    private static final String OUTLOOK = "application/vnd.ms-outlook";
    private static final String UNTYPED = "application/octet-stream";

    private final Listener<Message> listener;
    private int count;
    private long held;
    private Optional<Message> onlyOne = Optional.empty();
    private int directly;
    private boolean report;
    private long plainText;
    private long htmlText;

    private AttachedMessages(Listener<Message> listener) {
        this.listener = listener;
    }

    /**
     * Finds all messages inside a message, outer ones before inner ones.
     *
     * @param outermost  a message that is attached to none
     * @param listener   is told each message, what was passed over and why, and how far the search is
     * @return the one attached message when the outermost is only a wrapper around it: a forward to the helpdesk with at
     *         most a few words. A bounce is no wrapper: it tells something itself.
     * @throws UnreadableException   if the source cannot be read any more
     * @throws InterruptedException  if the searching thread was interrupted
     */
    public static Optional<Message> find(Message outermost, Listener<Message> listener)
            throws UnreadableException, InterruptedException {
        if (outermost.parent().isPresent()) {
            throw new IllegalArgumentException("attached itself: " + outermost.name());
        }
        AttachedMessages search = new AttachedMessages(listener);
        Formats.reading(outermost.source(), listener, content -> {
            search.run(content, outermost);
            return null;
        });
        return search.wrapped();
    }

    private Optional<Message> wrapped() {
        long text = plainText > 0 ? plainText : htmlText;
        return directly == 1 && !report && text <= WRAPPER_TEXT ? onlyOne : Optional.empty();
    }

    private void run(Content content, Message outermost) throws IOException, UnreadableException {
        try {
            if (outermost.format() == Format.MSG) {
                outlook(content, outermost);
            } else {
                mime(content, outermost);
            }
        } catch (EnoughException e) {
            listener.skipped(new UnreadableException(Reason.TOO_MANY, outermost.name()));
        }
    }

    private void mime(Content content, Message outermost) throws IOException, UnreadableException {
        Optional<Content> mime = Formats.formatOf(content).mime(content);
        if (mime.isPresent()) {
            try (Content bytes = mime.get()) {
                parts(bytes.lines(), outermost, 0);
            }
        }
    }

    private void outlook(Content content, Message outermost) throws IOException, UnreadableException {
        try (CompoundFile file = CompoundFile.open(content.file(), content.name())) {
            OutlookItem item = item(file, content.name());
            plainText = item.bodySize();
            attachments(item, outermost, 0);
        }
    }

    private static OutlookItem item(CompoundFile file, String name) throws IOException, UnreadableException {
        return CompoundFile.guarded(name, () -> OutlookItem.in(file.root()))
                .orElseThrow(() -> new UnreadableException(Reason.NOT_OUTLOOK, name));
    }

    private void parts(InputStream in, Message message, int nesting) throws IOException {
        MimeParts.visit(in, message.name(), nesting, new MimeParts.Visitor() {

            @Override
            public void visit(Part part) throws IOException {
                look(part, message);
            }

            @Override
            public void skipped(UnreadableException problem) {
                listener.skipped(problem);
            }
        });
    }

    private void look(Part part, Message message) throws IOException {
        if (message.depth() == 0) {
            report |= part.parent().equals("multipart/report");
            measureText(part);
        }
        attachment(part, message);
    }

    private void measureText(Part part) throws IOException {
        boolean shown = part.name().isEmpty();
        if (shown && part.type().equals("text/plain")) {
            plainText += TextLength.ofPlain(part.body(), WRAPPER_TEXT + 1);
        } else if (shown && part.type().equals("text/html")) {
            htmlText += TextLength.ofHtml(part.body(), WRAPPER_TEXT + 1);
        }
    }

    /** Looks into a part, or into the file that is attached to an Outlook item, if it can be a message. */
    private void attachment(Part part, Message message) throws IOException {
        boolean header = HEADER_BLOCKS.contains(part.type());
        boolean declared = header || MESSAGES.contains(part.type()) || part.type().equals(OUTLOOK) || isNamed(part.name());
        boolean possible = declared || part.type().equals(UNTYPED) && part.name().isEmpty();
        if (!possible) {
            return;
        }
        String name = part.name().isEmpty() ? part.type() : part.name();
        try {
            attached(part, name, header, message);
        } catch (UnreadableException e) {
            if (declared) {
                listener.skipped(e);
            }
        }
    }

    private static boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(".eml", ".msg", ".oft", ".emlx").anyMatch(lower::endsWith);
    }

    private void attached(Part part, String name, boolean headersOnly, Message parent)
            throws IOException, UnreadableException {
        checkDepth(parent, name);
        BufferedInputStream in = new BufferedInputStream(part.body());
        in.mark(BLOCK_LIMIT + 1);
        boolean outlook = CompoundFile.isStart(in.readNBytes(8));
        in.reset();
        if (outlook) {
            attachedOutlookFile(in, name, parent, part.nesting());
            return;
        }
        Headers headers = HeaderReader.read(in, BLOCK_LIMIT);
        in.reset();
        boolean typed = headersOnly || MESSAGES.contains(part.type());
        if (typed ? headers.fields().stream().noneMatch(HeaderField::isField) : !Eml.isMessage(headers)) {
            throw new UnreadableException(Reason.NOT_A_MESSAGE, name);
        }
        Message message = message(name, headers, headersOnly ? Format.HEADERS : Format.EML, parent, Optional.empty());
        found(message);
        if (!headersOnly) {
            parts(in, message, part.nesting());
        }
    }

    private static void checkDepth(Message parent, String name) throws UnreadableException {
        if (parent.depth() >= DEPTH_LIMIT) {
            throw new UnreadableException(Reason.TOO_DEEP, name);
        }
    }

    private static Message message(String name, Headers headers, Format format, Message parent,
            Optional<MapiFacts> mapi) {
        return new Message(name, OptionalLong.empty(), headers, format, parent.source(), Optional.of(parent),
                List.of(), mapi);
    }

    private void found(Message message) throws EnoughException {
        count++;
        held += FIELD_COST * message.headers().fields().size()
                + message.headers().fields().stream().mapToLong(field -> field.raw().length()).sum();
        if (count > COUNT_LIMIT || held > HELD_LIMIT) {
            throw new EnoughException();
        }
        if (message.depth() == 1) {
            directly++;
            onlyOne = message.format() == Format.HEADERS ? Optional.empty() : Optional.of(message);
        }
        listener.found(message);
    }

    private void attachedOutlookFile(InputStream in, String name, Message parent, int nesting)
            throws IOException, UnreadableException {
        try (TemporaryFile copy = TemporaryFile.of(in, name);
                CompoundFile file = CompoundFile.open(copy.path(), name)) {
            outlookItem(item(file, name), name, parent, nesting);
        }
    }

    private void outlookItem(OutlookItem item, String name, Message parent, int nesting)
            throws IOException, UnreadableException {
        checkDepth(parent, name);
        Headers headers = CompoundFile.guarded(name, item::headers);
        MapiFacts facts = CompoundFile.guarded(name, () -> item.facts(headers));
        Message message = message(name, headers, Format.MSG, parent, Optional.of(facts));
        found(message);
        attachments(item, message, nesting);
    }

    private void attachments(OutlookItem item, Message message, int nesting) throws IOException, UnreadableException {
        for (OutlookItem.Attachment each : CompoundFile.guarded(message.name(), item::attachments)) {
            Watched.stopIfInterrupted();
            String name = CompoundFile.guarded(message.name(), each::name);
            try {
                attachment(each, name, message, nesting);
            } catch (InterruptedIOException | ClosedByInterruptException | EnoughException e) {
                throw e;
            } catch (IOException e) {
                listener.skipped(new UnreadableException(Reason.CORRUPT_MSG, name));
            } catch (UnreadableException e) {
                listener.skipped(e);
            }
        }
    }

    private void attachment(OutlookItem.Attachment attachment, String name, Message message, int nesting)
            throws IOException, UnreadableException {
        Optional<OutlookItem> item = CompoundFile.guarded(name, attachment::item);
        if (item.isPresent()) {
            outlookItem(item.get(), name, message, nesting);
            return;
        }
        Optional<InputStream> bytes = attachment.bytes();
        if (bytes.isPresent()) {
            try (InputStream in = bytes.get()) {
                attachment(new Part(attachment.type(), name, "", nesting, in), message);
            }
        }
    }

    /** More was found than is held. */
    private static final class EnoughException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
