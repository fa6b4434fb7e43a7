package hopline.finding.route;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.Reach;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.host.Addresses;
import hopline.host.HostName;
import hopline.received.From;
import hopline.received.Part;
import hopline.trace.Claim;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The host that handed a message over is not the one that the next older line says it was at. Only told where both
 * have public names of different organisations: role names, private networks and load balancers make names differ in
 * a third of all honest chains. Also told: a server that must have had the message before the oldest line.
 */
public final class Gap implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        List<Hop> hops = diagnosis.trace().transfers().toList();
        hops.stream().findFirst().filter(first -> isFromServerInside(first, diagnosis)).ifPresent(first ->
                found.accept(Finding.of(this, Severity.NOTE, first.number(), first.sender().map(Part::text).orElse(""))
                        .as("origin").at(first).restingOn(first.sender())));
        for (int i = 1; i < hops.size(); i++) {
            Hop older = hops.get(i - 1);
            Hop newer = hops.get(i);
            if (diagnosis.reach(newer) == Reach.INTERNET && !fits(diagnosis.trace(), older, newer)) {
                boolean border = newer.number() == diagnosis.boundary().lowest();
                Finding finding = Finding.of(this, Severity.NOTE, newer.number(), newer.sender().map(Part::text).orElse(""),
                        older.number(), older.receiver().map(Part::text).orElse(""))
                        .at(newer).restingOn(newer.sender());
                found.accept(border ? finding.as("border") : finding);
            }
        }
    }

    /**
     * Whether the oldest line took the message from a server of its own network: a host under the organisation's public
     * name that did not sign in, as mail programs do.
     */
    private static boolean isFromServerInside(Hop first, Diagnosis diagnosis) {
        boolean inside = first.number() == 1 && diagnosis.reach(first) == Reach.PRIVATE_NETWORK
                && first.evidence().auth().answer() != Claim.Answer.YES;
        Optional<HostName> sender = publicName(first.sender());
        Optional<HostName> server = publicName(first.receiver());
        return inside && sender.isPresent() && server.filter(sender.get()::isSameOrganisation).isPresent()
                && !sender.equals(server);
    }

    private static Optional<HostName> publicName(Optional<Part> name) {
        return name.map(Part::text).flatMap(HostName::of).filter(host -> !host.isInternal());
    }

    /** Whether a line from the older hop up to the newer one fits; events in between may name the sender too. */
    private static boolean fits(Trace trace, Hop older, Hop newer) {
        return trace.hops().subList(older.number() - 1, newer.number() - 1).stream()
                .anyMatch(before -> fits(before, newer));
    }

    /** Whether the newer line's sender can be the older line's server, giving the benefit of every doubt. */
    private static boolean fits(Hop older, Hop newer) {
        Optional<HostName> server = publicName(older.receiver());
        From from = newer.received().from().orElseThrow();
        List<HostName> sender = Stream.of(from.helo(), from.reverseDns()).flatMap(name -> publicName(name).stream()).toList();
        if (server.isEmpty() || sender.isEmpty()) {
            return true;
        }
        boolean sameAddress = older.receiver().map(Part::text).flatMap(Addresses::canonical)
                .equals(from.address().map(Part::text)) && from.address().isPresent();
        return sameAddress || sender.stream().anyMatch(server.get()::isSameOrganisation);
    }
}
