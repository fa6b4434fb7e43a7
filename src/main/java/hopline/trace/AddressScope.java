package hopline.trace;

/** Where an IP address is valid, told from its text alone. Nothing is ever looked up. */
public enum AddressScope {
    /** The same machine: 127.0.0.0/8 or ::1. */
    LOOPBACK,
    /** Inside one network only: RFC 1918, RFC 6598 (100.64.0.0/10) or RFC 4193 (fc00::/7). */
    PRIVATE,
    /** On one cable or radio cell only: 169.254.0.0/16 or fe80::/10. */
    LINK_LOCAL,
    /** Everything else. */
    PUBLIC;

    /** The scope of a canonical address, as {@link hopline.received.From#address()} holds it. */
    public static AddressScope of(String address) {
        return address.indexOf(':') >= 0 ? ofIpv6(address) : ofIpv4(address);
    }

    private static AddressScope ofIpv4(String address) {
        String[] octets = address.split("\\.", 3);
        int first = number(octets[0]);
        int second = octets.length > 1 ? number(octets[1]) : 0;
        if (first == 127) {
            return LOOPBACK;
        }
        if (first == 169 && second == 254) {
            return LINK_LOCAL;
        }
        boolean rfc1918 = first == 10 || first == 172 && second / 16 == 1 || first == 192 && second == 168;
        boolean carrier = first == 100 && second / 64 == 1;
        return rfc1918 || carrier ? PRIVATE : PUBLIC;
    }

    private static AddressScope ofIpv6(String address) {
        if (address.equals("::1")) {
            return LOOPBACK;
        }
        String group = address.substring(0, address.indexOf(':'));
        if (group.length() == 4 && (group.startsWith("fc") || group.startsWith("fd"))) {
            return PRIVATE;
        }
        boolean linkLocal = group.length() == 4 && group.startsWith("fe") && "89ab".indexOf(group.charAt(2)) >= 0;
        return linkLocal ? LINK_LOCAL : PUBLIC;
    }

    private static int number(String octet) {
        try {
            return Integer.parseInt(octet);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
