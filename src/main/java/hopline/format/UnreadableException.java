package hopline.format;

import java.util.Locale;

/** A file or text that cannot be shown as a message, with the reason; the words for it stand in {@code messages}. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why nothing can be shown. */
    public enum Reason {
        /** There is no file of that name, or it went away. */
        NOT_FOUND,
        /** It is a folder. */
        FOLDER,
        /** It is neither file nor folder: a device, a pipe, a link that leads to itself. */
        NOT_A_FILE,
        /** The system does not let us read it. */
        NO_PERMISSION,
        /** It has no bytes. */
        EMPTY,
        /** It has bytes, and they do not begin with the header block of a message. */
        NOT_A_MESSAGE,
        /** A pasted text in which no header field was found. */
        NO_HEADER,
        /** It is an Outlook file whose inside is damaged, or that was not copied to its end. */
        CORRUPT_MSG,
        /** It is a file of another Office program: the same container as an Outlook message, no message in it. */
        NOT_OUTLOOK,
        /** It is packed with gzip and cannot be unpacked to its end. */
        CORRUPT_GZIP,
        /** An attached part whose MIME structure breaks the limits of what can be followed. */
        CORRUPT_MIME,
        /** It is larger, or has more in it, than Hopline takes apart. */
        TOO_LARGE,
        /** More messages lie inside each other than Hopline follows. */
        TOO_DEEP,
        /** There are more messages than Hopline lists. */
        TOO_MANY,
        /** Reading stopped half-way: a disk or network drive failed. */
        READ_FAILED;

        /** The key of the sentence in the bundle {@code messages}; the sentence takes the name as argument 0. */
        public String textKey() {
            return "unreadable." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final String name;

    /**
     * Says that something cannot be read.
     *
     * @param reason  why
     * @param name    the name of the file, for the sentence that a person reads
     */
    public UnreadableException(Reason reason, String name) {
        super(reason + ": " + name);
        this.reason = reason;
        this.name = name;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }

    /** The name of the file or attachment. */
    public String name() {
        return name;
    }
}
