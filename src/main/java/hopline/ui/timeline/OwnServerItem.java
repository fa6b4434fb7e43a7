package hopline.ui.timeline;

import hopline.report.Visible;
import hopline.ui.WindowState;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;

/** The menu item that makes a server one of the reader's own, or takes that back. */
final class OwnServerItem {

    private OwnServerItem() {
    }

    /** The item for this host; empty when its name belongs to nobody. */
    static Optional<MenuItem> of(String host, WindowState state) {
        List<String> entries = state.ownEntries(host);
        if (!entries.isEmpty()) {
            return Optional.of(item("own.remove", host, String.join(", ", entries), state,
                    () -> state.removeOwn(entries)));
        }
        return WindowState.ownEntry(host).map(entry -> item("own.add", host, entry, state, () -> state.addOwn(entry)));
    }

    private static MenuItem item(String key, String host, String entry, WindowState state, Runnable action) {
        MenuItem item = new MenuItem(state.words().text(key, Visible.of(host), Visible.of(entry)));
        item.setMnemonicParsing(false);
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }
}
