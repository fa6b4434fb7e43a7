package hopline.diagnosis;

import hopline.header.HeaderField;
import hopline.host.AddressScope;
import hopline.host.HostName;
import hopline.received.From;
import hopline.received.Part;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the recipient's own servers begin. They write their lines on top of what they got, so the boundary lies below
 * the lowest line that can be followed from the top without leaving them; everything below was there before and could
 * have been invented by whoever handed the message over (RFC 3848 §3).
 *
 * @param basis         how it was found
 * @param lowest        the number of the oldest hop whose line an own server wrote; one more than there are hops when
 *                      no line can be said to be
 * @param organisation  the domain that was taken for the recipient's; empty unless suggested
 */
public record TrustBoundary(Basis basis, int lowest, Optional<String> organisation) {

    private static final Pattern LMTP = Pattern.compile("(?:UTF8)?LMTPS?A?", Pattern.CASE_INSENSITIVE);

    /** How the boundary was found. */
    public enum Basis {
        /** By the servers that the reader named as their own. */
        SET,
        /** From the chain: the topmost server's organisation is taken for the recipient's. */
        SUGGESTED,
        /** Not at all: the topmost line names no server of known owner. */
        UNKNOWN
    }

    /** Who can have written a header field. */
    public enum Standing {
        /** It stands above the boundary: an own server wrote it or let it pass. */
        OWN,
        /** It stands just below the boundary's Received line, where the own server or the sender can have put it. */
        BORDER,
        /** It stands further down: it came with the message. */
        CLAIMED,
        /** Nobody's servers are known. */
        UNKNOWN
    }

    /** Finds the boundary of a journey. Own servers that did not write the topmost lines give no boundary. */
    static TrustBoundary of(Trace trace, OwnServers own, Optional<HostName> authservId) {
        if (!own.isEmpty()) {
            int lowest = lowest(trace.hops(), own::has);
            if (lowest <= trace.hops().size()) {
                return new TrustBoundary(Basis.SET, lowest, Optional.empty());
            }
        }
        Optional<String> organisation =
                topmostOrganisation(trace.hops()).or(() -> authservId.flatMap(HostName::organisation));
        if (organisation.isEmpty()) {
            return new TrustBoundary(Basis.UNKNOWN, trace.hops().size() + 1, Optional.empty());
        }
        String domain = organisation.get();
        int lowest = lowest(trace.hops(), host -> isOf(host, domain));
        return new TrustBoundary(Basis.SUGGESTED, lowest, organisation);
    }

    private static boolean isOf(String host, String domain) {
        return HostName.of(host).flatMap(HostName::organisation).filter(domain::equals).isPresent();
    }

    /** The organisation of the topmost server that has one; those above it have names that mean something inside only. */
    private static Optional<String> topmostOrganisation(List<Hop> hops) {
        for (Hop hop : hops.reversed()) {
            Optional<HostName> by = hop.receiver().map(Part::text).flatMap(HostName::of);
            Optional<String> organisation = by.filter(name -> !name.isInternal()).flatMap(HostName::organisation);
            if (organisation.isPresent()) {
                return organisation;
            }
            if (!isInside(hop)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Follows the lines from the top while they were written by own servers that got the message from own servers. */
    private static int lowest(List<Hop> hops, OwnHosts own) {
        int lowest = hops.size() + 1;
        boolean named = false;
        for (int i = hops.size() - 1; i >= 0; i--) {
            Hop hop = hops.get(i);
            Optional<String> by = hop.receiver().map(Part::text);
            boolean isOwn = by.filter(own::has).isPresent();
            if (!isOwn && !isNameless(hop)) {
                break;
            }
            named |= isOwn;
            lowest = hop.number();
            Optional<Hop> older = i > 0 ? Optional.of(hops.get(i - 1)) : Optional.empty();
            if (!isInside(hop) && !isFromOwn(hop, older, own)) {
                break;
            }
        }
        return named ? lowest : hops.size() + 1;
    }

    /** Whether the line names its server by nothing that tells an owner: not at all, by address, or for inside use. */
    private static boolean isNameless(Hop hop) {
        Optional<String> by = hop.receiver().map(Part::text);
        return by.flatMap(HostName::of).map(HostName::isInternal).orElse(true);
    }

    /** Whether the message cannot have come from outside in this step; LMTP delivers inside one side (RFC 2033 §1). */
    private static boolean isInside(Hop hop) {
        Optional<String> address = hop.received().from().flatMap(From::address).map(Part::text);
        boolean delivery = hop.received().with().filter(with -> LMTP.matcher(with.text()).matches()).isPresent();
        return hop.isEvent() || hop.received().from().isEmpty() || delivery
                || address.map(AddressScope::of).filter(AddressScope::isInside).isPresent();
    }

    /**
     * Whether an own server handed the message over: by its address or the name that was looked up for it. The name in
     * the greeting counts only where the line has nothing better and the next older line was written under that name.
     */
    private static boolean isFromOwn(Hop hop, Optional<Hop> older, OwnHosts own) {
        From from = hop.received().from().orElseThrow();
        Optional<String> helo = from.helo().map(Part::text);
        boolean seen = from.address().map(Part::text).filter(own::has).isPresent()
                || from.reverseDns().map(Part::text).filter(own::has).isPresent();
        boolean greeted = from.reverseDns().isEmpty() && !Client.isNameless(hop) && helo.filter(own::has).isPresent()
                && older.flatMap(Hop::receiver).map(Part::text).filter(helo.get()::equalsIgnoreCase).isPresent();
        return seen || greeted;
    }

    /** Whether an own server wrote this hop's line. */
    public boolean isAttested(Hop hop) {
        return hop.number() >= lowest;
    }

    /** Whether the boundary lies between two hops of this journey, so that there is something to show on both sides. */
    public boolean divides(Trace trace) {
        return basis != Basis.UNKNOWN && lowest > 1 && lowest <= trace.hops().size();
    }

    /** Who can have written this field of the same message. */
    public Standing standing(HeaderField field, Trace trace) {
        if (basis == Basis.UNKNOWN || lowest > trace.hops().size()) {
            return Standing.UNKNOWN;
        }
        if (field.line() <= trace.hops().get(lowest - 1).field().line()) {
            return Standing.OWN;
        }
        boolean aboveNext = lowest == 1 || field.line() < trace.hops().get(lowest - 2).field().line();
        return aboveNext ? Standing.BORDER : Standing.CLAIMED;
    }

    /** Hosts by name or address. */
    @FunctionalInterface
    private interface OwnHosts {
        boolean has(String host);
    }
}
