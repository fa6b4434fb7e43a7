package hopline.finding.protection;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.Reach;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.Set;
import java.util.function.Consumer;

/** A TLS version that RFC 8996 (TLS 1.0 and 1.1), RFC 7568 (SSL 3) or RFC 6176 (SSL 2) has taken out of use. */
public final class OldTls implements FindingKind {

    private static final Set<String> OLD = Set.of("TLSv1.0", "TLSv1.1", "SSLv3", "SSLv2");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        for (Hop hop : diagnosis.trace().hops()) {
            hop.received().tlsVersion().filter(version -> OLD.contains(version.text()))
                    .ifPresent(version -> found.accept(finding(hop, version, diagnosis)));
        }
    }

    private Finding finding(Hop hop, Part version, Diagnosis diagnosis) {
        Severity severity = diagnosis.reach(hop) == Reach.INTERNET ? Severity.WARNING : Severity.NOTE;
        return Finding.of(this, severity, hop.number(), version.text(), hop.sender().map(Part::text).orElse(""),
                hop.receiver().map(Part::text).orElse("")).at(hop).restingOn(hop.received().tlsVersion());
    }
}
