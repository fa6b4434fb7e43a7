package hopline.antispam;

import static hopline.antispam.Decision.BLOCKED;
import static hopline.antispam.Decision.BULK;
import static hopline.antispam.Decision.JUNKED;
import static hopline.antispam.Decision.LET_THROUGH;
import static hopline.antispam.Decision.MALWARE;
import static hopline.antispam.Decision.PASSED;
import static hopline.antispam.Decision.PHISHING;
import static hopline.antispam.Tone.CLEAN;
import static hopline.antispam.Tone.NEUTRAL;
import static hopline.antispam.Tone.SPAM;
import static hopline.antispam.Tone.SUSPICIOUS;

import hopline.header.HeaderField;
import java.util.ArrayList;
import java.util.List;

/**
 * Exchange Online Protection, Defender for Office 365 and Exchange Server. The codes are those of Microsoft's pages
 * "Anti-spam message headers in cloud organizations", "Spam confidence level", "Bulk complaint level" and "Antispam stamps
 * in Exchange Server"; of other keys Microsoft says that they serve its own diagnosis.
 */
final class Microsoft implements Filter {

    private static final String UNTRUSTED = "-untrusted";

    private static final Vocabulary WORDS = new Vocabulary(Product.MICROSOFT)
            // X-Forefront-Antispam-Report
            .keys("CIP", "CTRY", "LANG", "H", "PTR", "SFS", "SFP", "ARC")
            .key("SCL").also("X-MS-Exchange-Organization-SCL")
            .band(-1, -1, "skipped", CLEAN, LET_THROUGH)
            .band(0, 1, "clean", CLEAN, PASSED)
            .band(5, 6, "spam", SPAM, Decision.SPAM)
            .band(7, 9, "high", SPAM, Decision.SPAM)
            .key("SFV")
            .code("NSPM", CLEAN, PASSED).code("SPM", SPAM, Decision.SPAM).code("SKS", SPAM, Decision.SPAM)
            .code("SKB", SPAM, Decision.SPAM).code("BLK", SPAM, BLOCKED).code("SFE", CLEAN, LET_THROUGH)
            .code("SKA", CLEAN, LET_THROUGH).code("SKN", CLEAN, LET_THROUGH).code("SKQ", NEUTRAL, LET_THROUGH)
            .key("CAT")
            .code("NONE", CLEAN).code("AMP", SPAM, MALWARE).code("BIMP", SPAM, PHISHING).code("BULK", SUSPICIOUS, BULK)
            .code("DIMP", SPAM, PHISHING).code("FTBP", SPAM, MALWARE).code("GIMP", SPAM, PHISHING)
            .code("HPHISH", SPAM, PHISHING).or("HPHSH").code("HSPM", SPAM, Decision.SPAM)
            .code("INTOS", SPAM, PHISHING).code("MALW", SPAM, MALWARE).code("OSPM", SPAM, Decision.SPAM)
            .code("PHSH", SPAM, PHISHING).code("SAP", SPAM, MALWARE).code("SPM", SPAM, Decision.SPAM)
            .code("SPOOF", SPAM, PHISHING).code("UIMP", SPAM, PHISHING)
            .key("SRV").code("BULK", SUSPICIOUS, BULK)
            .key("IPV").code("CAL", CLEAN, LET_THROUGH).code("NLI", NEUTRAL)
            .key("SFTY").code("9.19", SPAM, PHISHING).code("9.20", SPAM, PHISHING).code("9.25", SUSPICIOUS)
            .key("DIR").code("INB", NEUTRAL).code("OUT", NEUTRAL).code("INT", NEUTRAL)
            .key("X-CustomSpam")
            .key("X-Forefront-Antispam-Report-Untrusted").also("X-Microsoft-Antispam-Untrusted")
            // X-Microsoft-Antispam
            .key("BCL").band(0, 0, "none", CLEAN).band(1, 3, "few", NEUTRAL).band(4, 7, "mixed", SUSPICIOUS)
            .band(8, 9, "many", SUSPICIOUS)
            .key("PCL").also("X-MS-Exchange-Organization-PCL")
            .band(1, 3, "neutral", CLEAN).band(4, 8, "suspicious", SPAM, PHISHING)
            .keys("RULEID", "ARA")
            // X-Microsoft-Antispam-Mailbox-Delivery
            .keys("ucf", "jmr", "auth", "RF", "ENG")
            .key("dest").code("I", CLEAN, PASSED).code("J", SPAM, JUNKED).code("C", NEUTRAL)
            .key("OFR").code("CustomRules", NEUTRAL).code("SpamFilterAuthJ", SUSPICIOUS)
            // X-MS-Exchange-Organization-Antispam-Report of Exchange Server
            .keys("DV", "CW", "P100", "PP", "SID", "TIME", "MIME")
            // fields of one value
            .key("X-MS-Exchange-Organization-AuthAs").also("X-MS-Exchange-CrossTenant-AuthAs")
            .code("Anonymous", NEUTRAL).code("Internal", NEUTRAL).code("External", NEUTRAL).code("Partner", NEUTRAL)
            .key("X-MS-Exchange-Organization-AuthSource").also("X-MS-Exchange-CrossTenant-AuthSource")
            .keys("X-MS-Exchange-Organization-AuthMechanism")
            .key("X-MS-Exchange-Organization-MessageDirectionality")
            .code("Originating", NEUTRAL).code("Incoming", NEUTRAL)
            .key("X-MS-Exchange-Organization-Network-Message-Id").also("X-MS-Exchange-CrossTenant-Network-Message-Id")
            .keys("X-MS-Exchange-Organization-ExpirationStartTime", "X-MS-Exchange-Organization-ExpirationInterval",
                    "X-MS-Exchange-Organization-OriginalSize", "X-MS-Exchange-Organization-SenderIdResult")
            .key("X-MS-Exchange-Organization-OriginalArrivalTime").also("X-MS-Exchange-CrossTenant-OriginalArrivalTime")
            .key("X-MS-Exchange-CrossTenant-Id")
            .key("X-MS-Exchange-CrossTenant-FromEntityHeader").also("X-MS-Exchange-Transport-FromEntityHeader")
            .code("Internet", NEUTRAL).code("Hosted", NEUTRAL).code("HybridOnPrem", NEUTRAL)
            .keys("X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp",
                    "X-MS-Exchange-Transport-CrossTenantHeadersStamped", "X-MS-Exchange-AtpMessageProperties",
                    "X-MS-Exchange-Transport-EndToEndLatency", "X-MS-Exchange-Processed-By-BccFoldering",
                    "X-MS-Exchange-Authentication-Results", "X-MS-Office365-Filtering-Correlation-Id",
                    "X-EOPTenantAttributedMessage")
            .key("X-Microsoft-Antispam-Message-Info").also("X-Microsoft-Antispam-Message-Info-Original")
            .also("X-MS-Exchange-AntiSpam-MessageData").also("X-MS-Exchange-AntiSpam-MessageData-0");

    @Override
    public Product product() {
        return Product.MICROSOFT;
    }

    @Override
    public List<String> prefixes() {
        return List.of("x-forefront-antispam", "x-microsoft-antispam", "x-ms-exchange-", "x-ms-office365-filtering-",
                "x-customspam", "x-eop");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<Piece> pieces(String name, String value) {
        return switch (name) {
            case "x-forefront-antispam-report", "x-microsoft-antispam", "x-microsoft-antispam-mailbox-delivery",
                 "x-ms-exchange-organization-antispam-report" -> Piece.pairs(value, ';', ':');
            case "x-forefront-antispam-report-untrusted", "x-microsoft-antispam-untrusted" -> untrusted(value);
            default -> List.of(Piece.loose(value));
        };
    }

    /** The field as a whole, for the remark that it is not trusted, and its pieces. */
    private static List<Piece> untrusted(String value) {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.loose(value)));
        pieces.addAll(Piece.pairs(value, ';', ':'));
        return pieces;
    }

    @Override
    public boolean counts(HeaderField field) {
        return !field.key().endsWith(UNTRUSTED);
    }
}
