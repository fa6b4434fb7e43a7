package hopline.host;

import java.util.Optional;

/**
 * IP addresses as mail servers write them. Never asks a name server: a text that is no address gives nothing.
 */
public final class Addresses {

    private static final int GROUPS = 8;
    private static final String TAG = "IPv6:";

    /** The longest text that can be an address with tag, zone id and port; longer ones are not looked at. */
    private static final int LONGEST = 128;

    private Addresses() {
    }

    /**
     * The canonical text of an address: dotted decimals for IPv4, RFC 5952 for IPv6, IPv4-mapped addresses as IPv4.
     * Square brackets, the tag of RFC 5321 §4.1.3, zone id and port are taken off. Empty if it is no valid address;
     * decimals with leading zeros are none, since some programs read them as octal.
     */
    public static Optional<String> canonical(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = withoutBrackets(written);
        if (text.regionMatches(true, 0, TAG, 0, TAG.length())) {
            text = text.substring(TAG.length());
        }
        int zone = text.indexOf('%');
        if (zone >= 0) {
            text = text.substring(0, zone);
        }
        return text.indexOf(':') != text.lastIndexOf(':') ? ipv6(text) : ipv4(withoutPort(text));
    }

    /** Whether the canonical address is one of the machine itself: 127.0.0.0/8 (RFC 1122) or ::1 (RFC 4291). */
    public static boolean isLoopback(String canonical) {
        return canonical.startsWith("127.") || canonical.equals("::1");
    }

    /** The 4 or 16 bytes of a canonical address. */
    static byte[] bytes(String canonical) {
        Optional<Long> ipv4 = ipv4Number(canonical);
        if (ipv4.isPresent()) {
            long number = ipv4.get();
            return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
        }
        int[] groups = ipv6Groups(canonical)
                .orElseThrow(() -> new IllegalArgumentException("no canonical address: " + canonical));
        byte[] bytes = new byte[2 * GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            bytes[2 * i] = (byte) (groups[i] >> 8);
            bytes[2 * i + 1] = (byte) groups[i];
        }
        return bytes;
    }

    /** The canonical text of 4 or 16 bytes. */
    static String text(byte[] address) {
        if (address.length != 2 * GROUPS) {
            return dotted((address[0] & 0xFFL) << 24 | (address[1] & 0xFF) << 16 | (address[2] & 0xFF) << 8 | address[3] & 0xFF);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF;
        }
        return write(groups);
    }

    private static String withoutBrackets(String text) {
        int closing = text.indexOf(']');
        return text.startsWith("[") && closing > 0 && isPort(text.substring(closing + 1))
                ? text.substring(1, closing)
                : text;
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || text.startsWith(":") && isDecimal(text.substring(1));
    }

    /** Cuts 192.0.2.1:25 and, as old Exim wrote it, 192.0.2.1.25. */
    private static String withoutPort(String text) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return isPort(text.substring(colon)) ? text.substring(0, colon) : "";
        }
        String[] numbers = text.split("\\.", -1);
        return numbers.length == 5 && isDecimal(numbers[4]) ? text.substring(0, text.lastIndexOf('.')) : text;
    }

    private static Optional<String> ipv4(String text) {
        return ipv4Number(text).map(Addresses::dotted);
    }

    private static String dotted(long number) {
        return (number >> 24) + "." + (number >> 16 & 0xFF) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }

    private static Optional<Long> ipv4Number(String text) {
        String[] numbers = text.split("\\.", -1);
        if (numbers.length != 4) {
            return Optional.empty();
        }
        long value = 0;
        for (String number : numbers) {
            boolean valid = isDecimal(number) && number.length() <= 3 && Integer.parseInt(number) <= 255
                    && !(number.length() > 1 && number.startsWith("0"));
            if (!valid) {
                return Optional.empty();
            }
            value = value << 8 | Integer.parseInt(number);
        }
        return Optional.of(value);
    }

    private static boolean isDecimal(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<String> ipv6(String text) {
        return ipv6Groups(text).map(Addresses::write);
    }

    private static Optional<int[]> ipv6Groups(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text).filter(all -> all.length == GROUPS);
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        Optional<int[]> head = groups(text.substring(0, gap));
        Optional<int[]> tail = groups(text.substring(gap + 2));
        boolean headHasDots = text.substring(0, gap).indexOf('.') >= 0;
        if (head.isEmpty() || tail.isEmpty() || headHasDots || head.get().length + tail.get().length >= GROUPS) {
            return Optional.empty();
        }
        int[] all = new int[GROUPS];
        System.arraycopy(head.get(), 0, all, 0, head.get().length);
        System.arraycopy(tail.get(), 0, all, GROUPS - tail.get().length, tail.get().length);
        return Optional.of(all);
    }

    private static Optional<int[]> groups(String text) {
        if (text.isEmpty()) {
            return Optional.of(new int[0]);
        }
        String[] words = text.split(":", -1);
        boolean endsInIpv4 = words[words.length - 1].indexOf('.') >= 0;
        if (words.length > GROUPS) {
            return Optional.empty();
        }
        int[] groups = new int[words.length + (endsInIpv4 ? 1 : 0)];
        for (int i = 0; i < words.length; i++) {
            if (endsInIpv4 && i == words.length - 1) {
                Optional<Long> ipv4 = ipv4Number(words[i]);
                if (ipv4.isEmpty()) {
                    return Optional.empty();
                }
                groups[i] = (int) (ipv4.get() >> 16);
                groups[i + 1] = (int) (ipv4.get() & 0xFFFF);
            } else if (isHexadecimal(words[i])) {
                groups[i] = Integer.parseInt(words[i], 16);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static boolean isHexadecimal(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(
                c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    private static String write(int[] groups) {
        if (isIpv4Mapped(groups)) {
            return dotted((long) groups[6] << 16 | groups[7]);
        }
        int gapStart = -1;
        int gapLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int length = zerosFrom(groups, i);
            if (length > gapLength) {
                gapStart = i;
                gapLength = length;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gapStart) {
                out.append("::");
                i += gapLength - 1;
                continue;
            }
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
                out.append(':');
            }
            out.append(Integer.toHexString(groups[i]));
        }
        return out.toString();
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static boolean isIpv4Mapped(int[] groups) {
        return zerosFrom(groups, 0) == 5 && groups[5] == 0xFFFF;
    }
}
