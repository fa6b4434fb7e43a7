package hopline.received.dialect;

import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Span;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.regex.Pattern;

/**
 * The SMTP service of Microsoft's web server, also in Exchange 2003 and old Hotmail: by HOST over TLS secured channel
 * with Microsoft SMTPSVC(10.0.17763.1697). From "mail pickup service" means a file dropped into its pickup directory.
 */
final class MicrosoftSmtp implements Dialect {

    private static final String PHRASE = "Microsoft SMTPSVC";
    private static final Pattern TLS = Pattern.compile("over TLS secured channel");
    private static final Pattern VERSION = Pattern.compile("[0-9.]+");
    private static final Pattern PICKUP = Pattern.compile("pickup service");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        boolean isVersion = comment.at(Place.WITH) && comment.tight() && line.isWith(PHRASE)
                && comment.matches(VERSION);
        if (isVersion) {
            line.with().ifPresent(with -> findings.software(together(with, comment.part())));
        }
        return isVersion;
    }

    private static Part together(Part phrase, Part version) {
        Span span = new Span(phrase.span().start(), version.span().end() + 1);
        return new Part(phrase.text() + "(" + version.text() + ")", span);
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        if (place == Place.BY && words.match(TLS).isPresent()) {
            findings.tls(words.part());
            return true;
        }
        if (place == Place.FROM && words.match(PICKUP).isPresent()) {
            findings.kind(Received.Kind.LOCAL_PICKUP);
            return true;
        }
        return false;
    }
}
