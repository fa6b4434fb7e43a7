package hopline.report;

import hopline.authentication.AuthenticationResults;
import hopline.authentication.MethodResult;
import hopline.authentication.MethodResult.Property;
import hopline.header.HeaderField;
import hopline.language.Words;
import hopline.report.Section.Row;
import hopline.report.Section.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rows for what a server reports: each result with its meaning, then what it rests on. */
final class ResultRows {

    /** Characters of header text shown in one place; the rest is in the field. */
    static final int LONGEST = 250;

    /** Methods whose fail weighs; with the others it is common in honest mail. */
    private static final Set<String> WEIGHTY =
            Set.of("arc", "compauth", "dkim", "dkim-adsp", "dmarc", "sender-id", "smime", "spf");

    /** What the comment beside DMARC says of the policy and of what was done. */
    private static final List<String> POLICY_KEYS = List.of("p", "sp", "dis");

    private final Words words;

    ResultRows(Words words) {
        this.words = words;
    }

    /** The server as the subject of a sentence. */
    String who(Optional<String> server) {
        return server.map(name -> Visible.of(name, LONGEST)).orElseGet(() -> words.authentication("who.unnamed"));
    }

    List<Row> of(AuthenticationResults results) {
        List<Row> rows = new ArrayList<>();
        String who = who(results.authservId());
        if (results.none()) {
            rows.add(row("none", "none", words.authentication("none", who), Tone.NEUTRAL, "none", results.field()));
        }
        results.results().forEach(result -> add(rows, result, who, results.field()));
        rows.addAll(rest(results.rest(), results.field()));
        return rows;
    }

    private void add(List<Row> rows, MethodResult result, String who, HeaderField field) {
        rows.add(row(result.method(), result.result(), meaning(result.method(), result.result(), who),
                tone(result.method(), result.result()), result.raw(), field));
        result.reason().ifPresent(reason -> rows.add(row("reason", reason, reason(result.method(), reason),
                Tone.NEUTRAL, "reason=" + reason, field)));
        if (result.method().equals("dmarc")) {
            POLICY_KEYS.forEach(key -> result.commentValue(key)
                    .ifPresent(value -> rows.add(policy(key, value, field))));
        }
        result.properties().forEach(property -> rows.add(property(property, field)));
    }

    /** What a result means; {@code who} is the subject of the sentence. */
    String meaning(String method, String result, String who) {
        String name = Visible.of(method, LONGEST);
        String value = Visible.of(result, LONGEST);
        if (!MethodResult.KNOWN.containsKey(method)) {
            return words.authentication("method.unknown", who, value);
        }
        return words.authentication(key(method, result), who, name, value);
    }

    private String key(String method, String result) {
        String value = result.toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return "result.missing";
        }
        if (!MethodResult.KNOWN.get(method).contains(value)) {
            return "result.unknown";
        }
        return words.hasAuthentication(method + "." + value) ? method + "." + value : "any." + value;
    }

    static Tone tone(String method, String result) {
        if (!MethodResult.KNOWN.containsKey(method)) {
            return Tone.NEUTRAL;
        }
        return switch (result.toLowerCase(Locale.ROOT)) {
            case "pass" -> Tone.GOOD;
            case "fail", "hardfail" -> WEIGHTY.contains(method) ? Tone.BAD : Tone.DOUBTFUL;
            case "discard", "nxdomain" -> Tone.BAD;
            case "softfail", "policy", "temperror", "permerror" -> Tone.DOUBTFUL;
            default -> Tone.NEUTRAL;
        };
    }

    /** Microsoft's reason has three digits, of which the first tells the kind; other servers write a sentence. */
    private String reason(String method, String reason) {
        if (!method.equals("compauth")) {
            return words.authentication("reason");
        }
        String exact = "compauth.reason." + reason;
        String kind = "compauth.reason." + reason.substring(0, Math.min(1, reason.length())) + "xx";
        if (words.hasAuthentication(exact)) {
            return words.authentication(exact);
        }
        boolean isKnownKind = reason.length() == 3 && words.hasAuthentication(kind);
        return words.authentication(isKnownKind ? kind : "compauth.reason.other");
    }

    private Row policy(String key, String value, HeaderField field) {
        return row(key, value, valued("dmarc." + key, value), Tone.NEUTRAL, key + "=" + value, field);
    }

    private Row property(Property property, HeaderField field) {
        String key = "property." + property.name();
        String meaning = property.name().equals("action") ? valued("action", property.value())
                : words.authentication(words.hasAuthentication(key) ? key : "property.other");
        return row(property.name(), property.value(), meaning, Tone.NEUTRAL, property.name() + "=" + property.value(),
                field);
    }

    private String valued(String key, String value) {
        String exact = key + "." + value.toLowerCase(Locale.ROOT);
        return words.authentication(words.hasAuthentication(exact) ? exact : key + ".other");
    }

    List<Row> rest(List<String> rest, HeaderField field) {
        return rest.stream().map(text -> row(words.authentication("name.rest"), text, words.authentication("rest"),
                Tone.NEUTRAL, text, field)).toList();
    }

    /** A row whose name, value and raw words come from the header. */
    static Row row(String name, String value, String meaning, Tone tone, String raw, HeaderField field) {
        return new Row(Visible.of(name, LONGEST), Visible.of(value, LONGEST), meaning, tone, Visible.of(raw, LONGEST),
                Optional.of(field));
    }
}
