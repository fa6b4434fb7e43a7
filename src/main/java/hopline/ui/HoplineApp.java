package hopline.ui;

import hopline.ui.settings.Settings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window as a program of its own. Its parameters are the files to open. */
public final class HoplineApp extends Application {

    /** Kept, because the logging system forgets loggers that nobody holds. */
    private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

    @Override
    public void init() {
        // The first start on Linux would tell the terminal that a folder was made.
        PREFERENCES_LOG.setLevel(Level.WARNING);
    }

    @Override
    public void start(Stage stage) {
        Settings settings = new Settings(Preferences.userRoot().node("org/hopline"));
        MainWindow window = new MainWindow(stage, settings, ZoneId.systemDefault());
        window.show();
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        window.open(files);
    }
}
