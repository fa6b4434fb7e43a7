package hopline.finding.route;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.diagnosis.Diagnoses;
import hopline.finding.Seen;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of finding about the chain of servers, and beside it the chain that must stay silent. */
class RouteFindingsTest {

    private static final String DATE = "; Tue, 3 Nov 2026 10:00:00 +0000\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from clause                                                 | finding
            from out.example.net (out.example.net [192.0.2.1])            | ''
            from mail.example.net (host7.example.net [192.0.2.1])         | ''
            from out (out.example.net [192.0.2.1])                        | ''
            from example.com (out.example.net [192.0.2.1])                | HelloName NOTE 1
            from mx9.example.org (out.example.net [192.0.2.1])            | HelloName.borrowed WARNING 1
            from mx9.example.org (unknown [192.0.2.1])                    | HelloName.borrowed WARNING 1
            from out.example.net (unknown [192.0.2.1])                    | HelloName.nameless NOTE 1
            from out.example.net (out.example.net [192.0.2.1] (may be forged)) | HelloName.forward NOTE 1
            from out.example.net ([192.0.2.1])                            | ''
            from unknown.example.net ([192.0.2.1])                        | ''
            from example.com ([10.0.0.1])                                 | ''
            """)
    void helloName(String from, String finding) {
        assertThat(String.join("", Seen.in("HelloName", "Received: " + from + " by mx.example.org with ESMTPS" + DATE)))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from clause                                             | sentence
            from example.com (out.example.net [192.0.2.1])            | Hop 1: the client called itself example.com; the name found for its address is out.example.net.
            from out.example.net (unknown [192.0.2.1])                | Hop 1: mx.example.org found no name for the client’s address 192.0.2.1.
            from mx9.example.org (out.example.net [192.0.2.1])        | Hop 1: a client from outside called itself mx9.example.org, a name of the receiving organisation.
            from x.example.net (out.example.net [192.0.2.1] (may be forged)) | Hop 1: mx.example.org marked the name of the client as doubtful: out.example.net does not lead back to its address 192.0.2.1.
            """)
    void helloNameInWords(String from, String sentence) {
        assertThat(Seen.sentences("HelloName", "Received: " + from + " by mx.example.org with ESMTPS" + DATE))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the oldest line's client                   | with    | finding
            from app.example.org ([10.0.0.7])            | ESMTP   | Gap.origin NOTE 1
            from app.example.org ([10.0.0.7])            | ESMTPSA | ''
            from mx.example.org ([fe80::7])              | mapi    | ''
            from laptop ([10.0.0.7])                     | ESMTP   | ''
            from app.example.net ([10.0.0.7])            | ESMTP   | ''
            from app.example.org ([192.0.2.7])           | ESMTP   | ''
            """)
    void aServerBeforeTheOldestLine(String from, String with, String finding) {
        assertThat(String.join("", Seen.in("Gap", "Received: " + from + " by mx.example.org with " + with + DATE)))
                .isEqualTo(finding);
    }

    @Test
    void gapsInWords() {
        String block = "Received: from relay.example.com (relay.example.com [192.0.2.2]) by mx.example.org with ESMTPS" + DATE
                + "Received: from laptop (dsl.example.net [203.0.113.9]) by out.example.net with ESMTPSA" + DATE;

        assertThat(Seen.sentences("Gap", block)).containsExactly("Your side got the message from relay.example.com (hop 2);"
                + " the first line from outside says that it was at out.example.net (hop 1).");
    }

    @Test
    void aStrangersServersMayGreetOneAnotherWithoutReverseDns() {
        String block = "Received: from mx.example.net (mx.example.net [192.0.2.9]) by mx.example.org with ESMTPS" + DATE
                + "Received: from relay.example.net (unknown [192.0.2.8]) by mx.example.net with ESMTPS" + DATE;

        assertThat(Seen.in("HelloName", block)).isEmpty();
    }

    @Test
    void whoSignsInMayCallThemselvesAnything() {
        String line = "Received: from example.com (dsl.example.net [192.0.2.1]) by mx.example.org with ESMTPSA" + DATE;

        assertThat(Seen.in("HelloName", line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the newer line's sender                             | the older line's server | finding
            from out.example.net (out.example.net [192.0.2.1])    | out.example.net         | ''
            from out7.example.net (out7.example.net [192.0.2.1])  | queue3.example.net      | ''
            from relay.example.com (relay.example.com [192.0.2.1]) | out.example.net        | Gap.border NOTE 2
            from relay.example.com (relay.example.com [192.0.2.1]) | localhost              | ''
            from relay.example.com (relay.example.com [192.0.2.1]) | 10.0.0.7               | ''
            from relay.example.com ([10.0.0.1])                   | out.example.net         | ''
            from laptop (unknown [192.0.2.1])                     | out.example.net         | ''
            from x.example.com (192.0.2.1)                        | 192.0.2.1               | ''
            """)
    void gap(String from, String server, String finding) {
        String block = "Received: " + from + " by mx.example.org with ESMTPS" + DATE
                + "Received: from laptop (dsl.example.net [203.0.113.9]) by " + server + " with ESMTPSA" + DATE;

        assertThat(String.join("", Seen.in("Gap", block))).isEqualTo(finding);
    }

    @Test
    void aGapFurtherOutIsNotAtTheBorder() {
        String block = "Received: from out.example.net (out.example.net [192.0.2.1]) by mx.example.org with ESMTPS" + DATE
                + "Received: from relay.example.com (relay.example.com [192.0.2.2]) by out.example.net with ESMTPS" + DATE
                + "Received: from laptop (dsl.example.net [203.0.113.9]) by home.provider.example with ESMTPSA" + DATE;

        assertThat(Seen.in("Gap", block)).containsExactly("Gap NOTE 2");
    }

    @Test
    void aServerThatHasTheMessageAgainAndAgain() {
        String[] circle = IntStream.range(0, 8).mapToObj(i -> (i % 2 == 0 ? "a" : "b") + ".example.org@10:00:0" + i).toArray(String[]::new);

        assertThat(Seen.in("Loop", Diagnoses.journey(circle))).containsExactly("Loop WARNING 7", "Loop WARNING 8");
        assertThat(Seen.in("Loop", Diagnoses.journey("a.example.org@10:00:00", "filter.example.org@10:00:01",
                "a.example.org@10:00:02", "store.example.org@10:00:03"))).as("back from a filter").isEmpty();
        assertThat(Seen.in("Loop", Diagnoses.journey("a.example.org@10:00:00", "a.example.org@10:00:01",
                "a.example.org@10:00:02", "a.example.org@10:00:03"))).as("steps inside one server").isEmpty();
    }

    @Test
    void veryManyLines() {
        String[] chain = IntStream.range(0, 26).mapToObj(i -> "s" + i + ".example.org@10:00:" + (10 + i)).toArray(String[]::new);

        assertThat(Seen.in("Loop", Diagnoses.journey(chain))).containsExactly("Loop.long WARNING");
        assertThat(Seen.in("Loop", Diagnoses.journey(Arrays.copyOf(chain, 25)))).isEmpty();
    }

    @Test
    void deliveredToTheSameAddressTwice() {
        assertThat(Seen.in("Loop", "Delivered-To: ann@example.org\nDelivered-To: bob@example.org\nDelivered-To: ANN@example.org\n"))
                .containsExactly("Loop.delivered WARNING");
        assertThat(Seen.in("Loop", "Delivered-To: ann@example.org\nDelivered-To: bob@example.org\n")).isEmpty();
    }

    @Test
    void receivedLinesBelowTheAuthorsFields() {
        String line = "Received: from a.example ([192.0.2.1]) by mx.example.org with ESMTPS" + DATE;

        assertThat(Seen.in("Misplaced", line + "From: ann@example.org\nSubject: x\n" + line)).containsExactly("Misplaced NOTE 1");
        assertThat(Seen.in("Misplaced", line + "From: ann@example.org\n" + line + line)).containsExactly("Misplaced WARNING 2");
        assertThat(Seen.in("Misplaced", line + "DKIM-Signature: v=1\n" + line + "From: ann@example.org\n")).isEmpty();
        assertThat(Seen.in("Misplaced", line + "Resent-From: bob@example.org\n" + line + "From: ann@example.org\n")).isEmpty();
    }

    @Test
    void fieldsThatMayStandOnceOnly() {
        assertThat(Seen.in("Duplicate", "From: a@example.org\nFrom: b@example.net\nTo: c@example.org\nsubject: x\nSubject: y\n"))
                .containsExactly("Duplicate WARNING", "Duplicate WARNING");
        assertThat(Seen.in("Duplicate", "From: a@example.org\nResent-From: b@example.net\nComments: x\nComments: y\n")).isEmpty();
    }

    @Test
    void theSameLineTwice() {
        String line = "Received: from a.example ([192.0.2.1]) by mx.example.org with ESMTPS id 1" + DATE;

        assertThat(Seen.in("Duplicate", line + line)).containsExactly("Duplicate.received WARNING 2");
        assertThat(Seen.in("Duplicate", line + line.replace("id 1", "id 2"))).isEmpty();
        assertThat(Seen.in("Duplicate", line.replace(" id 1", "") + line.replace(" id 1", ""))).as("two steps in one second").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line                                                                     | finding
            from a.example ([192.0.2.1]) by mx.example.org with ESMTPS id 1            | ''
            from a.example ([192.0.2.1]) with ESMTPS id 1                              | OddLine.noServer NOTE 1
            from a.example ([192.0.2.1]) by mx.example.org hopped merrily with ESMTPS  | OddLine.words NOTE 1
            from a.example ([192.0.2.1] by mx.example.org with ESMTPS                  | OddLine.bracket NOTE 1
            from a\u202E.example ([192.0.2.1]) by mx.example.org with ESMTPS id 1      | OddLine.invisible WARNING 1
            """)
    void oddLine(String line, String finding) {
        assertThat(Seen.in("OddLine", "Received: " + line + DATE)).startsWith(finding.isEmpty() ? new String[0] : new String[] {finding});
        assertThat(Seen.in("OddLine", "Received: " + line + DATE).isEmpty()).isEqualTo(finding.isEmpty());
    }

    @Test
    void twoLinesThatRanIntoOneAnother() {
        assertThat(Seen.in("OddLine", "Received: from a.example by b.example with ESMTP; Tue, 3 Nov 2026 10:00:00 +0000"
                + " Received: from x.example by a.example with ESMTP" + DATE)).containsExactly("OddLine.joined NOTE 1");
    }
}
