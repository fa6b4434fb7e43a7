package hopline.received.dialect;

import hopline.received.From;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * qmail and its descendants, and all who write the client's name in a comment of its own: from RDNS (HELO name)
 * (user@IP), with EHLO or LHLO for HELO at Yahoo, James, Zimbra and Cisco. qmail leaves the comment out when both names
 * are equal. What stands before the @ is an ident answer or, in patched builds, a login: too ambiguous to be evidence.
 * TLS patches write (CIPHER encrypted). Its queue writes lines of its own: (qmail 4711 invoked by uid 89).
 */
final class Qmail implements Dialect {

    private static final Pattern HELO = Pattern.compile("(?:HELO|EHLO|LHLO)(?: (.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PEER = Pattern.compile("(?:.*@)?\\[?([0-9A-Fa-f:.]+)\\]?(?: with [\\w-]+)?");
    private static final Pattern BARE_PEER = Pattern.compile("(?:.*@)?[0-9A-Fa-f:.]+");
    private static final Pattern ENCRYPTED = Pattern.compile("(?:(?:(TLSv[0-9.]+|SSLv[23]):)?(\\S+) )?encrypted");
    private static final Pattern PRODUCT = Pattern.compile("qmail-ldap\\b.*|qp [0-9]+");
    private static final Pattern QUEUE = Pattern.compile("(qmail) [0-9]+ (?:messnum [0-9]+ )?invoked .*|(ofmipd) .*");
    private static final Pattern USER = Pattern.compile("by uid [0-9]+");
    private static final Pattern SCANNER = Pattern.compile("qmail-scanner\\b.*");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (comment.at(Place.WITH)) {
            return comment.match(ENCRYPTED).map(match -> findings.session(match, 1, 2, 0)).isPresent();
        }
        if (comment.at(Place.BY) && comment.matches(PRODUCT)) {
            findings.software(comment.part());
            return true;
        }
        return comment.at(Place.START) && comment.match(QUEUE).map(match -> queueStep(match, findings)).isPresent();
    }

    private static Findings queueStep(Text.Match match, Findings findings) {
        match.group(1).or(() -> match.group(2)).ifPresent(findings::software);
        return findings.kind(Received.Kind.QUEUE_STEP);
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        return place == Place.BY && words.match(USER).isPresent();
    }

    @Override
    public Optional<From> from(Line line) {
        Optional<Text.Match> helo = line.comment(Place.FROM, 0).flatMap(comment -> comment.match(HELO));
        return helo.map(match -> namedPeer(line, match))
                .or(() -> isQmail(line) ? Optional.of(unnamedPeer(line)) : Optional.empty());
    }

    private static From namedPeer(Line line, Text.Match helo) {
        Optional<Part> word = line.fromWord();
        Optional<Part> address = line.comments(Place.FROM).stream().skip(1)
                .flatMap(comment -> comment.match(PEER).flatMap(match -> match.group(1)).stream())
                .flatMap(part -> Peers.address(part).stream()).findFirst()
                .or(() -> Peers.addressAmong(line.fromRest()))
                .or(() -> word.flatMap(Peers::address));
        return new From(helo.group(1), word.flatMap(Peers::host), address);
    }

    private static From unnamedPeer(Line line) {
        return new From(line.fromWord(), line.fromWord().flatMap(Peers::host), Peers.addressIn(line, 0));
    }

    /** Its signature without the name comment: a bare address, no queue id, a date without the name of the day. */
    private static boolean isQmail(Line line) {
        boolean hasBareAddress = line.comment(Place.FROM, 0)
                .filter(comment -> comment.matches(BARE_PEER) && Peers.tcpInfo(comment.text()).address().isPresent())
                .isPresent();
        boolean hasOtherProduct = line.comments(Place.BY).stream().anyMatch(comment -> !comment.matches(PRODUCT));
        return hasBareAddress && !hasOtherProduct && line.hasDateWithoutDay()
                && line.value(Place.ID).isEmpty() && line.with().isPresent();
    }

    @Override
    public void line(Line line, Findings findings) {
        if (line.with().filter(part -> SCANNER.matcher(part.text()).matches()).isPresent()) {
            findings.kind(Received.Kind.FILTER_RETURN);
        }
    }
}
