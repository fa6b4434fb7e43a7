package hopline.ui.timeline;

import hopline.report.ServerNode;
import hopline.ui.WindowState;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A server: a circle on the line, its name, and what else is known of it. Its menu makes it an own server. */
final class NodeRow extends HBox {

    /** The share of the row that a name may take before it is cut; the facts give way first. */
    private static final double NAME_SHARE = 0.75;

    private final WindowState state;
    private final Label name = new Label();
    private final Label facts = new Label();

    NodeRow(WindowState state) {
        this.state = state;
        getStyleClass().add("node-row");
        setAlignment(Pos.CENTER_LEFT);
        Region circle = new Region();
        circle.getStyleClass().add("node");
        StackPane rail = new StackPane(circle);
        rail.getStyleClass().add("rail");
        name.getStyleClass().add("node-name");
        facts.getStyleClass().add("node-facts");
        facts.setMinWidth(0);
        name.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(name.prefWidth(-1), getWidth() * NAME_SHARE),
                name.textProperty(), name.fontProperty(), widthProperty()));
        getChildren().addAll(rail, name, facts);
    }

    void show(ServerNode node, Optional<String> signedIn) {
        name.setText(node.name());
        name.setTooltip(new Tooltip(node.name()));
        name.setContextMenu(OwnServerItem.of(node.name(), state).map(ContextMenu::new).orElse(null));
        String known = Stream.concat(signedIn.stream(), node.facts().stream()).collect(Collectors.joining(" · "));
        facts.setText(known);
        facts.setTooltip(known.isEmpty() ? null : new Tooltip(known));
    }
}
