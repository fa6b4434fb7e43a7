package hopline.finding.circumstance;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.header.HeaderField;
import java.util.Locale;
import java.util.function.Consumer;

/** A program sent the message by itself (Auto-Submitted, RFC 3834 §5). */
public final class Automatic implements FindingKind {

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        diagnosis.headers().first("Auto-Submitted").ifPresent(field -> look(field, found));
    }

    private void look(HeaderField field, Consumer<Finding> found) {
        String value = field.value().toLowerCase(Locale.ROOT);
        if (value.startsWith("auto-replied")) {
            found.accept(Finding.of(this, Severity.NOTE).as("reply").restingOn(field));
        } else if (!value.isEmpty() && !value.startsWith("no")) {
            found.accept(Finding.of(this, Severity.NOTE, field.value()).restingOn(field));
        }
    }
}
