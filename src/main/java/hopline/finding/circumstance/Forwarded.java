package hopline.finding.circumstance;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.header.HeaderField;
import hopline.header.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A user or a server sent the message on: Resent fields (RFC 5322 §3.6.6), forwarding fields, several deliveries. */
public final class Forwarded implements FindingKind {

    private static final List<String> BY_SERVER = List.of("X-Forwarded-To", "X-Forwarded-For");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Headers headers = diagnosis.headers();
        headers.first("Resent-From").or(() -> headers.first("Resent-To")).ifPresent(field ->
                found.accept(Finding.of(this, Severity.NOTE, field.value()).as("resent").restingOn(field)));
        Optional<HeaderField> forwarded =
                BY_SERVER.stream().flatMap(name -> headers.first(name).stream()).findFirst();
        forwarded.ifPresent(field ->
                found.accept(Finding.of(this, Severity.NOTE, field.name(), field.value()).restingOn(field)));
        List<HeaderField> deliveries = headers.all("Delivered-To");
        long addresses = deliveries.stream().map(field -> field.value().toLowerCase(Locale.ROOT)).distinct().count();
        if (forwarded.isEmpty() && addresses > 1) {
            found.accept(Finding.of(this, Severity.NOTE, deliveries.getLast().value(), deliveries.getFirst().value())
                    .as("delivered").restingOn(deliveries.getFirst()));
        }
    }
}
