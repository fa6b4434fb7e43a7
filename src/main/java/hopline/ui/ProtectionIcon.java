package hopline.ui;

import hopline.trace.Protection;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The sign of a protection beside its colour: open padlock, padlock, key, padlock and key, or dash. */
public final class ProtectionIcon extends HBox {

    private final Region open = icon("icon-lock-open");
    private final Region closed = icon("icon-lock");
    private final Region key = icon("icon-key");
    private final Region dash = icon("icon-dash");

    /** Makes an icon that shows nothing yet. */
    public ProtectionIcon() {
        getStyleClass().add("protection-icon");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(open, closed, key, dash);
    }

    /** Makes the icon of this protection. */
    public ProtectionIcon(Protection protection) {
        this();
        show(protection);
    }

    /** Shows the icon of this protection; nothing for null. */
    public void show(Protection protection) {
        ProtectionStyle.apply(this, protection);
        setVisible(open, protection == Protection.PLAIN);
        setVisible(closed, protection == Protection.TLS || protection == Protection.TLS_AUTH);
        setVisible(key, protection == Protection.AUTH || protection == Protection.TLS_AUTH);
        setVisible(dash, protection == Protection.NOT_STATED);
    }

    private static void setVisible(Region icon, boolean visible) {
        icon.setVisible(visible);
        icon.setManaged(visible);
    }

    private static Region icon(String styleClass) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", styleClass);
        return icon;
    }
}
