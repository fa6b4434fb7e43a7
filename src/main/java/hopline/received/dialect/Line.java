package hopline.received.dialect;

import hopline.received.Part;
import hopline.received.Stamp;
import hopline.received.scan.Clause;
import hopline.received.scan.Clauses;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One Received value, sorted into clauses, as the dialects see it.
 *
 * @param clauses  clauses and comments
 * @param stamp    the date
 */
public record Line(Clauses clauses, Optional<Stamp> stamp) {

    /** Servers name the cipher or the login between "with" and the protocol: not part of the keyword. */
    private static final Pattern ENCRYPTED_WITH = Pattern.compile("(.*encrypted) (\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTH_WITH = Pattern.compile("(\\S+) (AUTH)", Pattern.CASE_INSENSITIVE);

    /** The value of a clause that counts. */
    public Optional<Part> value(Place place) {
        return clauses.clause(place).map(Clause::value).filter(text -> !text.isEmpty()).map(Text::part);
    }

    /** The keyword or product phrase of the with clause. */
    public Optional<Part> with() {
        Optional<Text> text = clauses.clause(Place.WITH).map(Clause::value).filter(value -> !value.isEmpty());
        return text.map(value -> value.match(ENCRYPTED_WITH).flatMap(match -> match.group(2))
                .or(() -> value.match(AUTH_WITH).flatMap(match -> match.group(1)))
                .orElseGet(value::part));
    }

    /** What stands beside the keyword inside the with clause. */
    public Optional<Text> besideKeyword() {
        Optional<Text> text = clauses.clause(Place.WITH).map(Clause::value).filter(value -> !value.isEmpty());
        return text.flatMap(value -> value.match(ENCRYPTED_WITH).map(match -> cut(value, match, 1))
                .or(() -> value.match(AUTH_WITH).map(match -> cut(value, match, 2))));
    }

    private static Text cut(Text text, Text.Match match, int group) {
        return text.cut(match.matcher().start(group), match.matcher().end(group));
    }

    /** The name behind "from". */
    public Optional<Part> fromWord() {
        return value(Place.FROM);
    }

    /** Words behind the name of the from clause. */
    public Text fromRest() {
        return clauses.clause(Place.FROM).map(Clause::rest).orElse(Text.EMPTY);
    }

    /** The comments behind this clause, in order. */
    public List<Comment> comments(Place place) {
        return clauses.comments().stream().filter(comment -> comment.place() == place).toList();
    }

    /** The comment at this position behind the clause. */
    public Optional<Comment> comment(Place place, int index) {
        return comments(place).stream().filter(comment -> comment.index() == index).findFirst();
    }

    /** Whether a comment of this form stands at one of these places. */
    public boolean hasComment(Pattern pattern, Place... places) {
        return clauses.comments().stream().anyMatch(comment -> comment.at(places) && comment.matches(pattern));
    }

    /** Whether the with clause is exactly this, in any case of letters. */
    public boolean isWith(String phrase) {
        return with().filter(part -> part.text().equalsIgnoreCase(phrase)).isPresent();
    }

    /** Whether the date begins without the name of a day, as in qmail's lines. */
    public boolean hasDateWithoutDay() {
        return stamp.filter(date -> !date.part().text().isEmpty() && Character.isDigit(date.part().text().charAt(0)))
                .isPresent();
    }
}
