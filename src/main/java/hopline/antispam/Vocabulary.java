package hopline.antispam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one filter: a row for each key, with a text that holds for any value, and cases with texts of their own.
 * Keys and codes are compared without regard to case. The texts have keys such as "microsoft.SFV" and
 * "microsoft.SFV.SPM"; blanks in a word become hyphens.
 */
final class Vocabulary {

    /** Explains a value that was left empty. */
    static final String EMPTY = "empty";

    /** Explains what stands behind {@link Piece#MOST_PIECES}. */
    static final String REST = "rest";

    private record Case(String text, Tone tone, Optional<Decision> decision) {

        Meaning meaning(Double... numbers) {
            return new Meaning(Optional.of(text), List.of(numbers), tone, decision);
        }
    }

    private record Band(double from, double to, Case say) {
    }

    private static final class Row {
        private final Case any;
        private final Map<String, Case> cases = new HashMap<>();
        private final Map<String, Case> choices = new HashMap<>();
        private final List<Band> bands = new ArrayList<>();

        private Row(String text) {
            this.any = new Case(text, Tone.NEUTRAL, Optional.empty());
        }
    }

    private final String product;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private Row last;
    private Case lastCase;

    Vocabulary(Product product) {
        this.product = product.key();
    }

    /** Adds rows whose text does not depend on the value. */
    Vocabulary keys(String... keys) {
        for (String key : keys) {
            key(key);
        }
        return this;
    }

    /** Begins a row; the cases that follow are its own. */
    Vocabulary key(String key) {
        last = new Row(product + "." + hyphens(key));
        rows.put(lower(key), last);
        return this;
    }

    /** Gives the row at hand a second key. */
    Vocabulary also(String key) {
        rows.put(lower(key), last);
        return this;
    }

    /** Adds a case for this value. */
    Vocabulary code(String value, Tone tone) {
        return add(value, tone, Optional.empty());
    }

    /** Adds a case for this value, by which the filter decides. */
    Vocabulary code(String value, Tone tone, Decision decision) {
        return add(value, tone, Optional.of(decision));
    }

    /** Adds a case for the numbers from one to another, both included; its text has the number as {0}. */
    Vocabulary band(double from, double to, String name, Tone tone) {
        last.bands.add(new Band(from, to, named(name, tone, Optional.empty())));
        return this;
    }

    /** The same for numbers by which the filter decides. */
    Vocabulary band(double from, double to, String name, Tone tone, Decision decision) {
        last.bands.add(new Band(from, to, named(name, tone, Optional.of(decision))));
        return this;
    }

    /** Adds a case that no value has by itself and that the filter's own reader chooses. */
    Vocabulary choice(String name, Tone tone) {
        last.choices.put(name, named(name, tone, Optional.empty()));
        return this;
    }

    /** The same for a case by which the filter decides. */
    Vocabulary choice(String name, Tone tone, Decision decision) {
        last.choices.put(name, named(name, tone, Optional.of(decision)));
        return this;
    }

    private Vocabulary add(String value, Tone tone, Optional<Decision> decision) {
        lastCase = named(value, tone, decision);
        last.cases.put(lower(value), lastCase);
        return this;
    }

    /** Gives the case just added by its value a second value. */
    Vocabulary or(String value) {
        last.cases.put(lower(value), lastCase);
        return this;
    }

    private Case named(String name, Tone tone, Optional<Decision> decision) {
        return new Case(last.any.text + "." + hyphens(name), tone, decision);
    }

    /** What this piece says; unknown when its key is. */
    Meaning of(Piece piece) {
        if (piece.key().equals(Piece.REST)) {
            return Meaning.of(REST, (double) piece.value().length());
        }
        Row row = rows.get(lower(piece.key()));
        if (row == null) {
            return Meaning.UNKNOWN;
        }
        if (piece.value().isEmpty()) {
            return Meaning.of(EMPTY);
        }
        return Optional.ofNullable(row.cases.get(lower(piece.value()))).map(Case::meaning)
                .or(() -> piece.number().flatMap(number -> inBand(row, number)))
                .orElseGet(row.any::meaning);
    }

    private static Optional<Meaning> inBand(Row row, double number) {
        return row.bands.stream().filter(band -> band.from <= number && number <= band.to).findFirst()
                .map(band -> band.say.meaning(number));
    }

    /** The choice of this name in the row of this key, with the arguments of its text. */
    Meaning chosen(String key, String name, Double... numbers) {
        return rows.get(lower(key)).choices.get(name).meaning(numbers);
    }

    /** The keys of all texts that can come out. */
    Set<String> texts() {
        Set<String> texts = new TreeSet<>(Set.of(EMPTY, REST));
        for (Row row : rows.values()) {
            texts.add(row.any.text);
            row.cases.values().forEach(say -> texts.add(say.text));
            row.choices.values().forEach(say -> texts.add(say.text));
            row.bands.forEach(band -> texts.add(band.say.text));
        }
        return texts;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String hyphens(String word) {
        return word.replace(' ', '-');
    }
}
