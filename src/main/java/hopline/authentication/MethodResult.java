package hopline.authentication;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one method found (RFC 8601 §2.2, resinfo).
 *
 * @param method      the name of the method in lower case, such as {@code dkim}
 * @param version     the version of the method, where written
 * @param result      the result as written, such as {@code pass}; empty text if missing
 * @param reason      why, in the words of the server; Microsoft's three digits behind {@code compauth}
 * @param comments    the comments beside it, without parentheses
 * @param properties  what was checked, in the order written
 * @param raw         the words of the header that say all this, on one line
 */
public record MethodResult(String method, Optional<String> version, String result, Optional<String> reason,
        List<String> comments, List<Property> properties, String raw) {

    private static final List<String> SIGNATURE =
            List.of("none", "pass", "fail", "policy", "neutral", "temperror", "permerror");
    private static final List<String> QUESTION = List.of("none", "pass", "fail", "temperror", "permerror");

    /**
     * The methods that Hopline knows, each with its results: the IANA registry "Email Authentication Result Names" and
     * what its specifications name as obsolete; then BIMI (draft-brand-indicators-for-message-identification) and
     * Microsoft's composite authentication, which are in no registry.
     */
    public static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("arc", List.of("none", "pass", "fail")),
            Map.entry("auth", QUESTION),
            Map.entry("dkim", SIGNATURE),
            Map.entry("dkim-adsp", List.of("none", "pass", "unknown", "fail", "discard", "nxdomain", "temperror",
                    "permerror")),
            Map.entry("dkim-atps", QUESTION),
            Map.entry("dmarc", List.of("none", "pass", "fail", "temperror", "permerror", "bestguesspass")),
            Map.entry("dnswl", List.of("none", "pass", "temperror", "permerror")),
            Map.entry("domainkeys", SIGNATURE),
            Map.entry("iprev", List.of("pass", "fail", "temperror", "permerror")),
            Map.entry("rrvs", List.of("none", "unknown", "pass", "fail", "temperror", "permerror")),
            Map.entry("sender-id", List.of("none", "pass", "fail", "hardfail", "softfail", "neutral", "policy",
                    "temperror", "permerror")),
            Map.entry("smime", SIGNATURE),
            Map.entry("spf", List.of("none", "pass", "fail", "hardfail", "softfail", "neutral", "policy", "temperror",
                    "permerror")),
            Map.entry("vbr", QUESTION),
            Map.entry("bimi", List.of("none", "pass", "fail", "temperror", "declined", "skipped")),
            Map.entry("compauth", List.of("none", "pass", "softpass", "fail")));

    public MethodResult {
        comments = List.copyOf(comments);
        properties = List.copyOf(properties);
    }

    /**
     * A value that a result rests on.
     *
     * @param name   in lower case: {@code ptype.property} such as {@code header.d}, or what is written in its place
     * @param value  as written, without quotes
     */
    public record Property(String name, String value) {
    }

    /** Whether the result is this one, in any case of letters. */
    public boolean is(String otherResult) {
        return result.equalsIgnoreCase(otherResult);
    }

    /** The value of the first property of this name, such as {@code header.d}. */
    public Optional<String> property(String name) {
        return first(properties, name);
    }

    static Optional<String> first(List<Property> properties, String name) {
        return properties.stream().filter(property -> property.name().equals(name)).map(Property::value).findFirst();
    }

    /**
     * A value that stands in a comment as {@code key=value}, as the DMARC policy does: {@code (p=REJECT dis=NONE)}.
     *
     * @param key  in lower case
     */
    public Optional<String> commentValue(String key) {
        return comments.stream().flatMap(comment -> Lexer.read(comment).clauses().stream())
                .flatMap(clause -> clause.pieces().stream())
                .filter(piece -> piece instanceof Lexer.Pair pair && pair.key().equals(key))
                .map(piece -> ((Lexer.Pair) piece).value()).findFirst();
    }

    /**
     * The domain that counts for DMARC, as written. DKIM: {@code header.d}, else that of {@code header.i}. SPF: that of
     * {@code smtp.mailfrom}; where it is written and empty, {@code smtp.helo} (RFC 7489 §3.1.2). Empty for other
     * methods and where none is written.
     */
    public Optional<String> domain() {
        return switch (method) {
            case "dkim" -> property("header.d").or(() -> property("header.i").flatMap(DmarcAlignment::domainOf));
            case "spf" -> property("smtp.mailfrom").or(() -> property("smtp.mail"))
                    .flatMap(sender -> DmarcAlignment.domainOf(sender).or(() -> property("smtp.helo")));
            default -> Optional.empty();
        };
    }
}
