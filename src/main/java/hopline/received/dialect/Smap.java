package hopline.received.dialect;

import hopline.received.From;
import hopline.received.Part;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The firewall relays smap, csmap and Obtuse smtpd: from RDNS(IP, HELO name), claiming to be "name" via smap. The
 * comment stands close to the name, which is the one found by reverse lookup.
 */
final class Smap implements Dialect {

    private static final Pattern PEER = Pattern.compile("([0-9A-Fa-f:.]+)(?:, HELO (\\S+))?");
    private static final Pattern CLAIM = Pattern.compile(",? ?claiming to be \"([^\"]*)\"");

    @Override
    public Optional<From> from(Line line) {
        Optional<Text.Match> peer = line.comment(Place.FROM, 0)
                .filter(comment -> comment.tight() && line.value(Place.VIA).isPresent())
                .flatMap(comment -> comment.match(PEER));
        Optional<Part> claim = line.fromRest().match(CLAIM).flatMap(match -> match.group(1));
        return peer.map(match -> new From(claim.or(() -> match.group(2)), line.fromWord().flatMap(Peers::host),
                match.group(1).flatMap(Peers::address)));
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        return place == Place.FROM && words.match(CLAIM).isPresent();
    }
}
