package hopline.ui.settings;

import hopline.diagnosis.OwnServers;
import hopline.language.Words;
import hopline.report.Visible;
import hopline.ui.WindowState;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for the reader's own servers: a domain or an address range on each line. */
public final class OwnServersDialog {

    private static final int MOST_NAMED = 5;
    private static final int LONGEST_NAMED = 60;

    private final WindowState state;
    private final Words words;
    private final TextArea entries = new TextArea();
    private final Label refusal = SettingsDialog.text("");

    private OwnServersDialog(WindowState state) {
        this.state = state;
        this.words = state.words();
    }

    /** Shows the dialog and returns at once. What is accepted goes into the state. */
    public static void show(Window owner, WindowState state) {
        OwnServersDialog dialog = new OwnServersDialog(state);
        SettingsDialog.show(owner, state.words(), "servers.title", dialog.content(), dialog.entries, dialog::accept);
    }

    private VBox content() {
        Label why = SettingsDialog.text(words.text("servers.why"));
        Label form = SettingsDialog.text(words.text("servers.form"));
        form.setLabelFor(entries);
        form.getStyleClass().add("quiet-text");
        entries.setId("ownServers");
        entries.setAccessibleText(words.text("servers.title"));
        entries.setPromptText(words.text("servers.example"));
        entries.setPrefRowCount(8);
        entries.setText(String.join("\n", state.ownServers().get()));
        VBox.setVgrow(entries, Priority.ALWAYS);
        refusal.setId("refusal");
        refusal.getStyleClass().add("refusal");
        refuse("");
        VBox content = new VBox(why, form, entries, refusal);
        content.getStyleClass().add("settings-content");
        return content;
    }

    private boolean accept() {
        List<String> lines = entries.getText().lines().map(String::strip).filter(line -> !line.isEmpty())
                .distinct().toList();
        List<String> wrong = lines.stream().filter(line -> !OwnServers.isEntry(line)).toList();
        if (!wrong.isEmpty()) {
            refuse(wrong.stream().limit(MOST_NAMED)
                    .map(line -> words.text("servers.refused", Visible.of(line, LONGEST_NAMED)))
                    .collect(Collectors.joining("\n")));
            return false;
        }
        if (String.join("\n", lines).length() > Settings.LONGEST_LIST) {
            refuse(words.text("servers.tooMany", Settings.LONGEST_LIST));
            return false;
        }
        state.ownServers().set(lines);
        return true;
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(!sentence.isEmpty());
        refusal.setManaged(!sentence.isEmpty());
        entries.setAccessibleHelp(sentence);
        entries.requestFocus();
        if (refusal.getScene() != null) {
            refusal.getScene().getWindow().sizeToScene();
        }
    }
}
