package hopline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.received.Part;
import hopline.received.Received;
import hopline.received.ReceivedParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # clause                                          | class      | TLS words            | AUTH words
            with SMTP                                         | PLAIN      | SMTP                 | SMTP
            with ESMTPS                                       | TLS        | ESMTPS               | ESMTPS
            with ESMTPA                                       | AUTH       | ESMTPA               | ESMTPA
            with ESMTPSA                                      | TLS_AUTH   | ESMTPSA              | ESMTPSA
            with MMS                                          | NOT_STATED | -                    | -
            id 1                                              | NOT_STATED | -                    | -
            with ASMTP                                        | AUTH       | -                    | ASMTP
            with HTTPS                                        | TLS        | HTTPS                | -
            with ASMTP (SSL)                                  | TLS_AUTH   | SSL                  | ASMTP
            with Microsoft SMTP Server                        | NOT_STATED | -                    | -
            with Microsoft SMTP Server (TLS)                  | TLS        | TLS                  | -
            with ESMTP (TLSv1:AES256-SHA:256)                 | TLS        | TLSv1:AES256-SHA:256 | ESMTP
            with ESMTPS (unencrypted)                         | NOT_STATED | unencrypted          | ESMTPS
            with ESMTPSA (unencrypted)                        | AUTH       | unencrypted          | ESMTPSA
            with ESMTPA (unauthenticated)                     | NOT_STATED | ESMTPA               | unauthenticated
            with ESMTPSA (unauthenticated)                    | TLS        | ESMTPSA              | unauthenticated
            with ESMTP (unencrypted) (unauthenticated)        | PLAIN      | ESMTP                | ESMTP
            with SMTP with ESMTPSA                            | NOT_STATED | SMTP                 | SMTP
            with Foo (no TLS)                                 | PLAIN      | no TLS               | -
            """)
    void classAndDecidingWords(String clause, Protection protection, String tlsWords, String authWords) {
        Evidence evidence = evidence(clause);

        assertThat(evidence.protection()).isEqualTo(protection);
        assertThat(words(evidence.tls())).isEqualTo(tlsWords);
        assertThat(words(evidence.auth())).isEqualTo(authWords);
    }

    @Test
    void whatContradictsItselfIsSaidToAndNothingIsChosen() {
        Evidence evidence = evidence("with SMTP with ESMTPSA");

        assertThat(evidence.contradicted()).isTrue();
        assertThat(evidence.tls().answer()).isEqualTo(Claim.Answer.CONTRADICTED);
        assertThat(evidence.auth().answer()).isEqualTo(Claim.Answer.CONTRADICTED);
    }

    @Test
    void aCommentThatLiftsAPlainKeywordIsNoContradiction() {
        Evidence evidence = evidence("with ESMTP (version=TLSv1.3 cipher=TLS_AES_128_GCM_SHA256 bits=128 verify=NO)");

        assertThat(evidence.contradicted()).isFalse();
        assertThat(evidence.tls().source()).isEqualTo(Claim.Source.COMMENT);
        assertThat(evidence.auth().source()).isEqualTo(Claim.Source.KEYWORD);
    }

    private static Evidence evidence(String clause) {
        Received received = ReceivedParser.parse(
                "from a.example ([192.0.2.1]) by b.example " + clause + "; Tue, 2 Jan 2024 03:04:05 +0000");
        return EvidenceReader.of(received);
    }

    private static String words(Claim claim) {
        return claim.words().map(Part::text).orElse("-");
    }
}
