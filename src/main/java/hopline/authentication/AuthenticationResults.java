package hopline.authentication;

import hopline.authentication.MethodResult.Property;
import hopline.header.HeaderField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One Authentication-Results field (RFC 8601 §2.2), one that a later server renamed to Authentication-Results-Original,
 * or the ARC-Authentication-Results of an ARC set (RFC 8617 §4.1.1). Microsoft's begin with the first result and name
 * no server.
 *
 * @param field       where it stands
 * @param authservId  the server that says it, by its own account; empty where none is named
 * @param version     the version of the format, where written
 * @param instance    the number of the ARC set as written; empty outside of ARC
 * @param results     in the order written
 * @param none        whether the server says that it made no check
 * @param rest        what could not be read, as written
 */
public record AuthenticationResults(HeaderField field, Optional<String> authservId, Optional<String> version,
        Optional<String> instance, List<MethodResult> results, boolean none, List<String> rest) {

    /** The name of the field in an ARC set. */
    static final String ARC = "ARC-Authentication-Results";

    public AuthenticationResults {
        results = List.copyOf(results);
        rest = List.copyOf(rest);
    }

    /** Reads a field. Any text gives a value; what is no result is in {@link #rest()}. */
    static AuthenticationResults read(HeaderField field) {
        return new Reader(field.is(ARC)).read(field);
    }

    /** The results of this method, such as {@code dkim}; a message with two signatures has two. */
    public List<MethodResult> all(String method) {
        return results.stream().filter(result -> result.method().equalsIgnoreCase(method)).toList();
    }

    /**
     * Whether the field is written as Microsoft does: no server is named, and there is a composite authentication, an
     * action beside DMARC or the sender's address beside SPF, in the way of no other.
     */
    public boolean isMicrosoft() {
        return authservId.isEmpty() && results.stream().anyMatch(result -> result.method().equals("compauth")
                || result.property("action").isPresent()
                || result.comments().stream().anyMatch(comment -> comment.startsWith("sender IP is")));
    }

    /** Puts the pieces of one field together. */
    private static final class Reader {

        private final boolean isArc;
        private final List<MethodResult> results = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();
        private Optional<String> authservId = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> instance = Optional.empty();
        private Optional<Draft> draft = Optional.empty();
        private List<String> comments = new ArrayList<>();
        private List<String> strays = new ArrayList<>();
        private boolean isBehindName;
        private boolean none;

        private Reader(boolean isArc) {
            this.isArc = isArc;
        }

        private AuthenticationResults read(HeaderField field) {
            Lexer.Clauses clauses = Lexer.read(field.value());
            clauses.clauses().forEach(this::readClause);
            if (!clauses.unread().isEmpty()) {
                rest.add(clauses.unread());
            }
            return new AuthenticationResults(field, authservId, version, instance, results, none, rest);
        }

        private void readClause(Lexer.Clause clause) {
            for (Lexer.Piece piece : clause.pieces()) {
                switch (piece) {
                    case Lexer.Comment(String text) -> comments.add(text);
                    case Lexer.Pair pair -> readPair(pair, clause.raw());
                    case Lexer.Word(String text) -> readWord(text);
                }
            }
            endResult(clause.raw());
            if (!strays.isEmpty()) {
                rest.add(String.join(" ", strays));
                strays = new ArrayList<>();
            }
            isBehindName |= authservId.isPresent();
        }

        private void readWord(String word) {
            if (!isBehindName && authservId.isEmpty()) {
                authservId = Optional.of(word);
            } else if (!isBehindName && version.isEmpty() && isNumber(word)) {
                version = Optional.of(word);
            } else if (word.equalsIgnoreCase("none") && draft.isEmpty() && results.isEmpty()) {
                none = true;
            } else {
                strays.add(word);
            }
        }

        private static boolean isNumber(String word) {
            return word.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private void readPair(Lexer.Pair pair, String raw) {
            if (isArc && !isBehindName && instance.isEmpty() && pair.key().equals("i")) {
                instance = Optional.of(pair.value());
                return;
            }
            isBehindName = true;
            int slash = pair.key().indexOf('/');
            String method = slash < 0 ? pair.key() : pair.key().substring(0, slash);
            boolean isMethod = draft.isEmpty() ? method.indexOf('.') < 0 : MethodResult.KNOWN.containsKey(method);
            if (isMethod) {
                endResult(raw);
                Optional<String> methodVersion = slash < 0 ? Optional.empty()
                        : Optional.of(pair.key().substring(slash + 1));
                draft = Optional.of(new Draft(method, methodVersion, pair.value()));
            } else {
                draft.ifPresentOrElse(open -> open.add(pair), () -> strays.add(pair.key() + "=" + pair.value()));
            }
        }

        /** A comment before a result belongs to it, as one behind it does. */
        private void endResult(String raw) {
            if (draft.isPresent()) {
                results.add(draft.get().end(comments, raw));
                draft = Optional.empty();
                comments = new ArrayList<>();
            }
        }
    }

    /** A result whose end has not been reached. */
    private static final class Draft {

        private final String method;
        private final Optional<String> version;
        private final String result;
        private final List<Property> properties = new ArrayList<>();
        private Optional<String> reason = Optional.empty();

        private Draft(String method, Optional<String> version, String result) {
            this.method = method;
            this.version = version;
            this.result = result;
        }

        private void add(Lexer.Pair pair) {
            if (pair.key().equals("reason") && reason.isEmpty()) {
                reason = Optional.of(pair.value());
            } else {
                properties.add(new Property(pair.key(), pair.value()));
            }
        }

        private MethodResult end(List<String> comments, String raw) {
            return new MethodResult(method, version, result, reason, comments, properties, raw);
        }
    }
}
