package hopline.ui.summary;

import hopline.diagnosis.Diagnosis;
import hopline.language.Times;
import hopline.language.Words;
import hopline.received.Stamp;
import hopline.trace.Hop;
import hopline.trace.Trace;
import hopline.ui.HopText;
import hopline.ui.ProtectionStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The whole journey at a glance: a piece for every hop, as wide as its share of the time, with a floor so that a hop of
 * one second can still be clicked. Below it the time of day: each label names the moment at which the piece above
 * stands, so the floor distorts no label.
 */
public final class Ribbon extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** More pieces could be neither seen nor hit; neighbours then share a piece, which shows the slowest of them. */
    private static final int MOST_PIECES = 100;
    private static final int LABELS = 5;
    private static final double GAP = 2;
    /** In multiples of the font size. */
    private static final double PIECE_HEIGHT = 1.7;
    private static final double FLOOR = 1.6;
    private static final double AXIS_GAP = 0.25;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Label> axis = new ArrayList<>();
    private final Label measure = new Label("0");
    private Consumer<Hop> onChoose = hop -> { };
    private Times times;

    /** A stretch of the journey: hops that share one piece, the slowest of which gives colour and name. */
    private record Piece(List<Hop> hops, Hop slowest, Label label, Optional<Instant> start, Optional<Instant> end) {

        double seconds() {
            return start.isPresent() && end.isPresent()
                    ? Math.max(0, Duration.between(start.get(), end.get()).toSeconds())
                    : 0;
        }
    }

    /** Makes an empty ribbon. */
    public Ribbon() {
        getStyleClass().add("ribbon");
        measure.setVisible(false);
    }

    /** Says what to do when a hop is clicked. */
    void setOnChoose(Consumer<Hop> action) {
        onChoose = action;
    }

    /** Shows this journey. */
    void show(Trace trace, Diagnosis diagnosis, Times shownTimes, Words words) {
        times = shownTimes;
        pieces.clear();
        axis.clear();
        Optional<Instant> start = trace.sent().flatMap(Stamp::instant)
                .filter(sent -> trace.submission().filter(Ribbon::plausible).isPresent());
        int perPiece = Math.ceilDiv(Math.max(1, trace.hops().size()), MOST_PIECES);
        for (int i = 0; i < trace.hops().size(); i += perPiece) {
            List<Hop> hops = trace.hops().subList(i, Math.min(i + perPiece, trace.hops().size()));
            Optional<Instant> from = start.or(() -> firstTime(hops));
            Optional<Instant> end = firstTime(hops.reversed());
            pieces.add(new Piece(hops, slowest(hops), new Label(), from, end));
            start = end.isPresent() ? end : start;
        }
        pieces.forEach(piece -> dress(piece, diagnosis, words));
        boolean hasAxis = pieces.stream().mapToDouble(Piece::seconds).sum() > 0;
        for (int i = 0; hasAxis && i < LABELS; i++) {
            Label label = new Label();
            label.getStyleClass().add("axis-label");
            axis.add(label);
        }
        getChildren().setAll(pieces.stream().map(Piece::label).toList());
        getChildren().addAll(axis);
        getChildren().add(measure);
        requestLayout();
    }

    private static Optional<Instant> firstTime(List<Hop> hops) {
        return hops.stream().map(Hop::plausibleTime).flatMap(Optional::stream).findFirst();
    }

    /** Marks the piece of this hop. */
    void setChosen(Hop hop) {
        pieces.forEach(piece -> piece.label().pseudoClassStateChanged(CHOSEN, hop != null && piece.hops().contains(hop)));
    }

    /** The sender's clock is another one: a date after the first stamp, or a month before it, tells nothing. */
    private static boolean plausible(Duration submission) {
        return !submission.isNegative() && submission.toDays() < 30;
    }

    private static Hop slowest(List<Hop> hops) {
        return hops.stream()
                .max((a, b) -> a.delay().orElse(Duration.ZERO).compareTo(b.delay().orElse(Duration.ZERO)))
                .orElseThrow();
    }

    private void dress(Piece piece, Diagnosis diagnosis, Words words) {
        Label label = piece.label();
        Hop hop = piece.slowest();
        label.getStyleClass().add("ribbon-piece");
        ProtectionStyle.apply(label, hop.protection());
        label.setText(HopText.ribbon(hop, words));
        label.setTextOverrun(OverrunStyle.CLIP);
        label.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(0);
        String sentence = HopText.sentence(hop, diagnosis, times, words);
        label.setTooltip(new Tooltip(sentence));
        label.setAccessibleRole(AccessibleRole.BUTTON);
        label.setAccessibleText(sentence);
        label.setOnMouseClicked(event -> onChoose.accept(hop));
    }

    private double em() {
        return measure.getFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return pieces.isEmpty() ? 0 : PIECE_HEIGHT * em() + (axis.isEmpty() ? 0 : axisHeight());
    }

    private double axisHeight() {
        return AXIS_GAP * em() + axis.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        if (pieces.isEmpty()) {
            return;
        }
        double[] edges = edges(getWidth());
        double height = PIECE_HEIGHT * em();
        for (int i = 0; i < pieces.size(); i++) {
            Label label = pieces.get(i).label();
            double width = Math.max(1, snapPositionX(edges[i + 1]) - snapPositionX(edges[i]) - GAP);
            label.resizeRelocate(snapPositionX(edges[i]), 0, width, height);
            label.setContentDisplay(label.prefWidth(-1) <= width
                    ? ContentDisplay.TEXT_ONLY
                    : ContentDisplay.GRAPHIC_ONLY);
        }
        layoutAxis(edges, height + AXIS_GAP * em());
    }

    /** Where each piece begins, and behind the last one the end. */
    private double[] edges(double width) {
        int count = pieces.size();
        double floor = Math.min(FLOOR * em(), width / count);
        double total = pieces.stream().mapToDouble(Piece::seconds).sum();
        double[] edges = new double[count + 1];
        for (int i = 0; i < count; i++) {
            double share = total > 0 ? pieces.get(i).seconds() / total : 1.0 / count;
            edges[i + 1] = edges[i] + floor + (width - floor * count) * share;
        }
        return edges;
    }

    private void layoutAxis(double[] edges, double y) {
        double width = getWidth();
        String before = "";
        for (int i = 0; i < axis.size(); i++) {
            Label label = axis.get(i);
            double x = width * i / (LABELS - 1);
            boolean inner = i > 0 && i < axis.size() - 1;
            String text = momentAt(x, edges).map(moment -> times.clock(moment, !inner || shortJourney())).orElse("");
            label.setText(inner && text.equals(before) ? "" : text);
            before = text;
            double labelWidth = label.prefWidth(-1);
            double left = Math.clamp(x - labelWidth / 2, 0, Math.max(0, width - labelWidth));
            label.resizeRelocate(snapPositionX(left), snapPositionY(y), labelWidth, label.prefHeight(-1));
        }
    }

    /** Whether labels without seconds would read the same. */
    private boolean shortJourney() {
        return pieces.stream().mapToDouble(Piece::seconds).sum() < 600;
    }

    private Optional<Instant> momentAt(double x, double[] edges) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (x <= edges[i + 1] && piece.start().isPresent() && piece.end().isPresent()) {
                double within = Math.clamp((x - edges[i]) / (edges[i + 1] - edges[i]), 0, 1);
                return Optional.of(piece.start().get().plusSeconds(Math.round(within * piece.seconds())));
            }
        }
        return pieces.getLast().end();
    }
}
