package hopline.received;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The date of a Received value (RFC 5322 §3.3 and §4.3): when the receiving server wrote the line, by its own clock.
 *
 * @param part     the date as written
 * @param local    the wall-clock time as written; empty when the date cannot be read without guessing
 * @param offset   the zone as an offset; empty when no zone or one of unknown meaning is written
 * @param instant  the moment meant, to the second; empty unless both local time and zone are known
 */
public record Stamp(Part part, Optional<LocalDateTime> local, Optional<ZoneOffset> offset, Optional<Instant> instant) {

    /** The same stamp as a clock that is behind this one by so much would have written it. */
    public Stamp earlierBy(Duration ahead) {
        return ahead.isZero() ? this : new Stamp(part, local.map(time -> time.minus(ahead)), offset,
                instant.map(time -> time.minus(ahead)));
    }
}
