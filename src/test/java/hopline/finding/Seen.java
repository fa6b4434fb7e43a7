package hopline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.diagnosis.Diagnoses;
import hopline.diagnosis.Diagnosis;
import hopline.language.Times;
import hopline.language.Words;
import hopline.language.Zone;
import hopline.report.FindingText;
import hopline.trace.Hop;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is found in a message written in a test; every finding is also put into words in every language. */
public final class Seen {

    private Seen() {
    }

    /** The findings of one kind as "variant severity hop", without hop when it is about the whole message. */
    public static List<String> in(String kind, String block, String... own) {
        return of(Diagnoses.of(block, own)).stream().filter(finding -> finding.kind().name().equals(kind))
                .map(Seen::line).toList();
    }

    /** All findings, as above. */
    public static List<String> all(String block, String... own) {
        return of(Diagnoses.of(block, own)).stream().map(Seen::line).toList();
    }

    /** The English sentences of one kind: what was seen. */
    public static List<String> sentences(String kind, String block, String... own) {
        return of(Diagnoses.of(block, own)).stream().filter(finding -> finding.kind().name().equals(kind))
                .map(finding -> text(finding, Locale.ENGLISH).seen().replace('\u00A0', ' ')).toList();
    }

    private static List<Finding> of(Diagnosis diagnosis) {
        List<Finding> findings = Findings.of(diagnosis, Set.of());
        for (Finding finding : findings) {
            for (Locale language : Words.LANGUAGES) {
                FindingText text = text(finding, language);
                for (String sentence : List.of(text.seen(), text.means(), text.next())) {
                    assertThat(sentence).as(finding.variant()).isNotBlank().doesNotContain("{", "}");
                }
            }
        }
        return findings;
    }

    private static FindingText text(Finding finding, Locale language) {
        return FindingText.of(finding, new Times(Zone.UTC, ZoneOffset.UTC, language), Words.in(language));
    }

    private static String line(Finding finding) {
        return finding.variant() + " " + finding.severity() + finding.hop().map(Hop::number).map(number -> " " + number).orElse("");
    }
}
