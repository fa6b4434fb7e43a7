package hopline.format;

import hopline.format.Message.Format;
import hopline.format.UnreadableException.Reason;
import hopline.header.Headers;
import java.io.IOException;
import java.util.Optional;

/**
 * A file of Outlook, .msg or .oft (MS-OXMSG). Its header block is the property PidTagTransportMessageHeaders, read as it
 * is stored; an item without it is a message too, one that tells why it has no trace.
 */
final class Msg implements MessageFormat {

    @Override
    public boolean claims(byte[] start, String name) {
        return CompoundFile.isStart(start);
    }

    @Override
    public Message first(Content content) throws IOException, UnreadableException {
        try (CompoundFile file = CompoundFile.open(content.file(), content.name())) {
            return CompoundFile.guarded(content.name(), () -> read(item(file, content), content));
        }
    }

    private static OutlookItem item(CompoundFile file, Content content) throws UnreadableException {
        return OutlookItem.in(file.root())
                .orElseThrow(() -> new UnreadableException(Reason.NOT_OUTLOOK, content.name()));
    }

    private static Message read(OutlookItem item, Content content) throws IOException {
        Headers headers = item.headers();
        return new Message(content.name(), content.source().size(), headers, Format.MSG, content.source())
                .with(item.facts(headers));
    }

    @Override
    public Optional<Content> mime(Content content) {
        return Optional.empty();
    }
}
