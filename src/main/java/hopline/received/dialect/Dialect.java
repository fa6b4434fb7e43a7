package hopline.received.dialect;

import hopline.received.From;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;

/**
 * The habits of one mail server or of a family of them. Every dialect is shown every line: which server wrote it is
 * known from the forms it uses and not from its name, which anybody can write. All methods are total, and their
 * patterns match one bounded piece from its first to its last character.
 */
public interface Dialect {

    /** Reads a comment if it has a form of this server at a place where the server writes it; else false. */
    default boolean comment(Comment comment, Line line, Findings findings) {
        return false;
    }

    /**
     * Reads words that belong to no clause, or a clause that stands for the second time (clause word and value), if
     * they have a form of this server; else false.
     */
    default boolean words(Place place, Text words, Line line, Findings findings) {
        return false;
    }

    /** Reads the from clause if this server's form of it differs from RFC 5321 (§4.4, TCP-info). */
    default Optional<From> from(Line line) {
        return Optional.empty();
    }

    /** Looks at the clauses together, after all comments were read. */
    default void line(Line line, Findings findings) {
    }
}
