package hopline;

import hopline.format.AttachedMessages;
import hopline.format.Formats;
import hopline.format.Listener;
import hopline.format.Message;
import hopline.format.Source;
import hopline.format.UnreadableException;
import hopline.trace.Trace;
import hopline.trace.TraceBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one door: a file or text in, traced messages out. Safe to call from any thread. Never writes, but for a temporary
 * file while it reads an Outlook message that is packed or attached.
 */
public final class TraceReader {

    /** The name of the sample message that ships with the program. */
    public static final String SAMPLE = "sample.eml";

    private TraceReader() {
    }

    /**
     * Reads a message, of an mbox the first one, and traces its journey.
     *
     * @throws UnreadableException if the file cannot be shown as a message, with the reason
     */
    public static TracedMessage read(Path file) throws UnreadableException {
        return trace(Formats.read(file));
    }

    /** Reads a message again, such as one of an mbox of which only {@link Message#source()} was kept. */
    public static TracedMessage read(Source source) throws UnreadableException {
        return trace(Formats.read(source));
    }

    /**
     * Reads header fields or a whole message that somebody pasted; {@link Message#repairs()} tells what was mended.
     *
     * @param name  the name to show for it
     * @throws UnreadableException if there is no header field in it
     */
    public static TracedMessage readText(String name, String text) throws UnreadableException {
        return trace(Formats.readText(name, text));
    }

    /**
     * Reads every message in a file or folder, each told as soon as it is read, and nothing of it held.
     *
     * @throws UnreadableException   if nothing can be read, or reading stopped before the end
     * @throws InterruptedException  if the reading thread was interrupted
     */
    public static void readAll(Path fileOrFolder, Listener<TracedMessage> listener)
            throws UnreadableException, InterruptedException {
        Formats.readAll(fileOrFolder, listener.mapping(TraceReader::trace));
    }

    /**
     * Finds the messages that are attached to a message, at any depth; {@link Message#parent()} tells to which one.
     *
     * @return the attached message when the outer one is only a wrapper around it
     * @throws UnreadableException   if the message cannot be read any more
     * @throws InterruptedException  if the searching thread was interrupted
     */
    public static Optional<Message> attached(Message outermost, Listener<TracedMessage> listener)
            throws UnreadableException, InterruptedException {
        return AttachedMessages.find(outermost, listener.mapping(TraceReader::trace));
    }

    /** Reads the sample message that ships with the program. */
    public static TracedMessage readSample() {
        try (InputStream in = TraceReader.class.getResourceAsStream(SAMPLE)) {
            return trace(Formats.read(SAMPLE, in.readAllBytes()));
        } catch (IOException | UnreadableException e) {
            throw new IllegalStateException("the program's own sample is broken", e);
        }
    }

    /** Traces the journey of a message that was read. */
    public static TracedMessage trace(Message message) {
        return new TracedMessage(message, TraceBuilder.build(message.headers()));
    }

    /**
     * A message and its journey.
     *
     * @param message  what was read
     * @param trace    how it travelled
     */
    public record TracedMessage(Message message, Trace trace) {
    }
}
