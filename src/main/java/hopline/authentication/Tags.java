package hopline.authentication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tags of a DKIM-Signature, an ARC-Seal or an ARC-Message-Signature (RFC 6376 §3.2).
 *
 * @param list  every tag in the order written
 * @param rest  what is no tag, as written
 */
public record Tags(List<Tag> list, List<String> rest) {

    /** Tags of one field that are kept; RFC 6376 knows twelve. */
    static final int MOST = 100;

    private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]+");

    public Tags {
        list = List.copyOf(list);
        rest = List.copyOf(rest);
    }

    /**
     * One tag.
     *
     * @param name   as written; names are compared with regard to case
     * @param value  as written, without the blanks around it
     */
    public record Tag(String name, String value) {
    }

    /** Reads an unfolded value. Any text gives a value, in time linear in it. */
    static Tags read(String value) {
        List<Tag> tags = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int start = 0;
        int limit = Math.min(value.length(), Lexer.LONGEST);
        while (start < limit && tags.size() + rest.size() < MOST) {
            int semicolon = value.indexOf(';', start, limit);
            int end = semicolon < 0 ? limit : semicolon;
            String text = value.substring(start, end).strip();
            int equals = text.indexOf('=');
            if (equals > 0) {
                tags.add(new Tag(text.substring(0, equals).strip(), text.substring(equals + 1).strip()));
            } else if (!text.isEmpty()) {
                rest.add(text);
            }
            start = end < limit ? end + 1 : limit;
        }
        if (start < value.length()) {
            rest.add(value.substring(start).strip());
        }
        return new Tags(tags, rest);
    }

    /** The value of the first tag of this name; empty if there is none or nothing stands in it. */
    public Optional<String> value(String name) {
        return list.stream().filter(tag -> tag.name().equals(name)).map(Tag::value).findFirst()
                .filter(value -> !value.isEmpty());
    }

    /** The same without the blanks inside, for values that may be folded anywhere (RFC 6376 §3.2). */
    public Optional<String> compact(String name) {
        return value(name).map(value -> BLANKS.matcher(value).replaceAll(""));
    }

    /** The names that stand more than once, which makes the list invalid (RFC 6376 §3.2). */
    public List<String> twice() {
        Set<String> seen = new HashSet<>();
        return list.stream().map(Tag::name).filter(name -> !seen.add(name)).distinct().toList();
    }
}
