package hopline.finding.protection;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.Reach;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Part;
import hopline.trace.Hop;
import hopline.trace.Protection;
import java.util.function.Consumer;

/** A sign-in across the internet that records no TLS: the password may have crossed it readable. */
public final class SignInWithoutTls implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        diagnosis.trace().transfers()
                .filter(hop -> hop.protection() == Protection.AUTH && diagnosis.reach(hop) == Reach.INTERNET)
                .forEach(hop -> found.accept(finding(hop, diagnosis)));
    }

    private Finding finding(Hop hop, Diagnosis diagnosis) {
        return Finding.of(this, Severity.WARNING, hop.number(), hop.receiver().map(Part::text).orElse("")).at(hop)
                .restingOn(hop.evidence().auth().words()).search(diagnosis.logSearch(hop));
    }
}
