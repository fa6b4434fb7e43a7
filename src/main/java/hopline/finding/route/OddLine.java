package hopline.finding.route;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Remarks;
import hopline.received.Note;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A Received line that could not be read whole, or that holds characters made to mislead the eye. */
public final class OddLine implements FindingKind {

    private static final Map<Note.Kind, String> CASES = Map.of(
            Note.Kind.NO_BY, "noServer",
            Note.Kind.NOT_UNDERSTOOD, "words",
            Note.Kind.UNBALANCED, "bracket",
            Note.Kind.EMBEDDED_RECEIVED, "joined",
            Note.Kind.INVISIBLE_CHARACTERS, "invisible");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Remarks.tell(this, CASES, Set.of("invisible"), diagnosis, found);
    }
}
