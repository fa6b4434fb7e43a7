package hopline.host;

import com.google.common.net.InternetDomainName;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A host or domain name in both its forms (RFC 5890 §2.3.2.1).
 *
 * @param ascii    lower case, with A-labels such as {@code xn--bcher-kva}; what programs compare
 * @param unicode  with U-labels such as {@code bücher}; what people read. The same as {@code ascii} for most names
 */
public record HostName(String ascii, String unicode) {

    /** RFC 1035 §2.3.4; longer text is no host name. */
    private static final int LONGEST = 253;

    /** Letters, digits and hyphens; the underscore too, which many machines have in their names all the same. */
    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Scripts that are written together in one language (UTS 39 §5.2, highly restrictive). */
    private static final Set<UnicodeScript> WITH_HAN = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN,
            UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);

    /** Parts of names that are in no public register and mean the inside of some network. */
    private static final Set<String> INTERNAL_TOP_LEVEL =
            Set.of("local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "localhost");

    /**
     * The host name that this text is, in any case and either form, with or without a trailing dot. Empty when it is
     * none, such as an IP address or a text with other characters.
     */
    public static Optional<HostName> of(String text) {
        String written = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String ascii = toAscii(written).toLowerCase(Locale.ROOT);
        boolean isName = LABELS.matcher(ascii).matches() && !NUMBER.matcher(lastLabel(ascii)).matches();
        return isName ? Optional.of(new HostName(ascii, toUnicode(ascii))) : Optional.empty();
    }

    private static String toAscii(String name) {
        try {
            return name.chars().allMatch(c -> c < 0x80) ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String toUnicode(String name) {
        return name.contains("xn--") ? IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED) : name;
    }

    private static String lastLabel(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether the name has one label only, as machines have inside a network. */
    public boolean isSingleLabel() {
        return ascii.indexOf('.') < 0;
    }

    /** Whether the name can only mean something inside one network: one label, or a top-level domain for such use. */
    public boolean isInternal() {
        return isSingleLabel() || INTERNAL_TOP_LEVEL.contains(lastLabel(ascii));
    }

    /**
     * The domain that somebody registered, as {@code ascii}: the public suffix and one label. Two names under the same
     * one belong to the same organisation. Where the public suffix list has no entry, the last label counts as suffix.
     * Empty for a name of one label and for a suffix alone.
     */
    public Optional<String> organisation() {
        if (isSingleLabel()) {
            return Optional.empty();
        }
        if (InternetDomainName.isValid(ascii)) {
            InternetDomainName name = InternetDomainName.from(ascii);
            if (name.hasPublicSuffix()) {
                return name.isUnderPublicSuffix() ? Optional.of(name.topPrivateDomain().toString()) : Optional.empty();
            }
        }
        int dot = ascii.lastIndexOf('.', ascii.lastIndexOf('.') - 1);
        return Optional.of(ascii.substring(dot + 1));
    }

    /** Whether both names belong to the same organisation. */
    public boolean isSameOrganisation(HostName other) {
        Optional<String> own = organisation();
        return own.isPresent() && own.equals(other.organisation());
    }

    /** Whether this name is the domain or lies below it. */
    public boolean isWithin(HostName domain) {
        return ascii.equals(domain.ascii) || ascii.endsWith("." + domain.ascii);
    }

    /** Whether the name is written with letters beyond ASCII. */
    public boolean isInternationalised() {
        return !ascii.equals(unicode);
    }

    /** Whether one label mixes letters of scripts that no language writes together, as names made to deceive do. */
    public boolean mixesScripts() {
        return isInternationalised() && Arrays.stream(unicode.split("\\.")).anyMatch(HostName::mixesScripts);
    }

    private static boolean mixesScripts(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() > 1 && !WITH_HAN.containsAll(scripts);
    }
}
