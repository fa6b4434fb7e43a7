package hopline.finding;

import hopline.diagnosis.Diagnosis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** All kinds of findings, and the findings of one message. */
public final class Findings {

    /** Every kind. A new one is a class and its line here. */
    public static final List<FindingKind> KINDS = List.of(
            new LongWait());

    private Findings() {
    }

    /**
     * What there is to tell of a message, most serious first, within one severity in the order of {@link #KINDS}.
     *
     * @param switchedOff  the names of kinds that are not wanted
     */
    public static List<Finding> of(Diagnosis diagnosis, Set<String> switchedOff) {
        List<Finding> findings = new ArrayList<>();
        KINDS.stream().filter(kind -> !switchedOff.contains(kind.name()))
                .forEach(kind -> kind.look(diagnosis, findings::add));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
