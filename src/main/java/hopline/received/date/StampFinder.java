package hopline.received.date;

import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Span;
import hopline.received.Stamp;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import hopline.received.scan.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the date of a Received value: behind the last semicolon whose remainder begins with one (RFC 5321 §4.4), for
 * semicolons stand in other places too; failing that, anywhere, because some gateways leave the semicolon out.
 */
public final class StampFinder {

    /** The longest date has ten words: day, day of month, month, year, time with obsolete blanks, zone, zone name. */
    private static final int DATE_WORDS = 12;

    /** A word of a date is short; longer ones cannot begin or continue it. */
    private static final int WORD_LENGTH = 64;

    /** Before this year no mail of today's kind was sent, and clocks without battery start there or earlier. */
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    /** The farthest two correct clocks can be apart by zones wrongly set, and a day more. */
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(2);

    /** What is meant as a date even though it cannot be read: it begins with a number, or soon has a time of day. */
    private static final Pattern DATE_LIKE = Pattern.compile("(?:[A-Za-z]{2,9}\\.?,? )?[0-9]{1,4}[-/. ].*"
            + "|[0-9]{1,2}:.*|[0-9]{9,}.*|[A-Za-z]{3,9}\\.?,? .{0,24}[0-9]{1,2}:[0-9]{2}.*");

    private final String raw;
    private final List<Token> tokens;
    private final Instant now;
    private final List<Note> notes = new ArrayList<>();

    private StampFinder(String raw, List<Token> tokens, Instant now) {
        this.raw = raw;
        this.tokens = tokens;
        this.now = now;
    }

    /**
     * The date and the pieces around it.
     *
     * @param stamp   the date; empty when none is written
     * @param before  the pieces before it
     * @param behind  the pieces behind it
     * @param notes   remarks on the reading
     */
    public record Found(Optional<Stamp> stamp, List<Token> before, List<Token> behind, List<Note> notes) {
    }

    /** Finds the date among the pieces of a value; {@code now} is what dates of the future are measured against. */
    public static Found find(String raw, List<Token> tokens, Instant now) {
        return new StampFinder(raw, tokens, now).find();
    }

    private Found find() {
        Optional<Integer> dateLike = Optional.empty();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).kind() != Token.Kind.SEMICOLON) {
                continue;
            }
            Text text = wordsFrom(i + 1);
            Optional<DateText.Read> date = DateText.read(text.string());
            if (date.isPresent()) {
                return found(text, date.get(), i + 1);
            }
            if (dateLike.isEmpty() && isDateLike(i + 1, text)) {
                dateLike = Optional.of(i + 1);
            }
        }
        return dateLike.map(this::unreadable).orElseGet(this::withoutSemicolon);
    }

    private boolean isDateLike(int first, Text text) {
        boolean isClause = first < tokens.size() && Place.openedBy(raw, tokens.get(first)).isPresent();
        return !isClause && DATE_LIKE.matcher(text.string()).matches();
    }

    private Found withoutSemicolon() {
        Optional<Found> last = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            if (!mayBegin(tokens.get(i))) {
                continue;
            }
            Text text = wordsFrom(i);
            Optional<DateText.Read> date = DateText.read(text.string());
            if (date.isPresent()) {
                notes.clear();
                last = Optional.of(found(text, date.get(), i));
                i = tokens.size() - last.get().behind().size() - 1;
            }
        }
        if (last.isEmpty()) {
            Note noDate = new Note(Note.Kind.NO_DATE, Optional.empty());
            return new Found(Optional.empty(), tokens, List.of(), List.of(noDate));
        }
        Found date = last.get();
        List<Note> all = new ArrayList<>(date.notes());
        all.addFirst(new Note(Note.Kind.NO_SEMICOLON, date.stamp().map(Stamp::part)));
        return new Found(date.stamp(), date.before(), date.behind(), all);
    }

    private boolean mayBegin(Token token) {
        if (token.kind() != Token.Kind.WORD || token.end() - token.start() > WORD_LENGTH) {
            return false;
        }
        String word = raw.substring(token.start(), token.end());
        char c = word.charAt(0);
        int comma = word.indexOf(',');
        return c >= '0' && c <= '9' || DateText.isDayName(comma < 0 ? word : word.substring(0, comma));
    }

    /** The words from here on, comments left out, as many as a date can have. */
    private Text wordsFrom(int index) {
        List<Token> words = new ArrayList<>();
        for (int i = index; i < tokens.size() && words.size() < DATE_WORDS; i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.SEMICOLON || token.end() - token.start() > WORD_LENGTH
                    && token.kind() == Token.Kind.WORD) {
                break;
            }
            if (token.kind() == Token.Kind.WORD) {
                words.add(token);
            }
        }
        return Text.of(raw, words);
    }

    private Found found(Text text, DateText.Read date, int first) {
        Part part = text.part(0, date.length());
        Optional<Instant> instant = date.offset().map(date.local()::toInstant);
        if (instant.isEmpty()) {
            notes.add(new Note(Note.Kind.ZONE_UNKNOWN, Optional.of(part)));
        }
        if (date.byName()) {
            notes.add(new Note(Note.Kind.ZONE_BY_NAME, Optional.of(part)));
        }
        if (!date.usual()) {
            notes.add(new Note(Note.Kind.UNUSUAL_DATE, Optional.of(part)));
        }
        if (isImplausible(instant.orElse(date.local().toInstant(ZoneOffset.UTC)))) {
            notes.add(new Note(Note.Kind.IMPLAUSIBLE_DATE, Optional.of(part)));
        }
        return around(new Stamp(part, Optional.of(date.local()), date.offset(), instant), first);
    }

    private boolean isImplausible(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(now.plus(FARTHEST_AHEAD));
    }

    private Found unreadable(int first) {
        Part part = wordsFrom(first).part();
        notes.add(new Note(Note.Kind.UNREADABLE_DATE, Optional.of(part)));
        Optional<LocalDateTime> none = Optional.empty();
        return around(new Stamp(part, none, Optional.empty(), Optional.empty()), first);
    }

    /** Splits the pieces at the date; comments between its words go with it. */
    private Found around(Stamp stamp, int start) {
        Span span = stamp.part().span();
        int first = start;
        while (first < tokens.size() && tokens.get(first).start() < span.start()) {
            first++;
        }
        int behind = first;
        while (behind < tokens.size() && tokens.get(behind).start() < span.end()) {
            behind++;
        }
        List<Token> before = tokens.subList(0, first);
        return new Found(Optional.of(stamp), before, tokens.subList(behind, tokens.size()), List.copyOf(notes));
    }
}
