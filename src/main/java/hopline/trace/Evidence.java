package hopline.trace;

import hopline.keyword.Keyword;
import java.util.Optional;

/**
 * What a hop's header claims of its protection and why Hopline says so.
 *
 * @param protection  the class
 * @param keyword     the known keyword of the with clause; empty when there is none or it is not known
 * @param tls         the claim about TLS
 * @param auth        the claim about SMTP AUTH
 */
public record Evidence(Protection protection, Optional<Keyword> keyword, Claim tls, Claim auth) {

    /** Whether the header contradicts itself about TLS or AUTH. */
    public boolean contradicted() {
        return tls.answer() == Claim.Answer.CONTRADICTED || auth.answer() == Claim.Answer.CONTRADICTED;
    }
}
