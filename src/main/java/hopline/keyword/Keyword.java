package hopline.keyword;

import java.util.List;

/**
 * A word that servers write after "with" in a Received header (RFC 5321 §4.4). Either a {@link TransmissionType}, which
 * is registered with IANA, or an {@link UnregisteredType}.
 */
public sealed interface Keyword permits TransmissionType, UnregisteredType {

    /** The word in its usual spelling, such as {@code ESMTPSA}. */
    String word();

    /** Whether the IANA registry lists the word. */
    boolean registered();

    /** What the word says of the session. */
    Meaning meaning();

    /** What the word says of TLS (RFC 3207, RFC 8314). */
    default Assertion tls() {
        return meaning().tls();
    }

    /** What the word says of SMTP AUTH (RFC 4954). */
    default Assertion auth() {
        return meaning().auth();
    }

    /** What the word says of the extended greeting, EHLO or LHLO (RFC 5321 §2.2.1, RFC 2033). */
    default Assertion extended() {
        return meaning().extended();
    }

    /** Whether the word says that SMTPUTF8 was used (RFC 6531 §4.3). */
    boolean utf8();

    /** The documents that define the word, such as {@code RFC 3848}; empty for unregistered words. */
    List<String> references();

    /** The name under which the bundle {@code keywords} holds the texts of this keyword. */
    String textKey();

    /**
     * What a word says of the session.
     *
     * @param tls       of TLS
     * @param auth      of SMTP AUTH
     * @param extended  of the extended greeting
     */
    record Meaning(Assertion tls, Assertion auth, Assertion extended) {
    }
}
