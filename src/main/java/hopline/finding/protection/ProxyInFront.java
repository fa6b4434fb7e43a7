package hopline.finding.protection;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.Reach;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.host.HostName;
import hopline.received.From;
import hopline.received.Part;
import hopline.trace.Hop;
import hopline.trace.Protection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client of another organisation with an address of the inside: a gateway, load balancer or address translation
 * stands in front of the server. It may have ended TLS itself, so that the server records none.
 */
public final class ProxyInFront implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        diagnosis.trace().hops().stream()
                .filter(hop -> hop.protection() == Protection.PLAIN || hop.protection() == Protection.AUTH)
                .filter(hop -> diagnosis.reach(hop) == Reach.PRIVATE_NETWORK && isForeign(hop))
                .forEach(hop -> found.accept(finding(hop)));
    }

    private static boolean isForeign(Hop hop) {
        Optional<HostName> greeting = hop.received().from().flatMap(From::helo).map(Part::text).flatMap(HostName::of)
                .filter(name -> !name.isInternal());
        Optional<HostName> server = hop.receiver().map(Part::text).flatMap(HostName::of).filter(name -> !name.isInternal());
        return greeting.isPresent() && server.isPresent()
                && !greeting.get().isSameOrganisation(server.get());
    }

    private Finding finding(Hop hop) {
        From from = hop.received().from().orElseThrow();
        return Finding.of(this, Severity.NOTE, hop.number(), from.helo().map(Part::text).orElse(""),
                from.address().map(Part::text).orElse(""), hop.receiver().map(Part::text).orElse("")).at(hop)
                .restingOn(from.address());
    }
}
