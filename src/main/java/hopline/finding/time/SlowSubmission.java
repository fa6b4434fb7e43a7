package hopline.finding.time;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Part;
import hopline.trace.Hop;
import java.time.Duration;
import java.util.function.Consumer;

/** Much time between the Date field, which the sender's own clock wrote, and the first stamp of a server. */
public final class SlowSubmission implements FindingKind {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofMinutes(30);
    /** A Date so far ahead or behind tells of a wrong clock or a made-up date, not of waiting. */
    private static final Duration NO_WAIT = Duration.ofDays(7);
    /** Clocks of computers that nobody looks after differ by this much. */
    private static final Duration USUAL_DIFFERENCE = Duration.ofMinutes(2);

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        diagnosis.trace().hops().stream().filter(hop -> hop.plausibleTime().isPresent()).findFirst()
                .ifPresent(first -> diagnosis.trace().submission().ifPresent(time -> tell(first, time, diagnosis, found)));
    }

    private void tell(Hop first, Duration time, Diagnosis diagnosis, Consumer<Finding> found) {
        Finding finding = Finding.of(this, Severity.NOTE, first.receiver().map(Part::text).orElse(""), time).at(first);
        if (time.abs().compareTo(NO_WAIT) > 0) {
            found.accept(with(finding.as("far"), Severity.WARNING, diagnosis));
        } else if (time.isNegative() && time.abs().compareTo(USUAL_DIFFERENCE) > 0) {
            found.accept(with(finding.as("ahead"), Severity.NOTE, diagnosis));
        } else if (time.compareTo(WORTH_TELLING) >= 0) {
            Severity severity = time.compareTo(LONG) >= 0 ? Severity.WARNING : Severity.NOTE;
            found.accept(with(finding, severity, diagnosis));
        }
    }

    private static Finding with(Finding finding, Severity severity, Diagnosis diagnosis) {
        return diagnosis.headers().first("Date").map(finding::restingOn).orElse(finding).with(severity);
    }
}
