package hopline.received.dialect;

import hopline.received.scan.Comment;
import java.util.regex.Pattern;

/** Comments that deny: (unencrypted), (no TLS), (unauthenticated), (not authenticated). */
final class Denials implements Dialect {

    private static final Pattern NO_TLS = Pattern.compile("unencrypted|not encrypted|no TLS",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_AUTH = Pattern.compile("unauthenticated|not authenticated",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (comment.isServers() && comment.matches(NO_TLS)) {
            findings.noTls(comment.part());
            return true;
        }
        if (comment.isServers() && comment.matches(NO_AUTH)) {
            findings.noAuth(comment.part());
            return true;
        }
        return false;
    }
}
