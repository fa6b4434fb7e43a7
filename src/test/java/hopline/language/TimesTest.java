package hopline.language;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.received.Part;
import hopline.received.Span;
import hopline.received.Stamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One moment in three zones and two languages, always with its offset. */
class TimesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Stamp STAMP = stamp("Mon, 23 Nov 2026 01:30:05 +0100");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AS_SENT | 01:30:05 +01:00 | 23 Nov 2026, 01:30:05 +01:00 | 23 Nov 2026",
        "UTC     | 00:30:05 +00:00 | 23 Nov 2026, 00:30:05 +00:00 | 23 Nov 2026",
        "LOCAL   | 19:30:05 -05:00 | 22 Nov 2026, 19:30:05 -05:00 | 22 Nov 2026"})
    void showsTheZoneThatIsAskedFor(Zone zone, String time, String dateTime, String date) {
        Times times = new Times(zone, NEW_YORK, Locale.ENGLISH);

        assertThat(times.time(STAMP)).isEqualTo(time);
        assertThat(times.dateTime(STAMP)).isEqualTo(dateTime);
        assertThat(times.date(STAMP)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AS_SENT | 23 Nov 2026, 00:30:05 +00:00", "UTC | 23 Nov 2026, 00:30:05 +00:00",
        "LOCAL   | 22 Nov 2026, 19:30:05 -05:00"})
    void aBareMomentHasNoZoneOfItsOwn(Zone zone, String expected) {
        Instant moment = Instant.parse("2026-11-23T00:30:05Z");

        assertThat(new Times(zone, NEW_YORK, Locale.ENGLISH).dateTime(moment)).isEqualTo(expected);
    }

    @Test
    void theLocalOffsetIsThatOfTheDayAndNotOfToday() {
        Times times = new Times(Zone.LOCAL, NEW_YORK, Locale.ENGLISH);

        assertThat(times.dateTime(Instant.parse("2026-07-01T12:00:00Z"))).endsWith("08:00:00 -04:00");
        assertThat(times.dateTime(Instant.parse("2026-12-01T12:00:00Z"))).endsWith("07:00:00 -05:00");
    }

    @Test
    void monthsAreNamedInTheLanguage() {
        assertThat(new Times(Zone.AS_SENT, NEW_YORK, Locale.FRENCH).dateTime(STAMP))
                .isEqualTo("23 nov. 2026, 01:30:05 +01:00");
    }

    @Test
    void aDateThatIsNoMomentIsQuoted() {
        Stamp unknown = new Stamp(part("Mon, 23 Nov 2026 09:41:07"),
                Optional.of(LocalDateTime.of(2026, 11, 23, 9, 41, 7)), Optional.empty(), Optional.empty());
        Times times = new Times(Zone.UTC, NEW_YORK, Locale.ENGLISH);

        assertThat(times.time(unknown)).isEqualTo("Mon, 23 Nov 2026 09:41:07");
        assertThat(times.dateTime(unknown)).isEqualTo("Mon, 23 Nov 2026 09:41:07");
        assertThat(times.date(unknown)).isEmpty();
    }

    @Test
    void aMomentWithoutAnOffsetIsShownInUtc() {
        Stamp utc = new Stamp(part("23 Nov 2026 09:41:07 -0000"), Optional.empty(), Optional.empty(),
                Optional.of(Instant.parse("2026-11-23T09:41:07Z")));

        assertThat(new Times(Zone.AS_SENT, NEW_YORK, Locale.ENGLISH).time(utc)).isEqualTo("09:41:07 +00:00");
    }

    private static Stamp stamp(String written) {
        LocalDateTime local = LocalDateTime.of(2026, 11, 23, 1, 30, 5);
        ZoneOffset offset = ZoneOffset.ofHours(1);
        return new Stamp(part(written), Optional.of(local), Optional.of(offset),
                Optional.of(local.toInstant(offset)));
    }

    private static Part part(String text) {
        return new Part(text, new Span(0, text.length()));
    }
}
