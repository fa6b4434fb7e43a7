package hopline.authentication;

import hopline.header.HeaderField;
import hopline.host.HostName;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a DKIM-Signature field says of itself (RFC 6376 §3.5), or an ARC-Message-Signature (RFC 8617 §4.1.2). Whether
 * the signature holds is not worked out: that takes the body of the message and a key from the DNS.
 *
 * @param field       where it stands
 * @param tags        all its tags
 * @param signed      the names of the signed fields (h=) as written, in order, repetitions included
 * @param oversigned  names in lower case that h= lists more often than the message has such fields, so that one added
 *                    later breaks the signature (RFC 6376 §8.15); a field removed on the way looks the same
 * @param unsigned    those of the fields that people see which the message has and h= does not list
 * @param problems    what is wrong or weak in the tags, in the order of {@link Problem}
 */
public record DkimSignature(HeaderField field, Tags tags, List<String> signed, List<String> oversigned,
        List<String> unsigned, List<Problem> problems) {

    /** The fields of RFC 6376 §5.4.1 that a mail program shows. */
    private static final List<String> SEEN = List.of("From", "Reply-To", "Subject", "Date", "To", "Cc");

    private static final List<String> REQUIRED = List.of("v", "a", "b", "bh", "d", "h", "s");

    /** What the other rules of an ARC-Message-Signature make meaningless (RFC 8617 §4.1.2). */
    private static final Set<Problem> DKIM_ONLY =
            EnumSet.of(Problem.NO_VERSION, Problem.OTHER_VERSION, Problem.IDENTITY_OUTSIDE_DOMAIN);

    /** RFC 6376 §3.5 wants twelve digits to be read; more are no moment. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    public DkimSignature {
        signed = List.copyOf(signed);
        oversigned = List.copyOf(oversigned);
        unsigned = List.copyOf(unsigned);
        problems = List.copyOf(problems);
    }

    /** What is wrong or weak. */
    public enum Problem {
        /** No v=, which RFC 6376 §3.5 demands. */
        NO_VERSION,
        /** v= is there and not 1. */
        OTHER_VERSION,
        /** A required tag other than v= is missing or empty. */
        TAG_MISSING,
        /** A tag stands twice (RFC 6376 §3.2). */
        TAG_TWICE,
        /** Signed with SHA-1, which verifiers have to refuse (RFC 8301 §3.1). */
        SHA1,
        /** l= limits the signed part of the body; text can be appended (RFC 6376 §8.2). */
        BODY_LENGTH,
        /** x= does not lie behind t=. */
        EXPIRES_BEFORE_SIGNED,
        /** h= does not list From, as RFC 6376 §5.4 demands. */
        FROM_NOT_SIGNED,
        /** The domain of i= is neither d= nor below it. */
        IDENTITY_OUTSIDE_DOMAIN
    }

    /**
     * Reads a DKIM-Signature. Any text gives a value.
     *
     * @param counts  how many fields of each name the message has, the names in lower case
     */
    static DkimSignature read(HeaderField field, Map<String, Integer> counts) {
        Tags tags = Tags.read(field.value());
        List<String> signed = tags.value("h").stream().flatMap(names -> Arrays.stream(names.split(":")))
                .map(String::strip).filter(name -> !name.isEmpty()).toList();
        Map<String, Integer> listed = new HashMap<>();
        signed.forEach(name -> listed.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
        List<String> oversigned = signed.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct()
                .filter(name -> listed.get(name) > counts.getOrDefault(name, 0)).toList();
        List<String> unsigned = SEEN.stream().filter(name -> counts.containsKey(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !listed.containsKey(name.toLowerCase(Locale.ROOT))).toList();
        Set<Problem> problems = problems(tags, listed.containsKey("from"));
        return new DkimSignature(field, tags, signed, oversigned, unsigned, List.copyOf(problems));
    }

    /** Reads an ARC-Message-Signature, in which v= is not allowed and i= numbers the set (RFC 8617 §4.1.2). */
    static DkimSignature readArc(HeaderField field, Map<String, Integer> counts) {
        DkimSignature read = read(field, counts);
        List<Problem> problems = read.problems.stream().filter(problem -> !DKIM_ONLY.contains(problem)).toList();
        return new DkimSignature(field, read.tags, read.signed, read.oversigned, read.unsigned, problems);
    }

    private static Set<Problem> problems(Tags tags, boolean signsFrom) {
        Set<Problem> found = EnumSet.noneOf(Problem.class);
        Optional<String> version = tags.value("v");
        addIf(found, Problem.NO_VERSION, version.isEmpty());
        addIf(found, Problem.OTHER_VERSION, version.isPresent() && !version.get().equals("1"));
        addIf(found, Problem.TAG_MISSING, missing(tags).stream().anyMatch(name -> !name.equals("v")));
        addIf(found, Problem.TAG_TWICE, !tags.twice().isEmpty());
        addIf(found, Problem.SHA1, tags.value("a").filter("rsa-sha1"::equalsIgnoreCase).isPresent());
        addIf(found, Problem.BODY_LENGTH, tags.value("l").isPresent());
        addIf(found, Problem.EXPIRES_BEFORE_SIGNED, expiresBeforeSigned(tags));
        addIf(found, Problem.FROM_NOT_SIGNED, tags.value("h").isPresent() && !signsFrom);
        addIf(found, Problem.IDENTITY_OUTSIDE_DOMAIN, isIdentityOutside(tags));
        return found;
    }

    private static void addIf(Set<Problem> found, Problem problem, boolean isThere) {
        if (isThere) {
            found.add(problem);
        }
    }

    private static List<String> missing(Tags tags) {
        return REQUIRED.stream().filter(name -> tags.value(name).isEmpty()).toList();
    }

    private static boolean expiresBeforeSigned(Tags tags) {
        Optional<Instant> signed = instant(tags, "t");
        Optional<Instant> expires = instant(tags, "x");
        return signed.isPresent() && expires.isPresent() && !expires.get().isAfter(signed.get());
    }

    private static boolean isIdentityOutside(Tags tags) {
        Optional<HostName> domain = tags.value("d").flatMap(HostName::of);
        Optional<HostName> identity = tags.value("i").flatMap(DmarcAlignment::domainOf).flatMap(HostName::of);
        return domain.isPresent() && identity.isPresent() && !identity.get().isWithin(domain.get());
    }

    /** A moment in seconds since 1970 in UTC; empty if it is none. */
    static Optional<Instant> instant(Tags tags, String name) {
        return tags.value(name).filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    /** The domain that signed, d=, as written. */
    public Optional<String> domain() {
        return tags.value("d");
    }

    /** The selector that names the key, s=. */
    public Optional<String> selector() {
        return tags.value("s");
    }

    /** The algorithm, a=, such as {@code rsa-sha256}. */
    public Optional<String> algorithm() {
        return tags.value("a");
    }

    /** For whom the domain signs, i=; in an ARC-Message-Signature the number of the set. */
    public Optional<String> identity() {
        return tags.value("i");
    }

    /** When it was signed, t=; empty also where no moment stands there. */
    public Optional<Instant> signedAt() {
        return instant(tags, "t");
    }

    /** When it expires, x=; empty also where no moment stands there. */
    public Optional<Instant> expiresAt() {
        return instant(tags, "x");
    }

    /** Whether a hash of the body is there, bh=. */
    public boolean hasBodyHash() {
        return tags.value("bh").isPresent();
    }

    /** Whether the signature itself is there, b=. */
    public boolean hasSignature() {
        return tags.value("b").isPresent();
    }

    /** The required tags that are missing or empty. */
    public List<String> missing() {
        return missing(tags);
    }

    /** Whether fields of this name are signed; names are compared without regard to case. */
    public boolean signs(String name) {
        return signed.stream().anyMatch(name::equalsIgnoreCase);
    }
}
