package hopline.received.dialect;

import hopline.host.Addresses;
import hopline.received.From;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exim of all ages, and OpenSMTPD, which writes the same TLS comment:
 * from RDNS ([IP]:port helo=HELO ident=IDENT) by HOST with esmtps (VERSION:CIPHER:BITS) (Exim 4.93), since 4.94
 * (TLS1.3) tls CIPHER. The name that the client gave is left out when it equals the verified host name. What stands
 * behind ident= is the client's text.
 */
final class Exim implements Dialect {

    private static final String VERSION = "TLS[\\w.-]{0,8}|SSLv[23]|UNKNOWN";
    private static final Pattern TLS = Pattern.compile(
            "(?:Cipher |tls_cipher )?(" + VERSION + "):([^:\\s]+)(?::([0-9]+))?(?::\\w+)?");
    private static final Pattern TLS_VERSION = Pattern.compile("(TLS1\\.[0-9])");
    private static final Pattern TLS_CIPHER = Pattern.compile("(?:Cipher|tls_cipher) (\\S+)");
    private static final Pattern PRODUCT = Pattern.compile("Exim\\b.*");
    private static final Place[] PRODUCT_PLACES = {Place.BY, Place.WITH, Place.EXTRA};
    private static final Pattern PEER = Pattern.compile("(?:\\[([^\\]]*)\\](:[0-9]+)?)?(?: ?port=([0-9]+))?"
            + "(?: ?helo=(\\S*))?(?: ?ident=(.*))?");
    private static final Pattern HOST = Pattern.compile("[^\\s\\[\\]()=]+");
    private static final Pattern MESSAGE_ID = Pattern.compile(
            "[0-9A-Za-z]{6}-[0-9A-Za-z]{6}(?:[0-9A-Za-z]{5})?-[0-9A-Za-z]{2}(?:[0-9A-Za-z]{2})?");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (comment.at(Place.WITH, Place.ID, Place.FOR, Place.EXTRA, Place.DATE) && tls(comment, findings)) {
            return true;
        }
        if (comment.at(PRODUCT_PLACES) && comment.matches(PRODUCT)) {
            findings.software(comment.part());
            return true;
        }
        return false;
    }

    private static boolean tls(Comment comment, Findings findings) {
        return comment.match(TLS).map(match -> findings.session(match, 1, 2, 3))
                .or(() -> comment.match(TLS_VERSION).map(match -> findings.session(match, 1, 0, 0)))
                .or(() -> comment.match(TLS_CIPHER).map(match -> findings.session(match, 0, 1, 0)))
                .isPresent();
    }

    @Override
    public Optional<From> from(Line line) {
        Optional<Comment> first = line.comment(Place.FROM, 0);
        boolean isExim = isExim(line);
        return first.flatMap(comment -> comment.match(PEER))
                .filter(match -> !match.text().isEmpty())
                .filter(match -> isExim || match.group(4).isPresent() || match.group(5).isPresent()
                        || match.group(2).isPresent())
                .map(match -> peer(line, match))
                .or(() -> first.filter(comment -> isExim && !Peers.isAddress(comment.text()))
                        .flatMap(comment -> comment.match(HOST)).map(match -> oldPeer(line, match)));
    }

    private static From peer(Line line, Text.Match match) {
        Optional<Part> word = line.fromWord();
        Optional<Part> name = word.flatMap(Peers::host).filter(part -> !isLogin(line));
        Optional<Part> helo = match.group(4).or(() -> word);
        Optional<Part> address = match.group(1).flatMap(Peers::address).or(() -> word.flatMap(Peers::address));
        return new From(helo, name, address);
    }

    /** Exim 3 with a name that differs: from RDNS (HELO) [IP.port] (ident). */
    private static From oldPeer(Line line, Text.Match match) {
        Optional<Part> name = line.fromWord().flatMap(Peers::host).filter(part -> !isLogin(line));
        return new From(match.group(0), name, Peers.addressAmong(line.fromRest()));
    }

    /** On local delivery the word behind "from" is the login of the calling user. */
    private static boolean isLogin(Line line) {
        return line.with().filter(part -> lower(part).startsWith("local")).isPresent();
    }

    /** Known by its product comment, or by its message id together with its keywords, which are in small letters. */
    private static boolean isExim(Line line) {
        boolean hasId = line.value(Place.ID).filter(id -> MESSAGE_ID.matcher(id.text()).matches()).isPresent();
        boolean isSmall = line.with().filter(part -> part.text().equals(lower(part))).isPresent();
        return hasId && isSmall || line.hasComment(PRODUCT, PRODUCT_PLACES);
    }

    @Override
    public void line(Line line, Findings findings) {
        List<String> filters = List.of("spam-scanned", "scanned-ok", "emc1-ok");
        boolean isRemote = Peers.addressIn(line, 0).filter(part -> !Addresses.isLoopback(part.text())).isPresent();
        line.with().filter(part -> !isRemote).map(Exim::lower).ifPresent(with -> {
            if (with.equals("local") || with.startsWith("local-") || with.equals("bsmtp")) {
                findings.kind(Received.Kind.LOCAL_PICKUP);
            } else if (filters.contains(with)) {
                findings.kind(Received.Kind.FILTER_RETURN);
            }
        });
    }

    private static String lower(Part part) {
        return part.text().toLowerCase(Locale.ROOT);
    }
}
