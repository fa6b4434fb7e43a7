package hopline.received.dialect;

import hopline.received.From;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CommuniGate Pro: from [IP] (account USER HELO name). The word behind "from" is the address that the server saw, so
 * without HELO no name is known.
 */
final class CommuniGate implements Dialect {

    private static final Pattern ACCOUNT = Pattern.compile("account <?([^ >]+)>?(?: (?:HELO|EHLO) (\\S+))?");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        return comment.at(Place.FROM) && comment.match(ACCOUNT)
                .map(match -> findings.auth(match.all()).user(match.group(1))).isPresent();
    }

    @Override
    public Optional<From> from(Line line) {
        Optional<Text.Match> account = line.comment(Place.FROM, 0).flatMap(comment -> comment.match(ACCOUNT));
        return account.map(match -> new From(match.group(2), Optional.empty(),
                line.fromWord().flatMap(Peers::address)));
    }
}
