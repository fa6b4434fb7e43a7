package hopline.antispam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes and bounds that the makers publish, each beside what it means for the message. */
class FilterCodesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            SCL:-1,     CLEAN,      LET_THROUGH
            SCL:0,      CLEAN,      PASSED
            SCL:1,      CLEAN,      PASSED
            SCL:2,      NEUTRAL,
            SCL:4,      NEUTRAL,
            SCL:5,      SPAM,       SPAM
            SCL:6,      SPAM,       SPAM
            SCL:7,      SPAM,       SPAM
            SCL:9,      SPAM,       SPAM
            SCL:10,     NEUTRAL,
            SCL:high,   NEUTRAL,
            SFV:NSPM,   CLEAN,      PASSED
            SFV:SPM,    SPAM,       SPAM
            SFV:SKS,    SPAM,       SPAM
            SFV:SKB,    SPAM,       SPAM
            SFV:BLK,    SPAM,       BLOCKED
            SFV:SFE,    CLEAN,      LET_THROUGH
            SFV:SKA,    CLEAN,      LET_THROUGH
            SFV:SKN,    CLEAN,      LET_THROUGH
            SFV:SKQ,    NEUTRAL,    LET_THROUGH
            SFV:XYZ,    NEUTRAL,
            CAT:NONE,   CLEAN,
            CAT:AMP,    SPAM,       MALWARE
            CAT:BIMP,   SPAM,       PHISHING
            CAT:BULK,   SUSPICIOUS, BULK
            CAT:DIMP,   SPAM,       PHISHING
            CAT:FTBP,   SPAM,       MALWARE
            CAT:GIMP,   SPAM,       PHISHING
            CAT:HPHISH, SPAM,       PHISHING
            CAT:HPHSH,  SPAM,       PHISHING
            CAT:HSPM,   SPAM,       SPAM
            CAT:INTOS,  SPAM,       PHISHING
            CAT:MALW,   SPAM,       MALWARE
            CAT:OSPM,   SPAM,       SPAM
            CAT:PHSH,   SPAM,       PHISHING
            CAT:SAP,    SPAM,       MALWARE
            CAT:SPM,    SPAM,       SPAM
            CAT:SPOOF,  SPAM,       PHISHING
            CAT:UIMP,   SPAM,       PHISHING
            SRV:BULK,   SUSPICIOUS, BULK
            IPV:CAL,    CLEAN,      LET_THROUGH
            IPV:NLI,    NEUTRAL,
            SFTY:9.19,  SPAM,       PHISHING
            SFTY:9.20,  SPAM,       PHISHING
            SFTY:9.25,  SUSPICIOUS,
            SFTY:9.99,  NEUTRAL,
            BCL:0,      CLEAN,
            BCL:3,      NEUTRAL,
            BCL:4,      SUSPICIOUS,
            BCL:9,      SUSPICIOUS,
            PCL:3,      CLEAN,
            PCL:4,      SPAM,       PHISHING
            """)
    void microsoft(String value, Tone tone, Decision decision) {
        check("X-Forefront-Antispam-Report: " + value, tone, decision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Spam-Flag: yes                    | SPAM       | SPAM
            X-Spam-Flag: maybe                  | NEUTRAL    |
            X-Spam: Yes                         | SPAM       | SPAM
            X-Rspamd-Action: no action          | CLEAN      | PASSED
            X-Rspamd-Action: greylist           | SUSPICIOUS | DELAYED
            X-Rspamd-Action: soft reject        | SUSPICIOUS | DELAYED
            X-Rspamd-Action: add header         | SPAM       | SPAM
            X-Rspamd-Action: rewrite subject    | SPAM       | SPAM
            X-Rspamd-Action: quarantine         | SPAM       | QUARANTINED
            X-Rspamd-Action: reject             | SPAM       | BLOCKED
            X-Rspamd-Action: discard            | SPAM       | BLOCKED
            X-Rspamd-Action: our own            | NEUTRAL    |
            X-Proofpoint-Spam-Details: rule=notspam          | CLEAN   | PASSED
            X-Proofpoint-Spam-Details: rule=outbound_notspam | CLEAN   | PASSED
            X-Proofpoint-Spam-Details: rule=spam             | SPAM    | SPAM
            X-Proofpoint-Spam-Details: rule=spam_safelist    | NEUTRAL |
            X-Proofpoint-Spam-Details: score=49              | CLEAN   |
            X-Proofpoint-Spam-Details: score=50              | SUSPICIOUS |
            X-Proofpoint-Spam-Details: score=100             | SPAM    | SPAM
            X-Mimecast-Spam-Score: 2            | CLEAN      |
            X-Mimecast-Spam-Score: 3            | SUSPICIOUS |
            X-Mimecast-Spam-Score: 6            | SUSPICIOUS |
            X-Mimecast-Spam-Score: 7            | SPAM       | QUARANTINED
            X-Mimecast-Spam-Score: 27           | SPAM       | QUARANTINED
            X-Mimecast-Spam-Score: 28           | SPAM       | BLOCKED
            X-Barracuda-Spam-Flag: YES          | SPAM       | SPAM
            X-Gm-Spam: 1                        | SPAM       | SPAM
            """)
    void others(String field, Tone tone, Decision decision) {
        check(field, tone, decision);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3.49,    CLEAN, PASSED
            3.5,     SPAM,  SPAM
            9.0,     SPAM,  QUARANTINED
            15,      SPAM,  BLOCKED
            much,    NEUTRAL,
            """)
    void barracudasLevels(String score, Tone tone, Decision decision) {
        Meaning meaning = Listing.read("X-Barracuda-Spam-Status: Yes, TAG_LEVEL=3.5 QUARANTINE_LEVEL=9.0 KILL_LEVEL=15 SCORE="
                + score + "\n").reports().getFirst().values().getLast().meaning();

        assertThat(meaning.tone()).isEqualTo(tone);
        assertThat(meaning.decision().orElse(null)).isEqualTo(decision);
    }

    private static void check(String field, Tone tone, Decision decision) {
        Meaning meaning = Listing.read(field + "\n").reports().getFirst().values().getFirst().meaning();

        assertThat(meaning.text()).isPresent();
        assertThat(meaning.tone()).isEqualTo(tone);
        assertThat(meaning.decision().orElse(null)).isEqualTo(decision);
    }
}
