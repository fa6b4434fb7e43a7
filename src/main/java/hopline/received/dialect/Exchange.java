package hopline.received.dialect;

import hopline.received.Note;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import java.util.regex.Pattern;

/**
 * Microsoft Exchange and Exchange Online: from HELO (IP) by HOST (IP) with Microsoft SMTP Server (TLS) id 15.0.1044.1
 * via Frontend Transport. TLS stands in the comment only, (TLS) in 2007 to 2013, Sendmail's form with a comma since;
 * the id is the version of the software, the same in thousands of messages; a login is never recorded.
 */
final class Exchange implements Dialect {

    private static final Pattern TLS = Pattern.compile("TLS");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,5}){2,3}");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (!comment.at(Place.WITH) || !comment.matches(TLS)) {
            return false;
        }
        findings.tls(comment.part());
        return true;
    }

    @Override
    public void line(Line line, Findings findings) {
        if (!line.isWith("Microsoft SMTP Server") && !line.isWith("mapi")) {
            return;
        }
        line.value(Place.ID).filter(id -> VERSION.matcher(id.text()).matches())
                .ifPresent(id -> findings.note(Note.Kind.ID_IS_SOFTWARE_VERSION, id));
        line.with().filter(part -> !line.isWith("mapi")).ifPresent(part -> findings.software(part));
    }
}
