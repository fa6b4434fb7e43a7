package hopline.finding.time;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.LogSearch;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Stamp;
import hopline.trace.Hop;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A message waited: in the previous server's queue, or because the next one put it off. */
public final class LongWait implements FindingKind {

    /** From here on people complain. */
    private static final Duration SERIOUS = Duration.ofMinutes(30);
    /** From here on it is longer than a filter takes; 95 of 100 journeys take less in all. */
    private static final Duration WARNING = Duration.ofMinutes(5);

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        for (Hop hop : diagnosis.clocks().corrected().hops()) {
            hop.delay().filter(delay -> delay.compareTo(WARNING) >= 0)
                    .filter(delay -> hop.received().kind() != Received.Kind.RETRIEVAL)
                    .ifPresent(delay -> tell(diagnosis, hop, delay, found));
        }
    }

    private void tell(Diagnosis diagnosis, Hop hop, Duration delay, Consumer<Finding> found) {
        String sender = diagnosis.senderName(hop).orElse("");
        String receiver = hop.receiver().map(Part::text).orElse("");
        Severity severity = delay.compareTo(SERIOUS) >= 0 ? Severity.SERIOUS : Severity.WARNING;
        Finding finding = Finding.of(this, severity, hop.number(), delay, sender, receiver);
        if (sender.equalsIgnoreCase(receiver)) {
            finding = finding.as("inside");
        }
        Optional<LogSearch> search = diagnosis.previous(hop).map(diagnosis::logSearch);
        Finding linked = finding.at(hop).restingOn(hop.received().stamp().map(Stamp::part));
        found.accept(search.map(linked::search).orElse(linked));
    }
}
