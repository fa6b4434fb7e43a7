package hopline.finding;

import hopline.diagnosis.Diagnosis;
import hopline.received.Note;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Findings that rest on the remarks which the reading of a Received line has made. */
public final class Remarks {

    private Remarks() {
    }

    /**
     * Tells a finding for every remark of these kinds, with the hop's number, its server and the quoted words.
     *
     * @param cases     which remarks are told, each with the word of its texts
     * @param warnings  the words of those that deserve a look
     */
    public static void tell(FindingKind kind, Map<Note.Kind, String> cases, Set<String> warnings, Diagnosis diagnosis,
            Consumer<Finding> found) {
        for (Hop hop : diagnosis.trace().hops()) {
            for (Note note : hop.received().notes()) {
                String word = cases.get(note.kind());
                if (word != null) {
                    Severity severity = warnings.contains(word) ? Severity.WARNING : Severity.NOTE;
                    found.accept(Finding.of(kind, severity, hop.number(), hop.receiver().map(Part::text).orElse(""),
                            note.part().map(Part::text).orElse("")).as(word).at(hop).restingOn(note.part()));
                }
            }
        }
    }
}
