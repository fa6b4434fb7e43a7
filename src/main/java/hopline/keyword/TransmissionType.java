package hopline.keyword;

import static hopline.keyword.Assertion.NO;
import static hopline.keyword.Assertion.SILENT;
import static hopline.keyword.Assertion.YES;

import java.util.List;

/**
 * IANA's sub-registry "Mail Transmission Types for the 'Received:' Header Field", WITH protocol types: all 18, in the
 * order of the registry of 2025-09-19, so that the two can be read side by side. References to RFC 5321 stand for it
 * and its approved successor.
 */
public enum TransmissionType implements Keyword {
    //          TLS     AUTH    extended UTF-8  references
    SMTP       (NO,     NO,     NO,      false, "RFC 5321"),
    ESMTP      (NO,     NO,     YES,     false, "RFC 5321"),
    ESMTPA     (NO,     YES,    YES,     false, "RFC 3848"),
    ESMTPS     (YES,    NO,     YES,     false, "RFC 3848"),
    ESMTPSA    (YES,    YES,    YES,     false, "RFC 3848"),
    LMTP       (NO,     NO,     YES,     false, "RFC 3848"),
    LMTPA      (NO,     YES,    YES,     false, "RFC 3848"),
    LMTPS      (YES,    NO,     YES,     false, "RFC 3848"),
    LMTPSA     (YES,    YES,    YES,     false, "RFC 3848"),
    MMS        (SILENT, SILENT, SILENT,  false, "RFC 4356"),
    UTF8SMTP   (NO,     NO,     YES,     true,  "RFC 6531"),
    UTF8SMTPA  (NO,     YES,    YES,     true,  "RFC 4954", "RFC 6531"),
    UTF8SMTPS  (YES,    NO,     YES,     true,  "RFC 3207", "RFC 6531"),
    UTF8SMTPSA (YES,    YES,    YES,     true,  "RFC 3207", "RFC 4954", "RFC 6531"),
    UTF8LMTP   (NO,     NO,     YES,     true,  "RFC 6531"),
    UTF8LMTPA  (NO,     YES,    YES,     true,  "RFC 4954", "RFC 6531"),
    UTF8LMTPS  (YES,    NO,     YES,     true,  "RFC 3207", "RFC 6531"),
    UTF8LMTPSA (YES,    YES,    YES,     true,  "RFC 3207", "RFC 4954", "RFC 6531");

    private final Meaning meaning;
    private final boolean utf8;
    private final List<String> references;

    TransmissionType(Assertion tls, Assertion auth, Assertion extended, boolean utf8, String... references) {
        this.meaning = new Meaning(tls, auth, extended);
        this.utf8 = utf8;
        this.references = List.of(references);
    }

    @Override
    public String word() {
        return name();
    }

    @Override
    public boolean registered() {
        return true;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    @Override
    public boolean utf8() {
        return utf8;
    }

    @Override
    public List<String> references() {
        return references;
    }

    @Override
    public String textKey() {
        return name();
    }
}
