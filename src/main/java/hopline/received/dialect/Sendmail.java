package hopline.received.dialect;

import hopline.received.Part;
import hopline.received.Received;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sendmail and those who took over its comments: Proofpoint, FortiMail, Barracuda, Gmail, Mailgun, hMailServer, Cyrus,
 * and with a comma Exchange. (version=VERSION cipher=CIPHER bits=N verify=RESULT) behind with, id or for;
 * (authenticated bits=N) behind from. verify= speaks of the client's certificate.
 */
final class Sendmail implements Dialect {

    private static final Pattern TLS = Pattern.compile("version=([^ ,]+),? cipher=([^ ,]*)"
            + "(?:,? bits=([0-9]+)(?:/[0-9]+)?)?(?:,? (verify=\\w+))?(?:,? [a-z-]{1,16}=[^ ,]{0,64}){0,4}");
    private static final Pattern CIPHER = Pattern.compile("cipher=(\\S+)");
    private static final Pattern NONE = Pattern.compile("\\(?NONE\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOGIN = Pattern.compile("authenticated(?: bits=[0-9]+| \\([0-9]+ bits\\))?");
    private static final Pattern SUBMIT = Pattern.compile("\\S+/Submit");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (comment.isServers() && tls(comment, findings)) {
            return true;
        }
        if (comment.isServers() && comment.matches(LOGIN)) {
            findings.auth(comment.part());
            return true;
        }
        if (comment.at(Place.BY) && comment.matches(SUBMIT)) {
            findings.software(comment.part()).kind(Received.Kind.LOCAL_PICKUP);
            return true;
        }
        return false;
    }

    private static boolean tls(Comment comment, Findings findings) {
        return comment.match(TLS).map(match -> session(match, findings))
                .or(() -> comment.match(CIPHER).map(match -> findings.session(match, 0, 1, 0)))
                .isPresent();
    }

    private static Findings session(Text.Match match, Findings findings) {
        Optional<Part> cipher = match.group(2);
        if (cipher.filter(part -> NONE.matcher(part.text()).matches()).isPresent()) {
            return findings.noTls(match.all());
        }
        match.group(4).ifPresent(findings::clientCertificate);
        return findings.session(match, 1, 2, 3);
    }
}
