package hopline.received.dialect;

import hopline.host.Addresses;
import hopline.received.From;
import hopline.received.Part;
import hopline.received.Span;
import hopline.received.scan.Comment;
import hopline.received.scan.Place;
import hopline.received.scan.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The from clause in the form of RFC 5321 §4.4, and the pieces that dialects build theirs from. */
public final class Peers {

    /** What servers write in place of a name when the reverse lookup gave none. */
    private static final Set<String> NO_NAME = Set.of("unknown", "unverified", "softdnserr", "nodnsquery", "no-dns",
            "noname", "none", "-");

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");

    /** At least two labels, the last of them no number. */
    private static final Pattern HOST_NAME = Pattern.compile("localhost|[^\\s@()\\[\\]/]+"
            + "\\.[^\\s@()\\[\\]/.]*[^\\s@()\\[\\]/.0-9][^\\s@()\\[\\]/.]*\\.?");

    private Peers() {
    }

    /**
     * From-domain as RFC 5321 has it: the client's name, then a comment with reverse name and address.
     *
     * @param comments  the comments of the from clause that no dialect has claimed
     */
    public static From standard(Line line, List<Comment> comments) {
        Optional<TcpInfo> info = comments.stream().map(comment -> tcpInfo(comment.text()))
                .filter(candidate -> candidate.address().isPresent()).findFirst()
                .or(() -> comments.stream().findFirst().map(comment -> tcpInfo(comment.text())));
        boolean isBracketed = info.filter(TcpInfo::bracketed).isPresent();
        Optional<Part> address = info.flatMap(TcpInfo::address)
                .or(() -> addressAmong(line.fromRest()))
                .or(() -> isBracketed ? Optional.empty() : line.fromWord().flatMap(Peers::address));
        return new From(line.fromWord(), info.flatMap(TcpInfo::name), address);
    }

    /**
     * What a server writes in a comment about the connection.
     *
     * @param name       the name found by reverse lookup
     * @param address    the address
     * @param bracketed  whether the place of the address is there, be it a valid address or not
     */
    public record TcpInfo(Optional<Part> name, Optional<Part> address, boolean bracketed) {
    }

    /** Reads "name [address]", "[address]", "address", "name address" or a name; "user@" before them is passed over. */
    public static TcpInfo tcpInfo(Text text) {
        int bracket = text.string().indexOf('[');
        if (bracket >= 0) {
            Optional<Text> name = named(text.cut(0, bracket));
            return new TcpInfo(host(name, false), addressInBrackets(text), name.isPresent());
        }
        int blank = text.string().indexOf(' ');
        if (blank < 0) {
            Text host = behindUser(text);
            Optional<Part> address = address(host.part());
            Optional<Part> name = host.length() < text.length() || address.isPresent()
                    ? Optional.empty()
                    : host(Optional.of(host), true);
            return new TcpInfo(name, address, false);
        }
        Optional<Part> address = address(text.part(blank + 1, text.length()));
        Optional<Text> before = address.map(found -> behindUser(text.cut(0, blank)));
        Optional<Part> name = host(before, true);
        return new TcpInfo(name, address, false);
    }

    /** The one word before the bracket, which may stand close to it. */
    private static Optional<Text> named(Text before) {
        Text host = behindUser(before);
        return host.string().strip().indexOf(' ') < 0 ? Optional.of(host) : Optional.empty();
    }

    /** What a client told an ident server (RFC 1413), or a login, stands before the last at sign. */
    private static Text behindUser(Text text) {
        int at = text.string().lastIndexOf('@');
        return at < 0 ? text : text.cut(at + 1, text.length());
    }

    private static Optional<Part> host(Optional<Text> text, boolean strict) {
        return text.map(Text::trimmed).filter(found -> !found.isEmpty()).map(Text::part)
                .filter(part -> !strict || HOST_NAME.matcher(part.text()).matches())
                .flatMap(Peers::host);
    }

    /** A name as found by reverse lookup: without its last dot; empty if it says "unknown" or repeats an address. */
    public static Optional<Part> host(Part part) {
        String name = part.text();
        boolean isUnknown = NO_NAME.contains(name.toLowerCase(Locale.ROOT))
                || name.regionMatches(true, 0, "<unknown", 0, "<unknown".length());
        if (name.isEmpty() || isUnknown || Addresses.canonical(name).isPresent()) {
            return Optional.empty();
        }
        if (!name.endsWith(".") || name.length() == 1) {
            return Optional.of(part);
        }
        Span span = part.span();
        return Optional.of(new Part(name.substring(0, name.length() - 1), new Span(span.start(), span.end() - 1)));
    }

    /** The part as a canonical address; empty if it is none. */
    public static Optional<Part> address(Part part) {
        return Addresses.canonical(part.text()).map(canonical -> new Part(canonical, part.span()));
    }

    private static Optional<Part> addressInBrackets(Text text) {
        Matcher matcher = BRACKETS.matcher(text.string());
        while (matcher.find()) {
            Optional<Part> address = address(text.part(matcher.start(1), matcher.end(1)));
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    /** The first address among words outside of comments, as in "from name [192.0.2.1]". */
    static Optional<Part> addressAmong(Text words) {
        int start = 0;
        while (start < words.length()) {
            int blank = words.string().indexOf(' ', start);
            int end = blank < 0 ? words.length() : blank;
            Optional<Part> address = address(words.part(start, end));
            if (address.isPresent()) {
                return address;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** Whether the words are an address and nothing else. */
    public static boolean isAddress(Text words) {
        return Addresses.canonical(words.string()).isPresent();
    }

    /** The address in the comment at this position of the from clause. */
    static Optional<Part> addressIn(Line line, int index) {
        return line.comment(Place.FROM, index).flatMap(comment -> tcpInfo(comment.text()).address());
    }
}
