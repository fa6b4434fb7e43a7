package hopline.antispam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each filter's fields beside what is read from them; the forms are those that the makers document. */
class AntispamTest {

    @Test
    void microsoftReport() {
        assertThat(Listing.of("""
                X-Forefront-Antispam-Report: CIP:198.51.100.7;CTRY:FR;LANG:fr;SCL:5;SRV:;IPV:NLI;SFV:SPM;
                 H:mail.example.org;PTR:mail.example.org;CAT:PHSH;SFS:(13230040)(366016);DIR:INB;NEW:1;
                X-Microsoft-Antispam: BCL:4;ARA:13230040|366016;
                """)).isEqualTo("""
                CIP = 198.51.100.7 | microsoft.CIP
                CTRY = FR | microsoft.CTRY
                LANG = fr | microsoft.LANG
                SCL = 5 | microsoft.SCL.spam | [5.0] | SPAM | SPAM
                SRV =  | empty
                IPV = NLI | microsoft.IPV.NLI
                SFV = SPM | microsoft.SFV.SPM | SPAM | SPAM
                H = mail.example.org | microsoft.H
                PTR = mail.example.org | microsoft.PTR
                CAT = PHSH | microsoft.CAT.PHSH | SPAM | PHISHING
                SFS = (13230040)(366016) | microsoft.SFS
                DIR = INB | microsoft.DIR.INB
                NEW = 1 | unknown
                BCL = 4 | microsoft.BCL.mixed | [4.0] | SUSPICIOUS
                ARA = 13230040|366016 | microsoft.ARA
                """);
    }

    @Test
    void anIpv6AddressIsOneValue() {
        assertThat(Listing.of("X-Forefront-Antispam-Report: CIP:2001:db8::25;SCL:1\n")).isEqualTo("""
                CIP = 2001:db8::25 | microsoft.CIP
                SCL = 1 | microsoft.SCL.clean | [1.0] | CLEAN | PASSED
                """);
    }

    @Test
    void microsoftsOwnFields() {
        assertThat(Listing.of("""
                X-MS-Exchange-Organization-SCL: -1
                x-ms-exchange-crosstenant-authas: Anonymous
                X-MS-Exchange-CrossTenant-FromEntityHeader: HybridOnPrem
                X-MS-Exchange-Organization-AuthMechanism: 04
                X-MS-Exchange-Organization-MessageDirectionality: Incoming
                X-MS-Exchange-Organization-New: 1
                X-CustomSpam: Empty Message
                """)).isEqualTo("""
                X-MS-Exchange-Organization-SCL = -1 | microsoft.SCL.skipped | [-1.0] | CLEAN | LET_THROUGH
                x-ms-exchange-crosstenant-authas = Anonymous | microsoft.X-MS-Exchange-Organization-AuthAs.Anonymous
                X-MS-Exchange-CrossTenant-FromEntityHeader = HybridOnPrem | microsoft.X-MS-Exchange-CrossTenant-FromEntityHeader.HybridOnPrem
                X-MS-Exchange-Organization-AuthMechanism = 04 | microsoft.X-MS-Exchange-Organization-AuthMechanism
                X-MS-Exchange-Organization-MessageDirectionality = Incoming | microsoft.X-MS-Exchange-Organization-MessageDirectionality.Incoming
                X-MS-Exchange-Organization-New = 1 | unknown
                X-CustomSpam = Empty Message | microsoft.X-CustomSpam
                """);
    }

    @Test
    void microsoftsDelivery() {
        assertThat(Listing.of("""
                X-Microsoft-Antispam-Mailbox-Delivery: ucf:0; jmr:1; auth:0; dest:J;
                 ENG:(910001)(944506478); OFR:CustomRules; kl:1;
                """)).isEqualTo("""
                ucf = 0 | microsoft.ucf
                jmr = 1 | microsoft.jmr
                auth = 0 | microsoft.auth
                dest = J | microsoft.dest.J | SPAM | JUNKED
                ENG = (910001)(944506478) | microsoft.ENG
                OFR = CustomRules | microsoft.OFR.CustomRules
                kl = 1 | unknown
                """);
    }

    @Test
    void aReportThatTheReceiverDoesNotTrustDecidesNothing() {
        assertThat(Listing.of("X-Forefront-Antispam-Report-Untrusted: SCL:5;SFV:SPM\n")).isEqualTo("""
                X-Forefront-Antispam-Report-Untrusted = SCL:5;SFV:SPM | microsoft.X-Forefront-Antispam-Report-Untrusted
                SCL = 5 | microsoft.SCL.spam | [5.0] | SPAM
                SFV = SPM | microsoft.SFV.SPM | SPAM
                """);
    }

    @Test
    void spamAssassin() {
        assertThat(Listing.of("""
                X-Spam-Flag: YES
                X-Spam-Level: ********
                X-Spam-Status: Yes, score=8.2 required=5.0 tests=BAYES_99,HTML_MESSAGE,
                 MISSING_DATE shortcircuit=no autolearn=spam version=4.0.0
                X-Spam-Checker-Version: SpamAssassin 4.0.0 (2022-12-13) on mx.example.com
                X-Spam-Colour: blue
                """)).isEqualTo("""
                X-Spam-Flag = YES | spamassassin.X-Spam-Flag.YES | SPAM | SPAM
                X-Spam-Level = ******** | spamassassin.X-Spam-Level
                X-Spam-Status = Yes | spamassassin.X-Spam-Status.Yes | SPAM | SPAM
                score = 8.2 | spamassassin.score.above | [8.2, 5.0] | SPAM
                required = 5.0 | spamassassin.required
                tests = BAYES_99,HTML_MESSAGE, MISSING_DATE | spamassassin.tests
                shortcircuit = no | spamassassin.shortcircuit
                autolearn = spam | spamassassin.autolearn.spam
                version = 4.0.0 | spamassassin.version
                X-Spam-Checker-Version = SpamAssassin 4.0.0 (2022-12-13) on mx.example.com | spamassassin.X-Spam-Checker-Version
                X-Spam-Colour = blue | unknown
                """);
    }

    @Test
    void spamAssassinOfOldAndUnderAmavis() {
        assertThat(Listing.of("""
                X-Spam-Status: No, hits=2 required=5
                X-Spam-Status: No, score=-1.9 tagged_above=-999 required=6.31
                 tests=[BAYES_00=-1.9, DKIM_SIGNED=0.1] autolearn=ham
                X-Spam-Status: No, score=0.4
                """)).isEqualTo("""
                X-Spam-Status = No | spamassassin.X-Spam-Status.No | CLEAN | PASSED
                hits = 2 | spamassassin.score.below | [2.0, 5.0] | CLEAN
                required = 5 | spamassassin.required
                X-Spam-Status = No | spamassassin.X-Spam-Status.No | CLEAN | PASSED
                score = -1.9 | spamassassin.score.below | [-1.9, 6.31] | CLEAN
                tagged_above = -999 | spamassassin.tagged_above
                required = 6.31 | spamassassin.required
                tests = [BAYES_00=-1.9, DKIM_SIGNED=0.1] | spamassassin.tests
                autolearn = ham | spamassassin.autolearn.ham
                X-Spam-Status = No | spamassassin.X-Spam-Status.No | CLEAN | PASSED
                score = 0.4 | spamassassin.score
                """);
    }

    @Test
    void rspamd() {
        assertThat(Listing.of("""
                X-Spamd-Result: default: True [16.10 / 15.00];
                \tBAYES_SPAM(5.10)[99.99%];
                \tMISSING_XM_UA(0.00)[];
                \tHAS_REPLYTO(0.30)[user@example.org];
                \tMIME_GOOD(-0.10)[text/plain];
                \tsomething else
                X-Rspamd-Action: add header
                X-Rspamd-Queue-Id: 4ABCDEF
                X-Spamd-Bar: ++++++++++++++++
                X-Rspamd-New: 1
                """)).isEqualTo("""
                X-Spamd-Result = True | rspamd.X-Spamd-Result.True | SPAM | SPAM
                score = 16.10 | rspamd.score.above | [16.1, 15.0] | SPAM
                required = 15.00 | rspamd.required
                BAYES_SPAM = 5.10 | rspamd.symbol.plus | [5.1] | SUSPICIOUS
                MISSING_XM_UA = 0.00 | rspamd.symbol.zero | [0.0]
                HAS_REPLYTO = 0.30 | rspamd.symbol.little | [0.3]
                MIME_GOOD = -0.10 | rspamd.symbol.minus | [0.1] | CLEAN
                X-Spamd-Result = something else | rspamd.X-Spamd-Result
                X-Rspamd-Action = add header | rspamd.X-Rspamd-Action.add-header | SPAM | SPAM
                X-Rspamd-Queue-Id = 4ABCDEF | rspamd.X-Rspamd-Queue-Id
                X-Spamd-Bar = ++++++++++++++++ | rspamd.X-Spamd-Bar
                X-Rspamd-New = 1 | unknown
                """);
    }

    @Test
    void rspamdThatDidNotAdviseToRefuseIsNoAcquittal() {
        assertThat(Listing.of("X-Spamd-Result: default: False [8.20 / 15.00]\n")).isEqualTo("""
                X-Spamd-Result = False | rspamd.X-Spamd-Result.False
                score = 8.20 | rspamd.score.below | [8.2, 15.0]
                required = 15.00 | rspamd.required
                """);
    }

    @Test
    void proofpoint() {
        assertThat(Listing.of("""
                X-Proofpoint-Spam-Details: rule=definitespam policy=default score=100 spamscore=63
                 clxscore=1015 phishscore=0 newscore=1 authcc= engine=8.19.0-2411120000
                X-Proofpoint-GUID: abc123
                X-Proofpoint-New: 1
                """)).isEqualTo("""
                rule = definitespam | proofpoint.rule.definitespam | SPAM | SPAM
                policy = default | proofpoint.policy
                score = 100 | proofpoint.score.certain | [100.0] | SPAM | SPAM
                spamscore = 63 | proofpoint.score.high | [63.0] | SUSPICIOUS
                clxscore = 1015 | proofpoint.mlxscore
                phishscore = 0 | proofpoint.phishscore
                newscore = 1 | unknown
                authcc =  | unknown
                engine = 8.19.0-2411120000 | proofpoint.engine
                X-Proofpoint-GUID = abc123 | proofpoint.X-Proofpoint-GUID
                X-Proofpoint-New = 1 | unknown
                """);
    }

    @Test
    void mimecast() {
        assertThat(Listing.of("""
                X-Mimecast-Impersonation-Protect: Policy=Our Definition; Similar Internal Domain=true;
                 Reply-to Address Mismatch=false; New Check=true
                X-Mimecast-Bulk-Signature: yes
                X-Mimecast-Originator: example.org
                X-Mimecast-MFC-PROC-ID: abc
                """)).isEqualTo("""
                Policy = Our Definition | mimecast.Policy
                Similar Internal Domain = true | mimecast.Similar-Internal-Domain.true | SUSPICIOUS
                Reply-to Address Mismatch = false | mimecast.Reply-to-Address-Mismatch
                New Check = true | unknown
                X-Mimecast-Bulk-Signature = yes | mimecast.X-Mimecast-Bulk-Signature.yes | SUSPICIOUS | BULK
                X-Mimecast-Originator = example.org | mimecast.X-Mimecast-Originator
                X-Mimecast-MFC-PROC-ID = abc | unknown
                """);
    }

    @Test
    void barracuda() {
        assertThat(Listing.of("""
                X-Barracuda-Spam-Status: Yes, SCORE=9.60 using per-user scores of TAG_LEVEL=3.5
                 QUARANTINE_LEVEL=9.0 KILL_LEVEL=1000.0 tests=HTML_MESSAGE, URLBL_BC
                X-Barracuda-BRTS-Status: 1
                X-Barracuda-New: 1
                """)).isEqualTo("""
                X-Barracuda-Spam-Status = Yes | barracuda.X-Barracuda-Spam-Status.Yes | SPAM | SPAM
                SCORE = 9.60 | barracuda.SCORE.quarantine | [9.6, 9.0] | SPAM | QUARANTINED
                X-Barracuda-Spam-Status = using per-user scores of | barracuda.X-Barracuda-Spam-Status.using-per-user-scores-of
                TAG_LEVEL = 3.5 | barracuda.TAG_LEVEL
                QUARANTINE_LEVEL = 9.0 | barracuda.QUARANTINE_LEVEL
                KILL_LEVEL = 1000.0 | barracuda.KILL_LEVEL
                tests = HTML_MESSAGE, URLBL_BC | barracuda.tests
                X-Barracuda-BRTS-Status = 1 | barracuda.X-Barracuda-BRTS-Status
                X-Barracuda-New = 1 | unknown
                """);
    }

    @Test
    void google() {
        assertThat(Listing.of("""
                X-Gm-Spam: 0
                X-Gm-Phishy: 1
                X-Gm-Gg: ASbGncuV
                X-Google-New: 1
                """)).isEqualTo("""
                X-Gm-Spam = 0 | google.X-Gm-Spam.0 | CLEAN | PASSED
                X-Gm-Phishy = 1 | google.X-Gm-Phishy.1 | SPAM | PHISHING
                X-Gm-Gg = ASbGncuV | google.X-Gm-Message-State
                X-Google-New = 1 | unknown
                """);
    }

    @Test
    void otherFieldsAreNotRead() {
        Antispam antispam = Listing.read("""
                From: user@example.org
                X-Spammer: nobody
                X-MS-Has-Attach: yes
                X-MC-Tags: newsletter
                """);

        assertThat(antispam.reports()).isEmpty();
        assertThat(antispam.against()).isEmpty();
        assertThat(antispam.letThrough()).isEmpty();
    }
}
