package hopline.received;

import hopline.host.Addresses;
import hopline.keyword.Assertion;
import hopline.keyword.Keyword;
import hopline.keyword.Keywords;
import hopline.received.date.StampFinder;
import hopline.received.dialect.Dialect;
import hopline.received.dialect.Dialects;
import hopline.received.dialect.Findings;
import hopline.received.dialect.Line;
import hopline.received.dialect.Peers;
import hopline.received.scan.Clause;
import hopline.received.scan.Clauses;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import hopline.received.scan.Token;
import hopline.received.scan.Tokenizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads one Received value (RFC 5321 §4.4). Total: any text gives a {@link Received}; what is not understood becomes a
 * {@link Note}. Takes time linear in the text: it is cut into pieces once, and every piece is read once.
 */
public final class ReceivedParser {

    /**
     * Characters of a value that are read. Real values stay below 2,000; hostile ones hold ids and names of 70,000,
     * behind which the clauses still count.
     */
    public static final int LENGTH_LIMIT = 256 * 1024;

    private static final String FIELD_NAME = "Received:";

    private final String raw;
    private final Instant now;
    private final List<Note> notes = new ArrayList<>();
    private final Findings findings = new Findings();
    private final List<Comment> unclaimed = new ArrayList<>();
    private Line line;

    private ReceivedParser(String raw, Instant now) {
        this.raw = raw;
        this.now = now;
    }

    /** Reads the value of a Received header, folding and all. Dates are measured against the system's clock. */
    public static Received parse(String rawValue) {
        return parse(rawValue, Instant.now());
    }

    /** Reads the value of a Received header at the given moment: dates more than two days later are marked. */
    public static Received parse(String rawValue, Instant now) {
        return new ReceivedParser(rawValue, now).read();
    }

    private Received read() {
        StampFinder.Found date = StampFinder.find(raw, tokens(), now);
        notes.addAll(date.notes());
        Clauses clauses = Clauses.read(raw, date.before(), date.behind());
        clauses.tooMany().ifPresent(notes::add);
        line = new Line(clauses, date.stamp());
        clauses.comments().forEach(this::readComment);
        clauses.extra().forEach(this::readExtra);
        clauses.all().forEach(this::readRest);
        line.besideKeyword().ifPresent(words -> readWords(Place.WITH, words, Note.Kind.NOT_UNDERSTOOD));
        clauses.duplicates().forEach(this::readDuplicate);
        Dialects.ALL.forEach(dialect -> dialect.line(line, findings));
        noteContradictions();
        boolean isQueueStep = findings.kind().filter(kind -> kind == Received.Kind.QUEUE_STEP).isPresent();
        if (line.value(Place.BY).isEmpty() && !isQueueStep) {
            notes.add(new Note(Note.Kind.NO_BY, Optional.empty()));
        }
        return result();
    }

    /** The pieces of this line; another header that lost its line break is cut off, so that it cannot speak for it. */
    private List<Token> tokens() {
        if (raw.length() > LENGTH_LIMIT) {
            notes.add(new Note(Note.Kind.TOO_LONG, Optional.empty()));
        }
        Tokenizer.Tokens all = Tokenizer.read(raw, LENGTH_LIMIT);
        all.unbalanced().stream().findFirst().ifPresent(span -> note(Note.Kind.UNBALANCED, span));
        firstInvisible().ifPresent(span -> note(Note.Kind.INVISIBLE_CHARACTERS, span));
        List<Token> tokens = all.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int name = token.end() - FIELD_NAME.length();
            boolean isField = token.kind() == Token.Kind.WORD && name >= token.start()
                    && raw.regionMatches(true, name, FIELD_NAME, 0, FIELD_NAME.length());
            if (!isField) {
                continue;
            }
            note(Note.Kind.EMBEDDED_RECEIVED, new Span(name, tokens.getLast().end()));
            List<Token> own = new ArrayList<>(tokens.subList(0, i));
            if (name > token.start()) {
                own.add(new Token(Token.Kind.WORD, token.start(), name, 0));
            }
            return own;
        }
        return tokens;
    }

    /** Controls, bidirectional overrides and zero-width characters: they make a line look different from what it is. */
    private Optional<Span> firstInvisible() {
        int end = Math.min(raw.length(), LENGTH_LIMIT);
        for (int i = 0; i < end; i++) {
            char c = raw.charAt(i);
            if (c > ' ' && c < 0x7F || c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                continue;
            }
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                return Optional.of(new Span(i, i + 1));
            }
        }
        return Optional.empty();
    }

    private void readComment(Comment comment) {
        boolean claimed = comment.text().isEmpty()
                || anyDialect(dialect -> dialect.comment(comment, line, findings));
        if (!claimed) {
            unclaimed.add(comment);
        }
    }

    /** RFC 8314 §4.3: submission servers record the cipher suite in a clause of its own. */
    private void readExtra(Clause clause) {
        if (clause.name().filter(name -> name.text().equalsIgnoreCase("tls")).isPresent()) {
            findings.tls(clause.whole().part()).cipher(Optional.of(clause.value().part()));
        }
    }

    private void readRest(Clause clause) {
        Text words = clause.rest();
        boolean isAddress = (clause.place() == Place.FROM || clause.place() == Place.BY) && Peers.isAddress(words);
        if (!words.isEmpty() && !isAddress) {
            readWords(clause.place(), words, Note.Kind.NOT_UNDERSTOOD);
        }
    }

    private void readWords(Place place, Text words, Note.Kind otherwise) {
        if (!anyDialect(dialect -> dialect.words(place, words, line, findings))) {
            notes.add(new Note(otherwise, Optional.of(words.part())));
        }
    }

    private void readDuplicate(Clause clause) {
        readWords(clause.place(), clause.whole(), Note.Kind.DUPLICATE_CLAUSE);
        Optional<Keyword> first = keyword();
        Optional<Keyword> second = Keywords.ofPhrase(clause.value().string());
        if (clause.place() != Place.WITH || first.isEmpty() || second.isEmpty()) {
            return;
        }
        Part firstWords = line.with().orElseThrow();
        Part secondWords = clause.value().part();
        state(Statement.Subject.TLS, Keyword::tls, first.get(), firstWords, second.get(), secondWords);
        state(Statement.Subject.AUTH, Keyword::auth, first.get(), firstWords, second.get(), secondWords);
    }

    /** Two keywords that disagree speak against each other, so neither is chosen. */
    private void state(Statement.Subject subject, Function<Keyword, Assertion> of, Keyword first, Part firstWords,
            Keyword second, Part secondWords) {
        boolean firstSays = of.apply(first) == Assertion.YES;
        boolean secondSays = of.apply(second) == Assertion.YES;
        if (firstSays != secondSays) {
            say(subject, firstSays, firstWords);
            say(subject, secondSays, secondWords);
        }
    }

    private void say(Statement.Subject subject, boolean asserted, Part words) {
        switch (subject) {
            case TLS -> say(asserted, words, findings::tls, findings::noTls);
            case AUTH -> say(asserted, words, findings::auth, findings::noAuth);
        }
    }

    private static void say(boolean asserted, Part words, Function<Part, Findings> yes, Function<Part, Findings> no) {
        (asserted ? yes : no).apply(words);
    }

    private boolean anyDialect(Predicate<Dialect> reads) {
        return Dialects.ALL.stream().anyMatch(reads);
    }

    private Optional<Keyword> keyword() {
        return line.with().flatMap(with -> Keywords.ofPhrase(with.text()));
    }

    private void noteContradictions() {
        noteContradiction(Statement.Subject.TLS, keyword().filter(word -> word.tls() == Assertion.YES).isPresent());
        noteContradiction(Statement.Subject.AUTH, keyword().filter(word -> word.auth() == Assertion.YES).isPresent());
    }

    private void noteContradiction(Statement.Subject subject, boolean keywordSays) {
        boolean yes = keywordSays || findings.says(subject, true);
        if (!yes) {
            return;
        }
        findings.statements().stream()
                .filter(said -> said.subject() == subject && !said.asserted()).findFirst()
                .ifPresent(said -> notes.add(new Note(Note.Kind.CONTRADICTION, Optional.of(said.words()))));
    }

    private Received result() {
        Optional<From> from = from();
        return new Received(raw, kind(from), from, line.value(Place.BY), line.value(Place.VIA), line.with(),
                line.value(Place.ID).map(ReceivedParser::withoutAngles),
                line.value(Place.FOR).map(ReceivedParser::withoutAngles),
                findings.field(Findings.Field.ENVELOPE_SENDER), findings.field(Findings.Field.SOFTWARE),
                extraClauses(), findings.statements(), findings.field(Findings.Field.TLS_VERSION),
                findings.field(Findings.Field.CIPHER), findings.field(Findings.Field.CIPHER_BITS),
                findings.field(Findings.Field.CLIENT_CERTIFICATE), findings.field(Findings.Field.AUTH_USER),
                findings.field(Findings.Field.AUTH_MECHANISM), line.stamp(), sortedNotes());
    }

    private Optional<From> from() {
        if (line.clauses().clause(Place.FROM).isEmpty()) {
            return Optional.empty();
        }
        List<Comment> comments = unclaimed.stream().filter(comment -> comment.place() == Place.FROM).toList();
        return Dialects.ALL.stream().flatMap(dialect -> dialect.from(line).stream()).findFirst()
                .or(() -> Optional.of(Peers.standard(line, comments)));
    }

    /** A message from the machine's own address was handed in by a program there, or came back from a filter. */
    private Received.Kind kind(Optional<From> from) {
        if (findings.kind().isPresent()) {
            return findings.kind().get();
        }
        boolean isLoopback = from.flatMap(From::address).filter(part -> Addresses.isLoopback(part.text())).isPresent();
        if (!isLoopback) {
            return Received.Kind.HOP;
        }
        boolean signedIn = findings.says(Statement.Subject.AUTH, true)
                || keyword().filter(word -> word.auth() == Assertion.YES).isPresent();
        return signedIn ? Received.Kind.LOCAL_PICKUP : Received.Kind.FILTER_RETURN;
    }

    private List<Received.ExtraClause> extraClauses() {
        return line.clauses().extra().stream()
                .map(clause -> new Received.ExtraClause(clause.name().orElseThrow(), clause.value().part())).toList();
    }

    private static Part withoutAngles(Part part) {
        String text = part.text();
        int depth = 0;
        while (text.length() - 2 * depth >= 2 && text.charAt(depth) == '<' && text.charAt(text.length() - 1 - depth) == '>') {
            depth++;
        }
        Span span = part.span();
        return depth == 0
                ? part
                : new Part(text.substring(depth, text.length() - depth), new Span(span.start() + depth, span.end() - depth));
    }

    private void note(Note.Kind kind, Span span) {
        notes.add(new Note(kind, Optional.of(Text.of(raw, span.start(), span.end()).part())));
    }

    private List<Note> sortedNotes() {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(findings.notes());
        all.sort(Comparator.comparingInt(note -> note.part().map(part -> part.span().start()).orElse(raw.length())));
        return all;
    }
}
