package hopline.diagnosis;

import hopline.host.AddressScope;
import hopline.host.HostName;
import hopline.received.From;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.Optional;

/** How far a message went in one hop, as far as its header tells: by the client's address, else by the names. */
public enum Reach {
    /** From a program to its own machine's server, or over a loopback address. */
    SAME_MACHINE,
    /** Inside a private network or a link. */
    PRIVATE_NETWORK,
    /** Between two hosts with public addresses and names of one organisation. */
    SAME_ORGANISATION,
    /** From one organisation to another, or from a host of unknown owner with a public address. */
    INTERNET,
    /** The header does not tell. */
    UNKNOWN;

    /** The reach of this hop. */
    public static Reach of(Hop hop) {
        if (hop.isEvent()) {
            return SAME_MACHINE;
        }
        Optional<From> from = hop.received().from();
        Optional<AddressScope> scope = from.flatMap(From::address).map(Part::text).map(AddressScope::of);
        if (scope.isEmpty()) {
            return UNKNOWN;
        }
        return switch (scope.get()) {
            case LOOPBACK -> SAME_MACHINE;
            case PRIVATE, LINK_LOCAL, CARRIER_NAT -> PRIVATE_NETWORK;
            case RESERVED -> UNKNOWN;
            case PUBLIC, DOCUMENTATION -> isSameOrganisation(from.get(), hop) ? SAME_ORGANISATION : INTERNET;
        };
    }

    /** By the name that the server looked up; where there is none, by the name in the greeting. */
    private static boolean isSameOrganisation(From from, Hop hop) {
        Optional<HostName> sender = from.reverseDns().or(from::helo).map(Part::text).flatMap(HostName::of);
        Optional<HostName> receiver = hop.receiver().map(Part::text).flatMap(HostName::of);
        return sender.isPresent() && receiver.filter(sender.get()::isSameOrganisation).isPresent();
    }
}
