package hopline.finding.origin;

import hopline.authentication.AuthenticationResults;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.TrustBoundary.Standing;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import java.util.function.Consumer;

/**
 * Results under a name of the recipient's own side, in a place where its servers cannot have written them. Own servers
 * should take such fields off what they get from outside (RFC 8601 §5).
 */
public final class BorrowedAuthservId implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        for (AuthenticationResults results : diagnosis.authentication().results()) {
            boolean came = results.field().is("Authentication-Results")
                    && diagnosis.standing(results.field()) == Standing.CLAIMED;
            results.authservId().filter(name -> came && diagnosis.isOwnName(name)).ifPresent(name ->
                    found.accept(Finding.of(this, Severity.WARNING, name, results.field().line()).restingOn(results.field())));
        }
    }
}
