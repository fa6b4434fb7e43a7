package hopline.received;

import java.util.Optional;

/**
 * A remark on how a Received value was read. The words for a reader stand in the bundle {@code messages} under
 * {@code note.} and the kind's name.
 *
 * @param kind  what is remarked
 * @param part  the words of the raw value that it is about, if there are particular ones
 */
public record Note(Kind kind, Optional<Part> part) {

    /** What can be remarked. */
    public enum Kind {
        /** No by clause: RFC 5321 §4.4 demands one. */
        NO_BY,
        /** A clause stands twice; the first counts. */
        DUPLICATE_CLAUSE,
        /** Words that belong to no clause that Hopline knows. */
        NOT_UNDERSTOOD,
        /** A parenthesis, quote or bracket is not closed. */
        UNBALANCED,
        /** Comments nested deeper, or more of them, than Hopline reads. */
        TOO_MANY_COMMENTS,
        /** The value is longer than Hopline reads. */
        TOO_LONG,
        /** Another Received header stands inside the value: a line break was lost. */
        EMBEDDED_RECEIVED,
        /** Control characters, bidirectional overrides or zero-width characters stand in the value. */
        INVISIBLE_CHARACTERS,
        /** No date at all. */
        NO_DATE,
        /** A date is there, and reading it would be guessing. */
        UNREADABLE_DATE,
        /**
         * The date is certain but not written as RFC 5322 §3.3 demands: a wrong day name, a year of two digits, a
         * fraction of a second, another order.
         */
        UNUSUAL_DATE,
        /** The date has no zone, or one whose meaning is not known (RFC 5322 §4.3). */
        ZONE_UNKNOWN,
        /** The zone is given by a name that no standard fixes, and read as most people mean it. */
        ZONE_BY_NAME,
        /** The date lies before 1980 or more than two days ahead. */
        IMPLAUSIBLE_DATE,
        /** The date follows without the semicolon that RFC 5321 §4.4 demands. */
        NO_SEMICOLON,
        /** Two with clauses of different meaning, or keyword and comment that exclude each other. */
        CONTRADICTION,
        /** The name written as TLS version ("TLSv1/SSLv3", "UNKNOWN") does not tell the version. */
        TLS_VERSION_UNCERTAIN,
        /** TLS with a cipher that does not encrypt. */
        NULL_CIPHER,
        /** The id is the version of the server's software and not a queue id. */
        ID_IS_SOFTWARE_VERSION,
        /** A comment that looks like evidence stands where the client could have put it, so it is not believed. */
        NOT_BELIEVED
    }
}
