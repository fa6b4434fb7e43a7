package hopline.format;

import hopline.format.Message.Format;
import hopline.format.UnreadableException.Reason;
import hopline.header.HeaderField;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** A file that holds one message as it travels: header block, empty line, body (RFC 5322). */
final class Eml implements MessageFormat {

    /**
     * Field names that only a mail message has. One of them must be there, because "word: text" lines also begin many
     * files that are no messages.
     */
    static final Set<String> MESSAGE_FIELDS = Set.of("received", "from", "to", "cc", "bcc", "subject", "date",
            "message-id", "sender", "reply-to", "return-path", "delivered-to", "mime-version", "content-type",
            "resent-from", "resent-date", "x-received", "dkim-signature", "authentication-results", "in-reply-to",
            "references", "x-originalarrivaltime", "x-mailer");

    @Override
    public boolean claims(byte[] start, String name) {
        Headers headers = HeaderReader.read(start);
        boolean pasted = name.toLowerCase(Locale.ROOT).endsWith(".txt")
                && !headers.fields().stream().allMatch(HeaderField::isField);
        return isMessage(headers) && !pasted;
    }

    @Override
    public Message first(Content content) throws IOException, UnreadableException {
        Headers headers = HeaderReader.read(content.stream());
        if (!isMessage(headers)) {
            throw new UnreadableException(Reason.NOT_A_MESSAGE, content.name());
        }
        return new Message(content.name(), content.source().size(), headers, Format.EML, content.source());
    }

    /** Whether these are the fields of a mail message. */
    static boolean isMessage(Headers headers) {
        return headers.fields().stream()
                .filter(HeaderField::isField)
                .anyMatch(field -> MESSAGE_FIELDS.contains(field.key()));
    }
}
