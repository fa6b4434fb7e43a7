package hopline.authentication;

import hopline.authentication.MethodResult.Property;
import hopline.header.HeaderField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One Received-SPF field (RFC 7208 §9.1).
 *
 * @param field     where it stands
 * @param result    the result as written, such as {@code Pass}; empty text if missing
 * @param comments  the comments, without parentheses
 * @param values    the pairs in the order written, their keys in lower case
 * @param rest      what could not be read, as written
 */
public record ReceivedSpf(HeaderField field, String result, List<String> comments, List<Property> values,
        List<String> rest) {

    public ReceivedSpf {
        comments = List.copyOf(comments);
        values = List.copyOf(values);
        rest = List.copyOf(rest);
    }

    /** Reads a field. Any text gives a value. */
    static ReceivedSpf read(HeaderField field) {
        Lexer.Clauses clauses = Lexer.read(field.value());
        List<String> result = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        List<Property> values = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Lexer.Clause clause : clauses.clauses()) {
            for (Lexer.Piece piece : clause.pieces()) {
                switch (piece) {
                    case Lexer.Comment(String text) -> comments.add(text);
                    case Lexer.Pair(String key, String value) -> values.add(new Property(key, value));
                    case Lexer.Word(String text) -> (result.isEmpty() && values.isEmpty() ? result : rest).add(text);
                }
            }
        }
        if (!clauses.unread().isEmpty()) {
            rest.add(clauses.unread());
        }
        return new ReceivedSpf(field, String.join("", result), comments, values, rest);
    }

    /** Whether the result is this one, in any case of letters. */
    public boolean is(String otherResult) {
        return result.equalsIgnoreCase(otherResult);
    }

    /** The value of the first pair with this key, such as {@code client-ip}. */
    public Optional<String> value(String key) {
        return MethodResult.first(values, key);
    }

    /** The server that made the check, {@code receiver}, by its own account; empty where an address stands instead. */
    public Optional<String> server() {
        return value("receiver").filter(text -> !text.isEmpty() && text.indexOf('@') < 0);
    }

    /**
     * The domain that counts for DMARC, as written: that of the envelope sender; the name in HELO where the sender is
     * empty (RFC 7489 §3.1.2). Empty where none is written, and where only HELO was checked although there is a sender.
     */
    public Optional<String> domain() {
        Optional<String> sender = value("envelope-from");
        Optional<String> domain = sender.flatMap(DmarcAlignment::domainOf);
        if (domain.isEmpty()) {
            return sender.isPresent() ? value("helo") : Optional.empty();
        }
        return value("identity").filter("helo"::equalsIgnoreCase).isPresent() ? Optional.empty() : domain;
    }
}
