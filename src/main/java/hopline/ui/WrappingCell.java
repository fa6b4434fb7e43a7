package hopline.ui;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/**
 * A cell whose content wraps: never wider than its list, and as high as the content then needs. JavaFX's own cells ask
 * for the height of one long line.
 */
public abstract class WrappingCell<T> extends ListCell<T> {

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof Region content)) {
            return super.computePrefHeight(width);
        }
        double whole = width > 0 ? width : getWidth();
        double inner = whole - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + content.prefHeight(Math.max(1, inner)) + snappedBottomInset();
    }
}
