package hopline.finding;

import hopline.diagnosis.Diagnosis;
import hopline.finding.circumstance.Automatic;
import hopline.finding.circumstance.Forwarded;
import hopline.finding.circumstance.MailingList;
import hopline.finding.origin.BorrowedAuthservId;
import hopline.finding.origin.BrokenArc;
import hopline.finding.origin.DeceptiveName;
import hopline.finding.origin.FailedCheck;
import hopline.finding.origin.FilterVerdict;
import hopline.finding.origin.NotAligned;
import hopline.finding.origin.OddSignature;
import hopline.finding.protection.Contradiction;
import hopline.finding.protection.NoTls;
import hopline.finding.protection.OldTls;
import hopline.finding.protection.ProxyInFront;
import hopline.finding.protection.SignInWithoutTls;
import hopline.finding.protection.WeakCipher;
import hopline.finding.route.Duplicate;
import hopline.finding.route.Gap;
import hopline.finding.route.HelloName;
import hopline.finding.route.Loop;
import hopline.finding.route.Misplaced;
import hopline.finding.route.OddLine;
import hopline.finding.time.DoubtfulTime;
import hopline.finding.time.LateRetrieval;
import hopline.finding.time.LongWait;
import hopline.finding.time.SlowSubmission;
import hopline.finding.time.WrongClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All kinds of findings, and the findings of one message. */
public final class Findings {

    /** Every kind. A new one is a class and its line here. */
    public static final List<FindingKind> KINDS = List.of(
            new LongWait(), new SlowSubmission(), new WrongClock(), new DoubtfulTime(), new LateRetrieval(),
            new NoTls(), new SignInWithoutTls(), new OldTls(), new WeakCipher(), new Contradiction(), new ProxyInFront(),
            new HelloName(), new Gap(), new Loop(), new Misplaced(), new Duplicate(), new OddLine(),
            new FailedCheck(), new FilterVerdict(), new DeceptiveName(), new BorrowedAuthservId(), new OddSignature(),
            new BrokenArc(), new NotAligned(),
            new MailingList(), new Forwarded(), new Automatic());

    /** More findings of one kind say nothing new; the rest is counted. */
    private static final int MOST_OF_A_KIND = 20;

    private Findings() {
    }

    /**
     * What there is to tell of a message, most serious first, within one severity in the order of {@link #KINDS}.
     *
     * @param switchedOff  the names of kinds that are not wanted
     */
    public static List<Finding> of(Diagnosis diagnosis, Set<String> switchedOff) {
        List<Finding> findings = new ArrayList<>();
        for (FindingKind kind : KINDS) {
            if (!switchedOff.contains(kind.name())) {
                findings.addAll(of(kind, diagnosis));
            }
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    private static List<Finding> of(FindingKind kind, Diagnosis diagnosis) {
        List<Finding> findings = new ArrayList<>();
        int[] left = {0};
        kind.look(diagnosis, finding -> {
            if (findings.size() < MOST_OF_A_KIND) {
                findings.add(finding);
            } else {
                left[0]++;
            }
        });
        if (left[0] > 0) {
            Severity severity = findings.getLast().severity();
            findings.add(new Finding(kind, "more", severity, Optional.empty(), Optional.empty(), Optional.empty(),
                    List.of(left[0]), Optional.empty()));
        }
        return findings;
    }
}
