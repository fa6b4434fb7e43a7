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
        setMinHeight(USE_PREF_SIZE);
        setPrefWidth(100);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Text measure = new Text(getText());
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(FRAME, (width > 0 ? width : getWidth()) - FRAME));
        return Math.ceil(measure.getLayoutBounds().getHeight()) + FRAME;
    }
}
