package hopline.received;

/**
 * What a comment, an extra clause or a phrase of the receiving server says of TLS or SMTP AUTH, beside the keyword.
 *
 * @param subject   what it speaks of
 * @param asserted  true for "was used", false for "was not used"
 * @param words     the words that say so
 */
public record Statement(Subject subject, boolean asserted, Part words) {

    /** What a statement can speak of. */
    public enum Subject { TLS, AUTH }
}
