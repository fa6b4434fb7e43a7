package hopline.finding.route;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.header.HeaderField;
import hopline.trace.Hop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Header fields that may stand once only (RFC 5322 §3.6) and stand twice, and the same Received line with the same id twice. */
public final class Duplicate implements FindingKind {

    private static final List<String> SINGLE = List.of("From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date",
            "Message-ID", "In-Reply-To", "References");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Map<String, Integer> counts = new HashMap<>();
        for (HeaderField field : diagnosis.headers().fields()) {
            counts.merge(field.key(), 1, Integer::sum);
        }
        for (String name : SINGLE) {
            int count = counts.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
            if (count > 1) {
                found.accept(Finding.of(this, Severity.WARNING, name, count)
                        .restingOn(diagnosis.headers().all(name).get(1)));
            }
        }
        Set<String> lines = new HashSet<>();
        for (Hop hop : diagnosis.trace().hops()) {
            if (hop.received().id().isPresent() && !lines.add(hop.field().value())) {
                found.accept(Finding.of(this, Severity.WARNING, hop.number()).as("received").at(hop));
            }
        }
    }
}
