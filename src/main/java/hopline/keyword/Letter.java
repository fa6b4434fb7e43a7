package hopline.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a transmission keyword that means something of its own, as the scheme of RFC 3848 and RFC 6531 §4.3 builds
 * them: {@code ESMTPSA} is E, SMTP, S and A. A letter that the scheme has a place for and the word lacks is a part too,
 * for its absence says something; it is not {@link #present()}.
 */
public enum Letter {
    /** SMTPUTF8 was used (RFC 6531). It takes the place of the E. */
    UTF8("UTF8", true),
    /** The extended greeting, EHLO (RFC 5321). */
    E("E", true),
    /** The Simple Mail Transfer Protocol (RFC 5321). */
    SMTP("SMTP", true),
    /** The Local Mail Transfer Protocol (RFC 2033). It has no E by nature. */
    LMTP("LMTP", true),
    /** A gateway for the Multimedia Messaging Service (RFC 4356). */
    MMS("MMS", true),
    /** TLS was used: STARTTLS (RFC 3207), or TLS from the start (RFC 8314). */
    S("S", true),
    /** A sign-in was accepted: SMTP AUTH (RFC 4954). */
    A("A", true),
    /** An SMTP word without E. */
    NO_E("E", false),
    /** An SMTP or LMTP word without S. */
    NO_S("S", false),
    /** An SMTP or LMTP word without A. */
    NO_A("A", false);

    private static final Pattern SCHEME = Pattern.compile("(UTF8)?(?:(E?)(SMTP)|(LMTP))(S?)(A?)", Pattern.CASE_INSENSITIVE);

    private final String mark;
    private final boolean present;

    Letter(String mark, boolean present) {
        this.mark = mark;
        this.present = present;
    }

    /** The part as it is written in a word, such as {@code S}; for an absent letter the letter that is not there. */
    public String mark() {
        return mark;
    }

    /** Whether the part stands in the word; false for a letter that could stand there and does not. */
    public boolean present() {
        return present;
    }

    /** The key of its explanation in the bundle {@code keywords}: {@code letter.S}, or {@code letter.no.S}. */
    public String textKey() {
        return (present ? "letter." : "letter.no.") + mark;
    }

    /**
     * The parts of a keyword: those present, in the order of the word, then the absent ones. Unregistered words that
     * follow the scheme, such as {@code SMTPS} and {@code UTF8ESMTPA}, are taken apart as well. A word that follows
     * another scheme or none, such as {@code essmtp}, {@code mapi} or {@code HTTPS}, has no parts: the list is empty.
     * {@code MMS} is a single part and claims nothing of TLS or a sign-in, so it lacks no letter.
     */
    public static List<Letter> of(Keyword keyword) {
        if (keyword == TransmissionType.MMS) {
            return List.of(MMS);
        }
        Matcher word = SCHEME.matcher(keyword.word());
        if (!word.matches()) {
            return List.of();
        }
        boolean utf8 = word.group(1) != null;
        boolean smtp = word.group(3) != null;
        boolean e = smtp && !word.group(2).isEmpty();
        boolean s = !word.group(5).isEmpty();
        boolean a = !word.group(6).isEmpty();

        List<Letter> letters = new ArrayList<>();
        addIf(utf8, UTF8, letters);
        addIf(e, E, letters);
        letters.add(smtp ? SMTP : LMTP);
        addIf(s, S, letters);
        addIf(a, A, letters);
        addIf(smtp && !e && !utf8, NO_E, letters);
        addIf(!s, NO_S, letters);
        addIf(!a, NO_A, letters);
        return List.copyOf(letters);
    }

    private static void addIf(boolean condition, Letter letter, List<Letter> letters) {
        if (condition) {
            letters.add(letter);
        }
    }
}
