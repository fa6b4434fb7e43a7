package hopline.received.date;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Zones by name: those whose meaning RFC 5322 §4.3 fixes, and those that mean one thing to nearly everybody who writes
 * them. All other names have no agreed meaning, the military letters and "IST" or "BST" among them.
 */
final class Zones {

    private static final Map<String, ZoneOffset> NAMED = Map.ofEntries(
            Map.entry("UT", ZoneOffset.UTC), Map.entry("UTC", ZoneOffset.UTC), Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("EST", ZoneOffset.ofHours(-5)), Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CST", ZoneOffset.ofHours(-6)), Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)), Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)), Map.entry("PDT", ZoneOffset.ofHours(-7)));

    private static final Map<String, ZoneOffset> USUAL = Map.ofEntries(
            Map.entry("WET", ZoneOffset.UTC), Map.entry("WEST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)), Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("MET", ZoneOffset.ofHours(1)), Map.entry("MEST", ZoneOffset.ofHours(2)),
            Map.entry("EET", ZoneOffset.ofHours(2)), Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("MSK", ZoneOffset.ofHours(3)), Map.entry("SGT", ZoneOffset.ofHours(8)),
            Map.entry("HKT", ZoneOffset.ofHours(8)), Map.entry("AWST", ZoneOffset.ofHours(8)),
            Map.entry("JST", ZoneOffset.ofHours(9)), Map.entry("KST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)), Map.entry("AEDT", ZoneOffset.ofHours(11)),
            Map.entry("NZST", ZoneOffset.ofHours(12)), Map.entry("NZDT", ZoneOffset.ofHours(13)),
            Map.entry("PACIFIC STANDARD TIME", ZoneOffset.ofHours(-8)),
            Map.entry("PACIFIC DAYLIGHT TIME", ZoneOffset.ofHours(-7)),
            Map.entry("MOUNTAIN STANDARD TIME", ZoneOffset.ofHours(-7)),
            Map.entry("MOUNTAIN DAYLIGHT TIME", ZoneOffset.ofHours(-6)),
            Map.entry("CENTRAL STANDARD TIME", ZoneOffset.ofHours(-6)),
            Map.entry("CENTRAL DAYLIGHT TIME", ZoneOffset.ofHours(-5)),
            Map.entry("EASTERN STANDARD TIME", ZoneOffset.ofHours(-5)),
            Map.entry("EASTERN DAYLIGHT TIME", ZoneOffset.ofHours(-4)),
            Map.entry("GREENWICH MEAN TIME", ZoneOffset.UTC),
            Map.entry("CENTRAL EUROPEAN TIME", ZoneOffset.ofHours(1)),
            Map.entry("CENTRAL EUROPEAN SUMMER TIME", ZoneOffset.ofHours(2)),
            Map.entry("CHINA STANDARD TIME", ZoneOffset.ofHours(8)),
            Map.entry("JAPAN STANDARD TIME", ZoneOffset.ofHours(9)),
            Map.entry("TOKYO STANDARD TIME", ZoneOffset.ofHours(9)));

    /** American by the RFC, and Chinese to half of those who write it. */
    private static final String DISPUTED = "CST";

    private Zones() {
    }

    /**
     * A zone that a name means.
     *
     * @param offset   the offset
     * @param certain  whether a standard fixes it and nobody means another
     */
    record Named(ZoneOffset offset, boolean certain) {
    }

    static Optional<Named> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        ZoneOffset fixed = NAMED.get(upper);
        if (fixed != null) {
            return Optional.of(new Named(fixed, !upper.equals(DISPUTED)));
        }
        return Optional.ofNullable(USUAL.get(upper)).map(offset -> new Named(offset, false));
    }
}
