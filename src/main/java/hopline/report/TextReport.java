package hopline.report;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.TrustBoundary;
import hopline.finding.Finding;
import hopline.header.Headers;
import hopline.language.Times;
import hopline.language.Words;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A journey as a person reads it in a terminal of 80 columns: the message, the servers, and the hops between them, each
 * with what its header claims. Text from headers is made harmless by {@link Visible}.
 */
public final class TextReport {

    /** Columns that a line may take; only a single longer word, such as a host name, goes beyond. */
    public static final int COLUMNS = 80;

    private static final String INDENT = "  ";
    private static final String DASHES = "┄┄┄ ";
    private static final String RULE = "─".repeat(COLUMNS);

    private final Words words;
    private final Times times;
    private final boolean newestFirst;
    private final boolean colours;
    private final boolean details;

    /**
     * Prepares reports of one look.
     *
     * @param words        the language
     * @param times        the zone and language of the times
     * @param newestFirst  whether the newest hop stands at the top
     * @param colours      whether escape sequences for colours may be written
     * @param details      whether the authentication results and the spam filters' values are read out too
     */
    public TextReport(Words words, Times times, boolean newestFirst, boolean colours, boolean details) {
        this.words = words;
        this.times = times;
        this.newestFirst = newestFirst;
        this.colours = colours;
        this.details = details;
    }

    /** The line that stands between two reports. */
    public static String separator() {
        return "\n" + RULE + "\n\n";
    }

    /** The report of a message of which nothing tells why it should have no hop. */
    public String of(String file, Diagnosis diagnosis, List<Finding> findings) {
        return of(file, diagnosis, findings, words.text("timeline.none.text"));
    }

    /**
     * The report of one message; every line ends with LF.
     *
     * @param file       the file as the user named it
     * @param diagnosis  the message's header block, its journey and what is concluded from them
     * @param findings   what there is to tell of it
     * @param noHops     what to say when there is no hop
     */
    public String of(String file, Diagnosis diagnosis, List<Finding> findings, String noHops) {
        Trace trace = diagnosis.trace();
        List<String> lines = new ArrayList<>();
        String subject = diagnosis.headers().text("Subject").filter(text -> !text.isBlank())
                .map(HopLines::shown).orElseGet(() -> words.text("message.noSubject"));
        Wrap.lines(subject, COLUMNS, "").forEach(line -> lines.add(colours ? Rail.bold(line) : line));
        lines.add("");
        addFacts(lines, facts(file, diagnosis));
        lines.add("");
        if (trace.hops().isEmpty()) {
            lines.addAll(Wrap.lines(noHops, COLUMNS, ""));
        } else {
            addJourney(lines, diagnosis);
        }
        if (!findings.isEmpty()) {
            lines.add("");
            addFindings(lines, findings);
        }
        if (details) {
            addSections(lines, AuthenticationSections.of(diagnosis.authentication(),
                    field -> StandingText.of(field, diagnosis, words), times, words));
            addSections(lines, AntispamSections.of(diagnosis.antispam(),
                    field -> StandingText.of(field, diagnosis, words), words));
        }
        if (!trace.hops().isEmpty()) {
            lines.add("");
            lines.addAll(Wrap.lines(words.text("report.creed"), COLUMNS, ""));
        }
        return String.join("\n", lines).replace(Wrap.NO_BREAK_SPACE, ' ') + "\n";
    }

    private void addSections(List<String> lines, List<Section> sections) {
        for (Section section : sections) {
            lines.add("");
            addIndented(lines, colours ? Rail.bold(section.title()) : section.title(), 0);
            if (!section.remark().isEmpty()) {
                addIndented(lines, section.remark(), 1);
            }
            for (Section.Row row : section.rows()) {
                addIndented(lines, words.text("report.row", row.name(), row.value()).strip(), 1);
                addIndented(lines, row.meaning(), 2);
            }
        }
    }

    private void addFindings(List<String> lines, List<Finding> findings) {
        String title = words.text("report.findings");
        lines.add(colours ? Rail.bold(title) : title);
        for (Finding finding : findings) {
            FindingText text = FindingText.of(finding, times, words);
            String severity = words.text("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
            lines.add("");
            addIndented(lines, words.text("report.field", severity, text.seen()), 0);
            addIndented(lines, text.means(), 1);
            addIndented(lines, words.text("report.next", text.next()), 1);
            text.log().ifPresent(log -> addIndented(lines, log, 2));
            text.command().ifPresent(command -> lines.add(INDENT.repeat(3) + command));
        }
    }

    private static void addIndented(List<String> lines, String text, int depth) {
        String indent = INDENT.repeat(depth);
        lines.addAll(Wrap.lines(indent + text, COLUMNS, depth == 0 ? INDENT : indent));
    }

    private Map<String, String> facts(String file, Diagnosis diagnosis) {
        Headers headers = diagnosis.headers();
        Trace trace = diagnosis.trace();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("report.file", Visible.of(file));
        facts.put("report.from", mailboxes(headers, "From"));
        facts.put("report.to", mailboxes(headers, "To"));
        trace.sent().ifPresent(sent -> facts.put("report.sent", times.dateTime(sent)));
        headers.text("Message-ID").ifPresent(id -> facts.put("report.messageId", HopLines.shown(id)));
        facts.put("report.journey", Headline.of(trace, words).stream().map(Headline::text)
                .collect(Collectors.joining(" · ")));
        trace.slowest().ifPresent(hop -> facts.put("report.slowest", slowest(hop, trace)));
        ChecksText.of(diagnosis).ifPresent(checks -> facts.put("report.checks", checks));
        if (!headers.complete()) {
            facts.put("report.remark", words.text("report.incomplete"));
        }
        return facts;
    }

    private String mailboxes(Headers headers, String name) {
        return headers.text(name).filter(text -> !text.isBlank())
                .map(HopLines::shown).orElseGet(() -> words.text("summary.nobody"));
    }

    private String slowest(Hop hop, Trace trace) {
        String delay = words.duration(hop.delay().orElseThrow());
        return trace.shareOfSlowest()
                .map(share -> words.text("report.slowest.share", hop.number(), delay, words.percent(share)))
                .orElseGet(() -> words.text("report.slowest.alone", hop.number(), delay));
    }

    private void addFacts(List<String> lines, Map<String, String> facts) {
        int width = facts.keySet().stream().mapToInt(key -> words.text(key).length()).max().orElse(0);
        String hanging = " ".repeat(width + 2 * INDENT.length());
        facts.forEach((key, value) -> {
            String name = words.text(key);
            String padding = " ".repeat(width - name.length());
            lines.addAll(Wrap.lines(INDENT + name + padding + INDENT + value, COLUMNS, hanging));
        });
    }

    private void addJourney(List<String> lines, Diagnosis diagnosis) {
        List<Stretch> stretches = stretches(diagnosis);
        if (newestFirst) {
            lines.addAll(Wrap.lines(words.text("report.newestFirst"), COLUMNS, ""));
            lines.add("");
        }
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Optional<Rail> next = i + 1 < stretches.size() ? stretches.get(i + 1).rail() : Optional.empty();
            if (stretch.isBoundary()) {
                addBoundary(lines, stretch);
            } else if (stretch.rail().isPresent()) {
                addHop(lines, stretch.lines(), stretch.rail().get(), i + 1 < stretches.size());
            } else {
                addServer(lines, stretch, next);
            }
        }
    }

    private static void addBoundary(List<String> lines, Stretch boundary) {
        lines.add("");
        Wrap.lines(boundary.lines().getFirst(), COLUMNS - DASHES.length(), "")
                .forEach(line -> lines.add(DASHES + line));
        lines.add("");
    }

    private void addServer(List<String> lines, Stretch server, Optional<Rail> next) {
        lines.add("● " + server.lines().getFirst());
        String rail = next.map(this::glyph).orElse(" ");
        server.lines().stream().skip(1).forEach(line -> Wrap.lines(line, COLUMNS - 2, "")
                .forEach(part -> lines.add(rail + " " + part)));
        next.ifPresent(hop -> lines.add(rail));
    }

    private void addHop(List<String> lines, List<String> hop, Rail rail, boolean goesOn) {
        String hanging = " ".repeat(hop.getLast().length() - hop.getLast().stripLeading().length()) + INDENT;
        for (String line : hop) {
            boolean title = line == hop.getFirst();
            Wrap.lines(line, COLUMNS - 2, hanging)
                    .forEach(part -> lines.add(glyph(rail) + " " + (title && colours ? rail.paint(part) : part)));
        }
        if (goesOn) {
            lines.add(glyph(rail));
        }
    }

    private String glyph(Rail rail) {
        String glyph = String.valueOf(rail.glyph());
        return colours ? rail.paint(glyph) : glyph;
    }

    /** Servers and hops in the order of the page. An event happens at the server before it and has none of its own. */
    private List<Stretch> stretches(Diagnosis diagnosis) {
        Trace trace = diagnosis.trace();
        int outermost = diagnosis.boundary().divides(trace) ? diagnosis.boundary().lowest() - 1 : 0;
        HopLines hopLines = new HopLines(words, times, trace);
        List<Stretch> stretches = new ArrayList<>();
        Optional<Hop> newer = Optional.empty();
        for (Hop hop : trace.hops().reversed()) {
            if (!hop.isEvent()) {
                stretches.add(Stretch.server(hopLines.server(Optional.of(hop), newer)));
                newer = Optional.of(hop);
            }
            if (hop.number() == outermost) {
                stretches.add(Stretch.boundary(boundary(diagnosis.boundary())));
            }
            stretches.add(Stretch.hop(hop));
        }
        stretches.add(Stretch.server(hopLines.server(Optional.empty(), newer)));
        List<Stretch> inOrder = newestFirst ? stretches : stretches.reversed();
        return inOrder.stream().map(stretch -> stretch.filledBy(hopLines)).toList();
    }

    private String boundary(TrustBoundary boundary) {
        String own = words.text("boundary.own." + boundary.basis(), boundary.organisation().orElse(""));
        String claims = words.text("boundary.claims");
        return words.text("boundary.text", newestFirst ? own : claims, newestFirst ? claims : own);
    }

    /** A server, a hop or the trust boundary between: its lines, the first of which names it. */
    private record Stretch(Optional<Hop> hop, boolean isBoundary, List<String> lines) {

        static Stretch server(List<String> lines) {
            return new Stretch(Optional.empty(), false, lines);
        }

        static Stretch boundary(String text) {
            return new Stretch(Optional.empty(), true, List.of(text));
        }

        static Stretch hop(Hop hop) {
            return new Stretch(Optional.of(hop), false, List.of());
        }

        /** The lines of a hop depend on those before it on the page: only a new day is named. */
        Stretch filledBy(HopLines hopLines) {
            return hop.isEmpty() ? this : new Stretch(hop, false, hopLines.of(hop.get()));
        }

        Optional<Rail> rail() {
            return hop.map(Rail::of);
        }
    }
}
