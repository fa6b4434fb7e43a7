package hopline.trace;

import hopline.keyword.Assertion;
import hopline.keyword.Keyword;
import hopline.keyword.Keywords;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what a Received header claims of TLS and SMTP AUTH: first by the keyword (RFC 3848, RFC 6531), then by what
 * comments and clauses of the receiving server say. A comment may lift a silent or plain keyword, which is normal; a
 * keyword without a comment is normal too. Only words that deny what others assert make a contradiction, and then
 * nothing is chosen.
 */
public final class EvidenceReader {

    private EvidenceReader() {
    }

    /** The claims of this header, with the words that decided. */
    public static Evidence of(Received received) {
        Optional<Keyword> keyword = received.with().flatMap(with -> Keywords.ofPhrase(with.text()));
        Claim tls = claim(received, Statement.Subject.TLS, keyword.map(Keyword::tls));
        Claim auth = claim(received, Statement.Subject.AUTH, keyword.map(Keyword::auth));
        return new Evidence(protection(tls, auth), keyword, tls, auth);
    }

    private static Claim claim(Received received, Statement.Subject subject, Optional<Assertion> keyword) {
        Assertion word = keyword.orElse(Assertion.SILENT);
        Optional<Part> asserting = words(received, subject, true);
        Optional<Part> denying = words(received, subject, false);
        if (denying.isPresent() && (word == Assertion.YES || asserting.isPresent())) {
            return new Claim(Claim.Answer.CONTRADICTED, Claim.Source.COMMENT, denying);
        }
        if (word == Assertion.YES) {
            return new Claim(Claim.Answer.YES, Claim.Source.KEYWORD, received.with());
        }
        if (asserting.isPresent()) {
            return new Claim(Claim.Answer.YES, Claim.Source.COMMENT, asserting);
        }
        if (word == Assertion.NO) {
            return new Claim(Claim.Answer.NO, Claim.Source.KEYWORD, received.with());
        }
        if (denying.isPresent()) {
            return new Claim(Claim.Answer.NO, Claim.Source.COMMENT, denying);
        }
        return new Claim(Claim.Answer.NOT_STATED, Claim.Source.NONE, Optional.empty());
    }

    private static Optional<Part> words(Received received, Statement.Subject subject, boolean asserted) {
        Stream<Statement> said = received.statements().stream()
                .filter(statement -> statement.subject() == subject && statement.asserted() == asserted);
        return said.map(Statement::words).findFirst();
    }

    private static Protection protection(Claim tls, Claim auth) {
        boolean hasTls = tls.answer() == Claim.Answer.YES;
        boolean hasAuth = auth.answer() == Claim.Answer.YES;
        if (hasTls) {
            return hasAuth ? Protection.TLS_AUTH : Protection.TLS;
        }
        if (hasAuth) {
            return Protection.AUTH;
        }
        boolean isPlain = tls.answer() == Claim.Answer.NO && auth.answer() != Claim.Answer.CONTRADICTED;
        return isPlain ? Protection.PLAIN : Protection.NOT_STATED;
    }
}
