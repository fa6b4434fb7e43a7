package hopline.ui;

import hopline.finding.Severity;
import hopline.report.Section.Tone;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How much something asks of the reader, as a shape with a colour of its own: circle, triangle, square or tick. */
public final class Sign extends StackPane {

    private final Region shape = new Region();

    /** Makes a sign that shows nothing yet. */
    public Sign() {
        getStyleClass().add("sign");
        getChildren().add(shape);
    }

    /** Shows how serious a finding is. */
    public void show(Severity severity) {
        show(severity.name());
    }

    /** Shows how a value is to be taken. */
    public void show(Tone tone) {
        show(tone.name());
    }

    private void show(String name) {
        shape.getStyleClass().setAll("sign-shape", "sign-" + name.toLowerCase(Locale.ROOT));
    }
}
