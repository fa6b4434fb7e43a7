package hopline;

import hopline.cli.Hopline;
import hopline.cli.Refusal;
import hopline.cli.Terminal;
import hopline.ui.HoplineApp;
import hopline.ui.Picture;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;

/** Where the program starts, window and command line alike. JavaFX is touched only when something is to be drawn. */
public final class Launcher {

    private static final String NO_DISPLAY = "cli.error.noDisplay";
    private static final String NO_GTK = "cli.error.noGtk";

    private Launcher() {
    }

    /** Carries out the command line; the exit codes are those of {@link Hopline}. */
    public static void main(String[] args) {
        int code = Hopline.run(arguments(args), Terminal.ofSystem(), Launcher::openWindow,
                (message, output, dark, width, height, locale) ->
                        Picture.write(message, output, dark, width, height, locale));
        System.exit(code);
    }

    /** What the user typed: older macOS adds a process serial number to what it starts from the Finder. */
    static List<String> arguments(String[] args) {
        return Arrays.stream(args).filter(argument -> !argument.startsWith("-psn_")).toList();
    }

    private static void openWindow(List<Path> files) throws Refusal {
        if (isLinux() && !"Headless".equals(System.getProperty("glass.platform"))) {
            startToolkit();
        }
        Application.launch(HoplineApp.class, files.stream().map(Path::toString).toArray(String[]::new));
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    /**
     * Starts JavaFX ahead of the window, to learn whether it can. Where a library is missing it prints stack traces
     * before it throws; they are held back and shown only when all went well, as warnings of something else.
     */
    private static void startToolkit() throws Refusal {
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            throw new Refusal(NO_DISPLAY);
        }
        PrintStream err = System.err;
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        System.setErr(new PrintStream(held, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> { });
        } catch (RuntimeException | LinkageError e) {
            throw new Refusal(missing(e));
        } finally {
            System.setErr(err);
        }
        err.print(held.toString(StandardCharsets.UTF_8));
    }

    /** What JavaFX lacks on Linux: its GTK platform names the DISPLAY that it cannot open; all else is a library. */
    static String missing(Throwable failure) {
        String message = failure.getMessage();
        return message != null && message.contains("DISPLAY") ? NO_DISPLAY : NO_GTK;
    }
}
