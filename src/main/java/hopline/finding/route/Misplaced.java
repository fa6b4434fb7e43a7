package hopline.finding.route;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.header.HeaderField;
import hopline.trace.Hop;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Received line below a field that the author's program writes. Servers put their lines on top of what they get, so
 * it was there when the author's program wrote the rest, or somebody has changed the order. The oldest line alone often
 * stands there: Exchange Online and web mail write it as part of what they send.
 */
public final class Misplaced implements FindingKind {

    private static final List<String> OF_THE_AUTHOR = List.of("From", "Date", "Subject", "To");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Optional<HeaderField> first = OF_THE_AUTHOR.stream().flatMap(name -> diagnosis.headers().first(name).stream())
                .min(Comparator.comparingInt(HeaderField::line));
        first.ifPresent(author -> diagnosis.trace().hops().reversed().stream()
                .filter(hop -> hop.field().line() > author.line()).findFirst()
                .ifPresent(hop -> found.accept(finding(hop, author))));
    }

    private Finding finding(Hop topmost, HeaderField author) {
        Severity severity = topmost.number() == 1 ? Severity.NOTE : Severity.WARNING;
        return Finding.of(this, severity, topmost.number(), topmost.field().line(), author.name(), author.line())
                .at(topmost).restingOn(author);
    }
}
