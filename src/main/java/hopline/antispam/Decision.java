package hopline.antispam;

/** What a filter decided about a message, or did with it, in the order of gravity. */
public enum Decision {
    /** The filter looked and found nothing. */
    PASSED,
    /** The message was let through without regard to what a filter found: by a list, by a rule, or out of quarantine. */
    LET_THROUGH,
    /** The sender was asked to try again later. */
    DELAYED,
    /** Bulk mail such as a newsletter. */
    BULK,
    /** Spam. */
    SPAM,
    /** Put into the junk folder. */
    JUNKED,
    /** Phishing, or an attempt to pass for somebody else. */
    PHISHING,
    /** Malware, or an attachment of a kind that is not let in. */
    MALWARE,
    /** Held back for somebody to look at. */
    QUARANTINED,
    /** Refused, dropped or blocked. */
    BLOCKED;

    /** Whether this decision is against the message. */
    public boolean isAgainst() {
        return compareTo(BULK) >= 0;
    }
}
