package hopline.finding;

/** How much a finding asks of the reader; the first is the most. */
public enum Severity {
    /** Probably the reason for the complaint, or a sign that the message is not what it says it is. */
    SERIOUS,
    /** Deserves a look. */
    WARNING,
    /** Explains something; nothing is wrong. */
    NOTE
}
