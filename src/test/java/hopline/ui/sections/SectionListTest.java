package hopline.ui.sections;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.header.HeaderField;
import hopline.language.Words;
import hopline.report.Section;
import hopline.report.Section.Row;
import hopline.report.Section.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SectionListTest {

    private static final HeaderField FIELD = new HeaderField("X-Test", "X-Test: spf=pass", 7);

    private final List<HeaderField> chosen = new ArrayList<>();
    private SectionList list;

    @Start
    void start(Stage stage) {
        list = new SectionList();
        list.prepare(Words.in(Locale.ENGLISH), "Nothing here.", chosen::add);
        stage.setScene(new Scene(list, 600, 400));
        stage.show();
    }

    @Test
    void everyValueHasAToneInColourShapeAndWords(FxRobot robot) {
        show(robot);
        assertThat(robot.lookup(".section-head").queryAs(Label.class).getText()).isEqualTo("mx.example.org");
        for (String tone : List.of("good", "neutral", "doubtful", "bad")) {
            Label value = robot.lookup("value of " + tone).queryAs(Label.class);
            assertThat(value.getPseudoClassStates()).contains(PseudoClass.getPseudoClass(tone));
            assertThat(robot.lookup(".sign-" + tone).tryQuery()).isPresent();
        }
        List<String> sentences = robot.lookup(".section-cell").queryAll().stream()
                .map(Node::getAccessibleText).toList();
        assertThat(sentences).contains("mx.example.org, Says the border.",
                "name value of good, a good sign, It means good.", "name value of bad, a bad sign, It means bad.");
    }

    @Test
    void aRowLeadsToItsFieldByMouseAndKeyboard(FxRobot robot) {
        show(robot);
        robot.clickOn("value of good");
        assertThat(chosen).containsExactly(FIELD);
        robot.type(KeyCode.ENTER);
        assertThat(chosen).hasSize(2);
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        assertThat(chosen).as("a title leads nowhere").hasSize(2);
    }

    @Test
    void anEmptyListSaysWhatIsMissing(FxRobot robot) {
        assertThat(robot.lookup(".calm").queryAs(Label.class).getText()).isEqualTo("Nothing here.");
    }

    @Test
    void longTextsWrapAndNothingIsCut(FxRobot robot) {
        String text = "a long sentence that does not fit on one line of this list ".repeat(5).strip();
        robot.interact(() -> list.show(List.of(new Section("t", text, List.of(
                new Row("name", "value", text, Tone.BAD, "x".repeat(300), Optional.empty()))))));
        for (String part : List.of(".section-remark", ".value-meaning", ".value-raw")) {
            Label label = robot.lookup(part).queryAs(Label.class);
            assertThat(label.getHeight()).as(part).isGreaterThan(30).isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
        }
    }

    private void show(FxRobot robot) {
        List<Row> rows = List.of(Tone.values()).stream().map(tone -> tone.name().toLowerCase(Locale.ROOT))
                .map(tone -> new Row("name", "value of " + tone, "It means " + tone + ".",
                        Tone.valueOf(tone.toUpperCase(Locale.ROOT)), "raw=" + tone, Optional.of(FIELD))).toList();
        robot.interact(() -> list.show(List.of(new Section("mx.example.org", "Says the border.", rows))));
    }
}
