package hopline.diagnosis;

import hopline.antispam.Antispam;
import hopline.authentication.Authentication;
import hopline.authentication.AuthenticationResults;
import hopline.header.HeaderField;
import hopline.header.Headers;
import hopline.host.HostName;
import hopline.received.Part;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A journey with all that can be concluded from its header.
 *
 * @param headers         the header block
 * @param trace           the journey as written
 * @param own             the servers that the reader named as own
 * @param boundary        where the recipient's own servers begin
 * @param clocks          which clocks disagree
 * @param reaches         how far the message went in each hop, in travel order
 * @param authentication  what the header says of SPF, DKIM, DMARC and ARC
 * @param antispam        what spam filters wrote
 * @param messageId       the Message-ID as written
 */
public record Diagnosis(Headers headers, Trace trace, OwnServers own, TrustBoundary boundary, Clocks clocks,
        List<Reach> reaches, Authentication authentication, Antispam antispam, Optional<String> messageId) {

    public Diagnosis {
        reaches = List.copyOf(reaches);
    }

    /** Draws the conclusions. Any header block gives a diagnosis. */
    public static Diagnosis of(Headers headers, Trace trace, OwnServers own) {
        Authentication authentication = Authentication.of(headers);
        Optional<HostName> authservId = authentication.results().stream().map(AuthenticationResults::authservId)
                .flatMap(Optional::stream).findFirst().flatMap(HostName::of);
        return new Diagnosis(headers, trace, own, TrustBoundary.of(trace, own, authservId), Clocks.of(trace),
                trace.hops().stream().map(Reach::of).toList(), authentication, Antispam.of(headers), headers.text("Message-ID"));
    }

    /**
     * Whether an own server reports these results, as far as their place and name tell. Where the sender can have put
     * the field too, its authserv-id must be an own name, which own servers should take off what they get (RFC 8601 §5):
     * plausible, not proof.
     */
    public boolean isOwn(AuthenticationResults results) {
        return switch (standing(results.field())) {
            case OWN -> true;
            case BORDER -> results.authservId().map(this::isOwnName).orElseGet(() -> isExchange(boundary.lowest()));
            case CLAIMED, UNKNOWN -> false;
        };
    }

    /** Whether the host is one of the recipient's side by its name, named as such or suggested. */
    public boolean isOwnName(String host) {
        return boundary.basis() == TrustBoundary.Basis.SET ? own.has(host)
                : HostName.of(host).flatMap(HostName::organisation).equals(boundary.organisation())
                        && boundary.organisation().isPresent();
    }

    /** Microsoft's results name no server; they belong to a line that Exchange wrote. */
    private boolean isExchange(int number) {
        return trace.hops().get(number - 1).received().with().map(Part::text)
                .filter(with -> with.toLowerCase(Locale.ROOT).startsWith("microsoft")).isPresent();
    }

    /** Who can have written this field. */
    public TrustBoundary.Standing standing(HeaderField field) {
        return boundary.standing(field, trace);
    }

    /** How far the message went in this hop. */
    public Reach reach(Hop hop) {
        return reaches.get(hop.number() - 1);
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
        return LogSearch.at(hop, following, messageId);
    }

    /** The server that handed the message over in this hop, by the name in its own line, else as the receiver saw it. */
    public Optional<String> senderName(Hop hop) {
        return previous(hop).flatMap(Hop::receiver).or(hop::sender).map(Part::text);
    }
}
