package hopline.cli;

import hopline.cli.Choices.Size;
import hopline.cli.Choices.Theme;
import hopline.format.UnreadableException;
import hopline.language.Words;
import hopline.report.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hopline render}: draws the window with a message to a PNG file, without a display. */
@Command(name = "render",
        header = "${bundle:cli.render.about}",
        customSynopsis = "${bundle:cli.render.synopsis}",
        synopsisHeading = "%n${bundle:cli.heading.usage}",
        parameterListHeading = "${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n")
final class RenderCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;
    private final Renderer renderer;

    @Parameters(paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.file")
    private String file;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "${bundle:cli.label.picture}",
            descriptionKey = "cli.option.output")
    private String output;

    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "cli.option.theme")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--size", paramLabel = "${bundle:cli.label.size}", descriptionKey = "cli.option.size")
    private Size size = new Size(1360, 880);

    @Option(names = "--language", paramLabel = "LANGUAGE", descriptionKey = "cli.option.language")
    private Locale language;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    RenderCommand(Terminal terminal, Words words, Renderer renderer) {
        this.terminal = terminal;
        this.words = words;
        this.renderer = renderer;
    }

    @Override
    public Integer call() throws Refusal {
        Path message = Hopline.path(file);
        Path picture = Hopline.path(output);
        check(message, picture);
        try {
            renderer.render(message, picture, theme == Theme.DARK, size.width(), size.height(), words.locale());
            return Hopline.OK;
        } catch (UnreadableException e) {
            terminal.err().println(Visible.of(words.text(e.reason().textKey(), file)));
            return Hopline.UNREADABLE;
        } catch (IOException e) {
            throw new Refusal("cli.error.notWritten", output);
        }
    }

    /** Finds out what can be told beforehand, most of all that the picture would replace the message. */
    private void check(Path message, Path picture) throws Refusal {
        Path folder = picture.toAbsolutePath().getParent();
        if (Files.isDirectory(picture)) {
            throw new Refusal("cli.error.outputIsFolder", output);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("cli.error.noFolder", output);
        }
        if (isSame(message, picture)) {
            throw new Refusal("cli.error.outputIsMessage", output);
        }
        if (!Files.isWritable(Files.exists(picture) ? picture : folder)) {
            throw new Refusal("cli.error.notWritten", output);
        }
    }

    private static boolean isSame(Path message, Path picture) {
        try {
            return Files.isSameFile(message, picture);
        } catch (IOException e) {
            return false;
        }
    }
}
