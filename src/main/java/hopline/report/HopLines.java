package hopline.report;

import hopline.keyword.Assertion;
import hopline.keyword.Keyword;
import hopline.language.Times;
import hopline.language.Words;
import hopline.received.From;
import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Received;
import hopline.trace.Claim;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The hops and servers of one journey, in lines of text that are not wrapped yet. */
final class HopLines {

    /** A Date field further from the first stamp than this measures a wrong clock or a draft, not a delay. */
    private static final Duration LONGEST_SUBMISSION = Duration.ofDays(30);

    private final Words words;
    private final Times times;
    private final Trace trace;
    private final int slowest;
    private final int firstStamped;
    private final int digits;
    private String day = "";

    HopLines(Words words, Times times, Trace trace) {
        this.words = words;
        this.times = times;
        this.trace = trace;
        this.slowest = trace.slowest().map(Hop::number).orElse(0);
        this.firstStamped = trace.hops().stream().filter(hop -> hop.time().isPresent()).findFirst()
                .map(Hop::number).orElse(0);
        this.digits = String.valueOf(trace.hops().size()).length();
    }

    /** Text of a header, harmless and of bearable length. */
    static String shown(String text) {
        return Visible.of(text, ServerNode.LONGEST_FIELD);
    }

    private String indent() {
        return " ".repeat(digits + 2);
    }

    /** A hop: number, keyword and claim; time and delay; evidence; queue id; remarks. */
    List<String> of(Hop hop) {
        Received received = hop.received();
        List<String> lines = new ArrayList<>();
        String number = " ".repeat(digits - String.valueOf(hop.number()).length()) + hop.number();
        lines.add(number + "  " + title(hop));
        List<String> facts = new ArrayList<>();
        if (hop.isEvent()) {
            route(received).ifPresent(facts::add);
        }
        facts.add(moment(hop));
        facts.addAll(claims(hop));
        queueId(received).ifPresent(facts::add);
        received.notes().stream().map(this::remark).forEach(facts::add);
        facts.forEach(fact -> lines.add(indent() + fact));
        return lines;
    }

    private String title(Hop hop) {
        Optional<String> with = hop.received().with().map(part -> shown(part.text()));
        if (hop.isEvent()) {
            String event = words.text("report.event", words.text("kind." + hop.received().kind()));
            return with.map(word -> word + " · " + event).orElse(event);
        }
        String claim = words.text("protection."
                + hop.protection().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".long");
        return with.orElseGet(() -> words.text("badge.none")) + " · " + claim;
    }

    /** Who gave an event to whom, as far as its header says. */
    private Optional<String> route(Received received) {
        Optional<String> from = received.from().map(this::names).filter(names -> !names.isEmpty());
        Optional<String> by = received.by().map(part -> shown(part.text()));
        if (from.isEmpty()) {
            return by.map(name -> words.text("report.event.by", name));
        }
        return Optional.of(from.get() + by.map(name -> " → " + name).orElse(""));
    }

    private String names(From from) {
        return String.join(" · ", Stream.of(from.reverseDns().or(from::helo), from.address())
                .flatMap(Optional::stream).map(part -> shown(part.text())).distinct().toList());
    }

    private String moment(Hop hop) {
        List<String> parts = new ArrayList<>();
        parts.add(hop.received().stamp().map(stamp -> {
            String before = day;
            day = times.date(stamp);
            return shown(day.equals(before) ? times.time(stamp) : times.dateTime(stamp));
        }).orElseGet(() -> words.text("time.none")));
        hop.delay().map(words::delay).or(() -> submission(hop)).ifPresent(parts::add);
        if (hop.number() == slowest) {
            parts.add(words.text("report.slowestHop"));
        }
        return String.join(" · ", parts);
    }

    private Optional<String> submission(Hop hop) {
        return trace.submission()
                .filter(time -> hop.number() == firstStamped && time.abs().compareTo(LONGEST_SUBMISSION) < 0)
                .map(words::submission);
    }

    private List<String> claims(Hop hop) {
        Claim tls = hop.evidence().tls();
        Claim auth = hop.evidence().auth();
        List<String> claims = Stream.of(
                        claim("report.tls", hop, tls, Keyword::tls, tlsDetail(hop.received())),
                        claim("report.auth", hop, auth, Keyword::auth, authDetail(hop.received())))
                .flatMap(Optional::stream).toList();
        return claims.isEmpty() && !hop.isEvent() ? List.of(silence(tls)) : claims;
    }

    /** What the header says of one property and where; empty when it does not assert it. */
    private Optional<String> claim(String key, Hop hop, Claim claim, Function<Keyword, Assertion> says,
            List<String> detail) {
        if (claim.answer() == Claim.Answer.CONTRADICTED) {
            String denied = claim.words().map(part -> shown(part.text())).orElse("");
            return Optional.of(words.text(key, words.text("report.contradicted", denied)));
        }
        if (claim.answer() != Claim.Answer.YES) {
            return Optional.empty();
        }
        List<String> sources = new ArrayList<>();
        hop.evidence().keyword().filter(keyword -> says.apply(keyword) == Assertion.YES)
                .flatMap(keyword -> hop.received().with())
                .ifPresent(with -> sources.add(words.text("report.keyword", shown(with.text()))));
        boolean fromComment = claim.source() == Claim.Source.COMMENT;
        if (!detail.isEmpty()) {
            sources.add(words.text("report.comment", String.join(", ", detail)));
        } else if (fromComment) {
            claim.words().ifPresent(part -> sources.add(words.text("report.comment", shown(part.text()))));
        }
        return sources.stream().reduce((one, other) -> words.text("report.sources", one, other))
                .map(all -> words.text(key, all));
    }

    private String silence(Claim tls) {
        return tls.source() == Claim.Source.NONE
                ? words.text("report.notStated")
                : words.text("report.plain", tls.words().map(part -> shown(part.text())).orElse(""));
    }

    private List<String> tlsDetail(Received received) {
        List<String> detail = new ArrayList<>();
        received.tlsVersion().map(part -> shown(part.text())).ifPresent(detail::add);
        Optional<String> bits = received.cipherBits().map(part -> words.text("evidence.bits", shown(part.text())))
                .map(size -> size.replace(' ', Wrap.NO_BREAK_SPACE));
        received.cipher().map(part -> shown(part.text()))
                .map(cipher -> cipher + bits.map(size -> " (" + size + ")").orElse("")).or(() -> bits)
                .ifPresent(detail::add);
        return detail;
    }

    private List<String> authDetail(Received received) {
        return Stream.of(
                        received.authUser().map(user -> words.text("evidence.user", shown(user.text()))),
                        received.authMechanism().map(part -> shown(part.text())))
                .flatMap(Optional::stream).toList();
    }

    private Optional<String> queueId(Received received) {
        String key = received.has(Note.Kind.ID_IS_SOFTWARE_VERSION) ? "field.version" : "field.id";
        return received.id().map(id -> words.text("report.field", words.text(key), shown(id.text())));
    }

    private String remark(Note note) {
        String quoted = note.part().map(Part::text).map(HopLines::shown).orElse("");
        return words.text("report.field", words.text("report.remark"), words.text("note." + note.kind(), quoted));
    }

    /** A server: its name, then what the two headers beside it tell of it. */
    List<String> server(Optional<Hop> arriving, Optional<Hop> leaving) {
        ServerNode server = ServerNode.between(arriving, leaving, trace, words);
        return server.facts().isEmpty()
                ? List.of(server.name())
                : List.of(server.name(), String.join(" · ", server.facts()));
    }
}
