package hopline.antispam;

import static hopline.antispam.Decision.BLOCKED;
import static hopline.antispam.Decision.BULK;
import static hopline.antispam.Decision.QUARANTINED;
import static hopline.antispam.Tone.CLEAN;
import static hopline.antispam.Tone.SPAM;
import static hopline.antispam.Tone.SUSPICIOUS;

import java.util.List;

/**
 * Mimecast. The bounds of the score are those of its page "Spam Scanning": 28 and more is refused; from 7, 5 or 3 on a
 * message is held, as the policy is relaxed, moderate or aggressive.
 */
final class Mimecast implements Filter {

    private static final Vocabulary WORDS = new Vocabulary(Product.MIMECAST)
            .key("X-Mimecast-Spam-Score").band(-99, 2, "low", CLEAN).band(3, 6, "strict", SUSPICIOUS)
            .band(7, 27, "held", SPAM, QUARANTINED).band(28, 999, "refused", SPAM, BLOCKED)
            .key("X-Mimecast-Bulk-Signature").code("yes", SUSPICIOUS, BULK)
            .key("X-Mimecast-Spam-Signature").code("bulk", SUSPICIOUS, BULK)
            .keys("X-Mimecast-Originator", "X-MC-Unique")
            .keys("Policy")
            .key("Similar Internal Domain").code("true", SUSPICIOUS)
            .key("Similar Monitored External Domain").code("true", SUSPICIOUS)
            .key("Custom External Domain").code("true", SUSPICIOUS)
            .key("Mimecast External Domain").code("true", SUSPICIOUS)
            .key("Newly Observed Domain").code("true", SUSPICIOUS)
            .key("Internal User Name").code("true", SUSPICIOUS)
            .key("Custom Display Name List").code("true", SUSPICIOUS)
            .key("Reply-to Address Mismatch").code("true", SUSPICIOUS)
            .key("Targeted Threat Dictionary").also("Mimecast Threat Dictionary").also("Custom Threat Dictionary")
            .code("true", SUSPICIOUS);

    @Override
    public Product product() {
        return Product.MIMECAST;
    }

    @Override
    public List<String> prefixes() {
        return List.of("x-mimecast-", "x-mc-unique", "x-mc-relay", "x-mc-loop-signature", "x-mc-ingress-time");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<Piece> pieces(String name, String value) {
        return name.equals("x-mimecast-impersonation-protect") ? Piece.pairs(value, ';', '=')
                : List.of(Piece.loose(value));
    }
}
