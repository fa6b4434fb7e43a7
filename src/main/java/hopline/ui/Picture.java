package hopline.ui;

import hopline.TraceReader;
import hopline.TraceReader.TracedMessage;
import hopline.format.UnreadableException;
import hopline.ui.settings.Settings;
import hopline.ui.settings.Settings.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Draws the window with a message to a PNG file, on JavaFX's headless platform: no display and no GTK are needed. Can be
 * used once in the life of a process, because JavaFX starts once.
 */
public final class Picture {

    private Picture() {
    }

    /**
     * Draws and writes the picture.
     *
     * @param message  the file to show
     * @param output   the PNG file to write; an older one is replaced
     * @param dark     whether the window is dark
     * @param width    in pixels
     * @param height   in pixels
     * @param locale   the language
     * @throws UnreadableException if the file cannot be shown as a message
     * @throws IOException         if the picture cannot be written
     */
    public static void write(Path message, Path output, boolean dark, int width, int height, Locale locale)
            throws UnreadableException, IOException {
        TracedMessage traced = TraceReader.read(message);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Settings settings = new Settings();
        settings.theme.set(dark ? Theme.DARK : Theme.LIGHT);
        settings.language.set(Optional.of(locale));
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                MainWindow window =
                        new MainWindow(new Stage(), settings, ZoneId.systemDefault(), width, height, null);
                window.state().show(new OpenMessage(message.toString(), Optional.empty(), traced));
                whenRead(window, () -> image.complete(window.snapshot()));
            } catch (RuntimeException e) {
                image.completeExceptionally(e);
            }
        });
        try {
            save(image.get(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window could not be drawn", e.getCause());
        } finally {
            Platform.exit();
        }
    }

    /** Does this when the search for attached messages has ended, so that the picture shows no half-read list. */
    private static void whenRead(MainWindow window, Runnable action) {
        IntegerProperty reading = window.state().reading();
        if (reading.get() == 0) {
            action.run();
            return;
        }
        reading.addListener((observed, before, now) -> {
            if (now.intValue() == 0) {
                Platform.runLater(action);
            }
        });
    }

    private static void save(WritableImage image, Path output) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(copy, "png", output.toFile());
    }
}
