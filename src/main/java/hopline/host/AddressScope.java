package hopline.host;

import java.util.Arrays;
import java.util.List;

/**
 * Where an IP address is valid, by the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890) and the
 * multicast registries. Told from the address alone; nothing is ever looked up.
 */
public enum AddressScope {
    /** The same machine. */
    LOOPBACK,
    /** Inside one network only. */
    PRIVATE,
    /** Between a provider and its customers, behind the provider's address translation (RFC 6598). */
    CARRIER_NAT,
    /** On one cable or radio cell only. */
    LINK_LOCAL,
    /** Set aside for examples in documents; no host on the internet has one. */
    DOCUMENTATION,
    /** Set aside for a purpose that no mail server has: multicast, benchmarks, the unspecified address. */
    RESERVED,
    /** Everything else: an address of the internet. */
    PUBLIC;

    /** The entries of the registries that are not globally reachable, each before the ranges that it lies in. */
    private static final List<Entry> REGISTRY = List.of(
            new Entry("0.0.0.0/8", RESERVED, "RFC 791"),
            new Entry("10.0.0.0/8", PRIVATE, "RFC 1918"),
            new Entry("100.64.0.0/10", CARRIER_NAT, "RFC 6598"),
            new Entry("127.0.0.0/8", LOOPBACK, "RFC 1122"),
            new Entry("169.254.0.0/16", LINK_LOCAL, "RFC 3927"),
            new Entry("172.16.0.0/12", PRIVATE, "RFC 1918"),
            new Entry("192.0.0.9/32", PUBLIC, "RFC 7723"),
            new Entry("192.0.0.10/32", PUBLIC, "RFC 8155"),
            new Entry("192.0.0.0/24", RESERVED, "RFC 6890"),
            new Entry("192.0.2.0/24", DOCUMENTATION, "RFC 5737"),
            new Entry("192.88.99.0/24", RESERVED, "RFC 7526"),
            new Entry("192.168.0.0/16", PRIVATE, "RFC 1918"),
            new Entry("198.18.0.0/15", RESERVED, "RFC 2544"),
            new Entry("198.51.100.0/24", DOCUMENTATION, "RFC 5737"),
            new Entry("203.0.113.0/24", DOCUMENTATION, "RFC 5737"),
            new Entry("224.0.0.0/4", RESERVED, "RFC 5771"),
            new Entry("240.0.0.0/4", RESERVED, "RFC 1112"),
            new Entry("::1/128", LOOPBACK, "RFC 4291"),
            new Entry("::/128", RESERVED, "RFC 4291"),
            new Entry("64:ff9b:1::/48", PRIVATE, "RFC 8215"),
            new Entry("100::/64", RESERVED, "RFC 6666"),
            new Entry("100:0:0:1::/64", RESERVED, "RFC 9780"),
            new Entry("2001:1::1/128", PUBLIC, "RFC 7723"),
            new Entry("2001:1::2/128", PUBLIC, "RFC 8155"),
            new Entry("2001:1::3/128", PUBLIC, "RFC 9665"),
            new Entry("2001:2::/48", RESERVED, "RFC 5180"),
            new Entry("2001:3::/32", PUBLIC, "RFC 7450"),
            new Entry("2001:4:112::/48", PUBLIC, "RFC 7535"),
            new Entry("2001:20::/28", PUBLIC, "RFC 7343"),
            new Entry("2001:30::/28", PUBLIC, "RFC 9374"),
            new Entry("2001::/32", PUBLIC, "RFC 4380"),
            new Entry("2001::/23", RESERVED, "RFC 2928"),
            new Entry("2001:db8::/32", DOCUMENTATION, "RFC 3849"),
            new Entry("3fff::/20", DOCUMENTATION, "RFC 9637"),
            new Entry("5f00::/16", RESERVED, "RFC 9602"),
            new Entry("fc00::/7", PRIVATE, "RFC 4193"),
            new Entry("fe80::/10", LINK_LOCAL, "RFC 4291"),
            new Entry("ff00::/8", RESERVED, "RFC 4291"));

    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16").orElseThrow();
    private static final AddressRange TRANSLATED = AddressRange.of("64:ff9b::/96").orElseThrow();

    private record Entry(AddressRange range, AddressScope scope, String source) {
        Entry(String range, AddressScope scope, String source) {
            this(AddressRange.of(range).orElseThrow(), scope, source);
        }
    }

    /**
     * The scope of a canonical address, as {@link Addresses#canonical} gives it. An address that stands for an IPv4
     * address (6to4, RFC 3056; NAT64, RFC 6052) has the scope of that one.
     */
    public static AddressScope of(String canonical) {
        return of(Addresses.bytes(canonical));
    }

    private static AddressScope of(byte[] address) {
        if (SIX_TO_FOUR.contains(address)) {
            return of(Arrays.copyOfRange(address, 2, 6));
        }
        if (TRANSLATED.contains(address)) {
            return of(Arrays.copyOfRange(address, 12, 16));
        }
        return REGISTRY.stream().filter(entry -> entry.range().contains(address)).findFirst()
                .map(Entry::scope).orElse(PUBLIC);
    }

    /** Whether two hosts with such addresses can only have met inside one machine or one network. */
    public boolean isInside() {
        return this == LOOPBACK || this == PRIVATE || this == CARRIER_NAT || this == LINK_LOCAL;
    }
}
