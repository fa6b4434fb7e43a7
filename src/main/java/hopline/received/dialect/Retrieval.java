package hopline.received.dialect;

import hopline.received.Received;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import java.util.regex.Pattern;

/**
 * fetchmail and getmail: from HOST [IP] by HOST with POP3 (fetchmail-6.4.39) for USER (single-drop). The message was
 * fetched from a mailbox; the lines below belong to its way into that mailbox.
 */
final class Retrieval implements Dialect {

    private static final Pattern PROTOCOL = Pattern.compile("(?:POP[23]?|IMAP4?)(?:[-/]?(?:SSL|TLS)|S)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRODUCT = Pattern.compile("(?:fetchmail|getmail)\\b.*");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (!comment.at(Place.BY, Place.WITH) || !comment.matches(PRODUCT)) {
            return false;
        }
        findings.software(comment.part()).kind(Received.Kind.RETRIEVAL);
        return true;
    }

    @Override
    public void line(Line line, Findings findings) {
        if (line.with().filter(part -> PROTOCOL.matcher(part.text()).matches()).isPresent()) {
            findings.kind(Received.Kind.RETRIEVAL);
        }
    }
}
