package hopline.keyword;

import static hopline.keyword.Assertion.NO;
import static hopline.keyword.Assertion.SILENT;
import static hopline.keyword.Assertion.YES;

import java.util.List;

/**
 * Words that servers write after "with" although IANA's registry does not list them: one row a word, grouped as they
 * are explained. Words of one group share their explanation ({@link #textKey()}).
 */
public enum UnregisteredType implements Keyword {
    //              word              TLS     AUTH    extended group
    SMTPS          ("SMTPS",          YES,    NO,     NO,      "SMTPS"),
    SMTPSA         ("SMTPSA",         YES,    YES,    NO,      "SMTPS"),
    SMTPA          ("SMTPA",          NO,     YES,    NO,      "SMTPA"),
    UTF8ESMTP      ("UTF8ESMTP",      NO,     NO,     YES,     "UTF8ESMTP"),
    UTF8ESMTPA     ("UTF8ESMTPA",     NO,     YES,    YES,     "UTF8ESMTP"),
    UTF8ESMTPS     ("UTF8ESMTPS",     YES,    NO,     YES,     "UTF8ESMTP"),
    UTF8ESMTPSA    ("UTF8ESMTPSA",    YES,    YES,    YES,     "UTF8ESMTP"),
    SSMTP          ("SSMTP",          YES,    NO,     NO,      "ESSMTP"),
    SSMTPA         ("SSMTPA",         YES,    YES,    NO,      "ESSMTP"),
    ESSMTP         ("ESSMTP",         YES,    NO,     YES,     "ESSMTP"),
    ESSMTPA        ("ESSMTPA",        YES,    YES,    YES,     "ESSMTP"),
    ASMTP          ("ASMTP",          SILENT, YES,    SILENT,  "ASMTP"),
    SMTP_AUTH      ("SMTP-AUTH",      SILENT, YES,    SILENT,  "ASMTP"),
    SMTP_TLS       ("SMTP-TLS",       YES,    NO,     NO,      "SMTP_TLS"),
    ESMTP_TLS      ("ESMTP-TLS",      YES,    NO,     YES,     "SMTP_TLS"),
    SMTPTLS        ("SMTPTLS",        YES,    NO,     NO,      "SMTP_TLS"),
    ESMTP_SLASH_TLS("ESMTP/TLS",      YES,    NO,     YES,     "ESMTP_SLASH_TLS"),
    SMTP_SLASH_TLS ("SMTP/TLS",       YES,    NO,     NO,      "ESMTP_SLASH_TLS"),
    LOCAL_SMTP     ("local-smtp",     NO,     NO,     NO,      "LOCAL_SMTP"),
    LOCAL_SMTPS    ("local-smtps",    YES,    NO,     NO,      "LOCAL_SMTP"),
    LOCAL_SMTPA    ("local-smtpa",    NO,     YES,    NO,      "LOCAL_SMTP"),
    LOCAL_ESMTP    ("local-esmtp",    NO,     NO,     YES,     "LOCAL_SMTP"),
    LOCAL_ESMTPA   ("local-esmtpa",   NO,     YES,    YES,     "LOCAL_SMTP"),
    LOCAL_ESMTPS   ("local-esmtps",   YES,    NO,     YES,     "LOCAL_SMTP"),
    LOCAL_ESMTPSA  ("local-esmtpsa",  YES,    YES,    YES,     "LOCAL_SMTP"),
    MICROSOFT_SMTP_SERVER("Microsoft SMTP Server", SILENT, SILENT, SILENT, "MICROSOFT_SMTP_SERVER"),
    SMTPSVC        ("Microsoft SMTPSVC", SILENT, SILENT, SILENT, "SMTPSVC"),
    INTERNET_MAIL_SERVICE("Internet Mail Service", SILENT, SILENT, SILENT, "INTERNET_MAIL_SERVICE"),
    MAPI           ("mapi",           SILENT, SILENT, SILENT,  "MAPI"),
    HTTPS          ("HTTPS",          YES,    SILENT, SILENT,  "HTTPS"),
    HTTP           ("HTTP",           SILENT, SILENT, SILENT,  "HTTP"),
    HTTPU          ("HTTPU",          SILENT, SILENT, SILENT,  "HTTP"),
    HTTPREST       ("HTTPREST",       SILENT, SILENT, SILENT,  "HTTP"),
    REST           ("REST",           SILENT, SILENT, SILENT,  "HTTP"),
    DAV            ("DAV",            SILENT, SILENT, SILENT,  "HTTP"),
    LOCAL          ("local",          SILENT, SILENT, SILENT,  "LOCAL"),
    BSMTP          ("bsmtp",          SILENT, SILENT, SILENT,  "BSMTP"),
    LOCAL_BSMTP    ("local-bsmtp",    SILENT, SILENT, SILENT,  "BSMTP"),
    LOCAL_RMAIL    ("local-rmail",    SILENT, SILENT, SILENT,  "LOCAL"),
    PIPE           ("PIPE",           SILENT, SILENT, SILENT,  "LOCAL"),
    SPAM_SCANNED   ("spam-scanned",   SILENT, SILENT, SILENT,  "SCANNED"),
    SCANNED_OK     ("scanned-ok",     SILENT, SILENT, SILENT,  "SCANNED"),
    QMAIL_SCANNER  ("qmail-scanner",  SILENT, SILENT, SILENT,  "SCANNED"),
    QMQP           ("QMQP",           SILENT, SILENT, SILENT,  "PRODUCT"),
    QMTP           ("QMTP",           SILENT, SILENT, SILENT,  "PRODUCT"),
    NNFMP          ("NNFMP",          SILENT, SILENT, SILENT,  "PRODUCT"),
    FQDP           ("FQDP",           SILENT, SILENT, SILENT,  "PRODUCT"),
    ECSTREAM       ("ECSTREAM",       SILENT, SILENT, SILENT,  "PRODUCT"),
    NGMTA          ("ngmta",          SILENT, SILENT, SILENT,  "PRODUCT"),
    NJE            ("NJE",            SILENT, SILENT, SILENT,  "PRODUCT"),
    GROUPWISE      ("Novell_GroupWise", SILENT, SILENT, SILENT, "PRODUCT"),
    POP3           ("POP3",           SILENT, SILENT, SILENT,  "RETRIEVAL"),
    IMAP           ("IMAP",           SILENT, SILENT, SILENT,  "RETRIEVAL"),
    POP3_SSL       ("POP3-SSL",       YES,    SILENT, SILENT,  "RETRIEVAL"),
    IMAP4_SSL      ("IMAP4-SSL",      YES,    SILENT, SILENT,  "RETRIEVAL"),
    POP3S          ("POP3S",          YES,    SILENT, SILENT,  "RETRIEVAL"),
    IMAPS          ("IMAPS",          YES,    SILENT, SILENT,  "RETRIEVAL");

    private final String word;
    private final Meaning meaning;
    private final String group;

    UnregisteredType(String word, Assertion tls, Assertion auth, Assertion extended, String group) {
        this.word = word;
        this.meaning = new Meaning(tls, auth, extended);
        this.group = group;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public boolean registered() {
        return false;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    @Override
    public boolean utf8() {
        return word.startsWith("UTF8");
    }

    @Override
    public List<String> references() {
        return List.of();
    }

    @Override
    public String textKey() {
        return group;
    }
}
