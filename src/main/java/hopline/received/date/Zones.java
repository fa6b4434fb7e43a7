package hopline.received.date;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Zone names whose meaning RFC 5322 §4.3 fixes, and UTC. All other names, the military letters among them, have no
 * agreed meaning; "CST" alone is American by the RFC and Chinese to half of its users, who write the number as well.
 */
final class Zones {

    private static final Map<String, ZoneOffset> NAMED = Map.ofEntries(
            Map.entry("UT", ZoneOffset.UTC), Map.entry("UTC", ZoneOffset.UTC), Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("EST", ZoneOffset.ofHours(-5)), Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CST", ZoneOffset.ofHours(-6)), Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)), Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)), Map.entry("PDT", ZoneOffset.ofHours(-7)));

    private Zones() {
    }

    static Optional<ZoneOffset> named(String name) {
        return Optional.ofNullable(NAMED.get(name.toUpperCase(Locale.ROOT)));
    }
}
