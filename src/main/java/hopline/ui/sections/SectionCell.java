package hopline.ui.sections;

import hopline.language.Words;
import hopline.report.Section;
import hopline.report.Section.Tone;
import hopline.ui.Sign;
import hopline.ui.WrappingCell;
import hopline.ui.sections.SectionList.Line;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a section, or a value: sign, name, value in the colour of its tone, meaning, and the raw words below. */
final class SectionCell extends WrappingCell<Line> {

    private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");

    private final Words words;
    private final Label title = text("section-head");
    private final Label remark = text("section-remark");
    private final VBox head = new VBox(title, remark);
    private final Sign sign = new Sign();
    private final Label name = text("value-name");
    private final Label value = text("value-value");
    private final Label meaning = text("value-meaning");
    private final Label raw = text("value-raw");
    private final HBox row;

    SectionCell(Words words) {
        this.words = words;
        getStyleClass().add("section-cell");
        head.getStyleClass().add("section-top");
        VBox says = new VBox(value, meaning, raw);
        HBox.setHgrow(says, Priority.ALWAYS);
        row = new HBox(sign, name, says);
        row.getStyleClass().add("value-row");
    }

    private static Label text(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(LINKED, line instanceof Line.Value(Section.Row shown) && shown.field().isPresent());
        setGraphic(switch (line) {
            case Line.Head(Section section) -> showHead(section);
            case Line.Value(Section.Row shown) -> showRow(shown);
            case null -> showNothing();
        });
    }

    private Region showNothing() {
        setAccessibleText(null);
        return null;
    }

    private Region showHead(Section section) {
        title.setText(section.title());
        show(remark, section.remark());
        setAccessibleText(sentence(section.title(), section.remark()));
        return head;
    }

    private Region showRow(Section.Row shown) {
        sign.show(shown.tone());
        for (Tone tone : Tone.values()) {
            value.pseudoClassStateChanged(PseudoClass.getPseudoClass(cssName(tone)), tone == shown.tone());
        }
        name.setText(shown.name());
        show(value, shown.value());
        show(meaning, shown.meaning());
        show(raw, shown.raw());
        setAccessibleText(sentence(shown.name() + " " + shown.value(), words.text("tone." + cssName(shown.tone())),
                shown.meaning()));
        return row;
    }

    private static String cssName(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static String sentence(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
