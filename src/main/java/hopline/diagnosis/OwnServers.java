package hopline.diagnosis;

import hopline.host.AddressRange;
import hopline.host.Addresses;
import hopline.host.HostName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The servers that the reader knows as their own: what these wrote can be believed as far as the reader believes them.
 *
 * @param domains  domains whose hosts are own servers, each with all names below it
 * @param ranges   the servers' addresses
 */
public record OwnServers(List<HostName> domains, List<AddressRange> ranges) {

    /** Nothing is known. */
    public static final OwnServers NONE = new OwnServers(List.of(), List.of());

    public OwnServers {
        domains = List.copyOf(domains);
        ranges = List.copyOf(ranges);
    }

    /** The servers that these texts name; a text that is neither a domain nor an address range is passed over. */
    public static OwnServers of(Collection<String> entries) {
        List<AddressRange> ranges = entries.stream().flatMap(entry -> AddressRange.of(entry).stream()).toList();
        List<HostName> domains = entries.stream().flatMap(entry -> domain(entry).stream()).toList();
        return new OwnServers(domains, ranges);
    }

    /** Whether the text names a domain ("example.org", "*.example.org") or an address range ("192.0.2.0/24"). */
    public static boolean isEntry(String text) {
        return AddressRange.of(text).isPresent() || domain(text).isPresent();
    }

    private static Optional<HostName> domain(String text) {
        String name = text.strip();
        return HostName.of(name.startsWith("*.") ? name.substring(2) : name);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return domains.isEmpty() && ranges.isEmpty();
    }

    /** Whether the host is an own server by its name or, where it is one, its address. */
    public boolean has(String host) {
        return Addresses.canonical(host).map(this::hasAddress)
                .orElseGet(() -> HostName.of(host).filter(this::hasName).isPresent());
    }

    private boolean hasName(HostName name) {
        return domains.stream().anyMatch(name::isWithin);
    }

    private boolean hasAddress(String canonical) {
        return ranges.stream().anyMatch(range -> range.contains(canonical));
    }
}
