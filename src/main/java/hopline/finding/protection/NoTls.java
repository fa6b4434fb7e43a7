package hopline.finding.protection;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.Reach;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Part;
import hopline.trace.Claim;
import hopline.trace.Hop;
import hopline.trace.Protection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hops that record no TLS: across the internet one by one, inside a machine or a network together. */
public final class NoTls implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        List<Hop> plain = diagnosis.trace().transfers().filter(hop -> hop.protection() == Protection.PLAIN).toList();
        int firstTls = diagnosis.trace().transfers().filter(hop -> hop.evidence().tls().answer() == Claim.Answer.YES)
                .findFirst().map(Hop::number).orElse(Integer.MAX_VALUE);
        plain.stream().filter(hop -> diagnosis.reach(hop) == Reach.INTERNET).forEach(hop ->
                found.accept(hop.number() > firstTls ? open(hop, diagnosis).as("lost") : open(hop, diagnosis)));
        tellTogether(plain, diagnosis, Reach.SAME_ORGANISATION, "organisation", found);
        tellTogether(plain, diagnosis, Reach.PRIVATE_NETWORK, "private", found);
        tellTogether(plain, diagnosis, Reach.UNKNOWN, "unknown", found);
    }

    private Finding open(Hop hop, Diagnosis diagnosis) {
        return Finding.of(this, Severity.WARNING, hop.number(), diagnosis.senderName(hop).orElse(""),
                hop.receiver().map(Part::text).orElse("")).at(hop).restingOn(hop.received().with())
                .search(diagnosis.logSearch(hop));
    }

    private void tellTogether(List<Hop> plain, Diagnosis diagnosis, Reach reach, String word,
            Consumer<Finding> found) {
        List<Hop> hops = plain.stream().filter(hop -> diagnosis.reach(hop) == reach).toList();
        Optional<Hop> first = hops.stream().findFirst();
        first.ifPresent(hop -> found.accept(Finding.of(this, Severity.NOTE, hops.size(), numbers(hops)).as(word).at(hop)
                .restingOn(hop.received().with())));
    }

    private static String numbers(List<Hop> hops) {
        return hops.stream().map(hop -> String.valueOf(hop.number())).collect(Collectors.joining(", "));
    }
}
