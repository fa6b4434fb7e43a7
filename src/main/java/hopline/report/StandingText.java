package hopline.report;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.TrustBoundary.Standing;
import hopline.header.HeaderField;
import hopline.language.Words;

/** Who can have written a header field, in words. */
public final class StandingText {

    private StandingText() {
    }

    /** The sentence for this field of the message. */
    public static String of(HeaderField field, Diagnosis diagnosis, Words words) {
        Standing standing = diagnosis.standing(field);
        boolean fits = standing == Standing.BORDER && diagnosis.authentication().results().stream()
                .anyMatch(results -> results.field() == field && diagnosis.isOwn(results));
        return words.text("standing." + standing + (fits ? ".own" : ""));
    }
}
