package hopline.ui.detail;

import hopline.received.Part;
import hopline.received.Span;
import hopline.report.Visible;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A header as received, with the words that decided in the colour of their protection and the chosen words on a marked
 * ground. Clicking a word chooses what it stands for. Header text is only ever shown as text.
 */
public final class RawHeader extends Region {

    /** Longer headers are cut on screen: laying out a line of 70,000 characters would hold up the window. */
    static final int MOST_CHARACTERS = 12_000;

    private final TextFlow flow = new TextFlow();
    private final Path mark = new Path();
    private Consumer<Part> onChoose = part -> { };
    private int prefixLength;
    private int shownLength;
    private Span marked;

    /** Makes an empty view. */
    public RawHeader() {
        getStyleClass().add("raw-header");
        mark.getStyleClass().add("raw-mark");
        mark.setManaged(false);
        getChildren().addAll(mark, flow);
    }

    /** Says what to do when words are clicked. */
    void setOnChoose(Consumer<Part> action) {
        onChoose = action;
    }

    /**
     * Shows a header.
     *
     * @param name      the field name as written
     * @param raw       the raw value
     * @param parts     the parts that can be chosen
     * @param deciding  the parts that decided the protection
     * @param cut       what to say in place of the rest of a header that is too long
     */
    void show(String name, String raw, List<Part> parts, List<Part> deciding, String cut) {
        String shown = raw.length() > MOST_CHARACTERS ? raw.substring(0, MOST_CHARACTERS) : raw;
        String prefix = name + ":";
        prefixLength = prefix.length();
        shownLength = shown.length();
        flow.getChildren().setAll(text(prefix, "raw-name"));
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, shown.length()));
        parts.forEach(part -> addEdges(edges, part.span()));
        deciding.forEach(part -> addEdges(edges, part.span()));
        int start = 0;
        for (int end : edges) {
            if (end > start) {
                flow.getChildren().add(piece(shown, start, end, parts, deciding));
                start = end;
            }
        }
        if (shown.length() < raw.length()) {
            flow.getChildren().add(text("\n" + cut, "raw-cut"));
        }
        mark(null);
    }

    private void addEdges(TreeSet<Integer> edges, Span span) {
        edges.add(Math.min(span.start(), shownLength));
        edges.add(Math.min(span.end(), shownLength));
    }

    private Text piece(String shown, int start, int end, List<Part> parts, List<Part> deciding) {
        Text text = text(Visible.ofLines(shown.substring(start, end)), "raw-text");
        if (deciding.stream().anyMatch(part -> part.span().contains(start))) {
            text.getStyleClass().add("deciding");
        }
        parts.stream().filter(part -> part.span().contains(start))
                .min(Comparator.comparingInt(part -> part.span().length()))
                .ifPresent(part -> {
                    text.getStyleClass().add("linked");
                    text.setOnMouseClicked(event -> onChoose.accept(part));
                });
        text.setUserData(new Span(start, end));
        return text;
    }

    private static Text text(String content, String styleClass) {
        Text text = new Text(content);
        text.getStyleClass().add(styleClass);
        return text;
    }

    /** Marks the words of this part; none for null. */
    void mark(Part part) {
        marked = part == null ? null : part.span();
        requestLayout();
    }

    /** The marked words as they stand on screen; empty text when none are marked. */
    public String markedText() {
        StringBuilder result = new StringBuilder();
        flow.getChildren().stream().filter(this::isMarked).forEach(node -> result.append(((Text) node).getText()));
        return result.toString();
    }

    private boolean isMarked(Node node) {
        return marked != null && node.getUserData() instanceof Span span
                && span.start() >= marked.start() && span.end() <= marked.end();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return flow.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        flow.resizeRelocate(left, top, getWidth() - left - snappedRightInset(),
                getHeight() - top - snappedBottomInset());
        flow.layout();
        mark.getElements().clear();
        int offset = 0;
        int start = -1;
        int end = -1;
        for (Node node : flow.getChildren()) {
            int length = ((Text) node).getText().length();
            if (isMarked(node)) {
                start = start < 0 ? offset : start;
                end = offset + length;
            }
            offset += length;
        }
        if (start >= 0) {
            mark.getElements().setAll(flow.getRangeShape(start, end, true));
            mark.relocate(left + mark.getBoundsInLocal().getMinX(), top + mark.getBoundsInLocal().getMinY());
        }
    }
}
