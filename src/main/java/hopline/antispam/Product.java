package hopline.antispam;

import java.util.Locale;

/** A filter, or a family of them that writes the same fields. */
public enum Product {
    /** Exchange Online Protection, Defender for Office 365 and Exchange Server. */
    MICROSOFT,
    /** Apache SpamAssassin, and others that write its X-Spam fields. */
    SPAMASSASSIN,
    /** Rspamd. */
    RSPAMD,
    /** Proofpoint. */
    PROOFPOINT,
    /** Mimecast. */
    MIMECAST,
    /** Barracuda. */
    BARRACUDA,
    /** Gmail, Google Workspace and Google Groups. */
    GOOGLE;

    /** The name in lower case, with which the keys of its texts begin. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
