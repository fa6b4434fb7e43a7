package hopline.ui;

import hopline.language.Words;
import hopline.language.Zone;
import hopline.trace.Hop;
import hopline.ui.WindowState.BottomTab;
import hopline.ui.drop.DroppedMail;
import hopline.ui.sections.SectionList;
import hopline.ui.settings.FindingKindsDialog;
import hopline.ui.settings.OwnServersDialog;
import hopline.ui.settings.Settings.Theme;
import hopline.ui.settings.Settings;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;
import org.controlsfx.control.NotificationPane;

/** Toolbar, empty state, drops, problems and status line: what belongs to the window as a whole. */
public final class MainController {

    private final MainWindow window;
    private final WindowState state;
    private final FileOpener opener;

    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");
    private static final KeyCombination CLOSE = KeyCombination.valueOf("Shortcut+W");
    private static final DateTimeFormatter PASTE_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Subscription dividersPlaced;
    private Subscription bottomPlaced;
    private boolean offered;

    @FXML private NotificationPane notices;
    @FXML private SplitPane content;
    @FXML private SplitPane middle;
    @FXML private Node emptyState;
    @FXML private Node dropTarget;
    @FXML private ToggleGroup zoneGroup;
    @FXML private ToggleButton zoneAsSent;
    @FXML private ToggleButton zoneLocal;
    @FXML private ToggleButton zoneUtc;
    @FXML private ToggleGroup orderGroup;
    @FXML private ToggleButton oldestFirst;
    @FXML private ToggleButton newestFirst;
    @FXML private MenuButton settingsMenu;
    @FXML private Label statusFile;
    @FXML private Label statusUnderstood;
    @FXML private Node statusReading;
    @FXML private ProgressBar progress;
    @FXML private TabPane tabs;
    @FXML private Tab findingsTab;
    @FXML private SectionList authentication;
    @FXML private SectionList spamFilters;
    @FXML private Tab headersTab;

    MainController(MainWindow window, WindowState state, FileOpener opener) {
        this.window = window;
        this.state = state;
        this.opener = opener;
    }

    @FXML
    private void initialize() {
        state.message().subscribe(this::showMessage);
        state.problem().subscribe(this::showProblem);
        statusReading.visibleProperty().bind(state.reading().greaterThan(0));
        progress.progressProperty().bind(state.progress());
        dividersPlaced = content.widthProperty().subscribe(this::placeDividers);
        bottomPlaced = middle.heightProperty().subscribe(this::placeBottom);
        initializeZone();
        initializeOrder();
        initializeSettings();
        initializeTabs();
    }

    private void initializeTabs() {
        Words words = state.words();
        findingsTab.textProperty().bind(state.findings().map(all -> words.text("tab.findings", all.size())));
        headersTab.textProperty().bind(state.diagnosis()
                .map(shown -> words.text("tab.headers", shown.headers().fields().size()))
                .orElse(words.text("tab.headers", 0)));
        authentication.prepare(words, words.text("authentication.none"), state::showField);
        state.authentication().subscribe(authentication::show);
        spamFilters.prepare(words, words.text("spamFilters.none"), state::showField);
        state.spamFilters().subscribe(spamFilters::show);
        state.tab().subscribe(tab -> tabs.getSelectionModel().select(tab.ordinal()));
        tabs.getSelectionModel().selectedIndexProperty()
                .subscribe(index -> state.tab().set(BottomTab.values()[index.intValue()]));
    }

    /** Gives the side panes their widths once the window has one; later the reader moves them. */
    private void placeDividers() {
        double width = content.getWidth();
        if (width > 0) {
            double messages = Math.clamp(width * 0.157, 150, 260);
            double detail = Math.clamp(width * 0.303, 280, 480);
            content.setDividerPositions(messages / width, 1 - detail / width);
            dividersPlaced.unsubscribe();
        }
    }

    /** Gives the tabs below the timeline room for an open finding, even in a small window. */
    private void placeBottom() {
        double height = middle.getHeight();
        if (height > 0) {
            middle.setDividerPositions(1 - Math.clamp(height * 0.26, 195, 380) / height);
            bottomPlaced.unsubscribe();
        }
    }

    private void showMessage(OpenMessage shown) {
        content.setVisible(shown != null);
        emptyState.setVisible(shown == null);
        Words words = state.words();
        statusFile.setText(shown == null ? "" : Display.file(shown.message(), words));
        statusUnderstood.setText(shown == null ? "" : words.text("status.understood",
                shown.trace().hops().stream().filter(Hop::isUnderstood).count(), shown.trace().hops().size()));
    }

    private void showProblem(String sentence) {
        if (sentence == null) {
            notices.hide();
        } else {
            notices.show(sentence);
        }
    }

    private void initializeZone() {
        zoneLocal.setText(state.words().text("zone.local", zoneName()));
        zoneAsSent.setUserData(Zone.AS_SENT);
        zoneLocal.setUserData(Zone.LOCAL);
        zoneUtc.setUserData(Zone.UTC);
        state.zone().subscribe(zone -> zoneGroup.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == zone)
                .findFirst().ifPresent(zoneGroup::selectToggle));
        keepOneSelected(zoneGroup);
        zoneGroup.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null) {
                state.zone().set((Zone) toggle.getUserData());
            }
        });
    }

    /** The short name of this computer's zone, such as CET. */
    private String zoneName() {
        return state.localZone().getDisplayName(TextStyle.SHORT, state.words().locale());
    }

    private void initializeOrder() {
        orderGroup.selectToggle(state.newestFirst().get() ? newestFirst : oldestFirst);
        keepOneSelected(orderGroup);
        orderGroup.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null) {
                state.newestFirst().set(toggle == newestFirst);
            }
        });
    }

    private static void keepOneSelected(ToggleGroup group) {
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    private void initializeSettings() {
        Settings settings = window.settings();
        Menu theme = new Menu(state.words().text("settings.theme"));
        ToggleGroup themes = new ToggleGroup();
        for (Theme each : Theme.values()) {
            RadioMenuItem item = choice(themes, "settings.theme." + each.name().toLowerCase(Locale.ROOT));
            item.setSelected(settings.theme.get() == each);
            item.setOnAction(event -> settings.theme.set(each));
            theme.getItems().add(item);
        }
        Menu language = new Menu(state.words().text("settings.language"));
        ToggleGroup languages = new ToggleGroup();
        RadioMenuItem system = choice(languages, "settings.language.system");
        system.setSelected(settings.language.get().isEmpty());
        system.setOnAction(event -> settings.language.set(Optional.empty()));
        language.getItems().add(system);
        for (Locale each : Words.LANGUAGES) {
            RadioMenuItem item = choice(languages, "settings.language." + each.toLanguageTag());
            item.setSelected(settings.language.get().equals(Optional.of(each)));
            item.setOnAction(event -> settings.language.set(Optional.of(each)));
            language.getItems().add(item);
        }
        settingsMenu.getItems().setAll(
                dialog("servers.menu", () -> OwnServersDialog.show(settingsMenu.getScene().getWindow(), state)),
                dialog("kinds.menu", () -> FindingKindsDialog.show(settingsMenu.getScene().getWindow(), state)),
                new SeparatorMenuItem(), language, theme);
    }

    private MenuItem dialog(String key, Runnable action) {
        MenuItem item = new MenuItem(state.words().text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private RadioMenuItem choice(ToggleGroup group, String key) {
        RadioMenuItem item = new RadioMenuItem(state.words().text(key));
        item.setId(key.replace('.', '-'));
        item.setToggleGroup(group);
        return item;
    }

    @FXML
    private void open() {
        window.chooseAndOpen();
    }

    @FXML
    private void openSample() {
        opener.openSample();
    }

    @FXML
    private void switchTheme() {
        window.switchTheme();
    }

    @FXML
    private void close() {
        if (state.message().get() != null) {
            state.close(state.message().get());
        }
    }

    @FXML
    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = clipboard.hasString() ? clipboard.getString() : null;
        DroppedMail mail = DroppedMail.from(clipboard.getFiles(), clipboard.getUrl(), Map.of(), text);
        drop(mail instanceof DroppedMail.OfNothing ? new DroppedMail.OfNothing("paste.nothing") : mail);
    }

    /** Ctrl or Cmd with V, unless somebody is typing. */
    @FXML
    private void keyPressed(KeyEvent event) {
        if (PASTE.match(event) && !(event.getTarget() instanceof TextInputControl)) {
            paste();
            event.consume();
        } else if (OPEN.match(event)) {
            open();
            event.consume();
        } else if (CLOSE.match(event)) {
            close();
            event.consume();
        }
    }

    @FXML
    private void cancelReading() {
        opener.cancel();
    }

    @FXML
    private void dragOver(DragEvent event) {
        if (offered) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    /** Decides once whether the drag is taken: asking for its formats is slow, and it moves often. */
    @FXML
    private void dragEntered(DragEvent event) {
        Dragboard drag = event.getDragboard();
        offered = DroppedMail.isOffered(drag.hasFiles(), drag.hasUrl(), drag.hasString(), formats(drag));
        dropTarget.setVisible(offered);
    }

    @FXML
    private void dragExited() {
        dropTarget.setVisible(false);
    }

    @FXML
    private void dragDropped(DragEvent event) {
        Dragboard drag = event.getDragboard();
        Map<String, byte[]> virtualFiles = new LinkedHashMap<>();
        for (DataFormat format : drag.getContentTypes()) {
            format.getIdentifiers().stream().filter(name -> DroppedMail.VIRTUAL_FILE.matcher(name).matches())
                    .findFirst().ifPresent(name -> virtualFiles.put(name, bytes(drag.getContent(format))));
        }
        DroppedMail mail = DroppedMail.from(drag.getFiles(), drag.getUrl(), virtualFiles, drag.getString());
        drop(mail);
        event.setDropCompleted(!(mail instanceof DroppedMail.OfNothing));
        event.consume();
    }

    /** What a drop or a paste does. */
    void drop(DroppedMail mail) {
        dropTarget.setVisible(false);
        switch (mail) {
            case DroppedMail.OfFiles(List<Path> files) -> opener.open(files);
            case DroppedMail.OfContents(Map<String, byte[]> contents) -> contents.forEach(opener::open);
            case DroppedMail.OfText(String text) -> opener.openText(pastedName(), text);
            case DroppedMail.OfNothing(String textKey) -> state.problem().set(state.words().text(textKey));
        }
    }

    private String pastedName() {
        return state.words().text("paste.name", LocalTime.now(state.localZone()).format(PASTE_TIME));
    }

    private static List<String> formats(Dragboard drag) {
        return drag.getContentTypes().stream().flatMap(format -> format.getIdentifiers().stream()).toList();
    }

    /** The bytes of a virtual file; null where the program offers it and does not hand it over. */
    private static byte[] bytes(Object content) {
        if (!(content instanceof ByteBuffer buffer)) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
