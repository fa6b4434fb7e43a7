package hopline.finding.circumstance;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.header.HeaderField;
import hopline.header.Headers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The fields of a mailing list (RFC 2369, RFC 2919): its journey has two halves, or it is bulk mail. */
public final class MailingList implements FindingKind {

    private static final List<String> OF_A_LIST = List.of("List-Post", "Mailing-List", "X-Mailman-Version");
    /** How a list says that nobody may write to it (RFC 2369 §3.4). */
    private static final Pattern NO_POSTING = Pattern.compile("NO\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> OF_BULK = List.of("List-Unsubscribe", "List-Id", "Precedence");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        Headers headers = diagnosis.headers();
        Optional<HeaderField> list = first(headers, OF_A_LIST).filter(field -> !NO_POSTING.matcher(field.value()).lookingAt());
        String name = headers.text("List-Id").or(() -> list.map(HeaderField::value)).orElse("");
        if (list.isPresent()) {
            found.accept(Finding.of(this, Severity.NOTE, name).restingOn(headers.first("List-Id").orElse(list.get())));
        } else {
            first(headers, OF_BULK).filter(MailingList::isBulk).ifPresent(field ->
                    found.accept(Finding.of(this, Severity.NOTE, field.name()).as("bulk").restingOn(field)));
        }
    }

    private static boolean isBulk(HeaderField field) {
        return !field.is("Precedence") || field.value().equalsIgnoreCase("bulk") || field.value().equalsIgnoreCase("list");
    }

    private static Optional<HeaderField> first(Headers headers, List<String> names) {
        return names.stream().flatMap(name -> headers.first(name).stream()).findFirst();
    }
}
