package hopline.antispam;

import hopline.header.HeaderField;
import java.util.List;

/** One filter: which fields are its own, how they are cut into pieces, and what the pieces mean. All methods are total. */
interface Filter {

    /** Whose fields they are. */
    Product product();

    /** How the names of its fields begin, in lower case. */
    List<String> prefixes();

    /** Whether a field of this name, in lower case, is one of its own. */
    default boolean owns(String name) {
        return prefixes().stream().anyMatch(name::startsWith);
    }

    /** Its words. Fields that hold one value only stand in it under their names. */
    Vocabulary vocabulary();

    /** Cuts the unfolded value of a field of this name, given in lower case; loose words get the field's name as key. */
    default List<Piece> pieces(String name, String value) {
        return List.of(Piece.loose(value));
    }

    /** What one of the pieces of a field says. */
    default Meaning meaning(Piece piece, List<Piece> all) {
        return vocabulary().of(piece);
    }

    /** Whether a report of this field counts for the mailbox in which it was found. */
    default boolean counts(HeaderField field) {
        return true;
    }
}
