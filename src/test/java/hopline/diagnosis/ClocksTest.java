package hopline.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.trace.Hop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which clocks are wrong: the fewest that explain the stamps. Every case is worked out by hand. */
class ClocksTest {

    @Test
    void clocksThatAgreeAreLeftAlone() {
        Clocks clocks = clocks("a.example@10:00:00", "b.example@10:00:00", "c.example@14:00:03");

        assertThat(clocks.wrong()).isEmpty();
        assertThat(clocks.explained()).isTrue();
        assertThat(delays(clocks)).containsExactly(null, 0L, 4 * 3600L + 3);
    }

    @Test
    void oneClockAheadAmongThree() {
        // b would have to be right and both c and d behind: two wrong clocks. b alone ahead explains it with one.
        Clocks clocks = clocks("a.example@10:00:00", "b.example@10:05:05", "c.example@10:00:02", "d.example@10:00:03");

        assertThat(clocks.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.server()).isEqualTo("b.example");
            assertThat(wrong.ahead()).as("it passed the message on at 10:00:02 at the latest").isEqualTo(Duration.ofSeconds(303));
            assertThat(wrong.most()).as("it got it at 10:00:00 at the earliest").contains(Duration.ofSeconds(305));
            assertThat(wrong.isLikeAZone()).isFalse();
        });
        assertThat(clocks.doubtful()).isEmpty();
        assertThat(delays(clocks)).containsExactly(null, 2L, 0L, 1L);
    }

    @Test
    void oneClockBehind() {
        Clocks clocks = clocks("a.example@10:00:00", "b.example@10:00:01", "c.example@09:58:00", "d.example@10:00:03");

        assertThat(clocks.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.server()).isEqualTo("c.example");
            assertThat(wrong.ahead()).isEqualTo(Duration.ofSeconds(-121));
            assertThat(wrong.most()).contains(Duration.ofSeconds(-123));
        });
        assertThat(delays(clocks)).containsExactly(null, 1L, 0L, 2L);
    }

    @Test
    void twoServersAloneCannotTellWhoseClockIsWrong() {
        Clocks clocks = clocks("a.example@10:00:30", "b.example@10:00:00");

        assertThat(clocks.wrong()).extracting(Clocks.WrongClock::server).as("the one farther from the recipient")
                .containsExactly("a.example");
        assertThat(clocks.doubtful()).as("it could as well be the other").containsExactly("b.example");
        assertThat(delays(clocks)).containsExactly(null, 0L);
    }

    @Test
    void anExplanationWithoutALongWaitIsPreferred() {
        // Either b is ahead by five hours, or c is behind by five hours and the message waited five hours for b.
        Clocks clocks = clocks("a.example@10:00:00", "b.example@15:00:00", "c.example@10:00:01");

        assertThat(clocks.wrong()).extracting(Clocks.WrongClock::server).containsExactly("b.example");
        assertThat(clocks.wrong().getFirst().isLikeAZone()).isTrue();
        assertThat(clocks.doubtful()).isEmpty();
    }

    @Test
    void allStampsOfOneClockMoveTogether() {
        // mx.example writes three lines, each a minute late; moving one alone would not explain the others.
        Clocks clocks = clocks("a.example@10:00:00", "mx.example@09:59:01", "mx.example@09:59:02", "mx.example@09:59:04",
                "store.example@10:00:06", "box.example@10:00:07");

        assertThat(clocks.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.server()).isEqualTo("mx.example");
            assertThat(wrong.ahead()).isEqualTo(Duration.ofSeconds(-59));
            assertThat(wrong.most()).contains(Duration.ofSeconds(-62));
            assertThat(wrong.hops()).extracting(Hop::number).containsExactly(2, 3, 4);
        });
        assertThat(delays(clocks)).containsExactly(null, 0L, 1L, 2L, 3L, 1L);
    }

    @Test
    void twoWrongClocksAtOnce() {
        Clocks clocks = clocks("a.example@10:00:00", "b.example@10:20:00", "c.example@10:00:02", "d.example@10:00:03",
                "e.example@09:30:00", "f.example@10:00:05", "g.example@10:00:06");

        assertThat(clocks.wrong()).extracting(Clocks.WrongClock::server).containsExactly("b.example", "e.example");
        assertThat(delays(clocks)).containsExactly(null, 2L, 0L, 1L, 0L, 2L, 1L);
    }

    @Test
    void aClockThatContradictsItselfIsMovedLineByLine() {
        Clocks clocks = clocks("a.example@10:00:00", "mx.example@10:00:09", "mx.example@10:00:01", "b.example@10:00:20");

        assertThat(clocks.wrong()).extracting(Clocks.WrongClock::server).containsExactly("mx.example");
        assertThat(delays(clocks)).doesNotContain(-8L).allMatch(delay -> delay == null || delay >= 0);
    }

    @Test
    void everyLineOfALocalhostHasAClockOfItsOwn() {
        Clocks clocks = clocks("localhost@10:00:00", "b.example@10:00:01", "c.example@10:00:02", "localhost@09:59:00");

        assertThat(clocks.wrong()).singleElement().satisfies(wrong ->
                assertThat(wrong.hops()).extracting(Hop::number).containsExactly(4));
    }

    @Test
    void tooManyContradictionsAreNotExplained() {
        String[] backwards = IntStream.range(0, 12).mapToObj(i -> "s" + i + ".example@10:00:" + (50 - i)).toArray(String[]::new);
        Clocks clocks = clocks(backwards);

        assertThat(clocks.explained()).isFalse();
        assertThat(clocks.wrong()).isEmpty();
    }

    @Test
    void aLongChainIsOnlyReadOnce() {
        String[] loop = IntStream.range(0, 5_000).mapToObj(i -> "s" + i % 3 + ".example@10:00:0" + (i % 2)).toArray(String[]::new);

        assertThat(clocks(loop).explained()).isFalse();
    }

    @Test
    void stampsThatCannotBeReadAreLeftAlone() {
        Clocks clocks = Diagnoses.of("""
                Received: from b.example by c.example with ESMTPS; Tue, 3 Nov 2026 10:00:02 +0000
                Received: from a.example by b.example with ESMTPS; yesterday
                Received: from x.example by a.example with ESMTPS; Tue, 3 Nov 2026 10:00:05 +0000
                """).clocks();

        assertThat(clocks.wrong()).extracting(Clocks.WrongClock::server).containsExactly("a.example");
        assertThat(delays(clocks)).containsExactly(null, null, 0L);
    }

    private static Clocks clocks(String... stamps) {
        return Diagnoses.of(Diagnoses.journey(stamps)).clocks();
    }

    /** Seconds; null where there is nothing to compare. */
    private static List<Long> delays(Clocks clocks) {
        return Arrays.asList(clocks.corrected().hops().stream().map(Hop::delay)
                .map(delay -> delay.map(Duration::toSeconds).orElse(null)).toArray(Long[]::new));
    }
}
