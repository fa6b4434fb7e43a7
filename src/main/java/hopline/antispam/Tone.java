package hopline.antispam;

/** How a value of a filter is to be taken, as far as the field can be believed. */
public enum Tone {
    /** The filter found nothing, or says that the message is wanted. */
    CLEAN,
    /** A fact, or a value whose meaning is not published. */
    NEUTRAL,
    /** Raises suspicion without being a verdict. */
    SUSPICIOUS,
    /** The filter takes the message for spam or worse. */
    SPAM
}
