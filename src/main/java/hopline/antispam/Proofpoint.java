package hopline.antispam;

import static hopline.antispam.Decision.PASSED;
import static hopline.antispam.Decision.PHISHING;
import static hopline.antispam.Tone.CLEAN;
import static hopline.antispam.Tone.SPAM;
import static hopline.antispam.Tone.SUSPICIOUS;

import java.util.List;

/**
 * Proofpoint, as it writes "rule=notspam policy=default score=0 spamscore=0 …". Rules and policies are named by the
 * organisation; only names that say plainly what they are for decide here. A score goes from 0 to 100, which is certain
 * spam; where spam begins is the organisation's setting. What the part scores are made of is not published.
 */
final class Proofpoint implements Filter {

    private static final Vocabulary WORDS = new Vocabulary(Product.PROOFPOINT)
            .key("rule").code("notspam", CLEAN, PASSED).or("inbound_notspam").or("outbound_notspam")
            .code("spam", SPAM, Decision.SPAM)
            .code("definitespam", SPAM, Decision.SPAM).or("definite_spam").code("phish", SPAM, PHISHING)
            .keys("policy", "classifier")
            .key("adjust").also("reason").also("route").also("scancount")
            .key("engine").also("definitions").also("vendor")
            .key("score").also("spamscore").band(0, 49, "low", CLEAN).band(50, 99, "high", SUSPICIOUS)
            .band(100, 100, "certain", SPAM, Decision.SPAM)
            .keys("suspectscore", "phishscore", "malwarescore", "bulkscore", "adultscore", "impostorscore",
                    "lowpriorityscore")
            .key("mlxscore").also("mlxlogscore").also("clxscore").also("priorityscore").also("ipscore").also("authscore")
            .key("X-Proofpoint-GUID").also("X-Proofpoint-ORIG-GUID");

    @Override
    public Product product() {
        return Product.PROOFPOINT;
    }

    @Override
    public List<String> prefixes() {
        return List.of("x-proofpoint");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<Piece> pieces(String name, String value) {
        return switch (name) {
            case "x-proofpoint-spam-details", "x-proofpoint-virus-version" -> Piece.words(value);
            default -> List.of(Piece.loose(value));
        };
    }
}
