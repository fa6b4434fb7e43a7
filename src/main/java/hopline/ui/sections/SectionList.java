package hopline.ui.sections;

import hopline.header.HeaderField;
import hopline.language.Words;
import hopline.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** Sections one below the other. Clicking a row, or Enter, leads to the header field that it was read from. */
public final class SectionList extends ListView<SectionList.Line> {

    private final Label nothing = new Label();
    private Consumer<HeaderField> onChoose = field -> { };

    /** One line of the list. */
    sealed interface Line {

        /** The head of a section. */
        record Head(Section section) implements Line {
        }

        /** A value. */
        record Value(Section.Row row) implements Line {
        }
    }

    /** Makes an empty list. */
    public SectionList() {
        getStyleClass().add("sections");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("calm");
        setPlaceholder(nothing);
        setOnMouseClicked(event -> {
            if (event.isStillSincePress()) {
                lead();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                lead();
            }
        });
    }

    /**
     * Says in which words, what a chosen row does, and what stands here when there is nothing.
     *
     * @param empty   a sentence that says what is missing
     * @param choose  what to do with the field of a chosen row
     */
    public void prepare(Words words, String empty, Consumer<HeaderField> choose) {
        setCellFactory(view -> new SectionCell(words));
        nothing.setText(empty);
        onChoose = choose;
    }

    /** Shows these sections. */
    public void show(List<Section> sections) {
        List<Line> lines = new ArrayList<>();
        for (Section section : sections) {
            lines.add(new Line.Head(section));
            section.rows().forEach(row -> lines.add(new Line.Value(row)));
        }
        getItems().setAll(lines);
    }

    private void lead() {
        if (getSelectionModel().getSelectedItem() instanceof Line.Value(Section.Row row)) {
            row.field().ifPresent(onChoose);
        }
    }
}
