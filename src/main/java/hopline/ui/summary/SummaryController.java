package hopline.ui.summary;

import hopline.finding.Severity;
import hopline.format.Message;
import hopline.format.Repair;
import hopline.header.Headers;
import hopline.header.Mailboxes;
import hopline.language.Times;
import hopline.language.Words;
import hopline.report.ChecksText;
import hopline.report.Headline;
import hopline.report.Visible;
import hopline.trace.Hop;
import hopline.trace.Protection;
import hopline.trace.Trace;
import hopline.ui.Display;
import hopline.ui.Links;
import hopline.ui.OpenMessage;
import hopline.ui.ProtectionIcon;
import hopline.ui.ProtectionStyle;
import hopline.ui.Sign;
import hopline.ui.WindowState.BottomTab;
import hopline.ui.WindowState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Subject, envelope, chips, ribbon and legend of the message on show. */
public final class SummaryController {

    /** From this share of the whole time on, one hop is what made the message late. */
    private static final double LARGE_SHARE = 0.5;
    private static final Duration WORTH_A_WARNING = Duration.ofMinutes(1);

    private final WindowState state;
    private final Words words;
    @FXML private Label subject;
    @FXML private Label envelope;
    @FXML private VBox remarks;
    @FXML private FlowPane chips;
    @FXML private Ribbon ribbon;
    @FXML private FlowPane legend;

    /** Watches and changes this state. */
    public SummaryController(WindowState state) {
        this.state = state;
        this.words = state.words();
    }

    @FXML
    private void initialize() {
        for (Protection protection : Protection.values()) {
            legend.getChildren().add(legendEntry(protection));
        }
        ribbon.setOnChoose(state.hop()::set);
        state.wrapped().addListener((MapChangeListener<OpenMessage, OpenMessage>) change -> update());
        state.journey().subscribe(this::update);
        state.findings().subscribe(this::update);
        state.times().subscribe(this::update);
        update();
        state.hop().subscribe(ribbon::setChosen);
    }

    private Node legendEntry(Protection protection) {
        Label entry = new Label(words.text(ProtectionStyle.textKey(protection)), new ProtectionIcon(protection));
        entry.setTooltip(new Tooltip(words.text(ProtectionStyle.textKey(protection) + ".long")));
        return entry;
    }

    private void update() {
        OpenMessage shown = state.message().get();
        Trace trace = state.journey().getValue();
        if (shown == null || trace == null) {
            return;
        }
        Times times = state.times().getValue();
        subject.setText(Display.subject(shown, words));
        subject.setTooltip(new Tooltip(subject.getText()));
        envelope.setText(Visible.of(envelope(shown.message(), trace, times)));
        envelope.setTooltip(new Tooltip(Visible.ofLines(addressFields(shown.message().headers()))));
        showRemarks(shown);
        chips.getChildren().setAll(chips(trace));
        int internal = shown.message().headers().all("X-Received").size();
        if (internal > 0) {
            Label chip = chip(words.text("summary.xReceived", internal), "quiet");
            chip.setTooltip(new Tooltip(words.text("summary.xReceived.long")));
            chips.getChildren().add(chip);
        }
        ChecksText.of(state.diagnosis().getValue()).ifPresent(checks -> {
            Label chip = chip(checks, ChecksText.hasFailure(state.diagnosis().getValue()) ? "warning" : "quiet");
            link(chip, () -> state.tab().set(BottomTab.AUTHENTICATION));
            chips.getChildren().add(chip);
        });
        chips.getChildren().addAll(findingsChips());
        ribbon.show(trace, state.diagnosis().getValue(), times, words);
        ribbon.setChosen(state.hop().get());
    }

    /** How many findings ask for something; they lead to the list. */
    private List<Label> findingsChips() {
        List<Label> result = new ArrayList<>();
        addFindings(result, Severity.SERIOUS, "summary.serious", "danger");
        addFindings(result, Severity.WARNING, "summary.warnings", "warning");
        return result;
    }

    private void addFindings(List<Label> result, Severity severity, String key, String styleClass) {
        long count = state.findings().getValue().stream().filter(finding -> finding.severity() == severity).count();
        if (count > 0) {
            Sign sign = new Sign();
            sign.show(severity);
            Label chip = chip(words.text(key, count), styleClass);
            chip.setGraphic(sign);
            chip.getStyleClass().add("findings-chip");
            link(chip, () -> state.tab().set(BottomTab.FINDINGS));
            result.add(chip);
        }
    }

    private static void link(Label chip, Runnable action) {
        Links.onChoose(chip, action);
        chip.setAccessibleText(chip.getText());
    }

    /** What was mended, what is missing, and the message inside when this one is only wrapped around it. */
    private void showRemarks(OpenMessage shown) {
        remarks.getChildren().clear();
        OpenMessage inner = state.wrapped().get(shown);
        if (inner != null) {
            Hyperlink link = new Hyperlink(words.text("summary.wrapper", Display.subject(inner, words)));
            link.setOnAction(event -> state.choose(inner));
            remarks.getChildren().add(link);
        }
        for (Repair repair : shown.message().repairs()) {
            addRemark(words.text(repair.kind().textKey(), repair.count()));
        }
        if (!shown.message().headers().complete()) {
            addRemark(words.text("report.incomplete"));
        }
        remarks.setVisible(!remarks.getChildren().isEmpty());
        remarks.setManaged(remarks.isVisible());
    }

    private void addRemark(String text) {
        Label remark = new Label(text);
        remark.setWrapText(true);
        remarks.getChildren().add(remark);
    }

    private String envelope(Message message, Trace trace, Times times) {
        Headers headers = message.headers();
        List<String> parts = new ArrayList<>();
        Optional<String> outlookSender = message.mapi()
                .flatMap(facts -> facts.senderAddress().filter(address -> address.indexOf('@') > 0).or(facts::sender));
        String from = outlookSender.filter(sender -> headers.first("From").isEmpty())
                .orElseGet(() -> addresses(headers, "From"));
        parts.add(from + " → " + addresses(headers, "To"));
        trace.sent().ifPresent(sent -> parts.add(words.text("summary.sent", times.dateTime(sent))));
        headers.text("Message-ID").ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** The bare address of a field, with the number of further ones; names are easily forged and stand in the tooltip. */
    private String addresses(Headers headers, String name) {
        List<String> addresses = headers.first(name).map(field -> Mailboxes.addresses(field.value())).orElse(List.of());
        return switch (addresses.size()) {
            case 0 -> headers.text(name).filter(text -> !text.isBlank()).orElseGet(() -> words.text("summary.nobody"));
            case 1 -> addresses.getFirst();
            default -> words.text("summary.more", addresses.getFirst(), addresses.size() - 1);
        };
    }

    private static String addressFields(Headers headers) {
        return Stream.of("From", "To", "Cc", "Message-ID")
                .flatMap(name -> headers.text(name).map(text -> name + ": " + text).stream())
                .collect(Collectors.joining("\n"));
    }

    private List<Label> chips(Trace trace) {
        List<Label> result = new ArrayList<>();
        for (Headline headline : Headline.of(trace, words)) {
            result.add(chip(headline.text(), headline.kind() == Headline.Kind.WITHOUT_TLS ? "warning" : "quiet"));
        }
        trace.slowest().ifPresent(slowest -> result.add(slowestChip(slowest, trace)));
        return result;
    }

    private Label slowestChip(Hop slowest, Trace trace) {
        Duration delay = slowest.delay().orElseThrow();
        Optional<Double> share = trace.shareOfSlowest()
                .filter(part -> part >= LARGE_SHARE && delay.compareTo(WORTH_A_WARNING) >= 0);
        Label chip = share
                .map(part -> chip(words.text("summary.share", words.percent(part), slowest.number()), "danger"))
                .orElseGet(() -> chip(words.text("summary.slowest", slowest.number(), words.duration(delay)), "quiet"));
        link(chip, () -> state.hop().set(slowest));
        return chip;
    }

    private static Label chip(String text, String styleClass) {
        Label chip = new Label(text);
        chip.getStyleClass().addAll("chip", styleClass);
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }
}
