package hopline.received.dialect;

import hopline.received.From;
import hopline.received.Part;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Yahoo's submission servers of 2003 to 2012: from HELO (USER@IP with login), a sign-in beside a plain keyword. */
final class Yahoo implements Dialect {

    private static final Pattern LOGIN = Pattern.compile("(\\S+)@([0-9A-Fa-f:.]+) with ([\\w-]+)");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        return comment.at(Place.FROM) && comment.match(LOGIN)
                .map(match -> findings.auth(match.all()).user(match.group(1)).mechanism(match.group(3)))
                .isPresent();
    }

    @Override
    public Optional<From> from(Line line) {
        Optional<Text.Match> login = line.comment(Place.FROM, 0).flatMap(comment -> comment.match(LOGIN));
        Optional<Part> address = login.flatMap(match -> match.group(2)).flatMap(Peers::address);
        return login.map(match -> new From(line.fromWord(), Optional.empty(), address));
    }
}
