package hopline.received.dialect;

import hopline.received.Received;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.regex.Pattern;

/**
 * Programs that hand a message to the next one on the same machine: DragonFly Mail Agent (uid N), sSMTP, MDaemon's RAW
 * files, CommuniGate's PIPE, smail's "from stdin", Haraka's outbound queue; filters that hand it back, as amavis on
 * port 10024 does.
 */
final class LocalAgents implements Dialect {

    private static final Pattern USER = Pattern.compile("uid [0-9]+");
    private static final Pattern AGENT = Pattern.compile("sSMTP .*|DragonFly Mail Agent .*|nullmailer .*");
    private static final Pattern RAW = Pattern.compile("via RAW");
    private static final Pattern FILTER = Pattern.compile("([\\w() -]{1,40}), port [0-9]+");
    private static final Pattern STDIN = Pattern.compile("from stdin");
    private static final Pattern OUTBOUND = Pattern.compile("(Haraka) outbound");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        if (comment.at(Place.FROM) && comment.matches(USER)) {
            return found(findings, Received.Kind.LOCAL_PICKUP);
        }
        if (comment.at(Place.BY) && comment.matches(AGENT)) {
            findings.software(comment.part());
            return found(findings, Received.Kind.LOCAL_PICKUP);
        }
        if (comment.at(Place.BY) && comment.matches(RAW)) {
            return found(findings, Received.Kind.LOCAL_PICKUP);
        }
        return comment.at(Place.BY) && named(comment, FILTER, Received.Kind.FILTER_RETURN, findings)
                || comment.at(Place.START) && named(comment, OUTBOUND, Received.Kind.QUEUE_STEP, findings);
    }

    private static boolean named(Comment comment, Pattern pattern, Received.Kind kind, Findings findings) {
        return comment.match(pattern).map(match -> {
            match.group(1).ifPresent(findings::software);
            return findings.kind(kind);
        }).isPresent();
    }

    private static boolean found(Findings findings, Received.Kind kind) {
        findings.kind(kind);
        return true;
    }

    @Override
    public boolean words(Place place, Text words, Line line, Findings findings) {
        return place == Place.FROM && words.match(STDIN).isPresent() && found(findings, Received.Kind.LOCAL_PICKUP);
    }

    @Override
    public void line(Line line, Findings findings) {
        if (line.isWith("PIPE")) {
            findings.kind(Received.Kind.LOCAL_PICKUP);
        } else if (line.isWith("SpamAssassin")) {
            findings.kind(Received.Kind.FILTER_RETURN);
        }
    }
}
