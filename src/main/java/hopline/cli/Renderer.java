package hopline.cli;

import hopline.format.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Draws the window with one message to a picture. Needs no display. */
@FunctionalInterface
public interface Renderer {

    /**
     * Draws and writes the picture.
     *
     * @param message  the file to show
     * @param output   the PNG file to write; an older one is replaced
     * @param dark     whether the window is dark
     * @param width    in pixels
     * @param height   in pixels
     * @param locale   the language of the words in it
     * @throws UnreadableException if the file cannot be shown as a message; nothing is written then
     * @throws IOException         if the picture cannot be written
     */
    void render(Path message, Path output, boolean dark, int width, int height, Locale locale)
            throws UnreadableException, IOException;
}
