package hopline.format;

import java.io.IOException;
import java.util.Optional;

/** One way in which messages are written down. Every format is a class of its own and a line in {@link Formats}. */
interface MessageFormat {

    /** Whether a file that begins like this is of this format. The name decides only where the bytes leave it open. */
    boolean claims(byte[] start, String name);

    /** Reads the first message, in time that does not grow with the rest of the file. */
    Message first(Content content) throws IOException, UnreadableException;

    /** Reads all messages that stand beside each other. Those inside others are the work of {@link AttachedMessages}. */
    default void all(Content content, Listener<Message> listener) throws IOException, UnreadableException {
        listener.found(first(content));
    }

    /** The bytes of one message alone, as MIME (RFC 2045); empty where it is not written down that way. */
    default Optional<Content> mime(Content content) throws IOException {
        return Optional.of(content);
    }
}
