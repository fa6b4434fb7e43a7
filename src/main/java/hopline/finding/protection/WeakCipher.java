package hopline.finding.protection;

import hopline.diagnosis.CipherSuite;
import hopline.diagnosis.CipherSuite.Weakness;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.Reach;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.Locale;
import java.util.function.Consumer;

/** A cipher suite with a known weakness; of several the worst is told. */
public final class WeakCipher implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        for (Hop hop : diagnosis.trace().hops()) {
            hop.received().cipher().ifPresent(cipher -> CipherSuite.of(cipher.text()).weaknesses().stream().sorted()
                    .findFirst().ifPresent(weakness -> found.accept(finding(hop, cipher, weakness, diagnosis))));
        }
    }

    private Finding finding(Hop hop, Part cipher, Weakness weakness, Diagnosis diagnosis) {
        boolean mild = weakness == Weakness.ANONYMOUS || weakness == Weakness.NO_FORWARD_SECRECY;
        boolean open = diagnosis.reach(hop) == Reach.INTERNET || weakness == Weakness.NULL;
        return Finding.of(this, mild || !open ? Severity.NOTE : Severity.WARNING, hop.number(), cipher.text())
                .as(weakness.name().toLowerCase(Locale.ROOT)).at(hop).restingOn(hop.received().cipher());
    }
}
