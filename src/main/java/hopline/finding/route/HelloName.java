package hopline.finding.route;

import hopline.diagnosis.Client;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.Reach;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.host.HostName;
import hopline.received.From;
import hopline.received.Part;
import hopline.trace.Claim;
import hopline.trace.Hop;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The name in the greeting (HELO, EHLO) against what the server found for the client's address. Looks only at hops
 * between servers across the internet: mail programs that sign in call themselves anything.
 */
public final class HelloName implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        diagnosis.trace().transfers()
                .filter(hop -> hop.evidence().auth().answer() != Claim.Answer.YES)
                .filter(hop -> hop.received().from().flatMap(From::address).isPresent())
                .forEach(hop -> look(hop, diagnosis, found));
    }

    private void look(Hop hop, Diagnosis diagnosis, Consumer<Finding> found) {
        boolean border = hop.number() == diagnosis.boundary().lowest();
        From from = hop.received().from().orElseThrow();
        Optional<HostName> greeting = from.helo().map(Part::text).flatMap(HostName::of).filter(name -> !name.isInternal());
        Optional<HostName> reverse = from.reverseDns().map(Part::text).flatMap(HostName::of);
        Reach reach = diagnosis.reach(hop);
        boolean own = isOwnName(greeting, hop) && !isOwnName(reverse, hop) && (reverse.isPresent() || Client.isNameless(hop));
        if (border && own && (reach == Reach.INTERNET || reach == Reach.SAME_ORGANISATION)) {
            found.accept(finding(Severity.WARNING, hop, from).as("borrowed").restingOn(from.helo()));
        } else if (reach != Reach.INTERNET) {
            return;
        } else if (Client.isDoubtful(hop)) {
            found.accept(finding(Severity.NOTE, hop, from).as("forward").restingOn(from.reverseDns()));
        } else if (Client.isNameless(hop)) {
            found.accept(finding(Severity.NOTE, hop, from).as("nameless").restingOn(from.address()));
        } else if (greeting.isPresent() && reverse.isPresent() && !greeting.get().isSameOrganisation(reverse.get())) {
            found.accept(finding(Severity.NOTE, hop, from).restingOn(from.helo()));
        }
    }

    /** Whether the name belongs to the organisation of the server that wrote the line. */
    private static boolean isOwnName(Optional<HostName> name, Hop hop) {
        Optional<HostName> server = hop.receiver().map(Part::text).flatMap(HostName::of).filter(own -> !own.isInternal());
        return name.isPresent() && server.filter(name.get()::isSameOrganisation).isPresent();
    }

    private Finding finding(Severity severity, Hop hop, From from) {
        return Finding.of(this, severity, hop.number(), from.helo().map(Part::text).orElse(""),
                from.address().map(Part::text).orElse(""), from.reverseDns().map(Part::text).orElse(""),
                hop.receiver().map(Part::text).orElse("")).at(hop);
    }
}
