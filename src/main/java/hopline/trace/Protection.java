package hopline.trace;

/** The class of a hop: what its header claims of TLS and SMTP AUTH. A claim, never a proof (RFC 3848 §3). */
public enum Protection {
    /** An SMTP or LMTP session is claimed, and neither TLS nor sign-in is recorded. This is no proof of their absence. */
    PLAIN,
    /** TLS is claimed. */
    TLS,
    /** A successful sign-in by SMTP AUTH is claimed, and no TLS. */
    AUTH,
    /** Both are claimed. */
    TLS_AUTH,
    /** The header says nothing about it, or contradicts itself. */
    NOT_STATED
}
