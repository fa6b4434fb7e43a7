package hopline.finding.origin;

import hopline.authentication.AuthenticationResults;
import hopline.authentication.MethodResult;
import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.received.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The recipient's own side reports that SPF, DKIM or DMARC failed. Where DMARC passed, the failure of one of the two
 * that it rests on means little; lists change what they pass on, and forwarders send from elsewhere, so for these a
 * failure is to be expected.
 */
public final class FailedCheck implements FindingKind {

    /** A result and the field that reports it. */
    private record Report(String server, AuthenticationResults field, MethodResult result) {
    }

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        List<Report> reports = diagnosis.authentication().results().stream().filter(diagnosis::isOwn)
                .flatMap(field -> reports(field, diagnosis)).toList();
        boolean aligned = any(reports, "dmarc", "pass");
        boolean signed = any(reports, "dkim", "pass");
        boolean passedOn = Stream.of("List-Post", "Resent-From", "X-Forwarded-To", "X-Forwarded-For")
                .anyMatch(name -> diagnosis.headers().first(name).isPresent());
        Severity mild = aligned || passedOn ? Severity.NOTE : Severity.WARNING;
        first(reports, "dmarc", "fail").ifPresent(report -> found.accept(passedOn
                ? finding(report, "dmarcPassedOn", Severity.WARNING) : finding(report, "dmarc", Severity.SERIOUS)));
        first(reports, "spf", "fail").or(() -> first(reports, "spf", "hardfail"))
                .ifPresent(report -> found.accept(finding(report, "spf", mild)));
        first(reports, "spf", "softfail").ifPresent(report -> found.accept(finding(report, "softfail", Severity.NOTE)));
        first(reports, "dkim", "fail").ifPresent(report ->
                found.accept(finding(report, "dkim", signed ? Severity.NOTE : mild)));
        first(reports, "compauth", "fail").ifPresent(report ->
                found.accept(finding(report, "compauth", Severity.WARNING)));
    }

    /** The results of a field; Microsoft's names no server, so the one that took the message from outside stands for it. */
    private static Stream<Report> reports(AuthenticationResults field, Diagnosis diagnosis) {
        String server = field.authservId().orElseGet(() -> diagnosis.trace().hops().get(diagnosis.boundary().lowest() - 1)
                .receiver().map(Part::text).orElse(""));
        return field.results().stream().map(result -> new Report(server, field, result));
    }

    private Finding finding(Report report, String word, Severity severity) {
        Optional<String> domain = report.result().domain().or(() -> report.result().property("header.from"));
        return Finding.of(this, severity, report.server(), domain.orElse("")).as(word)
                .restingOn(report.field().field());
    }

    private static boolean any(List<Report> reports, String method, String result) {
        return first(reports, method, result).isPresent();
    }

    private static Optional<Report> first(List<Report> reports, String method, String result) {
        return reports.stream().filter(report -> report.result().method().equals(method) && report.result().is(result))
                .findFirst();
    }
}
