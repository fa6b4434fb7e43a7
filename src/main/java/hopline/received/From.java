package hopline.received;

import java.util.Optional;

/**
 * The from clause (RFC 5321 §4.4, From-domain): who handed the message over.
 *
 * @param helo        the name that the client gave in HELO, EHLO or LHLO, as written; the client may claim any name
 * @param reverseDns  the name that the server found for the address by reverse lookup, without a trailing dot; empty
 *                    when the server wrote that it found none
 * @param address     the client's IP address as the server saw it: canonical text (RFC 5952), IPv4-mapped addresses as
 *                    IPv4, without tag, zone id and port; empty when none or no valid one is written
 */
public record From(Optional<Part> helo, Optional<Part> reverseDns, Optional<Part> address) {
}
