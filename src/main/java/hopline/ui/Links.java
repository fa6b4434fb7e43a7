package hopline.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

/** Small things that several parts of the window let the reader do. */
public final class Links {

    private Links() {
    }

    /** Makes a text a link, for the mouse and for the keyboard. Give it an accessible text too. */
    public static void onChoose(Node text, Runnable action) {
        text.getStyleClass().add("linked");
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.BUTTON);
        text.setOnMouseClicked(event -> action.run());
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }

    /** Puts a text on the clipboard. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A tooltip whose text wraps. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("sentences");
        return tooltip;
    }
}
