package hopline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Clocks that cannot be right, as written and set right. */
class ClocksTest extends WindowTestBase {

    /** The relay's clock is five minutes ahead. */
    private static final String SKEWED = THREE_HOPS.replace("09:30:05 +0000", "10:05:08 +0000");

    @Test
    void aNegativeDelayIsADifferenceOfClocks(FxRobot robot) throws Exception {
        drop(robot, message("skewed.eml", SKEWED));
        assertThat(labels(robot, ".delay")).contains("≈ 0 (clocks differ by 5 min 3 s)");
    }

    @Test
    void theReaderChoosesBetweenWrittenAndCorrectedTimes(FxRobot robot) throws Exception {
        drop(robot, message("skewed.eml", SKEWED));
        assertThat(labels(robot, ".clock-bar > .label"))
                .containsExactly("relay.example.com’s clock is about 5 min 3 s ahead");
        choose(robot, 1);
        robot.clickOn("#clocks-corrected");
        assertThat(labels(robot, ".time")).containsExactly("≈ 10:00:05 +00:00", "10:00:05 +00:00", "10:00:10 +00:00");
        assertThat(label(robot, "#place")).as("the choice stays").startsWith("Hop 1 of 3");
        assertThat(facts(robot, "#fields")).as("as written").contains("Time: 3 Nov 2026, 10:05:08 +00:00");
        assertThat(labels(robot, "#fields .fact-value")).contains("≈ 3 Nov 2026, 10:00:05 +00:00. As written: "
                + "3 Nov 2026, 10:05:08 +00:00; relay.example.com’s clock is about 5 min 3 s ahead");
        robot.clickOn("#clocks-written");
        assertThat(labels(robot, ".time")).first().isEqualTo("10:05:08 +00:00");
    }

    @Test
    void clocksThatAgreeAreNotTalkedAbout(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(labels(robot, ".clock-bar > .label")).isEmpty();
    }

    @Test
    void theDetailSaysWhereTheMessageWaited(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(labels(robot, "#fields .fact-value"))
                .contains("waited 30 min at relay.example.com before mx.example.org accepted it");
    }
}
