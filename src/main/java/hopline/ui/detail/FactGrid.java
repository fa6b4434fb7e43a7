package hopline.ui.detail;

import hopline.received.Part;
import hopline.report.Visible;
import hopline.ui.Links;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Facts in two columns, name and value. A value that stands in the header lights its words there when it is chosen. */
public final class FactGrid extends GridPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** Makes an empty grid. */
    public FactGrid() {
        getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
    }

    /** Removes all facts. */
    void clear() {
        getChildren().clear();
    }

    /** Adds a fact. */
    Label add(String name, String value) {
        Label nameLabel = new Label(name);
        nameLabel.getStyleClass().add("fact-name");
        Label valueLabel = new Label(Visible.of(value));
        valueLabel.getStyleClass().add("fact-value");
        valueLabel.setWrapText(true);
        valueLabel.setMinHeight(USE_PREF_SIZE);
        valueLabel.setMaxWidth(Double.MAX_VALUE);
        setValignment(nameLabel, VPos.TOP);
        nameLabel.setLabelFor(valueLabel);
        addRow(getRowCount(), nameLabel, valueLabel);
        return valueLabel;
    }

    /**
     * Adds a fact whose words stand in the header.
     *
     * @param part    the words
     * @param chosen  the words that are chosen now
     * @param choose  what to do when this fact is chosen
     */
    void add(String name, String value, Part part, ObservableValue<Part> chosen, Consumer<Part> choose) {
        Label label = add(name, value);
        Links.onChoose(label, () -> choose.accept(part));
        label.setAccessibleText(name + ": " + value);
        label.pseudoClassStateChanged(CHOSEN, part.equals(chosen.getValue()));
        label.setUserData(part);
    }

    /** Marks the facts that this part states. */
    void mark(Part chosen) {
        getChildren().forEach(node -> node.pseudoClassStateChanged(
                CHOSEN, chosen != null && chosen.equals(node.getUserData())));
    }
}
