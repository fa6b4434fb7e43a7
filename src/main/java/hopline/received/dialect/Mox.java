package hopline.received.dialect;

import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import java.util.regex.Pattern;

/** mox: via tcp with ESMTPS (requiretls) id ID (TLS1.3 CIPHER) for RCPT; a date without seconds. */
final class Mox implements Dialect {

    private static final Pattern TLS = Pattern.compile("(TLS1\\.[0-9]) ([A-Z0-9_]+)");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        return comment.at(Place.WITH, Place.ID) && comment.match(TLS)
                .map(match -> findings.session(match, 1, 2, 0)).isPresent();
    }
}
