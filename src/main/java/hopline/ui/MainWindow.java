package hopline.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import hopline.language.Words;
import hopline.ui.drop.DroppedMail;
import hopline.ui.settings.Settings;
import hopline.ui.settings.Settings.Theme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/**
 * The frame: scene, theme and language. A change of language builds the content anew from the same state, so that no
 * text on screen can be forgotten.
 */
public final class MainWindow {

    private static final double DEFAULT_WIDTH = 1360;
    private static final double DEFAULT_HEIGHT = 880;
    private static final double SMALLEST_WIDTH = 720;
    private static final double SMALLEST_HEIGHT = 480;
    private static final List<String> FILE_NAMES = Stream.of("eml", "msg", "oft", "mbox", "mbx", "emlx", "gz", "txt")
            .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT))).toList();
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

    private final Stage stage;
    private final Settings settings;
    private final Supplier<List<File>> chooser;
    private MainController controller;
    private final ExecutorService reading =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reading-", 0).factory());
    private WindowState state;
    private final FileOpener opener;

    /**
     * Builds the window without showing it.
     *
     * @param stage      where it is shown
     * @param settings   what to start with; changes are written back
     * @param localZone  the zone of this computer
     */
    public MainWindow(Stage stage, Settings settings, ZoneId localZone) {
        this(stage, settings, localZone, DEFAULT_WIDTH, DEFAULT_HEIGHT, null);
    }

    /**
     * As above, with another size and another way to choose files.
     *
     * @param chooser  what asks for files; null for the system's dialog, which needs a real screen
     */
    MainWindow(Stage stage, Settings settings, ZoneId localZone, double width, double height,
            Supplier<List<File>> chooser) {
        this.stage = stage;
        this.settings = settings;
        this.chooser = chooser == null ? this::chooseFiles : chooser;
        this.state = new WindowState(Words.in(settings.locale()), localZone);
        this.opener = new FileOpener(state, reading);
        state.zone().set(settings.zone.get());
        state.newestFirst().set(settings.newestFirst.get());
        settings.ownServers.subscribe(entries -> state.ownServers().set(entries));
        settings.switchedOff.subscribe(kinds -> state.switchedOff().set(kinds));
        stage.setScene(new Scene(new Region(), width, height));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
        stage.getScene().getStylesheets().add(resource("app.css"));
        build();
        settings.language.subscribe((before, now) -> changeLanguage());
        settings.theme.subscribe(this::applyTheme);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::applyTheme);
    }

    /** Shows the window. */
    public void show() {
        stage.show();
    }

    /** The window's content as a picture; the window need not be shown. */
    WritableImage snapshot() {
        Scene scene = stage.getScene();
        // Lists make their rows in the first layout and know their height in the second.
        scene.snapshot(null);
        return scene.snapshot(null);
    }

    /** Opens these files, away from the JavaFX thread. */
    public void open(List<Path> files) {
        opener.open(files);
    }

    /** Does what such a drop does. */
    void drop(DroppedMail mail) {
        controller.drop(mail);
    }

    /** What the window shows. */
    public WindowState state() {
        return state;
    }

    /** Whether the window is dark now. */
    boolean isDark() {
        return switch (settings.theme.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Turns a light window dark and a dark one light, whatever the system says. */
    void switchTheme() {
        settings.theme.set(isDark() ? Theme.LIGHT : Theme.DARK);
    }

    Settings settings() {
        return settings;
    }

    /** Asks for files with the system's dialog and opens them. */
    void chooseAndOpen() {
        List<File> files = chooser.get();
        if (files != null) {
            opener.open(files.stream().map(File::toPath).toList());
        }
    }

    private List<File> chooseFiles() {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(state.words().text("open.title"));
        dialog.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(state.words().text("open.messages"), FILE_NAMES),
                new FileChooser.ExtensionFilter(state.words().text("open.all"), "*.*", "*"));
        return dialog.showOpenMultipleDialog(stage);
    }

    private void changeLanguage() {
        state = state.in(Words.in(settings.locale()));
        opener.moveTo(state);
        build();
    }

    private void build() {
        state.zone().subscribe(settings.zone::set);
        state.newestFirst().subscribe(settings.newestFirst::set);
        state.ownServers().subscribe(settings.ownServers::set);
        state.switchedOff().subscribe(settings.switchedOff::set);
        stage.getScene().setRoot(load(state.words()));
        String title = state.words().text("window.title");
        stage.titleProperty().bind(state.message().map(open -> Display.subject(open, state.words()) + " – " + title)
                .orElse(title));
        applyTheme();
    }

    private Parent load(Words words) {
        FXMLLoader loader = new FXMLLoader(MainWindow.class.getResource("main.fxml"), words.messages());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the window's own description is broken", e);
        }
    }

    private Object controller(Class<?> type) {
        if (type == MainController.class) {
            controller = new MainController(this, state, opener);
            return controller;
        }
        try {
            return type.getConstructor(WindowState.class).newInstance(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no controller " + type.getName(), e);
        }
    }

    private void applyTheme() {
        boolean dark = isDark();
        Application.setUserAgentStylesheet(dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        stage.getScene().getRoot().pseudoClassStateChanged(DARK, dark);
    }

    private static Image icon(int size) {
        return new Image(resource(String.format(Locale.ROOT, "icon-%d.png", size)));
    }

    private static String resource(String name) {
        return MainWindow.class.getResource(name).toExternalForm();
    }
}
