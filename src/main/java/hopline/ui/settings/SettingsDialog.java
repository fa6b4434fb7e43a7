package hopline.ui.settings;

import hopline.language.Words;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** A dialog of settings with OK and Cancel, in the look of its window. */
final class SettingsDialog {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    /** What OK does; says whether it was accepted, so that the dialog may close. */
    @FunctionalInterface
    interface Acceptance {
        boolean accept();
    }

    private SettingsDialog() {
    }

    /** A text of a dialog, never cut. */
    static Label text(String sentence) {
        Label text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    /** Shows the dialog and returns at once. */
    static void show(Window owner, Words words, String titleKey, Node content, Node first, Acceptance acceptance) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(words.text(titleKey));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("settings-dialog");
        pane.getStylesheets().addAll(owner.getScene().getStylesheets());
        pane.pseudoClassStateChanged(DARK, owner.getScene().getRoot().getPseudoClassStates().contains(DARK));
        pane.setContent(content);
        ButtonType ok = new ButtonType(words.text("dialog.ok"), ButtonData.OK_DONE);
        pane.getButtonTypes().setAll(ok, new ButtonType(words.text("dialog.cancel"), ButtonData.CANCEL_CLOSE));
        pane.lookupButton(ok).setId("dialogOk");
        pane.lookupButton(ok).addEventFilter(ActionEvent.ACTION, event -> {
            if (!acceptance.accept()) {
                event.consume();
            }
        });
        dialog.setOnShown(event -> first.requestFocus());
        dialog.show();
    }
}
