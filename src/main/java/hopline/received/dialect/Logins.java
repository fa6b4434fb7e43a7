package hopline.received.dialect;

import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.regex.Pattern;

/**
 * Servers that name the account in a comment of few words: Cyrus (authenticated user=USER bits=N), Kerio
 * (authenticated user USER), Critical Path (authenticated as USER), webmail (SquirrelMail authenticated user USER),
 * Horde's "as user USER" outside of comments.
 */
final class Logins implements Dialect {

    private static final Pattern SERVER = Pattern.compile("authenticated (?:user[= ]|as )(\\S+)(?: bits=[0-9]+)?");
    private static final Pattern WEBMAIL = Pattern.compile("[A-Za-z][\\w-]{0,40} authenticated user (\\S+)");
    private static final Pattern AS_USER = Pattern.compile("as user (\\S+)");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (comment.at(Place.START)) {
            return false;
        }
        return comment.match(SERVER).or(() -> comment.match(WEBMAIL))
                .map(match -> findings.auth(match.all()).user(match.group(1))).isPresent();
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        return place == Place.FROM && words.match(AS_USER)
                .map(match -> findings.auth(match.all()).user(match.group(1))).isPresent();
    }
}
