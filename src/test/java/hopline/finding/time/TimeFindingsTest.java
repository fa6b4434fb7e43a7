package hopline.finding.time;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.diagnosis.Diagnoses;
import hopline.finding.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of finding about time, and beside it the message that must stay silent. */
class TimeFindingsTest {

    private static final String DATED = """
            Received: from laptop.example ([192.0.2.7]) by out.example with ESMTPSA id 1; Tue, 3 Nov 2026 10:00:00 +0000
            Date: %s
            """;

    @ParameterizedTest
    @CsvSource({"10:04:59, ''", "10:05:00, LongWait WARNING 2", "10:29:59, LongWait WARNING 2",
        "10:30:00, LongWait SERIOUS 2", "09:00:00, ''"})
    void longWait(String second, String finding) {
        String block = Diagnoses.journey("a.example@10:00:00", "b.example@" + second);

        assertThat(String.join("", Seen.in("LongWait", block))).isEqualTo(finding);
    }

    @Test
    void aWaitIsToldOfTheServerThatKeptTheMessage() {
        String block = Diagnoses.journey("out3.example@09:45:31", "mx1.example@13:48:36");

        assertThat(Seen.sentences("LongWait", block)).containsExactly(
                "The message waited 4 h 3 min 5 s at out3.example before mx1.example accepted it (hop 2).");
    }

    @Test
    void aWaitInsideOneServer() {
        assertThat(Seen.in("LongWait", Diagnoses.journey("mx.example@10:00:00", "mx.example@11:00:00")))
                .containsExactly("LongWait.inside SERIOUS 2");
    }

    @Test
    void aWaitThatOnlyAWrongClockShowsIsNone() {
        String block = Diagnoses.journey("a.example@10:00:00", "b.example@15:00:00", "c.example@10:00:01", "d.example@10:00:02");

        assertThat(Seen.in("LongWait", block)).isEmpty();
        assertThat(Seen.in("WrongClock", block)).containsExactly("WrongClock.zone WARNING 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Date                             | finding
            Tue, 3 Nov 2026 09:59:58 +0000     | ''
            Tue, 3 Nov 2026 10:59:58 +0100     | ''
            Tue, 3 Nov 2026 09:55:01 +0000     | ''
            Tue, 3 Nov 2026 09:55:00 +0000     | SlowSubmission NOTE 1
            Tue, 3 Nov 2026 09:30:00 +0000     | SlowSubmission WARNING 1
            Tue, 3 Nov 2026 10:02:00 +0000     | ''
            Tue, 3 Nov 2026 10:02:01 +0000     | SlowSubmission.ahead NOTE 1
            Mon, 5 Oct 2026 10:00:00 +0000     | SlowSubmission.far WARNING 1
            Thu, 3 Dec 2026 10:00:00 +0000     | SlowSubmission.far WARNING 1
            """)
    void slowSubmission(String date, String finding) {
        assertThat(String.join("", Seen.in("SlowSubmission", DATED.formatted(date)))).isEqualTo(finding);
    }

    @Test
    void clocks() {
        assertThat(Seen.in("WrongClock", Diagnoses.journey("a.example@10:00:00", "b.example@10:00:01", "c.example@10:00:00",
                "d.example@10:00:02"))).as("one second is rounding").isEmpty();
        assertThat(Seen.in("WrongClock", Diagnoses.journey("a.example@10:00:00", "b.example@10:00:09", "c.example@10:00:02",
                "d.example@10:00:03"))).containsExactly("WrongClock NOTE 2");
        assertThat(Seen.in("WrongClock", Diagnoses.journey("a.example@10:00:00", "b.example@10:00:01", "c.example@09:58:00",
                "d.example@10:00:03"))).containsExactly("WrongClock.behind WARNING 3");
        assertThat(Seen.in("WrongClock", Diagnoses.journey("a.example@10:02:00", "b.example@10:00:00")))
                .containsExactly("WrongClock.either WARNING 1");
        assertThat(Seen.sentences("WrongClock", Diagnoses.journey("a.example@10:02:00", "b.example@10:00:00")))
                .containsExactly("The clocks of a.example and b.example differ by about 2 min.");
    }

    @Test
    void stampsBackwardsAllTheWayAreNotExplained() {
        String block = Diagnoses.journey("a.example@10:00:09", "b.example@10:00:08", "c.example@10:00:07", "d.example@10:00:06",
                "e.example@10:00:05", "f.example@10:00:04", "g.example@10:00:03", "h.example@10:00:02");

        assertThat(Seen.in("WrongClock", block)).containsExactly("WrongClock.unexplained WARNING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # date of hop 1                      | finding
            ; Tue, 3 Nov 2026 10:00:00 +0000     | ''
            ; Tue, 3 Nov 26 10:00:00 +0000       | ''
            ''                                   | DoubtfulTime.none NOTE 1
            ; (Tue, 3 Nov 2026 10:00:00 +0000)   | DoubtfulTime.none NOTE 1
            ; 11/03/2026 10:00 AM                | DoubtfulTime.unreadable NOTE 1
            ; Tue, 3 Nov 2026 10:00:00           | DoubtfulTime.zone NOTE 1
            ; Tue, 3 Nov 2026 10:00:00 BST       | DoubtfulTime.zone NOTE 1
            ; Tue, 3 Nov 2026 19:00:00 JST       | DoubtfulTime.name NOTE 1
            ; Thu, 1 Jan 1970 00:00:00 +0000     | DoubtfulTime.impossible WARNING 1
            ; Sun, 3 Nov 2199 10:00:00 +0000     | DoubtfulTime.impossible WARNING 1
            """)
    void doubtfulTime(String date, String finding) {
        String block = "Received: from a.example ([192.0.2.1]) by b.example with ESMTPS id 1" + date + "\n";

        assertThat(String.join("", Seen.in("DoubtfulTime", block))).isEqualTo(finding);
    }

    @Test
    void aDateFieldThatCannotBeRead() {
        assertThat(Seen.in("DoubtfulTime", DATED.formatted("sometime"))).containsExactly("DoubtfulTime.sent NOTE");
    }

    @ParameterizedTest
    @CsvSource({"10:04:59, ''", "12:00:00, LateRetrieval NOTE 2"})
    void lateRetrieval(String fetched, String finding) {
        String block = "Received: from pop.example [192.0.2.9] by localhost with POP3 (fetchmail-6.4.39) for <ann> (single-drop);"
                + " Tue, 3 Nov 2026 " + fetched + " +0000\n" + Diagnoses.journey("mx.example@10:00:00");

        assertThat(String.join("", Seen.in("LateRetrieval", block))).isEqualTo(finding);
        assertThat(Seen.in("LongWait", block)).as("no server is to blame").isEmpty();
    }
}
