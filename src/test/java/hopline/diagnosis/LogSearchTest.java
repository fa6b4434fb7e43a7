package hopline.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.diagnosis.LogSearch.Command;
import hopline.received.Stamp;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** The command for each server's log, and that nothing of a header can do more in it than be searched for. */
class LogSearchTest {

    private static final String DATE = "; Tue, 3 Nov 2026 10:00:00 +0100\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the line says of its server                                                  | command
            by mx.example.org (Postfix) with ESMTPS id 4Xk2Tq0JmCz9rxS                          | zgrep -hsF -e '4Xk2Tq0JmCz9rxS' /var/log/mail.log* /var/log/maillog*
            by mx.example.org with esmtps (Exim 4.98) id 1vNAbC-00000001abc-0xYz                | exigrep '1vNAbC-00000001abc-0xYz' /var/log/exim4/mainlog*
            by mx.example.org (8.18.1/8.18.1) with ESMTPS id 5A3A00Ab012345                     | zgrep -hsF -e '5A3A00Ab012345' /var/log/mail.log* /var/log/maillog*
            by mx.example.org (192.0.2.1) with Microsoft SMTP Server id 15.2.1118.7             | Get-MessageTrackingLog -MessageId '<m1@example.org>' -Start '2026-11-03T08:50Z' -End '2026-11-03T09:10Z' -ResultSize Unlimited
            by X1.prod.outlook.com (192.0.2.1) with Microsoft SMTP Server id 15.20.9275.12      | Get-MessageTraceV2 -MessageId '<m1@example.org>' -StartDate '2026-11-03T08:50Z' -EndDate '2026-11-03T09:10Z'
            by mx.example.org with ESMTPS id 12345                                              |
            by mx.example.org (Postfix) with ESMTPS                                             |
            """)
    void command(String by, String command) {
        assertThat(search("from a.example " + by, "<m1@example.org>").command().map(Command::text).orElse(null)).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4X';reboot", "4X`id`", "$(id)", "4X\u202E1", "4X|x", "-rf", "'", "4X\\n"})
    void aQueueIdThatIsNoneStaysOutOfTheCommand(String id) {
        LogSearch search = search("from a.example by mx.example.org (Postfix) with ESMTPS id " + id, "<m1@example.org>");

        assertThat(search.command().map(Command::text).orElse("")).doesNotContain(";", "`", "$", "|", "\u202E", "\\")
                .satisfies(text -> assertThat(text.chars().filter(c -> c == '\'').count() % 2).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a'; Remove-Item x #@example.org>", "<$(calc)@example.org>", "<a\u2019b@example.org>", "", "<>"})
    void aMessageIdThatCouldCommandStaysOutOfTheCommand(String messageId) {
        assertThat(search("from a.example by mx.example.org (192.0.2.1) with Microsoft SMTP Server id 15.2.1118.7", messageId)
                .command()).isEmpty();
    }

    @Test
    void theWindowReachesFromOneServersStampToTheNext() {
        Diagnosis diagnosis = Diagnoses.of(
                "Received: from mx.example.org by box.example.org with ESMTP; Tue, 3 Nov 2026 12:30:00 +0000\n"
                + "Received: from a.example by mx.example.org (192.0.2.1) with Microsoft SMTP Server id 15.2.1118.7" + DATE
                + "Message-ID: <m1@example.org>\n");
        LogSearch search = diagnosis.logSearch(diagnosis.trace().hops().getFirst());

        assertThat(search.server()).isEqualTo("mx.example.org");
        assertThat(search.queueId()).as("a version is no queue id").isEmpty();
        assertThat(search.from().flatMap(Stamp::instant)).contains(Instant.parse("2026-11-03T09:00:00Z"));
        assertThat(search.until().flatMap(Stamp::instant)).contains(Instant.parse("2026-11-03T12:30:00Z"));
        assertThat(search.command().orElseThrow().text()).contains("-Start '2026-11-03T08:50Z' -End '2026-11-03T12:40Z'");
    }

    private static LogSearch search(String line, String messageId) {
        Diagnosis diagnosis = Diagnoses.of("Received: " + line + DATE + "Message-ID: " + messageId + "\n");
        return diagnosis.logSearch(diagnosis.trace().hops().getFirst());
    }
}
