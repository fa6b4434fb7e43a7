package hopline.report;

import hopline.authentication.ArcSet;
import hopline.authentication.DkimSignature;
import hopline.authentication.Tags;
import hopline.header.HeaderField;
import hopline.language.Times;
import hopline.language.Words;
import hopline.report.Section.Row;
import hopline.report.Section.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows for what signatures and seals say of themselves: their tags, then what is wrong or weak in them. */
final class SignatureRows {

    private final Times times;
    private final Words words;

    SignatureRows(Times times, Words words) {
        this.times = times;
        this.words = words;
    }

    List<Row> of(DkimSignature signature) {
        return of(signature, "", "tag.i");
    }

    /** The rows of an ARC-Message-Signature, in which i= is the number of the set. */
    List<Row> ofArc(DkimSignature signature) {
        return of(signature, "ARC-Message-Signature ", "arc.i");
    }

    private List<Row> of(DkimSignature signature, String prefix, String keyOfI) {
        HeaderField field = signature.field();
        List<Row> rows = new ArrayList<>();
        signature.tags().list().forEach(tag -> rows.add(tag(prefix, tag,
                tag.name().equals("i") ? words.authentication(keyOfI) : meaning(tag, signature), field)));
        if (!signature.oversigned().isEmpty()) {
            String names = String.join(", ", signature.oversigned());
            rows.add(ResultRows.row(words.authentication("name.oversigned"), names,
                    words.authentication("oversigned"), Tone.NEUTRAL, written("h", signature), field));
        }
        signature.problems().forEach(problem -> rows.add(problem("dkim.problem", problem,
                value(problem, signature), Tone.DOUBTFUL, field)));
        return rows;
    }

    private String meaning(Tags.Tag tag, DkimSignature signature) {
        return switch (tag.name()) {
            case "h" -> signature.unsigned().isEmpty() ? words.authentication("tag.h.all")
                    : words.authentication("tag.h.some", String.join(", ", signature.unsigned()));
            case "t" -> signature.signedAt().map(moment -> words.authentication("tag.t", times.dateTime(moment)))
                    .orElseGet(() -> words.authentication("tag.moment"));
            case "x" -> signature.expiresAt().map(moment -> words.authentication("tag.x", times.dateTime(moment)))
                    .orElseGet(() -> words.authentication("tag.moment"));
            default -> tagMeaning(tag.name());
        };
    }

    private String tagMeaning(String name) {
        String key = "tag." + name;
        return words.authentication(words.hasAuthentication(key) ? key : "tag.other");
    }

    private static String value(DkimSignature.Problem problem, DkimSignature signature) {
        return switch (problem) {
            case NO_VERSION -> "v=";
            case OTHER_VERSION -> written("v", signature);
            case TAG_MISSING -> String.join(", ", signature.missing());
            case TAG_TWICE -> String.join(", ", signature.tags().twice());
            case SHA1 -> written("a", signature);
            case BODY_LENGTH -> written("l", signature);
            case EXPIRES_BEFORE_SIGNED -> written("x", signature);
            case FROM_NOT_SIGNED -> "From";
            case IDENTITY_OUTSIDE_DOMAIN -> written("i", signature);
        };
    }

    private static String written(String name, DkimSignature signature) {
        return name + "=" + signature.tags().value(name).orElse("");
    }

    List<Row> of(ArcSet.Seal seal) {
        return seal.tags().list().stream().map(tag -> tag("ARC-Seal ", tag, meaning(tag, seal), seal.field()))
                .toList();
    }

    private String meaning(Tags.Tag tag, ArcSet.Seal seal) {
        return switch (tag.name()) {
            case "cv" -> {
                String key = "arc.cv." + tag.value().toLowerCase(Locale.ROOT);
                yield words.authentication(words.hasAuthentication(key) ? key : "arc.cv.other");
            }
            case "i" -> words.authentication("arc.i");
            case "d" -> words.authentication("arc.d");
            case "t" -> seal.sealedAt().map(moment -> words.authentication("tag.t", times.dateTime(moment)))
                    .orElseGet(() -> words.authentication("tag.moment"));
            default -> tagMeaning(tag.name());
        };
    }

    List<Row> problems(ArcSet set) {
        return set.problems().stream().map(problem -> problem("arc.problem", problem, value(problem, set),
                problem == ArcSet.Problem.CV_FAIL ? Tone.BAD : Tone.DOUBTFUL, set.field())).toList();
    }

    private static String value(ArcSet.Problem problem, ArcSet set) {
        Optional<String> validation = set.seal().flatMap(ArcSet.Seal::chainValidation);
        return switch (problem) {
            case FIRST_NOT_NONE, LATER_NONE, CV_UNKNOWN, CV_FAIL -> "cv=" + validation.orElse("");
            default -> "i=" + set.instance();
        };
    }

    private Row problem(String key, Enum<?> problem, String value, Tone tone, HeaderField field) {
        return ResultRows.row(words.authentication("name.problem"), value,
                words.authentication(key + "." + problem.name().toLowerCase(Locale.ROOT)), tone, value, field);
    }

    private static Row tag(String prefix, Tags.Tag tag, String meaning, HeaderField field) {
        return ResultRows.row(prefix + tag.name(), tag.value(), meaning, Tone.NEUTRAL,
                tag.name() + "=" + tag.value(), field);
    }
}
