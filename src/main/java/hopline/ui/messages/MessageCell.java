package hopline.ui.messages;

import hopline.language.Words;
import hopline.report.Visible;
import hopline.ui.Display;
import hopline.ui.OpenMessage;
import hopline.ui.WindowState;
import javafx.geometry.Insets;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One open message: subject, file, time in transit, and a strip of its hops' colours. */
final class MessageCell extends ListCell<OpenMessage> {

    private static final double INDENT = 16;
    /** Deeper ones are not pushed further out of sight. */
    private static final int DEEPEST_INDENT = 4;

    private final WindowState state;
    private final Label subject = new Label();
    private final Label facts = new Label();
    private final HopStrip strip = new HopStrip();
    private final VBox card = new VBox(subject, facts, strip);
    private final HBox indented = new HBox(card);
    private final Tooltip tooltip = new Tooltip();
    private final ContextMenu menu;

    MessageCell(WindowState state) {
        this.state = state;
        getStyleClass().add("message-cell");
        card.getStyleClass().add("card");
        subject.getStyleClass().add("card-title");
        facts.getStyleClass().add("card-facts");
        HBox.setHgrow(card, Priority.ALWAYS);
        setPrefWidth(0);
        MenuItem close = new MenuItem(state.words().text("messages.close"));
        close.setOnAction(event -> state.close(getItem()));
        menu = new ContextMenu(close);
    }

    /** The file's name; a part of a message that has none is called what it is. */
    private String name(OpenMessage open) {
        boolean unnamed = open.depth() > 0 && open.name().indexOf('/') >= 0;
        return unnamed ? state.words().text("messages.attached") : Visible.of(open.name());
    }

    @Override
    protected void updateItem(OpenMessage open, boolean empty) {
        super.updateItem(open, empty);
        if (empty || open == null) {
            setGraphic(null);
            setTooltip(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        Words words = state.words();
        String time = open.inTransit().map(words::duration)
                .orElseGet(() -> words.text("hops", open.protections().size()));
        subject.setText((open.depth() > 0 ? "↳ " : "") + Display.subject(open, words));
        indented.setPadding(new Insets(0, 0, 0, INDENT * Math.min(open.depth(), DEEPEST_INDENT)));
        facts.setText(words.text("messages.facts", name(open), time));
        strip.show(open.protections());
        tooltip.setText(subject.getText() + "\n" + Visible.of(open.origin()));
        setTooltip(tooltip);
        setContextMenu(menu);
        setAccessibleText(words.text("messages.accessible", subject.getText(), facts.getText()));
        setGraphic(indented);
    }
}
