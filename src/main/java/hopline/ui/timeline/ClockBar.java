package hopline.ui.timeline;

import hopline.diagnosis.Clocks;
import hopline.diagnosis.Diagnosis;
import hopline.language.Words;
import hopline.report.Visible;
import hopline.ui.HopText;
import hopline.ui.Links;
import hopline.ui.WindowState;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says which clocks are wrong, and shows the journey as written or with these clocks set right. */
final class ClockBar extends HBox {

    private final WindowState state;
    private final Words words;
    private final Label sentence = new Label();
    private final ToggleButton written;
    private final ToggleButton corrected;

    ClockBar(WindowState state) {
        this.state = state;
        this.words = state.words();
        getStyleClass().add("clock-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        written = button("clocks.written", "left-pill", group);
        corrected = button("clocks.corrected", "right-pill", group);
        HBox pills = new HBox(written, corrected);
        pills.getStyleClass().add("pills");
        pills.setAccessibleText(words.text("clocks.title"));
        pills.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sentence, pills);
        state.clocksCorrected().subscribe(chosen -> group.selectToggle(chosen ? corrected : written));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                state.clocksCorrected().set(now == corrected);
            }
        });
        state.diagnosis().subscribe(this::show);
    }

    private ToggleButton button(String key, String styleClass, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words.text(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(styleClass);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show(Diagnosis diagnosis) {
        boolean shown = diagnosis != null && !diagnosis.clocks().wrong().isEmpty();
        setVisible(shown);
        setManaged(shown);
        if (!shown) {
            return;
        }
        Clocks clocks = diagnosis.clocks();
        List<String> lines = new ArrayList<>(clocks.wrong().stream().map(clock -> HopText.clock(clock, words)).toList());
        String first = lines.getFirst();
        sentence.setText(lines.size() == 1 ? first : words.text("clocks.more", first, lines.size() - 1));
        clocks.wrong().forEach(clock -> clock.most().ifPresent(most -> lines.add(words.text("clocks.range",
                Visible.of(clock.server()), words.duration(clock.ahead()), words.duration(most)))));
        if (!clocks.doubtful().isEmpty()) {
            lines.add(words.text("clocks.doubtful", Visible.of(String.join(", ", clocks.doubtful()))));
        }
        lines.add(words.text("clocks.how"));
        String all = String.join("\n", lines);
        List.of(written, corrected).forEach(button -> {
            button.setTooltip(Links.tooltip(all));
            button.setAccessibleHelp(all);
        });
        sentence.setTooltip(Links.tooltip(all));
    }
}
