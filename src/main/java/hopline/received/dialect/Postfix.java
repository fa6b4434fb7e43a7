package hopline.received.dialect;

import hopline.received.Note;
import hopline.received.Received;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import java.util.regex.Pattern;

/**
 * Postfix, and those who copied its TLS comment: Dovecot, Kerio, Yandex, James, Stalwart, MessageLabs' bemta hosts.
 * Behind the from clause, in this order: (using VERSION with cipher CIPHER (N/M bits) …) (Client CN …)
 * (Authenticated sender: USER).
 */
final class Postfix implements Dialect {

    private static final Pattern TLS = Pattern.compile(
            "using (\\S+) with cipher (\\S+)(?: \\(([0-9]+)(?:/[0-9]+)? bits\\))?(?: .*)?");
    private static final Pattern CLIENT = Pattern.compile(
            "Client CN .*|Client RPK .*|Client did not present a certificate|No client certificate requested"
            + "|Client certificate not present");
    private static final Pattern LOGIN = Pattern.compile("Authenticated sender: (.+)");
    private static final Pattern PICKUP = Pattern.compile("(Postfix), from userid [0-9]+");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        return tls(comment, line, findings)
                || comment.at(Place.FROM, Place.DATE) && client(comment, findings)
                || comment.at(Place.FROM) && login(comment, findings)
                || comment.at(Place.BY) && pickup(comment, findings);
    }

    private static boolean tls(Comment comment, Line line, Findings findings) {
        if (comment.at(Place.START)) {
            return false;
        }
        return comment.match(TLS)
                .map(match -> isBehindLogin(comment, line)
                        ? findings.note(Note.Kind.NOT_BELIEVED, match.all())
                        : findings.session(match, 1, 2, 3))
                .isPresent();
    }

    /** The login stands last of all, so a TLS comment behind it can only be the tail of a login made up to look so. */
    private static boolean isBehindLogin(Comment comment, Line line) {
        return line.comments(comment.place()).stream()
                .anyMatch(other -> other.index() < comment.index() && other.matches(LOGIN));
    }

    private static boolean client(Comment comment, Findings findings) {
        if (!comment.matches(CLIENT)) {
            return false;
        }
        findings.clientCertificate(comment.part());
        return true;
    }

    private static boolean login(Comment comment, Findings findings) {
        return comment.match(LOGIN).map(match -> findings.auth(match.all()).user(match.group(1))).isPresent();
    }

    private static boolean pickup(Comment comment, Findings findings) {
        return comment.match(PICKUP).map(match -> {
            match.group(1).ifPresent(findings::software);
            return findings.kind(Received.Kind.LOCAL_PICKUP);
        }).isPresent();
    }
}
