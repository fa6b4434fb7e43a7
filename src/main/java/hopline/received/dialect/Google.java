package hopline.received.dialect;

import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.regex.Pattern;

/**
 * Gmail: TLS behind the recipient, in Sendmail's form or, between Google's own hosts, as (Google Transport Security).
 * A message handed in over the programming interface comes "from" the number of a project, "named unknown".
 */
final class Google implements Dialect {

    private static final Pattern TLS = Pattern.compile("Google Transport Security");
    private static final Pattern NAMED = Pattern.compile("named \\S+");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (!comment.at(Place.ID, Place.FOR) || !comment.matches(TLS)) {
            return false;
        }
        findings.tls(comment.part());
        return true;
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        return place == Place.FROM && words.match(NAMED).isPresent();
    }
}
