package hopline.format;

import hopline.format.UnreadableException.Reason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The formats that Hopline opens, and how files and folders become messages. A format is recognised by its bytes; the
 * name is asked only where they leave it open.
 */
public final class Formats {

    /** A new format is one class and one line here; the first one that claims the bytes reads them. */
    private static final List<MessageFormat> ALL = List.of(
            new Msg(),
            new Mbox(),
            new Emlx(),
            new Eml(),
            new PastedText());

    private Formats() {
    }

    /**
     * Reads the message in a file, or the first one of an mbox. Only its header block is read, so neither the length of
     * the body nor the number of messages costs anything.
     *
     * @throws UnreadableException if there is nothing that can be shown, with the reason
     */
    public static Message read(Path file) throws UnreadableException {
        return read(Source.of(file));
    }

    /** Reads the message in a source as {@link #read(Path)} does. */
    public static Message read(Source source) throws UnreadableException {
        try {
            return reading(source, message -> { }, Formats::first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableException(Reason.READ_FAILED, source.name());
        }
    }

    /**
     * Reads the message in these bytes.
     *
     * @param name     the name to show for it
     * @param content  the whole message
     * @throws UnreadableException if it is empty or no message
     */
    public static Message read(String name, byte[] content) throws UnreadableException {
        return read(new Source.OfBytes(name, content));
    }

    /**
     * Reads header fields or a whole message that somebody pasted, mended where the way here damaged them.
     *
     * @param name  the name to show for it
     * @throws UnreadableException if no header field is found in it
     */
    public static Message readText(String name, String text) throws UnreadableException {
        return PastedText.read(name, text);
    }

    /**
     * Reads all messages that stand beside each other in a file, as a stream; of a folder, those in the files directly
     * inside it and in the folders inside that, down to {@link Folder#DEPTH_LIMIT}. Messages attached to others are
     * found by {@link AttachedMessages}.
     *
     * @throws UnreadableException   if nothing can be read, or the reading stops before the end; what was found before
     *                               that stays found
     * @throws InterruptedException  if the reading thread was interrupted
     */
    public static void readAll(Path fileOrFolder, Listener<Message> listener)
            throws UnreadableException, InterruptedException {
        if (Files.isDirectory(fileOrFolder)) {
            Folder.read(fileOrFolder, listener);
        } else {
            readAll(Source.of(fileOrFolder), listener);
        }
    }

    /** Reads all messages of a source as {@link #readAll(Path, Listener)} does. */
    public static void readAll(Source source, Listener<Message> listener)
            throws UnreadableException, InterruptedException {
        reading(source, listener, content -> {
            formatOf(content).all(content, listener);
            return null;
        });
    }

    private static Message first(Content content) throws IOException, UnreadableException {
        return formatOf(content).first(content);
    }

    /** The format of these bytes. */
    static MessageFormat formatOf(Content content) throws UnreadableException {
        if (content.isEmpty()) {
            throw new UnreadableException(Reason.EMPTY, content.name());
        }
        return ALL.stream().filter(format -> format.claims(content.start(), content.name())).findFirst()
                .orElseThrow(() -> new UnreadableException(Reason.NOT_A_MESSAGE, content.name()));
    }

    /** What is done with an opened source. */
    interface Work<T> {

        T on(Content content) throws IOException, UnreadableException;
    }

    /** Opens a source, does the work and closes it. Whatever fails becomes a reason that a person can be told. */
    static <T> T reading(Source source, Listener<?> listener, Work<T> work)
            throws UnreadableException, InterruptedException {
        String name = source.name();
        try {
            check(source);
            try (Content content = Content.open(source, listener)) {
                return work.on(content);
            }
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw new InterruptedException(name);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UnreadableException(Reason.NOT_FOUND, name);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(Reason.NO_PERMISSION, name);
        } catch (Content.CorruptGzipException e) {
            throw new UnreadableException(Reason.CORRUPT_GZIP, name);
        } catch (IOException e) {
            throw new UnreadableException(Reason.READ_FAILED, name);
        }
    }

    private static void check(Source source) throws UnreadableException, IOException {
        switch (source) {
            case Source.OfFile(Path file) -> check(file, source.name());
            case Source.Stretch(Source whole, _, _) -> check(whole);
            case Source.OfBytes _ -> { }
        }
    }

    private static void check(Path file, String name) throws UnreadableException, IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableException(Reason.FOLDER, name);
        }
        if (Files.notExists(file)) {
            throw new UnreadableException(Reason.NOT_FOUND, name);
        }
        boolean endlessLink = Files.isSymbolicLink(file) && !Files.exists(file);
        if (endlessLink || Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableException(Reason.NOT_A_FILE, name);
        }
    }
}
