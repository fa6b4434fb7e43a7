package hopline.finding.origin;

import hopline.authentication.DkimSignature;
import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A DKIM-Signature whose tags tell of a weakness, or that had expired when the message arrived. */
public final class OddSignature implements FindingKind {

    private static final Map<DkimSignature.Problem, String> CASES = Map.of(
            DkimSignature.Problem.NO_VERSION, "malformed",
            DkimSignature.Problem.OTHER_VERSION, "malformed",
            DkimSignature.Problem.TAG_MISSING, "malformed",
            DkimSignature.Problem.TAG_TWICE, "malformed",
            DkimSignature.Problem.EXPIRES_BEFORE_SIGNED, "malformed",
            DkimSignature.Problem.IDENTITY_OUTSIDE_DOMAIN, "malformed",
            DkimSignature.Problem.SHA1, "sha1",
            DkimSignature.Problem.BODY_LENGTH, "length",
            DkimSignature.Problem.FROM_NOT_SIGNED, "from");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Optional<Instant> arrived = diagnosis.trace().hops().reversed().stream()
                .flatMap(hop -> hop.plausibleTime().stream()).findFirst();
        for (DkimSignature signature : diagnosis.authentication().signatures()) {
            signature.problems().stream().map(CASES::get).distinct().forEach(word ->
                    found.accept(finding(signature, word, word.equals("from") ? Severity.WARNING : Severity.NOTE)));
            Optional<Instant> expires = signature.expiresAt();
            if (expires.isPresent() && arrived.filter(expires.get()::isBefore).isPresent()) {
                found.accept(Finding.of(this, Severity.WARNING, signature.domain().orElse(""), expires.get())
                        .as("expired").restingOn(signature.field()));
            }
        }
    }

    private Finding finding(DkimSignature signature, String word, Severity severity) {
        return Finding.of(this, severity, signature.domain().orElse("")).as(word).restingOn(signature.field());
    }
}
