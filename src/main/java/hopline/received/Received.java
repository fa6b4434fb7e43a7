package hopline.received;

import java.util.List;
import java.util.Optional;

/**
 * What one Received value says. Every value gives one of these, however broken: what is not understood is in the
 * {@link #notes}, and {@link #raw} always holds all of it.
 *
 * @param raw                the value as in the file, folding included
 * @param kind               what sort of trace line this is
 * @param from               the from clause; empty when there is none
 * @param by                 the server that wrote the line
 * @param via                the link type, or a server role in some dialects
 * @param with               the transmission type or product phrase as written
 * @param id                 the queue id or message id, without angle brackets
 * @param recipient          the address of the for clause, without angle brackets
 * @param envelopeSender     the MAIL FROM address, where the server writes it
 * @param software           the server software, where the server names it
 * @param extraClauses       further registered clauses in order: tls, group, PRIORITY, state
 * @param statements         what comments, clauses and phrases say of TLS and AUTH
 * @param tlsVersion         the TLS version in the form TLSv1.3; empty when not written or not certain
 * @param cipher             the cipher suite as written
 * @param cipherBits         the effective key length in bits as written
 * @param clientCertificate  what the server says of the client's certificate, as written
 * @param authUser           the user that signed in
 * @param authMechanism      the SASL mechanism
 * @param stamp              the date; empty when none is written
 * @param notes              remarks on the reading, in the order of the text
 */
public record Received(
        String raw,
        Kind kind,
        Optional<From> from,
        Optional<Part> by,
        Optional<Part> via,
        Optional<Part> with,
        Optional<Part> id,
        Optional<Part> recipient,
        Optional<Part> envelopeSender,
        Optional<Part> software,
        List<ExtraClause> extraClauses,
        List<Statement> statements,
        Optional<Part> tlsVersion,
        Optional<Part> cipher,
        Optional<Part> cipherBits,
        Optional<Part> clientCertificate,
        Optional<Part> authUser,
        Optional<Part> authMechanism,
        Optional<Stamp> stamp,
        List<Note> notes) {

    public Received {
        extraClauses = List.copyOf(extraClauses);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    /** What sort of trace line a Received value is. All but {@link #HOP} are events inside one system. */
    public enum Kind {
        /** One system handed the message to another. */
        HOP,
        /** A step of a queue inside one system, as qmail writes it. */
        QUEUE_STEP,
        /** A program of the same machine handed the message in. */
        LOCAL_PICKUP,
        /** A filter on the same machine handed the message back over the loopback address. */
        FILTER_RETURN,
        /** A program fetched the message from a mailbox (fetchmail, getmail). */
        RETRIEVAL
    }

    /**
     * An additional registered clause (RFC 5321 §4.4): {@code tls} and {@code group} (RFC 8314 §4.3), {@code PRIORITY}
     * (RFC 6710), {@code state} (RFC 6729).
     *
     * @param name   the clause name as written
     * @param value  its value
     */
    public record ExtraClause(Part name, Part value) {
    }

    /** Whether a note of this kind was made. */
    public boolean has(Note.Kind kind) {
        return notes.stream().anyMatch(note -> note.kind() == kind);
    }
}
