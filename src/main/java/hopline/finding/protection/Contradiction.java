package hopline.finding.protection;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Note;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.function.Consumer;

/** A line whose keyword and comments exclude each other, or that holds words which look like evidence of the client's making. */
public final class Contradiction implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        for (Hop hop : diagnosis.trace().hops()) {
            for (Note note : hop.received().notes()) {
                if (note.kind() == Note.Kind.CONTRADICTION || note.kind() == Note.Kind.NOT_BELIEVED) {
                    found.accept(finding(hop, note));
                }
            }
        }
    }

    private Finding finding(Hop hop, Note note) {
        Finding finding = Finding.of(this, Severity.WARNING, hop.number(), hop.receiver().map(Part::text).orElse(""),
                note.part().map(Part::text).orElse("")).at(hop).restingOn(note.part());
        return note.kind() == Note.Kind.NOT_BELIEVED ? finding.as("planted") : finding;
    }
}
