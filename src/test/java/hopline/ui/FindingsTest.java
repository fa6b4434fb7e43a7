package hopline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.ui.WindowState.BottomTab;
import hopline.ui.detail.RawHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The list of findings and the tabs beside it. */
class FindingsTest extends WindowTestBase {

    private static final String SEEN =
            "The message waited 30 min at relay.example.com before mx.example.org accepted it (hop 2).";
    private static final String LOST = "Hop 2, from relay.example.com to mx.example.org, went across the internet and"
            + " records no TLS, after earlier hops that did.";

    @Test
    void findingsAreListedAndTheChosenOneOpens(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(robot.lookup("Findings 2").tryQuery()).isPresent();
        assertThat(labels(robot, ".finding-seen")).containsExactly(SEEN, LOST);
        assertThat(labels(robot, ".finding-next")).as("closed at first").isEmpty();
        robot.clickOn(".finding-seen");
        assertThat(labels(robot, ".finding-next")).singleElement().asString().contains("Ask whoever runs relay.example.com");
        assertThat(labels(robot, ".finding-log")).singleElement().asString()
                .startsWith("Log of relay.example.com · queue id 3AAAA00001");
        TextArea command = robot.lookup(".command").queryAs(TextArea.class);
        assertThat(command.getText()).contains("zgrep", "3AAAA00001");
        assertThat(command.isEditable()).isFalse();
        robot.interact(robot.lookup(".command-row .button").queryButton()::fire);
        assertThat(clipboard(robot)).isEqualTo(command.getText());
    }

    @Test
    void aFindingLeadsToItsHopAndLightsItsWords(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        choose(robot, 1);
        robot.clickOn("Hop 2");
        assertThat(label(robot, "#place")).startsWith("Hop 2 of 3");
        assertThat(robot.lookup("#raw").queryAs(RawHeader.class).markedText()).isEqualTo("Tue, 3 Nov 2026 10:00:05 +0000");
        choose(robot, 1);
        robot.clickOn(".finding-seen").type(KeyCode.ENTER);
        assertThat(label(robot, "#place")).startsWith("Hop 2 of 3");
    }

    @Test
    void aKindIsSwitchedOffInTheMenuAndOnInTheSettings(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        robot.clickOn(".finding-seen");
        chooseItem(robot, list(robot, ".findings"), "Copy this finding");
        assertThat(clipboard(robot)).contains(SEEN, "zgrep").contains("\n");
        chooseItem(robot, list(robot, ".findings"), "Do not show findings of this kind");
        assertThat(labels(robot, ".finding-seen")).containsExactly(LOST);
        robot.clickOn(".finding-seen");
        chooseItem(robot, list(robot, ".findings"), "Do not show findings of this kind");
        assertThat(labels(robot, ".finding-seen")).isEmpty();
        assertThat(labels(robot, ".findings .calm")).singleElement().asString().startsWith("Nothing in this header asks");
        assertThat(settings.switchedOff.get()).containsExactlyInAnyOrder("LongWait", "NoTls");
        robot.clickOn("#settingsMenu").clickOn("#kinds-menu");
        robot.clickOn("#kinds-all").clickOn("#dialogOk");
        assertThat(labels(robot, ".finding-seen")).containsExactly(SEEN, LOST);
        assertThat(settings.switchedOff.get()).isEmpty();
    }

    @Test
    void aChipLeadsToTheFindings(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        robot.clickOn("All headers 8");
        assertThat(window.state().tab().get()).isEqualTo(BottomTab.HEADERS);
        robot.clickOn("1 serious finding");
        assertThat(window.state().tab().get()).isEqualTo(BottomTab.FINDINGS);
        assertThat(labels(robot, ".finding-seen")).containsExactly(SEEN, LOST);
    }

    @Test
    void aFieldIsShownAmongAllHeaders(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        robot.interact(() -> window.state().showField(window.state().message().get().message().headers()
                .first("Message-ID").orElseThrow()));
        TableView<?> table = robot.lookup("#table").queryTableView();
        assertThat(isShown(table)).isTrue();
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(7);
        assertThat(robot.lookup("#whole").queryAs(TextArea.class).getText()).isEqualTo("Message-ID: <m1@example.com>");
    }

    @Test
    void whatServersAndFiltersWroteIsReadOut(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", "Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=alice@example.com\n"
                + "X-Spam-Flag: NO\n" + THREE_HOPS));
        robot.clickOn("Authentication");
        assertThat(labels(robot, ".section-head")).first().asString().contains("mx.example.org");
        robot.clickOn("Spam filters");
        assertThat(labels(robot, ".section-head")).containsExactly("SpamAssassin");
    }

    @Test
    void tabsWithoutContentSayWhatIsMissing(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        robot.clickOn("Authentication");
        assertThat(labels(robot, ".sections .calm")).containsExactly("This message carries no authentication results.");
        robot.clickOn("Spam filters");
        assertThat(labels(robot, ".sections .calm")).singleElement().asString().startsWith("No spam filter");
    }

    @Test
    void aChainOfManyHopsIsConcludedFromInTheBackground(FxRobot robot) throws Exception {
        String chain = IntStream.rangeClosed(1, 600).mapToObj(i -> "Received: from a" + i + ".example.com by b" + i
                + ".example.org with ESMTP id " + i + "; Tue, 3 Nov 2026 10:00:10 +0000\n").collect(Collectors.joining());
        drop(robot, message("long.eml", chain + "From: a@example.com\n\n"));
        robot.interact(() -> window.state().switchedOff().set(Set.of("LongWait")));
        robot.interact(() -> window.state().ownServers().set(List.of("example.org")));
        waitFor(() -> window.state().diagnosis().getValue().own().has("b1.example.org"));
        assertThat(window.state().hop().get()).isNotNull();
        waitFor(() -> window.state().reading().get() == 0);
    }

    @Test
    void tabAndClocksOutliveAChangeOfLanguage(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        robot.clickOn("All headers 8");
        robot.interact(() -> {
            window.state().clocksCorrected().set(true);
            settings.language.set(Optional.of(Locale.FRENCH));
        });
        assertThat(window.state().tab().get()).isEqualTo(BottomTab.HEADERS);
        assertThat(window.state().clocksCorrected().get()).isTrue();
        assertThat(robot.lookup("Tous les en-têtes 8").tryQuery()).isPresent();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = plain(Clipboard.getSystemClipboard().getString()));
        return text[0];
    }
}
