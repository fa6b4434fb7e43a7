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
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The host that handed a message over is not the one that the next older line says it was at. Only told where both
 * have public names of different organisations: role names, private networks and load balancers make names differ in
 * a third of all honest chains.
 */
public final class Gap implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        List<Hop> hops = diagnosis.trace().transfers().toList();
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

    /** Whether a line from the older hop up to the newer one fits; events in between may name the sender too. */
    private static boolean fits(Trace trace, Hop older, Hop newer) {
        return trace.hops().subList(older.number() - 1, newer.number() - 1).stream()
                .anyMatch(before -> fits(before, newer));
    }

    /** Whether the newer line's sender can be the older line's server, giving the benefit of every doubt. */
    private static boolean fits(Hop older, Hop newer) {
        Optional<HostName> server = older.receiver().map(Part::text).flatMap(HostName::of).filter(name -> !name.isInternal());
        From from = newer.received().from().orElseThrow();
        List<HostName> sender = Stream.of(from.helo(), from.reverseDns()).flatMap(Optional::stream)
                .map(Part::text).flatMap(name -> HostName.of(name).stream()).filter(name -> !name.isInternal()).toList();
        if (server.isEmpty() || sender.isEmpty()) {
            return true;
        }
        boolean sameAddress = older.receiver().map(Part::text).flatMap(Addresses::canonical)
                .equals(from.address().map(Part::text)) && from.address().isPresent();
        return sameAddress || sender.stream().anyMatch(server.get()::isSameOrganisation);
    }
}
