package hopline.finding.origin;

import hopline.diagnosis.Diagnosis;
import hopline.finding.Finding;
import hopline.finding.FindingKind;
import hopline.finding.Severity;
import hopline.header.EncodedWords;
import hopline.header.HeaderField;
import hopline.header.Mailboxes;
import hopline.host.HostName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the author made to be mistaken: mixed scripts, characters that cannot be seen, another address as name. */
public final class DeceptiveName implements FindingKind {

    private static final List<String> AUTHOR = List.of("From", "Sender", "Reply-To");

    /** Longer fields hold lists of people, not one author. */
    private static final int LONGEST = 2_000;

    /** Something in a display name that a reader takes for an address. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9.-]{1,253})");

    @Override
    public void look(Diagnosis diagnosis, Consumer<Finding> found) {
        for (String name : AUTHOR) {
            diagnosis.headers().all(name).stream().filter(field -> field.value().length() <= LONGEST)
                    .forEach(field -> look(field, found));
        }
    }

    private void look(HeaderField field, Consumer<Finding> found) {
        String text = EncodedWords.decode(field.value());
        List<HostName> domains = Mailboxes.addresses(field.value()).stream()
                .map(address -> address.substring(address.lastIndexOf('@') + 1))
                .flatMap(domain -> HostName.of(domain).stream()).toList();
        if (text.codePoints().anyMatch(DeceptiveName::isInvisible)) {
            found.accept(Finding.of(this, Severity.WARNING, field.name(), text).as("invisible").restingOn(field));
        }
        domains.stream().filter(HostName::isInternationalised).findFirst().ifPresent(domain -> {
            Finding finding = Finding.of(this, Severity.NOTE, field.name(), domain.unicode(), domain.ascii());
            found.accept((domain.mixesScripts() ? finding.as("mixed").with(Severity.WARNING) : finding).restingOn(field));
        });
        otherAddress(text, domains).ifPresent(address -> found.accept(
                Finding.of(this, Severity.WARNING, field.name(), address, domains.getFirst().unicode())
                        .as("address").restingOn(field)));
    }

    /** An address of another organisation in the display name of a single author. */
    private static Optional<String> otherAddress(String text, List<HostName> domains) {
        int angle = text.lastIndexOf('<');
        if (angle < 0 || domains.size() != 1) {
            return Optional.empty();
        }
        Matcher shown = ADDRESS.matcher(text.substring(0, angle));
        if (!shown.find()) {
            return Optional.empty();
        }
        Optional<HostName> domain = HostName.of(shown.group(1));
        boolean other = domain.flatMap(HostName::organisation).isPresent()
                && !domain.get().isSameOrganisation(domains.getFirst());
        return other ? Optional.of(shown.group()) : Optional.empty();
    }

    /** Controls and characters without a place of their own; joiners between letters belong to some scripts. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200C || c == 0x200D;
        return type == Character.CONTROL && c != '\t' || type == Character.FORMAT && !joiner && c != 0xAD;
    }
}
