package hopline.finding.route;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Note;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.Map;
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
        for (Hop hop : diagnosis.trace().hops()) {
            for (Note note : hop.received().notes()) {
                String word = CASES.get(note.kind());
                if (word != null) {
                    Severity severity = word.equals("invisible") ? Severity.WARNING : Severity.NOTE;
                    found.accept(Finding.of(this, severity, hop.number(), note.part().map(Part::text).orElse(""))
                            .as(word).at(hop).restingOn(note.part()));
                }
            }
        }
    }
}
