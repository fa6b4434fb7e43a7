package hopline.language;

import hopline.received.Stamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them, in one zone and language, always with their offset. */
public final class Times {

    private static final String OFFSET = " xxx";

    private final Zone zone;
    private final ZoneId local;
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter shortClock;

    /**
     * Prepares the formats.
     *
     * @param zone    the zone to show
     * @param local   this computer's zone
     * @param locale  the language of month names
     */
    public Times(Zone zone, ZoneId local, Locale locale) {
        this.zone = zone;
        this.local = local;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss" + OFFSET, locale);
        this.date = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        this.dateTime = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss" + OFFSET, locale);
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
        this.shortClock = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    /** The time of day with its offset, such as "13:45:31 +01:00"; the words of the header when they are no moment. */
    public String time(Stamp stamp) {
        return stamp.instant().map(instant -> at(instant, stamp).format(time)).orElse(stamp.part().text());
    }

    /** Date and time with the offset; the words of the header when they are no moment. */
    public String dateTime(Stamp stamp) {
        return stamp.instant().map(instant -> at(instant, stamp).format(dateTime)).orElse(stamp.part().text());
    }

    /** The day of a stamp; empty text when it is no moment. */
    public String date(Stamp stamp) {
        return stamp.instant().map(instant -> at(instant, stamp).format(date)).orElse("");
    }

    /** Date and time of a moment that has no zone of its own; "as sent" falls back to UTC. */
    public String dateTime(Instant instant) {
        return inZone(instant, ZoneOffset.UTC).format(dateTime);
    }

    /** The bare time of day of a moment that has no zone of its own, for an axis; "as sent" falls back to UTC. */
    public String clock(Instant instant, boolean withSeconds) {
        return inZone(instant, ZoneOffset.UTC).format(withSeconds ? clock : shortClock);
    }

    private OffsetDateTime at(Instant instant, Stamp stamp) {
        return inZone(instant, stamp.offset().orElse(ZoneOffset.UTC));
    }

    private OffsetDateTime inZone(Instant instant, ZoneOffset asSent) {
        return switch (zone) {
            case AS_SENT -> instant.atOffset(asSent);
            case UTC -> instant.atOffset(ZoneOffset.UTC);
            case LOCAL -> instant.atZone(local).toOffsetDateTime();
        };
    }
}
