package hopline.received.dialect;

import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.regex.Pattern;

/**
 * Servers that say TLS in a few words: Mimecast "with ESMTP with STARTTLS" and (Using TLS), IceWarp "with ASMTP
 * (SSL)", MessageLabs "with CIPHER encrypted SMTP", Verizon "via SSL", PGP Universal (using TLS: VERSION, CIPHER),
 * Exclaimer (tlsversion=VERSION, tlscipher=CIPHER), MediaTek (Generic MTA with VERSION CIPHER N/M); and a login, NTT's
 * "with ESMTP AUTH".
 */
final class Gateways implements Dialect {

    private static final Pattern USING_TLS = Pattern.compile("Using TLS");
    private static final Pattern SSL = Pattern.compile("SSL");
    private static final Pattern SESSION = Pattern.compile("using TLS: (\\S+), (\\S+)"
            + "|tlsversion=([^ ,]+), ?tlscipher=(\\S+)"
            + "|Generic MTA with ((?:TLS|SSL)\\S+) (\\S+) ([0-9]+)/[0-9]+");
    private static final Pattern STARTTLS = Pattern.compile("with STARTTLS", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCRYPTED = Pattern.compile("(\\S+) encrypted");
    private static final Pattern AUTH = Pattern.compile("AUTH");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        boolean saysTls = comment.isServers() && comment.matches(USING_TLS)
                || comment.at(Place.WITH) && comment.matches(SSL);
        if (saysTls) {
            findings.tls(comment.part());
        }
        return saysTls || !comment.at(Place.START) && comment.match(SESSION)
                .map(match -> session(match, findings)).isPresent();
    }

    private static Findings session(Text.Match match, Findings findings) {
        return findings.tls(match.all())
                .version(match.group(1).or(() -> match.group(3)).or(() -> match.group(5)))
                .cipher(match.group(2).or(() -> match.group(4)).or(() -> match.group(6)))
                .bits(match.group(7));
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        if (place != Place.WITH) {
            return false;
        }
        if (words.match(AUTH).isPresent()) {
            findings.auth(words.part());
            return true;
        }
        return words.match(STARTTLS).map(match -> findings.tls(match.all()))
                .or(() -> words.match(ENCRYPTED).map(match -> findings.session(match, 0, 1, 0)))
                .isPresent();
    }

    @Override
    public void line(Line line, Findings findings) {
        line.value(Place.VIA).filter(part -> part.text().equalsIgnoreCase("SSL")).ifPresent(findings::tls);
    }
}
