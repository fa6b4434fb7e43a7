package hopline.antispam;

import static hopline.antispam.Decision.PASSED;
import static hopline.antispam.Tone.CLEAN;
import static hopline.antispam.Tone.NEUTRAL;
import static hopline.antispam.Tone.SPAM;

import java.util.List;

/**
 * Apache SpamAssassin, as its default configuration writes: "Yes, score=14.0 required=5.0 tests=BAYES_99,… autolearn=spam
 * version=4.0.0". Amavis, Exim, Rspamd and others write fields of the same names.
 */
final class SpamAssassin implements Filter {

    private static final Vocabulary WORDS = new Vocabulary(Product.SPAMASSASSIN)
            .key("X-Spam-Status").code("Yes", SPAM, Decision.SPAM).code("No", CLEAN, PASSED)
            .key("score").also("hits").choice("above", SPAM).choice("below", CLEAN)
            .keys("required", "tests", "version", "shortcircuit", "tagged_above")
            .key("autolearn").code("ham", NEUTRAL).code("spam", NEUTRAL).code("no", NEUTRAL).code("disabled", NEUTRAL)
            .code("failed", NEUTRAL).code("unavailable", NEUTRAL)
            .key("autolearn_force")
            .key("X-Spam-Flag").code("YES", SPAM, Decision.SPAM).code("NO", CLEAN, PASSED)
            .keys("X-Spam-Level", "X-Spam-Score", "X-Spam-Report", "X-Spam-Checker-Version");

    @Override
    public Product product() {
        return Product.SPAMASSASSIN;
    }

    @Override
    public List<String> prefixes() {
        return List.of("x-spam-");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<Piece> pieces(String name, String value) {
        return name.equals("x-spam-status") ? Piece.words(value) : List.of(Piece.loose(value));
    }

    @Override
    public Meaning meaning(Piece piece, List<Piece> all) {
        boolean isScore = piece.key().equalsIgnoreCase("score") || piece.key().equalsIgnoreCase("hits");
        return isScore ? score(piece, all) : WORDS.of(piece);
    }

    private static Meaning score(Piece piece, List<Piece> all) {
        return piece.number().flatMap(score -> Piece.number(all, "required").map(required ->
                WORDS.chosen("score", score >= required ? "above" : "below", score, required)))
                .orElseGet(() -> WORDS.of(piece));
    }
}
