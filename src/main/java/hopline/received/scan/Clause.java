package hopline.received.scan;

import hopline.received.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One clause of a Received value: its word, its value, and what else stands before the next clause. */
public final class Clause {

    private final String raw;
    private final Place place;
    private final Optional<Token> name;
    private final List<Token> value = new ArrayList<>();
    private final List<Token> rest = new ArrayList<>();
    private boolean closed;

    Clause(String raw, Place place, Optional<Token> name) {
        this.raw = raw;
        this.place = place;
        this.name = name;
        this.closed = name.isEmpty();
    }

    void word(Token word) {
        boolean belongsToValue = !closed && (value.isEmpty() || place.holdsPhrase());
        (belongsToValue ? value : rest).add(word);
    }

    /** A comment or semicolon: what follows a begun value is no part of it. */
    void interrupt() {
        closed |= !value.isEmpty();
    }

    void end() {
        closed = true;
    }

    boolean hasValue() {
        return !value.isEmpty();
    }

    public Place place() {
        return place;
    }

    /** The clause word as written; empty for what stands before the first clause or behind the date. */
    public Optional<Part> name() {
        return name.map(token -> Text.of(raw, token.start(), token.end()).part());
    }

    /** The words of the value. */
    public List<Token> words() {
        return value;
    }

    /** The value, a comma at its end taken off. */
    public Text value() {
        Text text = Text.of(raw, value);
        int end = text.length();
        while (end > 0 && text.string().charAt(end - 1) == ',') {
            end--;
        }
        return end == text.length() ? text : Text.of(raw, text.span(0, end).start(), text.span(0, end).end());
    }

    /** All words: the clause word, the value, and what follows. */
    public Text whole() {
        List<Token> all = new ArrayList<>();
        name.ifPresent(all::add);
        all.addAll(value);
        all.addAll(rest);
        return Text.of(raw, all);
    }

    /** Words behind the value that open no clause. */
    public Text rest() {
        return Text.of(raw, rest);
    }
}
