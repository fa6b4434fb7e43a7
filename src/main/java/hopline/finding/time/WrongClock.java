package hopline.finding.time;

import hopline.diagnosis.Clocks;
import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Stamp;
import hopline.trace.Hop;
import java.time.Duration;
import java.util.function.Consumer;

/** A server's clock that disagrees with the others of the chain. */
public final class WrongClock implements FindingKind {

    /** Stamps are whole seconds, cut or rounded, so a difference of one is none. */
    private static final Duration LEAST = Duration.ofSeconds(2);
    /** From here on the clock misleads; nineteen of twenty differences are below. */
    private static final Duration MISLEADING = Duration.ofSeconds(60);

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Clocks clocks = diagnosis.clocks();
        if (!clocks.explained()) {
            found.accept(Finding.of(this, Severity.WARNING).as("unexplained"));
        }
        clocks.wrong().stream().filter(clock -> clock.ahead().abs().compareTo(LEAST) >= 0)
                .forEach(clock -> found.accept(finding(clock, clocks)));
    }

    private Finding finding(Clocks.WrongClock clock, Clocks clocks) {
        Hop hop = clock.hops().getFirst();
        Severity severity = clock.ahead().abs().compareTo(MISLEADING) >= 0 ? Severity.WARNING : Severity.NOTE;
        String others = String.join(", ", clocks.doubtful());
        Finding finding = Finding.of(this, severity, clock.server(), clock.ahead(), others).at(hop)
                .restingOn(hop.received().stamp().map(Stamp::part));
        if (!others.isEmpty()) {
            return finding.as("either");
        }
        if (clock.isLikeAZone()) {
            return finding.as("zone");
        }
        return clock.ahead().isNegative() ? finding.as("behind") : finding;
    }
}
