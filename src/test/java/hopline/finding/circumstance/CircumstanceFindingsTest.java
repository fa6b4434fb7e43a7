package hopline.finding.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.finding.Seen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists, forwards and automatic messages, and the plain message that is none of them. */
class CircumstanceFindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # fields                                                          | finding
            From: a@example.org                                               |
            List-Id: <talk.example.org>#List-Post: <mailto:talk@example.org>  | MailingList NOTE
            List-Post: NO (posting not allowed)#List-Id: <news.example.org>   | MailingList.bulk NOTE
            List-Id: <now.example.org>#List-Post: <mailto:now@example.org>    | MailingList NOTE
            List-Unsubscribe: <https://example.org/u>                         | MailingList.bulk NOTE
            Precedence: bulk                                                  | MailingList.bulk NOTE
            Precedence: first-class                                           |
            Resent-From: bob@example.org#Resent-To: cy@example.org            | Forwarded.resent NOTE
            X-Forwarded-To: cy@example.net                                    | Forwarded NOTE
            Delivered-To: cy@example.net#Delivered-To: bob@example.org        | Forwarded.delivered NOTE
            Delivered-To: bob@example.org                                     |
            Auto-Submitted: auto-replied                                      | Automatic.reply NOTE
            Auto-Submitted: auto-generated                                    | Automatic NOTE
            Auto-Submitted: no                                                |
            """)
    void circumstances(String fields, String finding) {
        String block = fields.replace('#', '\n') + "\n";

        assertThat(Seen.all(block)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }
}
