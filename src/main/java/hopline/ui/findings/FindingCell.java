package hopline.ui.findings;

import hopline.finding.Finding;
import hopline.language.Words;
import hopline.report.FindingText;
import hopline.ui.Links;
import hopline.ui.Sign;
import hopline.ui.WindowState;
import hopline.ui.WrappingCell;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One finding: its sign, what was seen and where. The chosen one opens. */
final class FindingCell extends WrappingCell<Finding> {

    private static final double GAP = 8;

    private final WindowState state;
    private final Words words;
    private final Sign sign = new Sign();
    private final Label seen = text("seen");
    private final HBox links = new HBox();
    private final Label means = text("means");
    private final Label next = text("next");
    private final Label log = text("log");
    private final CommandField command = new CommandField();
    private final BorderPane commandRow;
    private final VBox details;
    private final VBox content;

    FindingCell(WindowState state) {
        this.state = state;
        this.words = state.words();
        getStyleClass().add("finding-cell");
        HBox.setHgrow(seen, Priority.ALWAYS);
        links.getStyleClass().add("finding-links");
        links.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(sign, seen, links);
        head.getStyleClass().add("finding-head");
        command.setAccessibleText(words.text("findings.command"));
        Button copy = new Button(words.text("findings.copyCommand"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> Links.copy(command.getText()));
        // Not an HBox: that one asks for the height that the command needs at its preferred width, not at its real one.
        commandRow = new BorderPane(command, null, copy, null, null);
        BorderPane.setMargin(copy, new Insets(0, 0, 0, GAP));
        commandRow.getStyleClass().add("command-row");
        details = new VBox(means, title("findings.next"), next, log, commandRow);
        details.getStyleClass().add("finding-details");
        content = new VBox(head, details);
        content.getStyleClass().add("finding");
    }

    private static Label text(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add("finding-" + styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Label title(String key) {
        Label title = new Label(words.text(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        FindingText text = FindingText.of(finding, state.times().getValue(), words);
        sign.show(finding.severity());
        seen.setText(text.seen());
        means.setText(text.means());
        next.setText(text.next());
        log.setText(text.log().orElse(""));
        setShown(log, text.log().isPresent());
        command.setText(text.command().orElse(""));
        setShown(commandRow, text.command().isPresent());
        links.getChildren().clear();
        finding.hop().ifPresent(hop -> addLink(words.text("findings.hop", hop.number()), () -> state.showHop(finding)));
        finding.field().ifPresent(field ->
                addLink(words.text("findings.line", field.line()), () -> state.showField(field)));
        setAccessibleText(words.text("findings.accessible",
                words.text("severity." + finding.severity().name().toLowerCase(Locale.ROOT)), text.seen()));
        open();
        setGraphic(content);
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        open();
    }

    private void open() {
        setShown(details, isSelected());
        requestLayout();
    }

    private void addLink(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        links.getChildren().add(link);
    }

    private static void setShown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
