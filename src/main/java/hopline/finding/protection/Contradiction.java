package hopline.finding.protection;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Remarks;
import hopline.received.Note;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A line whose keyword and comments exclude each other, or that holds words of the client's which look like evidence. */
public final class Contradiction implements FindingKind {

    private static final Map<Note.Kind, String> CASES =
            Map.of(Note.Kind.CONTRADICTION, "itself", Note.Kind.NOT_BELIEVED, "planted");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Remarks.tell(this, CASES, Set.copyOf(CASES.values()), diagnosis, found);
    }
}
