package hopline.report;

import hopline.authentication.AuthenticationResults;
import hopline.authentication.MethodResult;
import hopline.diagnosis.Diagnosis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the recipient's own side reports of SPF, DKIM and DMARC, in a few words. */
public final class ChecksText {

    private static final List<String> METHODS = List.of("spf", "dkim", "dmarc");

    private ChecksText() {
    }

    /** Such as "SPF pass · DKIM pass · DMARC fail"; of several results of one method a pass. Empty if none is reported. */
    public static Optional<String> of(Diagnosis diagnosis) {
        List<AuthenticationResults> own =
                diagnosis.authentication().results().stream().filter(diagnosis::isOwn).toList();
        String text = METHODS.stream().flatMap(method -> check(method, own).stream())
                .collect(Collectors.joining(" · "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Whether one of these results is a failure. */
    public static boolean hasFailure(Diagnosis diagnosis) {
        return diagnosis.authentication().results().stream().filter(diagnosis::isOwn)
                .flatMap(field -> field.results().stream())
                .anyMatch(result -> METHODS.contains(result.method()) && result.is("fail"));
    }

    private static Optional<String> check(String method, List<AuthenticationResults> own) {
        List<MethodResult> results = own.stream().flatMap(field -> field.all(method).stream()).toList();
        return results.stream().filter(result -> result.is("pass")).findFirst()
                .or(() -> results.stream().findFirst())
                .map(result -> method.toUpperCase(Locale.ROOT) + " " + Visible.of(result.result(), 20));
    }
}
