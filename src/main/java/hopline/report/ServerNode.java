package hopline.report;

import hopline.language.Words;
import hopline.received.From;
import hopline.received.Part;
import hopline.host.AddressScope;
import hopline.host.HostName;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A server of the journey, between the hop that brought the message and the hop that took it on. Made harmless by
 * {@link Visible}.
 *
 * @param name   what the server calls itself, else what the next one calls it
 * @param facts  what else the two headers tell of it
 */
public record ServerNode(String name, List<String> facts) {

    /** Longer fields are cut: real ones stay below, hostile ones fill screens. */
    static final int LONGEST_FIELD = 200;

    /**
     * The server between these two hops.
     *
     * @param arriving  the hop that brought the message; empty for the server from which the journey starts
     * @param leaving   the hop that took it on; empty for the last server
     * @param trace     the journey, whose first event may name the server where it starts
     */
    public static ServerNode between(Optional<Hop> arriving, Optional<Hop> leaving, Trace trace, Words words) {
        Optional<String> itself = arriving.flatMap(Hop::receiver).map(Part::text);
        Optional<String> seenAs = leaving.flatMap(Hop::sender).map(Part::text);
        String name = itself.or(() -> seenAs).or(() -> eventServer(arriving, trace))
                .orElseGet(() -> words.text("server.unnamed"));
        List<String> facts = new ArrayList<>();
        Optional<HostName> host = HostName.of(name).filter(HostName::isInternationalised);
        host.ifPresent(both -> facts.addAll(spelling(both, words)));
        Optional<From> from = leaving.flatMap(hop -> hop.received().from());
        Optional<String> helo = from.flatMap(From::helo).map(Part::text);
        if (arriving.isEmpty()) {
            helo.filter(other -> !other.equalsIgnoreCase(name))
                    .ifPresent(other -> facts.add(words.text("node.helo", shown(other))));
        } else if (helo.filter(name::equalsIgnoreCase).isEmpty()) {
            seenAs.filter(other -> !other.equalsIgnoreCase(name))
                    .ifPresent(other -> facts.add(words.text("node.seenAs", shown(other))));
        }
        from.flatMap(From::address).ifPresent(address -> facts.addAll(address(address.text(), name, words)));
        if (leaving.isEmpty()) {
            arriving.flatMap(hop -> hop.received().recipient())
                    .ifPresent(recipient -> facts.add(words.text("node.recipient", shown(recipient.text()))));
        }
        return new ServerNode(shown(host.map(HostName::unicode).orElse(name)), List.copyOf(facts));
    }

    /** The other form of a name that has two, and a warning where its letters belong to no one language. */
    private static List<String> spelling(HostName host, Words words) {
        String ascii = words.text("node.ascii", shown(host.ascii()));
        return host.mixesScripts() ? List.of(ascii, words.text("node.mixed")) : List.of(ascii);
    }

    /** The server that an event before the first hop names. */
    private static Optional<String> eventServer(Optional<Hop> arriving, Trace trace) {
        return arriving.isPresent() ? Optional.empty() : trace.hops().stream().takeWhile(Hop::isEvent)
                .map(Hop::receiver).flatMap(Optional::stream).map(Part::text).findFirst();
    }

    private static List<String> address(String address, String name, Words words) {
        String scope = words.text("scope." + AddressScope.of(address).name().toLowerCase(Locale.ROOT));
        return address.equals(name) ? List.of(scope) : List.of(address, scope);
    }

    private static String shown(String text) {
        return Visible.of(text, LONGEST_FIELD);
    }
}
