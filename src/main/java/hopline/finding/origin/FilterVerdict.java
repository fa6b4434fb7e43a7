package hopline.finding.origin;

import hopline.antispam.Verdict;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.TrustBoundary.Standing;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** What a spam filter decided against the message: the reason why it is not in the inbox, or should not be. */
public final class FilterVerdict implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Optional<Verdict> own = gravest(diagnosis, false);
        own.ifPresent(verdict -> found.accept(finding(verdict, diagnosis)));
        if (own.isEmpty()) {
            gravest(diagnosis, true).ifPresent(verdict ->
                    found.accept(finding(Severity.NOTE, verdict).as("claimed")));
        }
    }

    private static Optional<Verdict> gravest(Diagnosis diagnosis, boolean claimed) {
        return diagnosis.antispam().verdicts().stream().filter(verdict -> verdict.decision().isAgainst())
                .filter(verdict -> claimed == (diagnosis.standing(verdict.report().field()) == Standing.CLAIMED))
                .max(Comparator.comparing(Verdict::decision));
    }

    private Finding finding(Verdict verdict, Diagnosis diagnosis) {
        boolean overridden = diagnosis.antispam().letThrough()
                .filter(other -> other.product() == verdict.product()).isPresent();
        if (overridden) {
            return finding(Severity.WARNING, verdict).as("overridden");
        }
        return switch (verdict.decision()) {
            case BULK -> finding(Severity.NOTE, verdict).as("bulk");
            case PHISHING, MALWARE -> finding(Severity.SERIOUS, verdict).as("danger");
            case BLOCKED, QUARANTINED -> finding(Severity.WARNING, verdict).as("held");
            default -> finding(Severity.WARNING, verdict);
        };
    }

    private Finding finding(Severity severity, Verdict verdict) {
        return Finding.of(this, severity, verdict.product(), verdict.value().key(), verdict.value().value())
                .restingOn(verdict.report().field());
    }
}
