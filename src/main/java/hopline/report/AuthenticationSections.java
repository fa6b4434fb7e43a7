package hopline.report;

import hopline.authentication.ArcSet;
import hopline.authentication.Authentication;
import hopline.authentication.AuthenticationResults;
import hopline.authentication.DkimSignature;
import hopline.authentication.DmarcAlignment;
import hopline.authentication.DmarcAlignment.Identifier;
import hopline.authentication.DmarcAlignment.Mode;
import hopline.authentication.DmarcAlignment.Source;
import hopline.authentication.MethodResult.Property;
import hopline.authentication.ReceivedSpf;
import hopline.header.HeaderField;
import hopline.host.HostName;
import hopline.language.Times;
import hopline.language.Words;
import hopline.report.Section.Row;
import hopline.report.Section.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the header says about authentication, ready for a page: who reports which result and what it means, DMARC
 * alignment, Received-SPF, the DKIM signatures, the ARC sets. Nothing is called genuine or forged; Hopline checks no
 * signature and says so.
 */
public final class AuthenticationSections {

    private final Function<HeaderField, String> trust;
    private final Words words;
    private final ResultRows resultRows;
    private final SignatureRows signatureRows;

    private AuthenticationSections(Function<HeaderField, String> trust, Times times, Words words) {
        this.trust = trust;
        this.words = words;
        this.resultRows = new ResultRows(words);
        this.signatureRows = new SignatureRows(times, words);
    }

    /**
     * The sections in the order of the page; empty if the header says nothing about authentication.
     *
     * @param trust  a sentence on whether a field was written inside the trust boundary; empty text for none
     */
    public static List<Section> of(Authentication authentication, Function<HeaderField, String> trust, Times times,
            Words words) {
        if (authentication.isEmpty()) {
            return List.of();
        }
        AuthenticationSections page = new AuthenticationSections(trust, times, words);
        List<Section> sections = new ArrayList<>();
        authentication.results().forEach(results -> sections.add(page.results(results)));
        sections.add(page.alignment(authentication.alignment()));
        authentication.receivedSpf().forEach(spf -> sections.add(page.receivedSpf(spf)));
        authentication.signatures().forEach(signature -> sections.add(page.signature(signature)));
        authentication.arcSets().forEach(set -> sections.add(page.arcSet(set)));
        if (!authentication.unread().isEmpty()) {
            sections.add(page.unread(authentication.unread()));
        }
        return sections;
    }

    private Section results(AuthenticationResults results) {
        return new Section(title(results), trust.apply(results.field()), resultRows.of(results));
    }

    private String title(AuthenticationResults results) {
        String nameless = words.authentication(results.isMicrosoft() ? "who.microsoft" : "who.nameless");
        Optional<String> name = results.authservId().map(AuthenticationSections::shown);
        if (results.field().is("Authentication-Results-Original")) {
            return name.map(server -> words.authentication("title.original.named", server))
                    .orElseGet(() -> words.authentication("title.original.nameless", nameless));
        }
        return name.map(server -> words.authentication("title.results", server)).orElse(nameless);
    }

    private Section alignment(DmarcAlignment alignment) {
        List<Row> rows = new ArrayList<>();
        alignment.problem().ifPresent(problem -> rows.add(from(alignment, "—",
                words.authentication("align." + key(problem)), Tone.DOUBTFUL)));
        alignment.from().ifPresent(from -> {
            rows.add(from(alignment, from.unicode(), words.authentication("align.from"), Tone.NEUTRAL));
            alignment.identifiers().forEach(identifier -> rows.add(identifier(identifier, from)));
            rows.add(verdict(alignment));
        });
        return new Section(words.authentication("title.alignment"), words.authentication("align.remark"), rows);
    }

    private Row from(DmarcAlignment alignment, String value, String meaning, Tone tone) {
        Optional<HeaderField> field = alignment.fields().stream().findFirst();
        String raw = field.map(HeaderField::value).orElse("");
        return new Row("From", shown(value), meaning, tone, shown(raw), field);
    }

    private Row identifier(Identifier identifier, HostName from) {
        String pair = key(identifier.source()) + "." + key(identifier.mode());
        String meaning = words.authentication("align." + pair, resultRows.who(identifier.reportedBy()),
                shown(identifier.domain()), shown(from.unicode()));
        boolean isReported = identifier.source() != Source.SIGNATURE_ONLY;
        return ResultRows.row(words.authentication("name.align." + key(identifier.source())), identifier.domain(),
                isReported ? join(meaning, trust.apply(identifier.field())) : meaning,
                isReported && identifier.mode() != Mode.NOT_ALIGNED ? Tone.GOOD : Tone.NEUTRAL, identifier.raw(),
                identifier.field());
    }

    private Row verdict(DmarcAlignment alignment) {
        boolean isReported = alignment.identifiers().stream()
                .anyMatch(identifier -> identifier.source() != Source.SIGNATURE_ONLY);
        String key = alignment.isSatisfied() ? "aligned" : isReported ? "unaligned" : "unreported";
        Tone tone = alignment.isSatisfied() ? Tone.GOOD : isReported ? Tone.DOUBTFUL : Tone.NEUTRAL;
        return new Row("DMARC", words.authentication("align.value." + key),
                words.authentication("align.verdict." + key), tone, "", Optional.empty());
    }

    private Section receivedSpf(ReceivedSpf spf) {
        String who = resultRows.who(spf.server());
        List<Row> rows = new ArrayList<>();
        rows.add(ResultRows.row("spf", spf.result(), resultRows.meaning("spf", spf.result(), who),
                ResultRows.tone("spf", spf.result()), spf.field().value(), spf.field()));
        spf.values().forEach(value -> rows.add(value(value, spf.field())));
        rows.addAll(resultRows.rest(spf.rest(), spf.field()));
        return new Section(spf.server().map(server -> words.authentication("title.spf.named", shown(server)))
                .orElseGet(() -> words.authentication("title.spf")), trust.apply(spf.field()), rows);
    }

    private Row value(Property value, HeaderField field) {
        String key = "spf.key." + value.name();
        return ResultRows.row(value.name(), value.value(),
                words.authentication(words.hasAuthentication(key) ? key : "property.other"), Tone.NEUTRAL,
                value.name() + "=" + value.value(), field);
    }

    private Section signature(DkimSignature signature) {
        List<Row> rows = new ArrayList<>(signatureRows.of(signature));
        rows.addAll(resultRows.rest(signature.tags().rest(), signature.field()));
        return new Section(signature.domain().map(domain -> words.authentication("title.dkim.named", shown(domain)))
                .orElseGet(() -> words.authentication("title.dkim")), words.authentication("dkim.remark"), rows);
    }

    private Section arcSet(ArcSet set) {
        List<Row> rows = new ArrayList<>();
        for (ArcSet.Seal seal : set.seals()) {
            rows.addAll(signatureRows.of(seal));
            rows.addAll(resultRows.rest(seal.tags().rest(), seal.field()));
        }
        for (AuthenticationResults results : set.results()) {
            results.authservId().ifPresent(name -> rows.add(ResultRows.row("authserv-id", name,
                    words.authentication("arc.authserv-id"), Tone.NEUTRAL, name, results.field())));
            rows.addAll(resultRows.of(results));
        }
        for (DkimSignature signature : set.signatures()) {
            rows.addAll(signatureRows.ofArc(signature));
            rows.addAll(resultRows.rest(signature.tags().rest(), signature.field()));
        }
        rows.addAll(signatureRows.problems(set));
        return new Section(arcTitle(set), join(words.authentication("arc.remark"), trust.apply(set.field())), rows);
    }

    private String arcTitle(ArcSet set) {
        if (set.instance() == 0) {
            return words.authentication("title.arc.unnumbered");
        }
        String number = Integer.toString(set.instance());
        return set.seal().flatMap(ArcSet.Seal::domain)
                .map(domain -> words.authentication("title.arc.named", number, shown(domain)))
                .orElseGet(() -> words.authentication("title.arc", number));
    }

    private Section unread(List<HeaderField> fields) {
        Row row = ResultRows.row(words.authentication("name.rest"), Integer.toString(fields.size()),
                words.authentication("unread", Authentication.MOST_FIELDS), Tone.DOUBTFUL, fields.getFirst().value(),
                fields.getFirst());
        return new Section(words.authentication("title.unread"), "", List.of(row));
    }

    private static String shown(String text) {
        return Visible.of(text, ResultRows.LONGEST);
    }

    private static String join(String sentence, String other) {
        return other.isEmpty() ? sentence : sentence + " " + other;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
