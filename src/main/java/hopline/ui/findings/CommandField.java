package hopline.ui.findings;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A command to be selected and copied: read only, wrapped, and as high as it needs. */
final class CommandField extends TextArea {

    /** What the text area itself needs around its text. */
    private static final double FRAME = 22;

    CommandField() {
        getStyleClass().add("command");
        setEditable(false);
        setWrapText(true);
        setPrefWidth(100);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** One line: boxes ask what it needs at its smallest width, and would leave room for that. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        Text measure = new Text(getText());
        measure.setFont(getFont());
        if (width > FRAME) {
            measure.setWrappingWidth(width - FRAME);
        }
        return Math.ceil(measure.getLayoutBounds().getHeight()) + FRAME;
    }
}
