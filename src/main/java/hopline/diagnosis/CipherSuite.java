package hopline.diagnosis;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A TLS cipher suite by its name, whether that is the IANA one (TLS_RSA_WITH_RC4_128_SHA), OpenSSL's (RC4-SHA) or
 * GnuTLS's (RSA_ARCFOUR_SHA1). Only what the name says; a name that says nothing has no weakness.
 *
 * @param name        the name as written
 * @param weaknesses  what is known against the suite
 */
public record CipherSuite(String name, Set<Weakness> weaknesses) {

    /** What can be known against a suite; the first is the worst. */
    public enum Weakness {
        /** It does not encrypt (RFC 9325 §4.1). */
        NULL,
        /** Weakened on purpose to 40 or 56 bits for export (RFC 9325 §4.1). */
        EXPORT,
        /** RC4, which RFC 7465 prohibits. */
        RC4,
        /** DES, or 3DES with its small blocks (RFC 9325 §4.1; SWEET32). */
        DES,
        /** Nobody shows a certificate, so anybody in between can read along; common between mail servers. */
        ANONYMOUS,
        /** Who gets the server's key later can read what was recorded today (RFC 9325 §4.1: no static RSA). */
        NO_FORWARD_SECRECY
    }

    private static final Pattern WORD_BREAK = Pattern.compile("[^A-Z0-9]+");

    public CipherSuite {
        weaknesses = Set.copyOf(weaknesses);
    }

    /** What the name of a suite tells. */
    public static CipherSuite of(String name) {
        Set<String> words = new HashSet<>(List.of(WORD_BREAK.split(name.toUpperCase(Locale.ROOT))));
        Set<Weakness> found = EnumSet.noneOf(Weakness.class);
        add(found, Weakness.NULL, words.contains("NULL"));
        add(found, Weakness.EXPORT, any(words, "EXP", "EXPORT", "EXPORT40", "EXP1024"));
        add(found, Weakness.RC4, any(words, "RC4", "ARCFOUR"));
        add(found, Weakness.DES, any(words, "DES", "3DES"));
        add(found, Weakness.ANONYMOUS, any(words, "ADH", "AECDH", "ANON"));
        boolean ephemeral = any(words, "ECDHE", "DHE", "EDH", "ADH", "AECDH", "EECDH", "ANON");
        add(found, Weakness.NO_FORWARD_SECRECY, !ephemeral && isBeforeTls13(words));
        return new CipherSuite(name, found);
    }

    /**
     * Whether this names a whole suite of TLS 1.2 or older. Those of TLS 1.3 name no key exchange, for all of them have
     * forward secrecy (RFC 8446 §B.4); a single word such as AES256 names an algorithm and no suite.
     */
    private static boolean isBeforeTls13(Set<String> words) {
        boolean newer = any(words, "TLS", "TLS13") && !words.contains("WITH");
        return !newer && words.size() > 1 && any(words, "RSA", "AES128", "AES256", "RC4", "DES", "3DES", "CAMELLIA128", "CAMELLIA256", "AES",
                "ARCFOUR", "SEED", "IDEA");
    }

    private static boolean any(Set<String> words, String... wanted) {
        for (String word : wanted) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<Weakness> found, Weakness weakness, boolean present) {
        if (present) {
            found.add(weakness);
        }
    }
}
