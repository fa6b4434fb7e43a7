package hopline.received.scan;

import hopline.received.Part;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A comment of a Received value (RFC 5322 §3.2.2).
 *
 * @param place  the clause that it follows
 * @param index  how many comments stand before it at this place
 * @param tight  whether no blank stands before it
 * @param text   what stands between its parentheses; empty when it nests too deep or is too long to be a server's
 */
public record Comment(Place place, int index, boolean tight, Text text) {

    /** Whether it stands at one of these places. */
    public boolean at(Place... places) {
        for (Place candidate : places) {
            if (candidate == place) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it stands where only the receiving server writes. The first comment behind "from" is where servers put
     * what the client or its name server said (RFC 5321 §4.4, TCP-info).
     */
    public boolean isServers() {
        return place != Place.START && !(place == Place.FROM && index == 0);
    }

    public Optional<Text.Match> match(Pattern pattern) {
        return text.match(pattern);
    }

    public boolean matches(Pattern pattern) {
        return pattern.matcher(text.string()).matches();
    }

    public Part part() {
        return text.part();
    }
}
