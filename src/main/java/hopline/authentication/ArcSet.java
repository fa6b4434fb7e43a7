package hopline.authentication;

import static java.util.stream.Collectors.groupingBy;

import hopline.header.HeaderField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What one server on the way added: its results, its signature of the message and its seal over the chain so far (RFC
 * 8617 §4). Each part should be there once.
 *
 * @param instance    the number of the set, 1 for the oldest; 0 for parts whose number cannot be read
 * @param seals       the ARC-Seal fields with this number
 * @param signatures  the ARC-Message-Signature fields with this number
 * @param results     the ARC-Authentication-Results fields with this number
 * @param problems    what is wrong with the set and its place in the chain, in the order of {@link Problem}
 */
public record ArcSet(int instance, List<Seal> seals, List<DkimSignature> signatures,
        List<AuthenticationResults> results, List<Problem> problems) {

    /** RFC 8617 §4.2.1. */
    static final int HIGHEST = 50;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    public ArcSet {
        seals = List.copyOf(seals);
        signatures = List.copyOf(signatures);
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /** What is wrong. */
    public enum Problem {
        /** The number i= cannot be read. */
        NO_INSTANCE,
        /** The number is above 50. */
        INSTANCE_TOO_HIGH,
        /** The set before this one is missing. */
        GAP_BEFORE,
        /** No ARC-Seal. */
        SEAL_MISSING,
        /** No ARC-Message-Signature. */
        SIGNATURE_MISSING,
        /** No ARC-Authentication-Results. */
        RESULTS_MISSING,
        /** A part is there more than once. */
        PART_TWICE,
        /** The first set does not say cv=none (RFC 8617 §4.1.3). */
        FIRST_NOT_NONE,
        /** A later set says cv=none. */
        LATER_NONE,
        /** The seal says nothing of the chain, or a word that is not defined. */
        CV_UNKNOWN,
        /** cv=fail: the sealer found the chain before it broken. */
        CV_FAIL
    }

    /**
     * An ARC-Seal (RFC 8617 §4.1.3).
     *
     * @param field  where it stands
     * @param tags   all its tags
     */
    public record Seal(HeaderField field, Tags tags) {

        /** What the sealer found the chain before it to be: {@code none}, {@code pass} or {@code fail}, as written. */
        public Optional<String> chainValidation() {
            return tags.value("cv");
        }

        /** The domain that sealed, d=, as written. */
        public Optional<String> domain() {
            return tags.value("d");
        }

        /** The selector that names the key, s=. */
        public Optional<String> selector() {
            return tags.value("s");
        }

        /** The algorithm, a=. */
        public Optional<String> algorithm() {
            return tags.value("a");
        }

        /** When it was sealed, t=; empty also where no moment stands there. */
        public Optional<Instant> sealedAt() {
            return DkimSignature.instant(tags, "t");
        }

        private boolean says(String validation) {
            return chainValidation().filter(validation::equalsIgnoreCase).isPresent();
        }
    }

    /** The first seal with this number. */
    public Optional<Seal> seal() {
        return seals.stream().findFirst();
    }

    /** The first field of the set that there is. */
    public HeaderField field() {
        return seals.stream().map(Seal::field).findFirst()
                .or(() -> results.stream().map(AuthenticationResults::field).findFirst())
                .orElseGet(() -> signatures.getFirst().field());
    }

    /** Puts the parts together, the oldest set first. Parts whose number cannot be read come before all. */
    static List<ArcSet> of(List<Seal> seals, List<DkimSignature> signatures, List<AuthenticationResults> results) {
        Map<Integer, List<Seal>> sealsOf = seals.stream()
                .collect(groupingBy(seal -> number(seal.tags().value("i"))));
        Map<Integer, List<DkimSignature>> signaturesOf = signatures.stream()
                .collect(groupingBy(signature -> number(signature.identity())));
        Map<Integer, List<AuthenticationResults>> resultsOf = results.stream()
                .collect(groupingBy(result -> number(result.instance())));
        SortedSet<Integer> instances = new TreeSet<>(sealsOf.keySet());
        instances.addAll(signaturesOf.keySet());
        instances.addAll(resultsOf.keySet());
        List<ArcSet> sets = new ArrayList<>();
        int before = 0;
        for (int instance : instances) {
            ArcSet set = new ArcSet(instance, sealsOf.getOrDefault(instance, List.of()),
                    signaturesOf.getOrDefault(instance, List.of()), resultsOf.getOrDefault(instance, List.of()),
                    List.of());
            sets.add(set.with(set.problems(before)));
            before = instance;
        }
        return sets;
    }

    private static int number(Optional<String> written) {
        return written.filter(text -> NUMBER.matcher(text).matches()).map(Integer::valueOf).orElse(0);
    }

    private ArcSet with(Set<Problem> found) {
        return new ArcSet(instance, seals, signatures, results, List.copyOf(found));
    }

    private Set<Problem> problems(int instanceBefore) {
        if (instance == 0) {
            return EnumSet.of(Problem.NO_INSTANCE);
        }
        Set<Problem> found = EnumSet.noneOf(Problem.class);
        addIf(found, Problem.INSTANCE_TOO_HIGH, instance > HIGHEST);
        addIf(found, Problem.GAP_BEFORE, instance != instanceBefore + 1);
        addIf(found, Problem.SEAL_MISSING, seals.isEmpty());
        addIf(found, Problem.SIGNATURE_MISSING, signatures.isEmpty());
        addIf(found, Problem.RESULTS_MISSING, results.isEmpty());
        addIf(found, Problem.PART_TWICE, seals.size() > 1 || signatures.size() > 1 || results.size() > 1);
        seal().ifPresent(seal -> addChainProblem(found, seal));
        return found;
    }

    private void addChainProblem(Set<Problem> found, Seal seal) {
        boolean isKnown = seal.says("none") || seal.says("pass") || seal.says("fail");
        addIf(found, Problem.CV_UNKNOWN, !isKnown);
        addIf(found, Problem.CV_FAIL, seal.says("fail"));
        addIf(found, Problem.FIRST_NOT_NONE, instance == 1 && isKnown && !seal.says("none"));
        addIf(found, Problem.LATER_NONE, instance > 1 && seal.says("none"));
    }

    private static void addIf(Set<Problem> found, Problem problem, boolean isThere) {
        if (isThere) {
            found.add(problem);
        }
    }
}
