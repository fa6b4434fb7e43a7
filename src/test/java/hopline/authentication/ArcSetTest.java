package hopline.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.authentication.ArcSet.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ARC sets (RFC 8617 §4), put together by their numbers. */
class ArcSetTest {

    private static String seal(int instance, String validation) {
        return "ARC-Seal: i=" + instance + "; a=rsa-sha256; cv=" + validation
                + "; d=relay" + instance + ".example; s=arc; t=1795509600; b=c2VhbA==\n";
    }

    private static String signature(int instance) {
        return "ARC-Message-Signature: i=" + instance + "; a=rsa-sha256; c=relaxed/relaxed; d=relay" + instance
                + ".example; s=arc; h=From; bh=aGFzaA==; b=c2ln\n";
    }

    private static String results(int instance) {
        return "ARC-Authentication-Results: i=" + instance + "; mx.relay" + instance
                + ".example 1; spf=pass smtp.mailfrom=example.org; arc=none\n";
    }

    private static String set(int instance, String validation) {
        return seal(instance, validation) + signature(instance) + results(instance);
    }

    @Test
    void theOldestSetComesFirstWithAllItsParts() {
        List<ArcSet> sets = Sample.read(set(2, "pass") + set(1, "none")).arcSets();

        assertThat(sets).extracting(ArcSet::instance).containsExactly(1, 2);
        assertThat(sets).allSatisfy(set -> assertThat(set.problems()).isEmpty());
        ArcSet second = sets.getLast();
        ArcSet.Seal seal = second.seal().orElseThrow();
        assertThat(seal.chainValidation()).contains("pass");
        assertThat(seal.domain()).contains("relay2.example");
        assertThat(seal.selector()).contains("arc");
        assertThat(seal.algorithm()).contains("rsa-sha256");
        assertThat(seal.sealedAt()).contains(Instant.parse("2026-11-24T08:40:00Z"));
        assertThat(second.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.domain()).contains("relay2.example");
            assertThat(signature.problems()).isEmpty();
        });
        assertThat(second.results()).singleElement().satisfies(results -> {
            assertThat(results.authservId()).contains("mx.relay2.example");
            assertThat(results.version()).contains("1");
            assertThat(results.instance()).contains("2");
            assertThat(results.results()).extracting(Sample::line)
                    .containsExactly("spf=pass smtp.mailfrom=example.org", "arc=none");
        });
        assertThat(second.field()).isEqualTo(seal.field());
    }

    @Test
    void whatASetReportsIsNoResultOfTheMessage() {
        Authentication read = Sample.read(set(1, "none"));

        assertThat(read.results()).isEmpty();
        assertThat(read.alignment().identifiers()).isEmpty();
        assertThat(read.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # sets: number and cv     | problems of the last set
            1 none                    |
            1 pass                    | FIRST_NOT_NONE
            1 fail                    | FIRST_NOT_NONE CV_FAIL
            1 none, 2 none            | LATER_NONE
            1 none, 2 fail            | CV_FAIL
            1 none, 2 PASS            |
            1 none, 2 good            | CV_UNKNOWN
            1 perhaps                 | CV_UNKNOWN
            1 none, 3 pass            | GAP_BEFORE
            2 pass                    | GAP_BEFORE
            1 none, 51 pass           | INSTANCE_TOO_HIGH GAP_BEFORE
            """)
    void theChain(String chain, String problems) {
        StringBuilder block = new StringBuilder();
        for (String link : chain.split(", ")) {
            String[] words = link.split(" ");
            block.append(set(Integer.parseInt(words[0]), words[1]));
        }

        List<Problem> expected = problems == null ? List.of()
                : Arrays.stream(problems.split(" ")).map(Problem::valueOf).toList();
        assertThat(Sample.read(block.toString()).arcSets().getLast().problems()).isEqualTo(expected);
    }

    @Test
    void fiftySetsAreAllowed() {
        StringBuilder block = new StringBuilder();
        for (int i = 1; i <= 50; i++) {
            block.append(set(i, i == 1 ? "none" : "pass"));
        }

        assertThat(Sample.read(block.toString()).arcSets()).hasSize(50)
                .allSatisfy(set -> assertThat(set.problems()).isEmpty());
    }

    @Test
    void missingAndRepeatedParts() {
        assertThat(problems(signature(1) + results(1))).containsExactly(Problem.SEAL_MISSING);
        assertThat(problems(seal(1, "none") + results(1))).containsExactly(Problem.SIGNATURE_MISSING);
        assertThat(problems(seal(1, "none") + signature(1))).containsExactly(Problem.RESULTS_MISSING);
        assertThat(problems(set(1, "none") + seal(1, "none"))).containsExactly(Problem.PART_TWICE);
        assertThat(problems(set(1, "none") + signature(1))).containsExactly(Problem.PART_TWICE);
        assertThat(problems(set(1, "none") + results(1))).containsExactly(Problem.PART_TWICE);
    }

    private static List<Problem> problems(String block) {
        return Sample.read(block).arcSets().getFirst().problems();
    }

    @ParameterizedTest
    @CsvSource({"one", "-1", "0", "99999999999999999999", "''", "1x"})
    void partsWithoutANumberStayVisible(String number) {
        String unnumbered = "ARC-Seal: i=" + number + "; cv=none; d=relay.example\n";
        List<ArcSet> sets = Sample.read(unnumbered + set(1, "none")).arcSets();

        assertThat(sets).extracting(ArcSet::instance).containsExactly(0, 1);
        assertThat(sets.getFirst().problems()).containsExactly(Problem.NO_INSTANCE);
        assertThat(sets.getLast().problems()).isEmpty();
    }
}
