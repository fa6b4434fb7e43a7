package hopline.header;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The mailboxes in an address field (RFC 5322 §3.4). */
public final class Mailboxes {

    /** Longer values are not taken apart; a field with thousands of recipients is shown as it is. */
    private static final int LONGEST = 100_000;

    private Mailboxes() {
    }

    /** The bare addresses of an unfolded value, without display names; empty when it holds none that can be read. */
    public static List<String> addresses(String value) {
        if (value.length() > LONGEST) {
            return List.of();
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false))
                    .map(InternetAddress::getAddress)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (AddressException | RuntimeException e) {
            return List.of();
        }
    }
}
