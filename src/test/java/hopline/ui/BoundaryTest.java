package hopline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The trust boundary in the timeline, and the own servers that place it. */
class BoundaryTest extends WindowTestBase {

    private static final String SUGGESTED = "probably the recipient’s own servers (example.org)";
    private static final String CLAIMS = "claims from outside, could be forged";

    @Test
    void itStandsAboveTheServerThatHandedTheMessageToTheRecipientsSide(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(boundaryAmongServers(robot)).containsExactly("laptop",
                "Above: " + CLAIMS + " · below: " + SUGGESTED, "relay.example.com", "mx.example.org", "store.example.org");
        robot.clickOn("#newestFirst");
        assertThat(boundaryAmongServers(robot)).containsExactly("store.example.org", "mx.example.org",
                "relay.example.com", "Above: " + SUGGESTED + " · below: " + CLAIMS, "laptop");
    }

    @Test
    void aHopSaysOnWhichSideItStands(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(sentences(robot)).satisfiesExactly(
                first -> assertThat(first).endsWith("a claim from outside"),
                second -> assertThat(second).endsWith("probably written by the recipient’s own servers"),
                third -> assertThat(third).endsWith("probably written by the recipient’s own servers"));
        robot.interact(() -> window.state().addOwn("example.org"));
        assertThat(sentences(robot).getLast()).endsWith("written by your servers");
    }

    @Test
    void aServerBecomesAnOwnOneInTheMenuOfItsHopAndNoneAgain(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        choose(robot, 1);
        chooseItem(robot, list(robot, ".timeline"), "relay.example.com is one of my servers (add example.com)");
        assertThat(settings.ownServers.get()).containsExactly("example.com");
        choose(robot, 3);
        chooseItem(robot, list(robot, ".timeline"), "store.example.org is one of my servers");
        assertThat(boundaries(robot)).as("every line is from an own server").isEmpty();
        choose(robot, 1);
        chooseItem(robot, list(robot, ".timeline"), "relay.example.com is not one of my servers (remove example.com)");
        assertThat(settings.ownServers.get()).containsExactly("example.org");
        assertThat(boundaries(robot)).containsExactly("Above: " + CLAIMS + " · below: written by your servers");
    }

    @Test
    void theNameOfAServerHasTheSameMenu(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        Label name = robot.lookup(".node-name").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals("mx.example.org") && isShown(label)).findFirst().orElseThrow();
        chooseItem(robot, name, "mx.example.org is one of my servers");
        assertThat(settings.ownServers.get()).containsExactly("example.org");
    }

    private static List<String> boundaries(FxRobot robot) {
        return labels(robot, ".boundary > .label");
    }

    private static List<String> boundaryAmongServers(FxRobot robot) {
        return labels(robot.lookup((Node node) -> node.getStyleClass().contains("node-name")
                || node instanceof Label && node.getParent().getStyleClass().contains("boundary")));
    }

    private static List<String> sentences(FxRobot robot) {
        labels(robot, ".badge");
        return robot.lookup(".hop-cell").queryAll().stream()
                .filter(cell -> isShown(cell) && cell.getAccessibleText() != null)
                .sorted(Comparator.comparingDouble(Node::getLayoutY)).map(Node::getAccessibleText).toList();
    }
}
