package hopline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The dialogs of the settings. */
class SettingsDialogsTest extends WindowTestBase {

    @Test
    void ownServersAreTakenWhenEveryLineIsOne(FxRobot robot) {
        robot.clickOn("#settingsMenu").clickOn("#servers-menu");
        TextArea entries = robot.lookup("#ownServers").queryAs(TextArea.class);
        robot.interact(() -> entries.setText("example.org\nmy servers!\n\n 192.0.2.0/24"));
        robot.clickOn("#dialogOk");
        assertThat(label(robot, "#refusal")).startsWith("“my servers!” is neither a domain nor an address range");
        assertThat(settings.ownServers.get()).as("nothing is taken yet").isEmpty();
        robot.interact(() -> entries.setText("example.org\n\n 192.0.2.0/24\nexample.org"));
        robot.clickOn("#dialogOk");
        assertThat(robot.lookup("#ownServers").tryQuery()).as("the dialog is closed").isEmpty();
        assertThat(settings.ownServers.get()).containsExactly("example.org", "192.0.2.0/24");
    }

    @Test
    void cancelChangesNothing(FxRobot robot) {
        robot.clickOn("#settingsMenu").clickOn("#kinds-menu");
        CheckBox box = robot.lookup("#kind-LongWait").queryAs(CheckBox.class);
        assertThat(box.isSelected()).isTrue();
        robot.clickOn("#kinds-none");
        assertThat(box.isSelected()).isFalse();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#kind-LongWait").tryQuery()).isEmpty();
        assertThat(settings.switchedOff.get()).isEmpty();
    }
}
