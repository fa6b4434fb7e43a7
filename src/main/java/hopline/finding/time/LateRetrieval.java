package hopline.finding.time;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Received;
import hopline.received.Stamp;
import hopline.trace.Hop;
import java.time.Duration;
import java.util.function.Consumer;

/** The message had arrived and lay in a mailbox until a program fetched it. */
public final class LateRetrieval implements FindingKind {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(5);

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        for (Hop hop : diagnosis.trace().hops()) {
            if (hop.received().kind() == Received.Kind.RETRIEVAL) {
                hop.delay().filter(delay -> delay.compareTo(WORTH_TELLING) >= 0).ifPresent(delay ->
                        found.accept(Finding.of(this, Severity.NOTE, hop.number(), delay).at(hop)
                                .restingOn(hop.received().stamp().map(Stamp::part))));
            }
        }
    }
}
