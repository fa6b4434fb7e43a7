package hopline.ui.timeline;

import hopline.diagnosis.Diagnosis;
import hopline.language.Words;
import hopline.received.Stamp;
import hopline.report.ServerNode;
import hopline.report.Visible;
import hopline.trace.Hop;
import hopline.trace.Trace;
import hopline.ui.HopText;
import hopline.ui.Links;
import hopline.ui.ProtectionIcon;
import hopline.ui.ProtectionStyle;
import hopline.ui.WindowState;
import hopline.ui.WrappingCell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/**
 * One hop: the server above it, the coloured edge with badge, time and delay, and below the last hop its server. The
 * trust boundary stands above the server that handed the message to the recipient's side; with the newest hop first,
 * below it.
 */
final class HopCell extends WrappingCell<Hop> {

    private static final PseudoClass SLOWEST = PseudoClass.getPseudoClass("slowest");
    private static final PseudoClass SKEWED = PseudoClass.getPseudoClass("skewed");
    private static final PseudoClass EVENT = PseudoClass.getPseudoClass("event");

    /** The share of the track that even the shortest wait fills, so that it can be seen. */
    private static final double LEAST_BAR = 0.012;

    private final WindowState state;
    private final Words words;
    private final NodeRow above;
    private final NodeRow below;
    private final BoundaryLine boundary;
    private final Label date = new Label();
    private final ProtectionIcon icon = new ProtectionIcon();
    private final Label badge = new Label("", icon);
    private final Label kind = new Label();
    private final Label time = new Label();
    private final Region bar = new Region();
    private final Pane track = new Pane(bar);
    private final Label delay = new Label();
    private final VBox content;
    private final Tooltip tooltip = Links.tooltip("");
    private final Tooltip timeTooltip = Links.tooltip("");
    private final Tooltip delayTooltip = Links.tooltip("");
    private final DoubleProperty share = new SimpleDoubleProperty();

    HopCell(WindowState state) {
        this.state = state;
        this.words = state.words();
        this.above = new NodeRow(state);
        this.below = new NodeRow(state);
        this.boundary = new BoundaryLine(state);
        getStyleClass().add("hop-cell");
        badge.getStyleClass().add("badge");
        time.getStyleClass().add("time");
        kind.getStyleClass().add("kind");
        date.getStyleClass().add("date");
        delay.getStyleClass().add("delay");
        track.getStyleClass().add("track");
        bar.getStyleClass().add("bar");
        delay.setTooltip(delayTooltip);
        Tooltip.install(track, delayTooltip);
        HBox.setHgrow(track, Priority.ALWAYS);
        bar.prefWidthProperty().bind(track.widthProperty().multiply(share));
        bar.prefHeightProperty().bind(track.heightProperty());
        HBox row = new HBox(badge, time, kind, track, delay);
        row.getStyleClass().add("hop-row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        HBox line = new HBox(edge(), row);
        line.getStyleClass().add("hop-line");
        content = new VBox(boundary, date, above, line, below);
    }

    private static Region edge() {
        Pane edge = new Pane();
        edge.getStyleClass().add("edge");
        edge.getChildren().addAll(line("first", edge), line("second", edge));
        return edge;
    }

    private static Line line(String styleClass, Pane edge) {
        Line line = new Line();
        line.getStyleClass().addAll("edge-line", styleClass);
        // It is as long as the edge, so the edge must not become as long as the line with its round ends.
        line.setManaged(false);
        line.endYProperty().bind(edge.heightProperty());
        line.startXProperty().bind(edge.widthProperty().divide(2));
        line.endXProperty().bind(line.startXProperty());
        return line;
    }

    @Override
    protected void updateItem(Hop hop, boolean empty) {
        super.updateItem(hop, empty);
        if (empty || hop == null || state.journey().getValue() == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            ProtectionStyle.apply(this, null);
            List.of(SLOWEST, SKEWED, EVENT).forEach(each -> pseudoClassStateChanged(each, false));
            return;
        }
        Trace trace = state.journey().getValue();
        Diagnosis diagnosis = state.diagnosis().getValue();
        showServers(hop, trace);
        showBoundary(hop, diagnosis, trace);
        showHop(hop, trace);
        showDate(hop);
        String sentence = HopText.sentence(hop, diagnosis, state.times().getValue(), words);
        delayTooltip.setText(HopText.wait(hop, diagnosis, words));
        tooltip.setText(sentence);
        badge.setTooltip(tooltip);
        setAccessibleText(sentence);
        setGraphic(content);
    }

    /**
     * Shows the server above this row, and below the last row. A step inside a server belongs to the server before it,
     * so it has none of its own.
     */
    private void showServers(Hop hop, Trace trace) {
        boolean newestFirst = state.newestFirst().get();
        Optional<Hop> previous = at(trace, newestFirst ? hop.number() + 1 : hop.number() - 1);
        boolean last = at(trace, newestFirst ? hop.number() - 1 : hop.number() + 1).isEmpty();
        int afterHop = newestFirst ? hop.number() : hop.number() - 1;
        boolean showAbove = newestFirst ? !hop.isEvent() : previous.isEmpty() || !previous.get().isEvent();
        boolean showBelow = last && (newestFirst || !hop.isEvent());
        show(above, showAbove, afterHop, trace);
        show(below, showBelow, newestFirst ? 0 : hop.number(), trace);
    }

    private void showBoundary(Hop hop, Diagnosis diagnosis, Trace trace) {
        boolean newestFirst = state.newestFirst().get();
        int place = diagnosis.boundary().lowest() - (newestFirst ? 1 : 0);
        boolean shown = diagnosis.boundary().divides(trace) && hop.number() == place;
        boundary.setVisible(shown);
        boundary.setManaged(shown);
        if (shown) {
            boundary.show(diagnosis.boundary(), newestFirst);
            content.getChildren().remove(boundary);
            content.getChildren().add(newestFirst ? content.getChildren().indexOf(above) + 1 : 0, boundary);
        }
    }

    /** Shows the server behind the hop of this number; 0 is the one from which the journey starts. */
    private void show(NodeRow row, boolean shown, int afterHop, Trace trace) {
        row.setVisible(shown);
        row.setManaged(shown);
        if (shown) {
            Optional<Hop> arriving = nearest(trace, afterHop, -1);
            row.show(ServerNode.between(arriving, nearest(trace, afterHop + 1, 1), trace, words), signedIn(arriving));
        }
    }

    private Optional<String> signedIn(Optional<Hop> arriving) {
        return arriving.flatMap(hop -> hop.received().authUser())
                .map(user -> words.text("node.signedIn", Visible.of(user.text())));
    }

    /** The nearest hop that is no event, from this number on in this direction. */
    private static Optional<Hop> nearest(Trace trace, int number, int step) {
        Optional<Hop> hop = at(trace, number);
        while (hop.filter(Hop::isEvent).isPresent()) {
            hop = at(trace, hop.get().number() + step);
        }
        return hop;
    }

    /** The hop of this number; numbers count from 1. */
    private static Optional<Hop> at(Trace trace, int number) {
        return number >= 1 && number <= trace.hops().size()
                ? Optional.of(trace.hops().get(number - 1))
                : Optional.empty();
    }

    private void showHop(Hop hop, Trace trace) {
        ProtectionStyle.apply(this, hop.protection());
        ProtectionStyle.apply(badge, hop.protection());
        icon.show(hop.protection());
        badge.setText(HopText.badge(hop, words));
        time.setText(HopText.time(hop, state.times().getValue(), words));
        Optional<String> correction = HopText.correction(hop, state.times().getValue(), words);
        correction.ifPresent(timeTooltip::setText);
        time.setTooltip(correction.isPresent() ? timeTooltip : null);
        delay.setText(hop.delay().map(words::delay).orElseGet(() -> submission(hop, trace)));
        Duration longest = trace.slowest().flatMap(Hop::delay).orElse(Duration.ZERO);
        share.set(hop.delay().filter(own -> own.isPositive() && own.compareTo(longest) <= 0)
                .map(own -> Math.max(LEAST_BAR, (double) own.toSeconds() / longest.toSeconds())).orElse(0.0));
        pseudoClassStateChanged(SLOWEST, longest.toSeconds() >= 60 && trace.slowest().filter(hop::equals).isPresent());
        pseudoClassStateChanged(SKEWED, hop.delay().filter(Duration::isNegative).isPresent());
        pseudoClassStateChanged(EVENT, hop.isEvent());
        kind.setText(hop.isEvent() ? words.text("kind." + hop.received().kind()) : "");
        kind.setVisible(hop.isEvent());
        kind.setManaged(hop.isEvent());
    }

    /** Beside the first hop: the time since the Date field, which the sender's own clock wrote. */
    private String submission(Hop hop, Trace trace) {
        return hop.number() == 1 && hop.plausibleTime().isPresent()
                ? trace.submission().map(words::submission).orElse("")
                : "";
    }

    private void showDate(Hop hop) {
        String own = day(Optional.of(hop));
        Trace trace = state.journey().getValue();
        Optional<Hop> onTop = at(trace, hop.number() + (state.newestFirst().get() ? 1 : -1));
        boolean newDay = !own.isEmpty() && !own.equals(day(onTop));
        date.setText(own);
        date.setVisible(newDay);
        date.setManaged(newDay);
    }

    private String day(Optional<Hop> hop) {
        Optional<Stamp> stamp = hop.flatMap(Hop::stamp);
        return stamp.map(state.times().getValue()::date).orElse("");
    }
}
