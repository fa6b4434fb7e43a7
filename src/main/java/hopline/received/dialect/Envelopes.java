package hopline.received.dialect;

import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.regex.Pattern;

/**
 * The envelope sender in its many spellings: (envelope-from &lt;x&gt;) of Exim, Postfix, Momentum and Dovecot,
 * (envelope-sender &lt;x&gt;) of qmail-ldap and maddy, Haraka's envelope-from outside of comments, Aliyun's
 * (mailfrom:x fp:y), "from &lt;x&gt;" behind the recipient at IBM and XMail.
 */
final class Envelopes implements Dialect {

    private static final Pattern COMMENT = Pattern.compile(
            "(?:envelope-from|envelope-sender|envelope sender:?)(?: <?([^<>\\s,]+)>?(?:, .*)?)?"
            + "|mailfrom:(\\S+)(?: .*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("envelope-from <?([^<>\\s]*)>?");
    private static final Pattern SECOND_FROM = Pattern.compile("from <([^<>\\s]*)>", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        return comment.match(COMMENT)
                .map(match -> findings.envelopeSender(match.group(1).or(() -> match.group(2)))).isPresent();
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        return (place == Place.FROM ? words.match(SECOND_FROM) : words.match(WORDS))
                .map(match -> findings.envelopeSender(match.group(1))).isPresent();
    }
}
