package hopline.antispam;

import static hopline.antispam.Decision.BLOCKED;
import static hopline.antispam.Decision.PASSED;
import static hopline.antispam.Decision.QUARANTINED;
import static hopline.antispam.Tone.CLEAN;
import static hopline.antispam.Tone.NEUTRAL;
import static hopline.antispam.Tone.SPAM;

import java.util.List;
import java.util.Optional;

/**
 * Barracuda, as it writes "Yes, SCORE=3.60 using per-user scores of TAG_LEVEL=3.5 QUARANTINE_LEVEL=9.0 KILL_LEVEL=1000.0
 * tests=…". The levels are settings: from the first on a message is tagged, then quarantined, then blocked.
 */
final class Barracuda implements Filter {

    private static final String SCORE = "SCORE";
    private static final String TAG = "TAG_LEVEL";
    private static final String QUARANTINE = "QUARANTINE_LEVEL";
    private static final String KILL = "KILL_LEVEL";

    private static final Vocabulary WORDS = new Vocabulary(Product.BARRACUDA)
            .key("X-Barracuda-Spam-Status").code("Yes", SPAM, Decision.SPAM).code("No", CLEAN, PASSED)
            .code("using global scores of", NEUTRAL).code("using per-user scores of", NEUTRAL)
            .key(SCORE).choice("kill", SPAM, BLOCKED).choice("quarantine", SPAM, QUARANTINED)
            .choice("tag", SPAM, Decision.SPAM).choice("below", CLEAN, PASSED)
            .keys(TAG, QUARANTINE, KILL, "tests")
            .key("X-Barracuda-Spam-Flag").code("YES", SPAM, Decision.SPAM).code("NO", CLEAN, PASSED)
            .keys("X-Barracuda-Spam-Score", "X-Barracuda-Spam-Report", "X-Barracuda-Connect", "X-Barracuda-Start-Time",
                    "X-Barracuda-URL", "X-Barracuda-Virus-Scanned", "X-Barracuda-BRTS-Status", "X-Barracuda-Encrypted",
                    "X-Barracuda-Bayes", "X-Barracuda-Scan-Msg-Size", "X-ASG-Orig-Subj", "X-ASG-Debug-ID");

    @Override
    public Product product() {
        return Product.BARRACUDA;
    }

    @Override
    public List<String> prefixes() {
        return List.of("x-barracuda-", "x-asg-");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<Piece> pieces(String name, String value) {
        return name.equals("x-barracuda-spam-status") ? Piece.words(value) : List.of(Piece.loose(value));
    }

    @Override
    public Meaning meaning(Piece piece, List<Piece> all) {
        return piece.key().equalsIgnoreCase(SCORE)
                ? piece.number().flatMap(score -> score(score, all)).orElseGet(() -> WORDS.of(piece))
                : WORDS.of(piece);
    }

    private static Optional<Meaning> score(double score, List<Piece> all) {
        return reached(score, "kill", KILL, all).or(() -> reached(score, "quarantine", QUARANTINE, all))
                .or(() -> reached(score, "tag", TAG, all))
                .or(() -> Piece.number(all, TAG).map(level -> WORDS.chosen(SCORE, "below", score, level)));
    }

    private static Optional<Meaning> reached(double score, String name, String level, List<Piece> all) {
        return Piece.number(all, level).filter(bound -> score >= bound)
                .map(bound -> WORDS.chosen(SCORE, name, score, bound));
    }
}
