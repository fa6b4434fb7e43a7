package hopline.antispam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which value decided: the gravest against the message, and the one that let it through. */
class AntispamVerdictTest {

    private static final String CASES = """
            X-Forefront-Antispam-Report: SCL:5;SFV:SPM;CAT:SPM            | SCL=5       | -
            X-Forefront-Antispam-Report: SCL:9;SFV:SPM;CAT:HPHISH         | CAT=HPHISH  | -
            X-Forefront-Antispam-Report: SCL:-1;SFV:SKA;CAT:PHSH          | CAT=PHSH    | SCL=-1
            X-Forefront-Antispam-Report: SCL:1;IPV:CAL;SFV:NSPM           | -           | IPV=CAL
            X-Forefront-Antispam-Report: SCL:1;IPV:NLI;SFV:NSPM;CAT:NONE  | -           | -
            X-Forefront-Antispam-Report-Untrusted: SCL:9;CAT:PHSH         | -           | -
            X-Forefront-Antispam-Report-Untrusted: SCL:-1                 | -           | -
            X-Spam-Status: Yes, score=9                                   | X-Spam-Status=Yes | -
            X-Rspamd-Action: greylist                                     | -           | -
            X-Spam-Flag: YES / X-Rspamd-Action: reject                    | X-Rspamd-Action=reject | -
            X-Rspamd-Action: reject / X-Spam-Flag: YES                    | X-Rspamd-Action=reject | -
            X-Gm-Spam: 1 / X-Spam-Flag: YES                               | X-Gm-Spam=1 | -
            X-Spam-Flag: NO / X-Spam-Level:                               | -           | -
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CASES)
    void decides(String fields, String against, String letThrough) {
        Antispam antispam = Listing.read(fields.replace(" / ", "\n") + "\n");

        assertThat(said(antispam.against())).isEqualTo(against);
        assertThat(said(antispam.letThrough())).isEqualTo(letThrough);
    }

    private static String said(Optional<Verdict> verdict) {
        return verdict.map(found -> found.value().key() + "=" + found.value().value()).orElse("-");
    }
}
