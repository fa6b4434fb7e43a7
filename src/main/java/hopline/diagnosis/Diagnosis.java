package hopline.diagnosis;

import hopline.header.HeaderField;
import hopline.header.Headers;
import hopline.host.HostName;
import hopline.received.Part;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.util.Optional;

/**
 * A journey with all that can be concluded from its header.
 *
 * @param headers   the header block
 * @param trace     the journey as written
 * @param own       the servers that the reader named as own
 * @param boundary  where the recipient's own servers begin
 * @param clocks    which clocks disagree
 */
public record Diagnosis(Headers headers, Trace trace, OwnServers own, TrustBoundary boundary, Clocks clocks) {

    /** Draws the conclusions. Any header block gives a diagnosis. */
    public static Diagnosis of(Headers headers, Trace trace, OwnServers own) {
        Optional<HostName> authservId = Optional.empty();
        return new Diagnosis(headers, trace, own, TrustBoundary.of(trace, own, authservId), Clocks.of(trace));
    }

    /** Who can have written this field. */
    public TrustBoundary.Standing standing(HeaderField field) {
        return boundary.standing(field, trace);
    }

    /** The hop after this one in travel order, events left out. */
    public Optional<Hop> next(Hop hop) {
        return trace.hops().stream().skip(hop.number()).filter(other -> !other.isEvent()).findFirst();
    }

    /** The hop before this one in travel order, events left out. */
    public Optional<Hop> previous(Hop hop) {
        for (int i = hop.number() - 2; i >= 0; i--) {
            if (!trace.hops().get(i).isEvent()) {
                return Optional.of(trace.hops().get(i));
            }
        }
        return Optional.empty();
    }

    /** How the administrator of the server that wrote this hop's line finds the message in the log. */
    public LogSearch logSearch(Hop hop) {
        Optional<Hop> following = hop.number() < trace.hops().size()
                ? Optional.of(trace.hops().get(hop.number())) : Optional.empty();
        return LogSearch.at(hop, following, headers.text("Message-ID"));
    }

    /** The name of the server that handed a message over in this hop: what it calls itself in its own line, else what the receiver saw. */
    public Optional<String> senderName(Hop hop) {
        return previous(hop).flatMap(Hop::receiver).or(hop::sender).map(Part::text);
    }
}
