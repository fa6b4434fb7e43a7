package hopline.received.dialect;

import hopline.received.Received;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.regex.Pattern;

/**
 * OpenSMTPD: id ID (VERSION:CIPHER:BITS:VERIFIED) auth=yes user=USER for RCPT; the login stands outside of comments.
 * From (NAME [local]) is its socket. Old versions write semicolons between the clauses.
 */
final class OpenSmtpd implements Dialect {

    private static final Pattern LOGIN = Pattern.compile("auth=(yes|no)(?: user=(\\S+))?");
    private static final Pattern SOCKET = Pattern.compile("\\S* ?\\[local\\]");

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        if (place != Place.ID && place != Place.WITH && place != Place.BY) {
            return false;
        }
        return words.match(LOGIN).map(match -> {
            boolean signedIn = match.matcher().group(1).equals("yes");
            return signedIn ? findings.auth(match.all()).user(match.group(2)) : findings.noAuth(match.all());
        }).isPresent();
    }

    @Override
    public void line(Line line, Findings findings) {
        if (line.hasComment(SOCKET, Place.FROM)) {
            findings.kind(Received.Kind.LOCAL_PICKUP);
        }
    }
}
