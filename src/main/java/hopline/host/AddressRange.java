package hopline.host;

import java.util.Arrays;
import java.util.Optional;

/** A range of IP addresses in CIDR notation (RFC 4632 §3.1, RFC 4291 §2.3). */
public final class AddressRange {

    private final String text;
    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        String address = Addresses.text(first);
        this.text = bits == first.length * Byte.SIZE ? address : address + "/" + bits;
        this.first = first;
        this.bits = bits;
    }

    /** The range that this text names, an address alone being a range of one. Empty if it names none. */
    public static Optional<AddressRange> of(String text) {
        int slash = text.indexOf('/');
        String written = (slash < 0 ? text : text.substring(0, slash)).strip();
        return Addresses.canonical(written).flatMap(canonical -> {
            byte[] bytes = Addresses.bytes(canonical);
            int all = bytes.length * Byte.SIZE;
            int bits = slash < 0 ? all : bits(text.substring(slash + 1).strip());
            if (bits < 0 || bits > all) {
                return Optional.empty();
            }
            return Optional.of(new AddressRange(masked(bytes, bits), bits));
        });
    }

    private static int bits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** Whether the canonical address, as {@link Addresses#canonical} gives it, lies in this range. */
    public boolean contains(String canonical) {
        return contains(Addresses.bytes(canonical));
    }

    boolean contains(byte[] address) {
        return address.length == first.length && Arrays.equals(masked(address, bits), first);
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] result = new byte[address.length];
        for (int i = 0; i < result.length; i++) {
            int shared = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
            result[i] = (byte) (address[i] & 0xFF << (Byte.SIZE - shared));
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && range.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As people write it: the first address, and behind a slash the prefix length unless the range is one address. */
    @Override
    public String toString() {
        return text;
    }
}
