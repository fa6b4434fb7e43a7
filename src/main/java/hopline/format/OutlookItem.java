package hopline.format;

import hopline.format.MapiFacts.NoTrace;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** A message, or another item of Outlook, in a container: its transport headers, what MAPI knows, its attachments. */
final class OutlookItem {

    private static final String ATTACHMENT = "__ATTACH_VERSION1.0_";
    /** What Outlook 2000 and 2003 write before the header block. */
    private static final String PREAMBLE = "Microsoft Mail Internet Headers";

    private static final int FLAG_UNSENT = 0x08;
    private static final int FLAG_FROM_ME = 0x20;

    private final MapiStorage storage;

    private OutlookItem(MapiStorage storage) {
        this.storage = storage;
    }

    /** The item in this directory; empty when there is none. */
    static Optional<OutlookItem> in(DirectoryNode directory) {
        boolean outermost = directory.getParent() == null;
        MapiStorage storage = new MapiStorage(directory, outermost ? MapiStorage.OUTERMOST : MapiStorage.EMBEDDED);
        return storage.isPresent() ? Optional.of(new OutlookItem(storage)) : Optional.empty();
    }

    /** The header block of the message as it arrived; without fields if the item does not have it. */
    Headers headers() throws IOException {
        Optional<InputStream> stored = storage.text(Mapi.TRANSPORT_MESSAGE_HEADERS);
        if (stored.isEmpty()) {
            return new Headers(List.of(), true);
        }
        try (InputStream text = withoutPreamble(stored.get())) {
            return HeaderReader.read(text);
        }
    }

    private static InputStream withoutPreamble(InputStream text) throws IOException {
        byte[] start = text.readNBytes(PREAMBLE.length());
        boolean preamble = PREAMBLE.equals(new String(start, StandardCharsets.ISO_8859_1));
        if (!preamble) {
            return new SequenceInputStream(new ByteArrayInputStream(start), text);
        }
        int next = text.read();
        while (next >= 0 && next != '\n') {
            next = text.read();
        }
        return text;
    }

    /** What MAPI knows of the item. */
    MapiFacts facts(Headers headers) throws IOException {
        String itemClass = storage.shortText(Mapi.MESSAGE_CLASS).orElse("");
        Optional<NoTrace> noTrace = headers.fields().isEmpty() ? Optional.of(noTrace(itemClass)) : Optional.empty();
        return new MapiFacts(itemClass,
                storage.shortText(Mapi.SUBJECT),
                storage.shortText(Mapi.SENDER_NAME).or(() -> storage.shortText(Mapi.SENT_REPRESENTING_NAME)),
                storage.shortText(Mapi.SENDER_SMTP_ADDRESS).or(() -> storage.shortText(Mapi.SENDER_EMAIL_ADDRESS)),
                storage.time(Mapi.CLIENT_SUBMIT_TIME),
                storage.time(Mapi.MESSAGE_DELIVERY_TIME),
                storage.shortText(Mapi.INTERNET_MESSAGE_ID),
                noTrace);
    }

    private NoTrace noTrace(String itemClass) {
        String type = itemClass.toUpperCase(Locale.ROOT);
        if (type.startsWith("REPORT.")) {
            return NoTrace.REPORT;
        }
        if (!type.isEmpty() && !type.startsWith("IPM.NOTE") && !type.startsWith("IPM.SCHEDULE")) {
            return NoTrace.NOT_MAIL;
        }
        long flags = storage.number(Mapi.MESSAGE_FLAGS).orElse(0);
        if ((flags & FLAG_UNSENT) != 0) {
            return NoTrace.DRAFT;
        }
        if ((flags & FLAG_FROM_ME) != 0) {
            return NoTrace.SENT;
        }
        boolean exchange = storage.shortText(Mapi.SENDER_ADDRESS_TYPE).filter("EX"::equalsIgnoreCase).isPresent();
        return exchange ? NoTrace.INTERNAL : NoTrace.UNKNOWN;
    }

    /** How many bytes of text its body has. */
    long bodySize() {
        return storage.size(Mapi.BODY);
    }

    /** Its attachments in the order of their numbers. */
    List<Attachment> attachments() {
        return storage.children(ATTACHMENT).stream().map(Attachment::new).toList();
    }

    /** Something attached to an item. */
    static final class Attachment {

        private final MapiStorage storage;

        private Attachment(DirectoryNode directory) {
            this.storage = new MapiStorage(directory, MapiStorage.PART);
        }

        /** The name that the sender's program gave it; empty text if it has none. */
        String name() {
            return storage.shortText(Mapi.ATTACH_LONG_FILENAME)
                    .or(() -> storage.shortText(Mapi.ATTACH_FILENAME))
                    .or(() -> storage.shortText(Mapi.DISPLAY_NAME)).orElse("");
        }

        /** Its MIME type in lower case; empty text if it has none. */
        String type() {
            return storage.shortText(Mapi.ATTACH_MIME_TAG).orElse("").toLowerCase(Locale.ROOT);
        }

        /** The item that it is, when it is one. */
        Optional<OutlookItem> item() {
            return storage.directory(Mapi.ATTACH_DATA).flatMap(OutlookItem::in);
        }

        /** The bytes that it is; empty when it is an item, a link or an object of another program. */
        Optional<InputStream> bytes() throws IOException {
            return storage.bytes(Mapi.ATTACH_DATA);
        }

        /** How many bytes it has. */
        long size() {
            return storage.size(Mapi.ATTACH_DATA);
        }
    }
}
