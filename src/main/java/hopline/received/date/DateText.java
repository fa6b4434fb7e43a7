package hopline.received.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a date at the start of a text, from left to right and without ever going back: RFC 5322 dates with their
 * obsolete forms (§4.3), the order of C's {@code asctime}, and year-first dates as ISO 8601 and the Go language write
 * them. Anything that could mean two moments, or none, is refused.
 */
final class DateText {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday");
    private static final int SHORT_NAME = 3;

    /** The zone farthest from UTC that a clock may be set to, in hours; all in use lie within. */
    private static final int FARTHEST_ZONE_HOURS = 14;

    /** "Central European Summer Time". */
    private static final int LONGEST_ZONE_NAME = 4;

    private final String text;
    private int position;
    private boolean usual = true;
    private boolean leapSecond;
    private boolean byName;
    private Optional<DayOfWeek> day = Optional.empty();

    private DateText(String text) {
        this.text = text;
    }

    /**
     * A date that was read.
     *
     * @param local   the wall-clock time, fractions of a second dropped
     * @param offset  the zone; empty if none is written or its meaning is not known
     * @param length  how many characters of the text the date takes
     * @param usual   whether it is written as RFC 5322 §3.3 demands
     * @param byName  whether the zone is only named, and by a name that no standard fixes
     */
    record Read(LocalDateTime local, Optional<ZoneOffset> offset, int length, boolean usual, boolean byName) {
    }

    /** Signals that the text is no date, or none that can be read without guessing. Never leaves this class. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    /** The date that the text begins with; empty if there is none or it would have to be guessed. */
    static Optional<Read> read(String text) {
        try {
            return Optional.of(new DateText(text).date());
        } catch (Refused | DateTimeException refused) {
            return Optional.empty();
        }
    }

    /** Whether this is the name of a day of the week, in full or as three letters. */
    static boolean isDayName(String word) {
        return indexOf(DAYS, word) >= 0;
    }

    private Read date() throws Refused {
        String dayName = letters();
        if (dayName.isEmpty()) {
            return startsWithYear() ? yearFirst() : dayFirst();
        }
        blanks();
        boolean comma = eat(',');
        blanks();
        boolean monthFollows = Character.isLetter(peek());
        int index = indexOf(DAYS, dayName);
        if (!comma && index < 0) {
            throw new Refused();
        }
        usual = index >= 0;
        day = usual ? Optional.of(DayOfWeek.of(index + 1)) : Optional.empty();
        return monthFollows ? asctime() : dayFirst();
    }

    /** RFC 5322: 2 Jan 2024 03:04:05 +0000. */
    private Read dayFirst() throws Refused {
        int day = number(1, 2);
        separator();
        int month = month();
        separator();
        int year = year();
        eat(',');
        blanks();
        LocalDateTime local = time(year, month, day);
        return result(local, zone());
    }

    /** C and Unix: Tue Jan 2 03:04:05 [EST] 2024 [-0500]. */
    private Read asctime() throws Refused {
        int month = month();
        blanks();
        int day = number(1, 2);
        blanks();
        int timeAt = position;
        time(2000, 1, 1);
        Optional<ZoneOffset> before = Optional.empty();
        blanks();
        if (Character.isLetter(peek())) {
            before = named(letters());
            blanks();
        }
        int year = year();
        int behindYear = position;
        position = timeAt;
        LocalDateTime local = time(year, month, day);
        position = behindYear;
        Optional<ZoneOffset> behind = before.isEmpty() ? zone() : before;
        usual = false;
        return result(local, behind);
    }

    /** ISO 8601 and Go: 2024-01-02T03:04:05Z, 2024-01-02 03:04:05.123 +0000 UTC m=+86400.1. */
    private Read yearFirst() throws Refused {
        int year = year();
        expect('-');
        int month = number(2, 2);
        expect('-');
        int day = number(2, 2);
        if (!eat('T') && !eat('t')) {
            blanks();
        }
        LocalDateTime local = time(year, month, day);
        Optional<ZoneOffset> offset = zone();
        skipMonotonicClock();
        usual = false;
        return result(local, offset);
    }

    private Read result(LocalDateTime local, Optional<ZoneOffset> offset) {
        DayOfWeek written = local.minusSeconds(leapSecond ? 1 : 0).getDayOfWeek();
        boolean rightDay = day.filter(name -> name != written).isEmpty();
        return new Read(local, offset, position, usual && rightDay, byName);
    }

    private boolean startsWithYear() {
        return position + 4 < text.length() && text.charAt(position + 4) == '-'
                && text.chars().skip(position).limit(4).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The reading of the process clock that Go programs print behind the date. */
    private void skipMonotonicClock() {
        int start = position;
        blanks();
        if (!text.startsWith("m=", position)) {
            position = start;
            return;
        }
        while (position < text.length() && text.charAt(position) != ' ') {
            position++;
        }
    }

    private int month() throws Refused {
        int index = indexOf(MONTHS, letters());
        if (index < 0) {
            throw new Refused();
        }
        return index + 1;
    }

    /** Two and three digits by RFC 5322 §4.3; years before 1900 are none (§3.3). */
    private int year() throws Refused {
        int start = position;
        int written = number(2, 4);
        usual &= position - start == 4;
        int year = switch (position - start) {
            case 2 -> written < 50 ? 2000 + written : 1900 + written;
            case 3 -> 1900 + written;
            default -> written;
        };
        if (year < 1900) {
            throw new Refused();
        }
        return year;
    }

    /** 03:04, 03:04:05 or 03:04:05.678; a leap second (:60) is the start of the next minute, as in POSIX time. */
    private LocalDateTime time(int year, int month, int day) throws Refused {
        int hour = number(1, 2);
        colon();
        int minute = number(2, 2);
        int second = 0;
        if (colonFollows()) {
            colon();
            second = number(2, 2);
            if (peek() == '.' || peek() == ',' && isDigit(position + 1)) {
                position++;
                usual = false;
                digits();
            }
        }
        leapSecond = second == 60;
        if (leapSecond) {
            return LocalDateTime.of(year, month, day, hour, minute, 59).plusSeconds(1);
        }
        return LocalDateTime.of(year, month, day, hour, minute, second);
    }

    /** A number, then a name that only repeats it (-0800 PST, +0000 UTC); or a name alone. */
    private Optional<ZoneOffset> zone() throws Refused {
        int start = position;
        blanks();
        char sign = peek();
        if (sign == '+' || sign == '-') {
            position++;
            ZoneOffset offset = numericZone(sign);
            repeatedName();
            return Optional.of(offset);
        }
        String name = letters();
        if (name.isEmpty()) {
            position = start;
            return Optional.empty();
        }
        if (name.equalsIgnoreCase("AM") || name.equalsIgnoreCase("PM")) {
            throw new Refused();
        }
        boolean isClock = peek() == '+' || peek() == '-';
        return isClock ? Optional.empty() : longestNamed(name);
    }

    /** A zone of several words, such as "Pacific Standard Time", else the first word alone. */
    private Optional<ZoneOffset> longestNamed(String first) {
        int behindFirst = position;
        StringBuilder name = new StringBuilder(first);
        for (int words = 1; words < LONGEST_ZONE_NAME; words++) {
            blanks();
            String word = letters();
            if (word.isEmpty()) {
                break;
            }
            name.append(' ').append(word);
            Optional<ZoneOffset> offset = named(name.toString());
            if (offset.isPresent()) {
                return offset;
            }
        }
        position = behindFirst;
        return named(first);
    }

    private Optional<ZoneOffset> named(String name) {
        Optional<Zones.Named> zone = Zones.named(name);
        byName |= zone.isPresent() && !zone.get().certain();
        return zone.map(Zones.Named::offset);
    }

    private ZoneOffset numericZone(char sign) throws Refused {
        int start = position;
        digits();
        boolean hasColon = peek() == ':';
        position = start;
        int hours = hasColon ? number(2, 2) : number(4, 4) / 100;
        int minutes = hasColon ? behindColon() : Integer.parseInt(text, start + 2, start + 4, 10);
        if (hours > FARTHEST_ZONE_HOURS || minutes > 59) {
            throw new Refused();
        }
        int total = hours * 60 + minutes;
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -total : total) * 60);
    }

    private int behindColon() throws Refused {
        expect(':');
        return number(2, 2);
    }

    private void repeatedName() {
        int start = position;
        blanks();
        String name = letters();
        boolean isName = name.length() >= 2 && name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT))
                && (position == text.length() || text.charAt(position) == ' ');
        if (!isName) {
            position = start;
        }
    }

    private int number(int least, int most) throws Refused {
        int start = position;
        int value = 0;
        while (isDigit(position) && position - start < most) {
            value = value * 10 + (text.charAt(position++) - '0');
        }
        if (position - start < least || isDigit(position)) {
            throw new Refused();
        }
        return value;
    }

    private void digits() {
        while (isDigit(position)) {
            position++;
        }
    }

    private String letters() {
        int start = position;
        while (position < text.length() && isLetter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Between day, month and year: blanks (§3.3) or, as in RFC 850, hyphens. */
    private void separator() {
        blanks();
        if (eat('-')) {
            usual = false;
        }
        blanks();
    }

    private boolean colonFollows() {
        int i = position;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':';
    }

    /** Blanks around the colons are obsolete syntax (§4.3). */
    private void colon() throws Refused {
        blanks();
        expect(':');
        blanks();
    }

    private void blanks() {
        while (peek() == ' ') {
            position++;
        }
    }

    private void expect(char c) throws Refused {
        if (!eat(c)) {
            throw new Refused();
        }
    }

    private boolean eat(char c) {
        if (peek() != c) {
            return false;
        }
        position++;
        return true;
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int indexOf(List<String> names, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.equals(lower) || name.substring(0, SHORT_NAME).equals(lower)) {
                return i;
            }
        }
        return -1;
    }
}
