package hopline.ui.messages;

import hopline.ui.OpenMessage;
import hopline.ui.WindowState;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;

/** The open messages; choosing one shows it. */
public final class MessagesController {

    private final WindowState state;
    @FXML private ListView<OpenMessage> list;

    /** Watches and changes this state. */
    public MessagesController(WindowState state) {
        this.state = state;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new MessageCell(state));
        list.setItems(state.messages());
        state.message().subscribe(shown -> list.getSelectionModel().select(shown));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && chosen != state.message().get()) {
                state.choose(chosen);
            }
        });
    }
}
