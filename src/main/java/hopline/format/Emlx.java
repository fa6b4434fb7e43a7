package hopline.format;

import hopline.format.Message.Format;
import hopline.header.HeaderField;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A message of Apple Mail: a line with its length in bytes, the message, a property list. The length is often wrong and
 * sometimes missing, so it is passed over and never believed. In a {@code .partial.emlx} the attachments are missing.
 */
final class Emlx implements MessageFormat {

    @Override
    public boolean claims(byte[] start, String name) {
        Headers headers = HeaderReader.read(start);
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".emlx");
        return (named || startsWithLength(headers)) && Eml.isMessage(headers);
    }

    @Override
    public Message first(Content content) throws IOException {
        Headers headers = HeaderReader.read(content.stream());
        List<HeaderField> fields = headers.fields();
        if (startsWithLength(headers)) {
            headers = new Headers(fields.subList(1, fields.size()), headers.complete());
        }
        return new Message(content.name(), content.source().size(), headers, Format.EMLX, content.source());
    }

    private static boolean startsWithLength(Headers headers) {
        return !headers.fields().isEmpty() && headers.fields().getFirst().raw().matches("[0-9]{1,18}[ \t]*");
    }
}
