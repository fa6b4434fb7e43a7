package hopline.finding.time;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Remarks;
import hopline.finding.Severity;
import hopline.received.Note;
import hopline.received.Stamp;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A stamp that is missing, cannot be read without guessing, or cannot be right. */
public final class DoubtfulTime implements FindingKind {

    private static final Map<Note.Kind, String> CASES = Map.of(
            Note.Kind.NO_DATE, "none",
            Note.Kind.UNREADABLE_DATE, "unreadable",
            Note.Kind.ZONE_UNKNOWN, "zone",
            Note.Kind.ZONE_BY_NAME, "name",
            Note.Kind.IMPLAUSIBLE_DATE, "impossible");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Remarks.tell(this, CASES, Set.of("impossible"), diagnosis, found);
        boolean sentIsKnown = diagnosis.trace().sent().flatMap(Stamp::instant).isPresent();
        diagnosis.headers().first("Date").filter(date -> !sentIsKnown && !date.value().isBlank()).ifPresent(date ->
                found.accept(Finding.of(this, Severity.NOTE, date.value()).as("sent").restingOn(date)));
    }
}
