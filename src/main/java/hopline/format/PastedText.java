package hopline.format;

import hopline.format.Message.Format;
import hopline.format.UnreadableException.Reason;
import hopline.header.HeaderField;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Header fields, or the source of a message, that were copied out of a program and pasted somewhere, often damaged on the
 * way. They are mended by {@link TextRepair}, which tells what it did; the body is left out.
 */
final class PastedText implements MessageFormat {

    /** Characters that are looked at: more than any header block has. */
    private static final int LIMIT = 4 * 1024 * 1024;

    /** How many fields of a message make a file a message when it does not begin like one and has no Received field. */
    private static final int ENOUGH_FIELDS = 3;

    @Override
    public boolean claims(byte[] start, String name) {
        for (byte each : start) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Message first(Content content) throws IOException, UnreadableException {
        String text = decode(content.stream().readNBytes(LIMIT));
        Message message = message(content.name(), text, content.source());
        if (!isConvincing(message.headers())) {
            throw new UnreadableException(Reason.NOT_A_MESSAGE, content.name());
        }
        return message;
    }

    static Message read(String name, String text) throws UnreadableException {
        if (text.isBlank()) {
            throw new UnreadableException(Reason.EMPTY, name);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Message message = message(name, text, new Source.OfBytes(name, bytes));
        if (!Eml.isMessage(message.headers())) {
            throw new UnreadableException(Reason.NO_HEADER, name);
        }
        return message;
    }

    /** The body was left out, and what is attached with it. */
    @Override
    public Optional<Content> mime(Content content) {
        return Optional.empty();
    }

    private static Message message(String name, String text, Source source) {
        TextRepair repair = TextRepair.of(text.length() <= LIMIT ? text : text.substring(0, LIMIT));
        Headers headers = HeaderReader.read(repair.header().getBytes(StandardCharsets.UTF_8));
        return new Message(name, text.length(), headers, Format.TEXT, source).with(repair.repairs());
    }

    private static boolean isConvincing(Headers headers) {
        long fields = headers.fields().stream().map(HeaderField::key).filter(Eml.MESSAGE_FIELDS::contains)
                .distinct().count();
        return headers.first("Received").isPresent() || fields >= ENOUGH_FIELDS;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
