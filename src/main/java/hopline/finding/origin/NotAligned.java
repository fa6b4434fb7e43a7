package hopline.finding.origin;

import hopline.authentication.DmarcAlignment;
import hopline.authentication.DmarcAlignment.Identifier;
import hopline.authentication.DmarcAlignment.Source;
import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.host.HostName;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** SPF or DKIM passed, but for other domains than the one in From; told where nobody reports DMARC itself. */
public final class NotAligned implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        DmarcAlignment alignment = diagnosis.authentication().alignment();
        List<Identifier> passed = alignment.identifiers().stream()
                .filter(identifier -> identifier.source() != Source.SIGNATURE_ONLY).toList();
        boolean dmarcIsReported = diagnosis.authentication().results().stream().filter(diagnosis::isOwn)
                .anyMatch(results -> !results.all("dmarc").isEmpty());
        if (passed.isEmpty() || alignment.isSatisfied() || dmarcIsReported) {
            return;
        }
        String domains = passed.stream().map(Identifier::domain).distinct().collect(Collectors.joining(", "));
        String from = alignment.from().map(HostName::unicode).orElse("");
        found.accept(Finding.of(this, Severity.NOTE, from, domains).restingOn(alignment.fields().getFirst()));
    }
}
