package hopline.received.dialect;

import hopline.received.From;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** ZMailer, long the server of lists.example.org: from RDNS ([IP]:port "EHLO name" rhost-flags-OK-OK-OK-OK). */
final class Zmailer implements Dialect {

    private static final Pattern PEER = Pattern.compile(
            "\\[([^\\]]*)\\](?::[0-9]+)? \"(?:HELO|EHLO|LHLO) ([^\"]*)\"(?: .*)?");

    private static final Pattern CONVERTED = Pattern.compile("convert \\S+");

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        return place == Place.ID && words.match(CONVERTED).isPresent();
    }

    @Override
    public Optional<From> from(Line line) {
        return line.comment(Place.FROM, 0).flatMap(comment -> comment.match(PEER))
                .map(match -> new From(match.group(2), line.fromWord().flatMap(Peers::host),
                        match.group(1).flatMap(Peers::address)));
    }
}
