package hopline.trace;

import hopline.header.HeaderField;
import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One Received header as a step of the journey.
 *
 * @param number    its place in travel order, counted from 1 at the author's end; every Received header has one
 * @param field     the header as written
 * @param received  what it says
 * @param evidence  what it claims of its protection
 * @param delay     time since the nearest older stamp that can be read: the wait in the previous server's queue plus
 *                  the transfer; negative when the clocks disagree; empty when there is nothing to compare
 * @param ahead     by how much the server's clock is taken to be ahead of the others; zero in a journey as written
 */
public record Hop(int number, HeaderField field, Received received, Evidence evidence, Optional<Duration> delay,
        Duration ahead) {

    /** What the header claims of this hop's protection. */
    public Protection protection() {
        return evidence.protection();
    }

    /** When the receiving server wrote the header: by its own clock, unless that one is corrected. */
    public Optional<Stamp> stamp() {
        return received.stamp().map(stamp -> stamp.earlierBy(ahead));
    }

    /** The moment of {@link #stamp()}, if it can be read. */
    public Optional<Instant> time() {
        return stamp().flatMap(Stamp::instant);
    }

    /** The time, if it can be right: dates before 1980 or days ahead measure a broken clock and no delay. */
    public Optional<Instant> plausibleTime() {
        return received.has(Note.Kind.IMPLAUSIBLE_DATE) ? Optional.empty() : time();
    }

    /** Whether this is a step inside one system and not a hop between two. */
    public boolean isEvent() {
        return received.kind() != Received.Kind.HOP;
    }

    /**
     * Whether Hopline read all that RFC 5321 §4.4 demands of the header: who wrote it and when. What it could not read
     * is in the notes.
     */
    public boolean isUnderstood() {
        return (isEvent() || received.by().isPresent()) && time().isPresent();
    }

    /** The best name for the sending host: reverse DNS, which the server looked up, else HELO, else the address. */
    public Optional<Part> sender() {
        return received.from().flatMap(from -> from.reverseDns().or(from::helo).or(from::address));
    }

    /** The server that wrote the header. */
    public Optional<Part> receiver() {
        return received.by();
    }
}
