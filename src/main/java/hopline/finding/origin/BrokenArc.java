package hopline.finding.origin;

import hopline.authentication.ArcSet;
import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import java.util.List;
import java.util.function.Consumer;

/** An ARC chain with missing parts or sets, or one that a sealer found broken (RFC 8617 §5.1.1.4). */
public final class BrokenArc implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        List<ArcSet> sets = diagnosis.authentication().arcSets();
        sets.stream().filter(set -> set.problems().contains(ArcSet.Problem.CV_FAIL)).findFirst()
                .ifPresent(set -> found.accept(finding(set, Severity.NOTE).as("failed")));
        sets.stream().filter(set -> set.problems().stream().anyMatch(problem -> problem != ArcSet.Problem.CV_FAIL))
                .findFirst().ifPresent(set -> found.accept(finding(set, Severity.WARNING)));
    }

    private Finding finding(ArcSet set, Severity severity) {
        String domain = set.seal().flatMap(ArcSet.Seal::domain).orElse("");
        return Finding.of(this, severity, set.instance(), domain).restingOn(set.field());
    }
}
