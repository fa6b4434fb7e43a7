package hopline.ui.findings;

import hopline.finding.Finding;
import hopline.report.FindingText;
import hopline.ui.Links;
import hopline.ui.WindowState;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The findings of the message on show; the chosen one stands open with what it means and what to do next. */
public final class FindingsController {

    private final WindowState state;
    @FXML private ListView<Finding> list;

    /** Watches and changes this state. */
    public FindingsController(WindowState state) {
        this.state = state;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new FindingCell(state));
        state.findings().subscribe(findings -> list.getItems().setAll(findings));
        state.times().subscribe(times -> list.refresh());
        MenuItem copy = new MenuItem(state.words().text("findings.copy"));
        copy.setOnAction(event -> chosen().ifPresent(finding -> Links.copy(wholeText(finding))));
        MenuItem off = new MenuItem(state.words().text("findings.switchOff"));
        off.setId("switchOff");
        off.setOnAction(event -> chosen().ifPresent(finding -> state.switchOff(finding.kind().name())));
        ContextMenu menu = new ContextMenu(copy, off);
        list.getSelectionModel().selectedItemProperty()
                .subscribe(finding -> list.setContextMenu(finding == null ? null : menu));
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> Platform.runLater(this::reveal));
    }

    /** Brings the open finding into sight: from its beginning, when there is no room for the whole. */
    private void reveal() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.layout();
        if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            if (flow.getCell(index).getHeight() > list.getHeight()) {
                flow.scrollToTop(index);
            } else {
                flow.scrollTo(index);
            }
        }
    }

    /** Enter leads to the hop of the chosen finding. */
    @FXML
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(state::showHop);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            list.getSelectionModel().clearSelection();
        }
    }

    private Optional<Finding> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private String wholeText(Finding finding) {
        FindingText text = FindingText.of(finding, state.times().getValue(), state.words());
        return Stream.concat(Stream.of(text.seen(), text.means(), text.next()),
                        Stream.concat(text.log().stream(), text.command().stream()))
                .collect(Collectors.joining("\n"));
    }
}
