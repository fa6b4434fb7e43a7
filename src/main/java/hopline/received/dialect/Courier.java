package hopline.received.dialect;

import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Courier: one comment with a list, (IDENT: x, AUTH: MECHANISM USER, TLS: VERSION,256bits,CIPHER), and the id behind
 * the date. The keyword stays SMTP when the client said HELO, even with TLS.
 */
final class Courier implements Dialect {

    private static final Pattern LIST = Pattern.compile("(?:IDENT: ([^,]*))?(?:(?:^|, )(AUTH: ([\\w-]+)(?: ([^,]+))?))?"
            + "(?:(?:^|, )((?:TLS|SSL): ([^,]+), ?([0-9]+)bits, ?(\\S+)))?");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (!comment.at(Place.FROM) || comment.text().isEmpty()) {
            return false;
        }
        Optional<Text.Match> match = comment.match(LIST);
        match.ifPresent(found -> read(found, findings));
        return match.isPresent();
    }

    private static void read(Text.Match match, Findings findings) {
        match.group(2).ifPresent(words -> findings.auth(words).mechanism(match.group(3)).user(match.group(4)));
        match.group(5).ifPresent(words -> findings.tls(words)
                .version(match.group(6)).bits(match.group(7)).cipher(match.group(8)));
    }
}
