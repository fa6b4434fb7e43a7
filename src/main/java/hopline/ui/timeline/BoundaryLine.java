package hopline.ui.timeline;

import hopline.diagnosis.TrustBoundary;
import hopline.diagnosis.TrustBoundary.Basis;
import hopline.language.Words;
import hopline.ui.WindowState;
import hopline.ui.settings.OwnServersDialog;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The trust boundary: a dashed line across, with what stands on either side of it. */
final class BoundaryLine extends HBox {

    private final Words words;
    private final Label text = new Label();
    private final Hyperlink set;

    BoundaryLine(WindowState state) {
        this.words = state.words();
        getStyleClass().add("boundary");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        set = new Hyperlink(words.text("boundary.set"));
        set.setMinWidth(USE_PREF_SIZE);
        set.setOnAction(event -> OwnServersDialog.show(getScene().getWindow(), state));
        Region end = dashes("boundary-end");
        HBox.setHgrow(end, Priority.ALWAYS);
        getChildren().addAll(dashes("boundary-start"), text, set, end);
    }

    private static Region dashes(String styleClass) {
        Region dashes = new Region();
        dashes.getStyleClass().addAll("boundary-dashes", styleClass);
        return dashes;
    }

    void show(TrustBoundary boundary, boolean newestFirst) {
        String own = words.text("boundary.own." + boundary.basis(), boundary.organisation().orElse(""));
        String claims = words.text("boundary.claims");
        text.setText(words.text("boundary.text", newestFirst ? own : claims, newestFirst ? claims : own));
        set.setVisible(boundary.basis() == Basis.SUGGESTED);
        set.setManaged(set.isVisible());
    }
}
