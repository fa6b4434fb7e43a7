package hopline.format;

import hopline.header.Headers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message as it was read.
 *
 * @param name     the name of its file, without the folder; of an attached message, that of the attachment
 * @param size     its length in bytes as stored; empty for an attached message, which is shown before its end is reached
 * @param headers  its header block; without fields for an Outlook item that has no transport headers
 * @param format   how it is written down
 * @param source   where it can be read again; for an attached message, where the outermost message can
 * @param parent   the message that it is attached to
 * @param repairs  what was mended in a pasted text before it could be read
 * @param mapi     what Outlook's own properties say; empty unless the format is {@link Format#MSG}
 */
public record Message(String name, OptionalLong size, Headers headers, Format format, Source source,
        Optional<Message> parent, List<Repair> repairs, Optional<MapiFacts> mapi) {

    /** The ways in which a message is written down. */
    public enum Format {
        /** As it travels: header block, empty line, body (RFC 5322). */
        EML,
        /** An Outlook item (MS-OXMSG). */
        MSG,
        /** One of the messages of an mbox (RFC 4155). */
        MBOX,
        /** A message of Apple Mail. */
        EMLX,
        /** Text that was copied from somewhere. */
        TEXT,
        /** Only a header block, as a bounce returns it (RFC 6522 §4). */
        HEADERS
    }

    public Message {
        repairs = List.copyOf(repairs);
    }

    /** A message that is attached to none and was not mended. */
    Message(String name, long size, Headers headers, Format format, Source source) {
        this(name, OptionalLong.of(size), headers, format, source, Optional.empty(), List.of(), Optional.empty());
    }

    /** How many messages stand around this one; 0 unless it is attached. */
    public int depth() {
        return parent.map(outer -> outer.depth() + 1).orElse(0);
    }

    /** The subject, decoded; empty when neither header nor Outlook has one. */
    public Optional<String> subject() {
        return headers.text("Subject").or(() -> mapi.flatMap(MapiFacts::subject)).filter(text -> !text.isBlank());
    }

    /** The key of the sentence in the bundle {@code messages} that says why there is no Received header, if there is none. */
    public String noTraceKey() {
        return mapi.flatMap(MapiFacts::noTrace).map(MapiFacts.NoTrace::textKey).orElse("timeline.none.text");
    }

    Message with(MapiFacts facts) {
        return new Message(name, size, headers, format, source, parent, repairs, Optional.of(facts));
    }

    Message with(List<Repair> mended) {
        return new Message(name, size, headers, format, source, parent, mended, mapi);
    }
}
