package hopline.ui.settings;

import hopline.finding.FindingKind;
import hopline.finding.Findings;
import hopline.language.Words;
import hopline.report.FindingText;
import hopline.ui.WindowState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks which kinds of findings the reader wants to see. */
public final class FindingKindsDialog {

    /** Low enough for a small screen, whatever the number of kinds. */
    private static final double MOST_HEIGHT = 400;

    private final WindowState state;
    private final Words words;
    private final List<CheckBox> boxes;

    private FindingKindsDialog(WindowState state) {
        this.state = state;
        this.words = state.words();
        this.boxes = Findings.KINDS.stream().map(this::box).toList();
    }

    /** Shows the dialog and returns at once. What is accepted goes into the state. */
    public static void show(Window owner, WindowState state) {
        FindingKindsDialog dialog = new FindingKindsDialog(state);
        SettingsDialog.show(owner, state.words(), "kinds.title", dialog.content(), dialog.boxes.getFirst(),
                dialog::accept);
    }

    private CheckBox box(FindingKind kind) {
        CheckBox box = new CheckBox(FindingText.name(kind.name(), words));
        box.setId("kind-" + kind.name());
        box.setUserData(kind.name());
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setSelected(!state.switchedOff().get().contains(kind.name()));
        return box;
    }

    private VBox content() {
        Label why = SettingsDialog.text(words.text("kinds.why"));
        VBox list = new VBox(boxes.toArray(CheckBox[]::new));
        list.getStyleClass().add("kinds");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setFocusTraversable(false);
        HBox all = new HBox(button("kinds.all", true), button("kinds.none", false));
        all.getStyleClass().add("kinds-buttons");
        VBox content = new VBox(why, all, scroll);
        content.getStyleClass().add("settings-content");
        return content;
    }

    private Button button(String key, boolean selected) {
        Button button = new Button(words.text(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> boxes.forEach(box -> box.setSelected(selected)));
        return button;
    }

    private boolean accept() {
        Set<String> off = boxes.stream().filter(box -> !box.isSelected()).map(box -> (String) box.getUserData())
                .collect(Collectors.toUnmodifiableSet());
        state.switchedOff().set(off);
        return true;
    }
}
