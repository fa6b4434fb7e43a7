package hopline.received.dialect;

import hopline.received.scan.Clause;
import hopline.received.scan.Place;
import java.util.regex.Pattern;

/** Cisco's mail gateways (IronPort): with ESMTP/TLS/CIPHER; the from clause and the date are qmail's. */
final class Cisco implements Dialect {

    private static final Pattern WITH_CIPHER = Pattern.compile("E?SMTP/TLS/(\\S+)", Pattern.CASE_INSENSITIVE);

    @Override
    public void line(Line line, Findings findings) {
        line.clauses().clause(Place.WITH).map(Clause::value).flatMap(with -> with.match(WITH_CIPHER))
                .ifPresent(match -> findings.cipher(match.group(1)));
    }
}
