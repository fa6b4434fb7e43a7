package hopline.antispam;

import static hopline.antispam.Decision.BLOCKED;
import static hopline.antispam.Decision.DELAYED;
import static hopline.antispam.Decision.PASSED;
import static hopline.antispam.Decision.QUARANTINED;
import static hopline.antispam.Tone.CLEAN;
import static hopline.antispam.Tone.NEUTRAL;
import static hopline.antispam.Tone.SPAM;
import static hopline.antispam.Tone.SUSPICIOUS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rspamd, as its module milter_headers writes: "default: False [-0.50 / 15.00]; SYMBOL(0.50)[option]". The word before the
 * score is True only when Rspamd advised to refuse the message.
 */
final class Rspamd implements Filter {

    private static final String RESULT = "x-spamd-result";
    private static final String SCORE = "score";
    private static final String REQUIRED = "required";
    private static final String SYMBOL = "symbol";

    /** Every message meets some rules of a few tenths; from a whole point on one is worth a look. */
    private static final double WHOLE_POINT = 1;

    private static final Pattern HEAD =
            Pattern.compile("[\\w-]{1,100}: (True|False) \\[(-?[0-9.]{1,20}) / (-?[0-9.]{1,20})]");
    private static final Pattern RULE = Pattern.compile("(\\w{1,200})\\((-?[0-9.]{1,20})\\)");

    private static final Vocabulary WORDS = new Vocabulary(Product.RSPAMD)
            .key("X-Spamd-Result").code("True", SPAM, Decision.SPAM).code("False", NEUTRAL)
            .key(SCORE).choice("above", SPAM).choice("below", NEUTRAL)
            .key(REQUIRED)
            .key(SYMBOL).choice("plus", SUSPICIOUS).choice("little", NEUTRAL).choice("minus", CLEAN).choice("zero", NEUTRAL)
            .key("X-Rspamd-Action").code("no action", CLEAN, PASSED).code("greylist", SUSPICIOUS, DELAYED)
            .code("soft reject", SUSPICIOUS, DELAYED).code("add header", SPAM, Decision.SPAM)
            .code("rewrite subject", SPAM, Decision.SPAM).code("quarantine", SPAM, QUARANTINED)
            .code("reject", SPAM, BLOCKED).code("discard", SPAM, BLOCKED)
            .key("X-Spam").code("Yes", SPAM, Decision.SPAM)
            .keys("X-Rspamd-Score", "X-Rspamd-Server", "X-Rspamd-Queue-Id", "X-Rspamd-Pre-Result", "X-Spamd-Bar");

    @Override
    public Product product() {
        return Product.RSPAMD;
    }

    @Override
    public List<String> prefixes() {
        return List.of("x-rspamd-", "x-spamd-");
    }

    @Override
    public boolean owns(String name) {
        return name.equals("x-spam") || Filter.super.owns(name);
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<Piece> pieces(String name, String value) {
        if (!name.equals(RESULT)) {
            return List.of(Piece.loose(value));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : Piece.list(value, ';')) {
            pieces.addAll(piece.key().isEmpty() ? result(piece.raw()) : List.of(piece));
        }
        return pieces;
    }

    private static List<Piece> result(String raw) {
        Matcher head = HEAD.matcher(raw);
        if (head.matches()) {
            return List.of(new Piece("", head.group(1), raw), new Piece(SCORE, head.group(2), raw),
                    new Piece(REQUIRED, head.group(3), raw));
        }
        Matcher rule = RULE.matcher(raw);
        return List.of(rule.lookingAt() ? new Piece(rule.group(1), rule.group(2), raw) : Piece.loose(raw));
    }

    @Override
    public Meaning meaning(Piece piece, List<Piece> all) {
        if (piece.key().equals(SCORE)) {
            return piece.number().flatMap(score -> Piece.number(all, REQUIRED).map(required ->
                    WORDS.chosen(SCORE, score >= required ? "above" : "below", score, required)))
                    .orElseGet(() -> WORDS.of(piece));
        }
        boolean isRule = piece.raw().startsWith(piece.key() + "(");
        return isRule ? piece.number().map(Rspamd::rule).orElse(Meaning.UNKNOWN) : WORDS.of(piece);
    }

    private static Meaning rule(double score) {
        return WORDS.chosen(SYMBOL, weight(score), Math.abs(score));
    }

    private static String weight(double score) {
        if (score >= WHOLE_POINT) {
            return "plus";
        }
        return score > 0 ? "little" : score < 0 ? "minus" : "zero";
    }
}
