package hopline.finding.route;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.header.HeaderField;
import hopline.host.HostName;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Signs that the message went in circles: the same server again and again, or delivered to the same address twice. */
public final class Loop implements FindingKind {

    /** Servers refuse at 25 to 100 lines (RFC 5321 §6.3 asks for at least 100); ordinary mail has up to 15. */
    private static final int MANY_HOPS = 25;

    /** Filters bring a message back to a server once or twice. */
    private static final int MANY_RETURNS = 4;

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        List<Hop> hops = diagnosis.trace().hops();
        if (hops.size() > MANY_HOPS) {
            found.accept(Finding.of(this, Severity.WARNING, hops.size()).as("long"));
        }
        lookForReturns(diagnosis, found);
        Set<String> addresses = new HashSet<>();
        for (HeaderField field : diagnosis.headers().all("Delivered-To")) {
            if (!addresses.add(field.value().toLowerCase(Locale.ROOT))) {
                found.accept(Finding.of(this, Severity.WARNING, field.value()).as("delivered").restingOn(field));
                return;
            }
        }
    }

    private void lookForReturns(Diagnosis diagnosis, Consumer<Finding> found) {
        Map<String, Integer> visits = new HashMap<>();
        String before = "";
        for (Hop hop : diagnosis.trace().transfers().toList()) {
            Optional<HostName> server = hop.receiver().map(Part::text).flatMap(HostName::of).filter(name -> !name.isInternal());
            String name = server.map(HostName::ascii).orElse("");
            boolean arrives = !name.isEmpty() && !name.equals(before);
            before = name;
            if (arrives && visits.merge(name, 1, Integer::sum) == MANY_RETURNS) {
                found.accept(Finding.of(this, Severity.WARNING, hop.receiver().map(Part::text).orElse(""), MANY_RETURNS)
                        .at(hop).restingOn(hop.receiver()));
            }
        }
    }
}
