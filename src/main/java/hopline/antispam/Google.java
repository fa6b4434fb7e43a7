package hopline.antispam;

import static hopline.antispam.Decision.PASSED;
import static hopline.antispam.Decision.PHISHING;
import static hopline.antispam.Tone.CLEAN;
import static hopline.antispam.Tone.SPAM;

import java.util.List;

/**
 * Gmail, Google Workspace and Google Groups. Google publishes X-Gm-Spam, X-Gm-Phishy and X-Gm-Original-To, which an
 * administrator can switch on, and not what the others hold.
 */
final class Google implements Filter {

    private static final Vocabulary WORDS = new Vocabulary(Product.GOOGLE)
            .key("X-Gm-Spam").code("1", SPAM, Decision.SPAM).code("0", CLEAN, PASSED)
            .key("X-Gm-Phishy").code("1", SPAM, PHISHING).code("0", CLEAN, PASSED)
            .keys("X-Gm-Original-To", "X-Google-DKIM-Signature", "X-Google-Group-Id", "X-Google-Original-From",
                    "X-Gmail-Original-Message-ID", "X-Google-Smtp-Source")
            .key("X-Gm-Message-State").also("X-Gm-Gg").also("X-Gm-Features");

    @Override
    public Product product() {
        return Product.GOOGLE;
    }

    @Override
    public List<String> prefixes() {
        return List.of("x-gm-", "x-google-", "x-gmail-");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }
}
