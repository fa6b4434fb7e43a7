package hopline.ui.timeline;

import hopline.format.MapiFacts;
import hopline.format.Message;
import hopline.language.Times;
import hopline.language.Words;
import hopline.report.Visible;
import hopline.trace.Hop;
import hopline.ui.Links;
import hopline.ui.WindowState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The hops of the message on show; choosing one, by mouse or arrow keys, chooses it everywhere. */
public final class TimelineController {

    private final WindowState state;
    @FXML private BorderPane pane;
    @FXML private ListView<Hop> list;
    @FXML private VBox noHops;
    @FXML private Label noHopsReason;
    @FXML private Label outlookFacts;
    private final ContextMenu menu = new ContextMenu();
    private boolean filling;

    /** Watches and changes this state. */
    public TimelineController(WindowState state) {
        this.state = state;
    }

    @FXML
    private void initialize() {
        pane.setTop(new ClockBar(state));
        list.setCellFactory(view -> new HopCell(state));
        state.journey().subscribe(this::fill);
        state.newestFirst().subscribe(this::fill);
        fill();
        state.times().subscribe(times -> {
            list.refresh();
            explain();
        });
        state.diagnosis().subscribe(diagnosis -> {
            list.refresh();
            fillMenu(state.hop().get());
        });
        state.hop().subscribe(hop -> {
            choose(hop);
            fillMenu(hop);
        });
        list.heightProperty().subscribe(height -> {
            revealChosen();
            // Once more when the rows have their heights too.
            Platform.runLater(this::revealChosen);
        });
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !filling) {
                state.hop().set(chosen);
            }
        });
    }

    private void fill() {
        filling = true;
        list.getItems().setAll(state.hopsInOrder());
        filling = false;
        noHops.setVisible(list.getItems().isEmpty());
        list.setVisible(!list.getItems().isEmpty());
        explain();
        choose(state.hop().get());
    }

    /** What can be done with the chosen hop. A menu of the list, so that the keyboard's menu key opens it too. */
    private void fillMenu(Hop hop) {
        list.setContextMenu(hop == null ? null : menu);
        if (hop == null) {
            return;
        }
        MenuItem copy = new MenuItem(state.words().text("detail.copy"));
        copy.setOnAction(event -> Links.copy(hop.field().raw()));
        menu.getItems().setAll(copy);
        hop.receiver().flatMap(by -> OwnServerItem.of(by.text(), state)).ifPresent(menu.getItems()::addFirst);
    }

    /** Why there is no journey, and for an Outlook item what Outlook knows of it. */
    private void explain() {
        if (!noHops.isVisible() || state.message().get() == null) {
            return;
        }
        Message message = state.message().get().message();
        noHopsReason.setText(state.words().text(message.noTraceKey()));
        outlookFacts.setText(message.mapi().map(this::facts).orElse(""));
    }

    private String facts(MapiFacts facts) {
        Words words = state.words();
        Times times = state.times().getValue();
        List<String> lines = new ArrayList<>();
        facts.sender().ifPresent(name -> lines.add(words.text("outlook.sender", name)));
        facts.senderAddress().ifPresent(address -> lines.add(words.text("outlook.senderAddress", address)));
        facts.submitted().ifPresent(time -> lines.add(words.text("outlook.submitted", times.dateTime(time))));
        facts.delivered().ifPresent(time -> lines.add(words.text("outlook.delivered", times.dateTime(time))));
        facts.messageId().ifPresent(id -> lines.add(words.text("outlook.messageId", id)));
        lines.add(words.text("outlook.itemClass", facts.itemClass()));
        return lines.stream().map(Visible::of).collect(Collectors.joining("\n"));
    }

    private void choose(Hop hop) {
        int index = hop == null ? -1 : indexOf(hop);
        if (index < 0 || list.getSelectionModel().getSelectedIndex() == index) {
            return;
        }
        list.getSelectionModel().clearAndSelect(index);
        list.getFocusModel().focus(index);
        reveal();
    }

    /** Keeps the chosen hop in sight when the window gets its size or another one. */
    private void revealChosen() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    /** Scrolls only as far as needed; the list's own method would put the hop at the top and hide those before it. */
    private void reveal() {
        list.applyCss();
        list.layout();
        revealChosen();
    }

    private int indexOf(Hop hop) {
        int count = list.getItems().size();
        int index = state.newestFirst().get() ? count - hop.number() : hop.number() - 1;
        return index < count ? index : -1;
    }
}
