package hopline.received.scan;

import hopline.received.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state machine that sorts the pieces of a Received value into clauses (RFC 5321 §4.4). Clauses may come in any
 * order; each counts once, its first value stays.
 */
public final class Clauses {

    /** Comments that are read; servers write fewer than ten, and each one is shown to every dialect. */
    static final int COMMENT_COUNT_LIMIT = 64;

    /** Nesting that servers use is two; deeper comments are kept as raw text only. */
    static final int COMMENT_DEPTH_LIMIT = 8;

    /** Characters of a comment that are read; the longest that servers write stay below 500. */
    static final int COMMENT_LENGTH_LIMIT = 2_000;

    private static final String FOR = "for";

    private final String raw;
    private final Map<Place, Clause> first = new EnumMap<>(Place.class);
    private final List<Clause> all = new ArrayList<>();
    private final List<Clause> extra = new ArrayList<>();
    private final List<Clause> duplicates = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Map<Place, Integer> commentsAt = new EnumMap<>(Place.class);
    private final List<Token> notRead = new ArrayList<>();
    private Clause current;

    private Clauses(String raw) {
        this.raw = raw;
        this.current = new Clause(raw, Place.START, Optional.empty());
        all.add(current);
    }

    /** Sorts the pieces before and behind the date. */
    public static Clauses read(String raw, List<Token> beforeDate, List<Token> behindDate) {
        Clauses clauses = new Clauses(raw);
        clauses.readAll(beforeDate);
        clauses.current.end();
        clauses.current = new Clause(raw, Place.DATE, Optional.empty());
        clauses.all.add(clauses.current);
        clauses.readAll(behindDate);
        return clauses;
    }

    private void readAll(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Optional<Token> next = i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
            switch (token.kind()) {
                case SEMICOLON, STRAY -> current.interrupt();
                case COMMENT -> comment(token);
                case WORD -> word(token, next);
            }
        }
    }

    private void word(Token token, Optional<Token> next) {
        Optional<Place> place = Place.openedBy(raw, token).filter(opened -> opens(opened, token, next));
        if (place.isPresent()) {
            open(place.get(), token);
        } else if (endsInFor(token, next)) {
            int end = token.end() - FOR.length();
            current.word(new Token(Token.Kind.WORD, token.start(), end, 0));
            open(Place.FOR, new Token(Token.Kind.WORD, end, token.end(), 0));
        } else {
            current.word(token);
        }
    }

    private void open(Place place, Token name) {
        current.end();
        current = new Clause(raw, place, Optional.of(name));
        if (place == Place.EXTRA) {
            extra.add(current);
        } else if (first.putIfAbsent(place, current) != null) {
            duplicates.add(current);
            return;
        }
        all.add(current);
    }

    /** A lost line break: "id 4ABC" and "for &lt;user&gt;" became "id 4ABCfor &lt;user&gt;". */
    private boolean endsInFor(Token token, Optional<Token> next) {
        boolean isId = current.place() == Place.ID && !current.hasValue() && !first.containsKey(Place.FOR);
        return isId && token.end() - token.start() > FOR.length()
                && raw.regionMatches(token.end() - FOR.length(), FOR, 0, FOR.length())
                && next.filter(Token::isWord).filter(word -> raw.charAt(word.start()) == '<').isPresent();
    }

    /** "group" is a clause only behind "tls" (RFC 8314 §4.3); a word before a comment may be the client's name. */
    private boolean opens(Place place, Token token, Optional<Token> next) {
        if (place == Place.EXTRA) {
            return first.containsKey(Place.BY) && current.hasValue() && next.filter(Token::isWord).isPresent()
                    && (!is("group", token) || !extra.isEmpty())
                    && (!is("tls", token) || isCipher(next.get()));
        }
        boolean isClientName = current.place() == Place.FROM && !current.hasValue()
                && next.filter(following -> following.kind() == Token.Kind.COMMENT).isPresent();
        return !isClientName;
    }

    /** Names of cipher suites have several parts; prose such as "over TLS secured channel" has a plain word there. */
    private boolean isCipher(Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            char c = raw.charAt(i);
            if (c == '_' || c == '-' || c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private boolean is(String clause, Token token) {
        return token.end() - token.start() == clause.length()
                && raw.regionMatches(true, token.start(), clause, 0, clause.length());
    }

    private void comment(Token token) {
        current.interrupt();
        boolean readable = token.depth() <= COMMENT_DEPTH_LIMIT && token.end() - token.start() <= COMMENT_LENGTH_LIMIT
                && comments.size() < COMMENT_COUNT_LIMIT;
        if (!readable) {
            notRead.add(token);
        }
        int index = commentsAt.merge(current.place(), 1, Integer::sum) - 1;
        if (comments.size() < COMMENT_COUNT_LIMIT) {
            boolean tight = token.start() > 0 && !Tokenizer.isBlank(raw.charAt(token.start() - 1));
            Text text = readable ? Text.of(raw, token.start() + 1, token.end() - 1) : Text.of(raw, List.of());
            comments.add(new Comment(current.place(), index, tight, text));
        }
    }

    /** The first clause of this kind. */
    public Optional<Clause> clause(Place place) {
        return Optional.ofNullable(first.get(place));
    }

    /** All but the duplicates in order, with what stands before the first clause and behind the date. */
    public List<Clause> all() {
        return all;
    }

    /** The additional registered clauses in order. */
    public List<Clause> extra() {
        return extra;
    }

    /** Clauses whose kind stood before. */
    public List<Clause> duplicates() {
        return duplicates;
    }

    /** The comments in order. */
    public List<Comment> comments() {
        return comments;
    }

    /** A note for the first comment that was beyond the limits. */
    public Optional<Note> tooMany() {
        return notRead.stream().findFirst().map(token -> new Note(Note.Kind.TOO_MANY_COMMENTS,
                Optional.of(Text.of(raw, token.start(), token.end()).part())));
    }
}
