package hopline.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as RFC 5322 §3.3 and §4.3 have them, and as servers write them. */
class DatesTest {

    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written                                           | moment
            Tue, 02 Jan 2024 03:04:05 +0000                     | 2024-01-02T03:04:05Z
            Tue,  2 Jan 2024 03:04:05 +0000 (UTC)               | 2024-01-02T03:04:05Z
            2 Jan 2024 03:04:05 -0000                           | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 08:49:05 +0545                      | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 11:04:05 +0800 (CST)                | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 03:04 +0000                         | 2024-01-02T03:04:00Z
            Tue, 2 Jan 2024 03:04:05 UT                         | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 03:04:05 UTC                        | 2024-01-02T03:04:05Z
            Mon, 1 Jan 2024 22:04:05 EST                        | 2024-01-02T03:04:05Z
            Mon, 1 Jan 2024 20:04:05 PDT                        | 2024-01-02T03:04:05Z
            tue, 2 jan 2024 03:04:05 gmt                        | 2024-01-02T03:04:05Z
            Tuesday, 2 January 2024 03:04:05 +0000              | 2024-01-02T03:04:05Z
            Tue,2 Jan 2024 03:04:05+0000                        | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 03 : 04 : 05 +0000                  | 2024-01-02T03:04:05Z
            Tue (day), 2 (of) Jan 2024 03:04:05 +0000           | 2024-01-02T03:04:05Z
            Thu, 29 Feb 2024 03:04:05 +0000                     | 2024-02-29T03:04:05Z
            Sat, 31 Dec 2016 23:59:60 +0000                     | 2017-01-01T00:00:00Z
            Tue, 2 Jan 2024 03:04:05 +1459                      | 2024-01-01T12:05:05Z
            Mon, 1 Jan 2024 19:04:05 -0800 PST                  | 2024-01-02T03:04:05Z
            """)
    void usualDate(String written, Instant moment) {
        Received received = parse(written);

        assertThat(received.stamp().flatMap(Stamp::instant)).contains(moment);
        assertThat(received.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written                                           | moment
            Thu, 2 Jan 2024 03:04:05 +0000                      | 2024-01-02T03:04:05Z
            Di, 2 Jan 2024 03:04:05 +0000                       | 2024-01-02T03:04:05Z
            Tue, 2 Jan 24 03:04:05 +0000                        | 2024-01-02T03:04:05Z
            Sat, 2 Jan 99 03:04:05 +0000                        | 1999-01-02T03:04:05Z
            Tue, 2 Jan 124 03:04:05 +0000                       | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 03:04:05.678 +0000                  | 2024-01-02T03:04:05Z
            Tue, 2-Jan-2024 03:04:05 +0000                      | 2024-01-02T03:04:05Z
            Tue Jan  2 03:04:05 2024 +0000                      | 2024-01-02T03:04:05Z
            Mon Jan  1 22:04:05 EST 2024                        | 2024-01-02T03:04:05Z
            2024-01-02T04:04:05+01:00                           | 2024-01-02T03:04:05Z
            2024-01-02 03:04:05.123456789 +0000 UTC m=+86400.1  | 2024-01-02T03:04:05Z
            """)
    void unusualDateThatIsCertain(String written, Instant moment) {
        Received received = parse(written);

        assertThat(received.stamp().flatMap(Stamp::instant)).contains(moment);
        assertThat(received.notes()).extracting(Note::kind).containsExactly(Note.Kind.UNUSUAL_DATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written                                           | moment
            Tue, 2 Jan 2024 12:04:05 JST                        | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 04:04:05 cet                        | 2024-01-02T03:04:05Z
            Mon, 1 Jan 2024 21:04:05 CST                        | 2024-01-02T03:04:05Z
            Mon, 1 Jan 2024 19:04:05 Pacific Standard Time      | 2024-01-02T03:04:05Z
            Tue, 2 Jan 2024 05:04:05 Central European Summer Time | 2024-01-02T03:04:05Z
            """)
    void zoneThatIsOnlyNamedIsReadInItsUsualMeaningAndSaid(String written, Instant moment) {
        Received received = parse(written);

        assertThat(received.stamp().flatMap(Stamp::instant)).contains(moment);
        assertThat(received.notes()).extracting(Note::kind).containsExactly(Note.Kind.ZONE_BY_NAME);
        assertThat(received.stamp().map(stamp -> stamp.part().text())).as("the zone is part of it").contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tue, 2 Jan 2024 03:04:05 Pacific", "Tue, 2 Jan 2024 03:04:05", "Tue, 2 Jan 2024 03:04:05 A", "Tue, 2 Jan 2024 03:04:05 BST",
        "Tue, 2 Jan 2024 03:04:05 GMT+0200", "2 Jan 2024 03:04:05 (UTC)"})
    void zoneThatIsNotKnown(String written) {
        Received received = parse(written);

        assertThat(received.stamp().flatMap(Stamp::local)).contains(LocalDateTime.parse("2024-01-02T03:04:05"));
        assertThat(received.stamp().flatMap(Stamp::instant)).isEmpty();
        assertThat(received.has(Note.Kind.ZONE_UNKNOWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri, 30 Feb 2024 03:04:05 +0000", "Tue, 2 Jan 2024 24:00:00 +0000",
        "Tue, 2 Jan 2024 23:59:61 +0000", "Tue, 2 Jan 2024 03:60:05 +0000", "Tue, 2 Jan 2024 03:04:05 +1500",
        "Tue, 2 Jan 2024 03:04:05 +9999", "Tue, 2 Jan 2024 03:04:05 +000", "Sat, 1 Jan 99999 00:00:00 +0000",
        "Tue, 2 Jan 0000 03:04:05 +0000", "1/2/2024 3:04:05 AM +0000", "Tue, 2 Jan 2024 03:04:05 PM +0000",
        "mar., 2 janv. 2024 03:04:05 +0000", "Tue, 2 Mai 2024 03:04:05 +0000", "Jan, 02 2024 03:04:05 +0000",
        "1704164645", "03:04:05 +0000", "Tue, 2 Jan 2024", "Tue, 002 Jan 2024 03:04:05 +0900"})
    void dateThatWouldHaveToBeGuessed(String written) {
        Received received = parse(written);

        assertThat(received.stamp().map(stamp -> stamp.part().text())).contains(written);
        assertThat(received.stamp().flatMap(Stamp::local)).isEmpty();
        assertThat(received.stamp().flatMap(Stamp::instant)).isEmpty();
        assertThat(received.notes()).extracting(Note::kind).containsExactly(Note.Kind.UNREADABLE_DATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # date                          | two days ahead or less, 1980 or later
            Sat, 1 Jun 2024 00:00:00 +0000  | true
            Mon, 3 Jun 2024 00:00:00 +0000  | true
            Mon, 3 Jun 2024 00:00:01 +0000  | false
            Tue, 1 Jan 1980 00:00:00 +0000  | true
            Mon, 31 Dec 1979 23:59:59 +0000 | false
            """)
    void plausible(String written, boolean plausible) {
        Received received = parse(written);

        assertThat(received.has(Note.Kind.IMPLAUSIBLE_DATE)).isEqualTo(!plausible);
        assertThat(received.stamp().flatMap(Stamp::instant)).isPresent();
    }

    @Test
    void theLastSemicolonThatADateFollowsCounts() {
        Received received = ReceivedParser.parse("""
                from a.example ([192.0.2.1]); by b.example with ESMTP id 1; for <"c;d"@e.example>
                 (ORCPT rfc822;x@y.example);
                 Tue, 2 Jan 2024 03:04:05 +0000; extra""", NOW);

        assertThat(received.stamp().flatMap(Stamp::instant)).contains(Instant.parse("2024-01-02T03:04:05Z"));
        assertThat(received.recipient().map(Part::text)).contains("\"c;d\"@e.example");
        assertThat(received.notes()).extracting(Note::kind).containsExactly(Note.Kind.NOT_UNDERSTOOD);
    }

    @Test
    void withoutSemicolonTheDateIsFoundAndMarked() {
        Received received = ReceivedParser.parse(
                "from a.example by b.example with ESMTP id 12 Mon, 1 Jan 2024 22:04:05 -0500", NOW);

        assertThat(received.stamp().flatMap(Stamp::instant)).contains(Instant.parse("2024-01-02T03:04:05Z"));
        assertThat(received.id().map(Part::text)).contains("12");
        assertThat(received.notes()).extracting(Note::kind).containsExactly(Note.Kind.NO_SEMICOLON);
    }

    @Test
    void noDateIsSaid() {
        assertThat(ReceivedParser.parse("from a.example by b.example;", NOW).notes()).extracting(Note::kind)
                .containsExactly(Note.Kind.NO_DATE);
    }

    private static Received parse(String written) {
        return ReceivedParser.parse("from a.example ([192.0.2.1]) by b.example with ESMTP id T1; " + written, NOW);
    }
}
