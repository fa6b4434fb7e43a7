package hopline.trace;

import hopline.received.ReceivedParser;
import hopline.received.Stamp;
import java.util.Optional;

/** Dates of fields other than Received. */
final class Dates {

    private Dates() {
    }

    /** The stamp of a Date field (RFC 5322 §3.6.1), whose moment is empty where it would have to be guessed. */
    static Optional<Stamp> read(String value) {
        // A Received value that is nothing but a date is read by the same rules.
        return ReceivedParser.parse(";" + value).stamp();
    }
}
