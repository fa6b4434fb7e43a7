package hopline.received.dialect;

import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import java.util.regex.Pattern;

/**
 * The comment behind the server's name in which almost every server names itself: (Postfix), (8.18.1/8.18.1),
 * (CommuniGate Pro SMTP 6.3); some do so behind the keyword. Comes last, so that comments with a meaning of their own
 * are gone.
 */
final class Products implements Dialect {

    private static final Pattern NAME = Pattern.compile("[0-9][\\w.]*\\.\\w.*|[a-z][a-z-]*-[0-9][\\w.]*"
            + "|(?!(?:with|from|for|id|via) ).*[A-Z/ ].*");
    private static final Pattern BEHIND_KEYWORD = Pattern.compile("(?:SimpleEmailService|Nemesis|MDaemon|SMTPD32"
            + "|courier|Microsoft Exchange|IBM|ASSP|Tumbleweed|F-Secure)\\b.*|v?[0-9][0-9.]*(?:/[0-9][\\w.]*)?");
    private static final Pattern HOST = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+");

    @Override
    public boolean comment(Comment comment, Line line, Findings findings) {
        boolean isName = comment.at(Place.BY) && comment.matches(NAME) && !isPeer(comment)
                || comment.at(Place.WITH) && comment.matches(BEHIND_KEYWORD);
        if (isName) {
            findings.software(comment.part());
        }
        return isName;
    }

    private static boolean isPeer(Comment comment) {
        boolean isHost = comment.matches(HOST) && !Character.isDigit(comment.text().string().charAt(0));
        Peers.TcpInfo info = Peers.tcpInfo(comment.text());
        boolean standsAlone = info.bracketed() || comment.text().string().indexOf(' ') < 0;
        return isHost || info.address().isPresent() && standsAlone;
    }
}
