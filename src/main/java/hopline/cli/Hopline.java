package hopline.cli;

import hopline.language.Words;
import hopline.report.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command {@code hopline}: alone it opens the window, its subcommands need no display. */
@Command(name = "hopline",
        header = "${bundle:cli.about}%n",
        customSynopsis = "${bundle:cli.synopsis}",
        synopsisHeading = "${bundle:cli.heading.usage}",
        description = "${bundle:cli.windows}%n",
        parameterListHeading = "${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        commandListHeading = "%n${bundle:cli.heading.commands}%n",
        exitCodeListHeading = "%n${bundle:cli.heading.exitCodes}%n",
        exitCodeList = {"0:${bundle:cli.exit.ok}", "2:${bundle:cli.exit.usage}", "3:${bundle:cli.exit.unreadable}"},
        versionProvider = Hopline.Version.class)
public final class Hopline implements Callable<Integer> {

    /** Exit code: everything was done. */
    public static final int OK = 0;
    /** Exit code: the command cannot be carried out as it was given: wrong use, no place to write, no display. */
    public static final int USAGE = 2;
    /** Exit code: a file could not be read as a message; the others were done. */
    public static final int UNREADABLE = 3;
    /** Exit code: a fault of the program itself (EX_SOFTWARE of sysexits.h). */
    public static final int FAULT = 70;

    private final Window window;

    @Parameters(paramLabel = "${bundle:cli.label.file}", arity = "0..*", descriptionKey = "cli.option.window")
    private List<String> files = new ArrayList<>();

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "cli.option.version")
    private boolean version;

    private Hopline(Window window) {
        this.window = window;
    }

    /**
     * Carries out a command line.
     *
     * @param arguments  what the user typed
     * @param terminal   where to write
     * @param window     opens the window
     * @param renderer   draws pictures
     * @return the exit code; whatever went wrong has been said in one sentence
     */
    public static int run(List<String> arguments, Terminal terminal, Window window, Renderer renderer) {
        Words words = Words.in(Choices.languageIn(arguments, terminal.locale()));
        CommandLine commandLine = new CommandLine(new Hopline(window))
                .addSubcommand(new TraceCommand(terminal, words))
                .addSubcommand(new RenderCommand(terminal, words, renderer))
                .setResourceBundle(words.messages())
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
        Choices.register(commandLine);
        commandLine.setParameterExceptionHandler((error, typed) -> refuse(error, List.of(typed), terminal, words));
        commandLine.setExecutionExceptionHandler((error, command, parsed) -> explain(error, terminal, words));
        int code = commandLine.execute(arguments.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    @Override
    public Integer call() throws Refusal {
        List<Path> paths = new ArrayList<>();
        for (String file : files) {
            paths.add(path(file));
        }
        window.open(paths);
        return OK;
    }

    /** The path that the user typed. */
    static Path path(String typed) throws Refusal {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new Refusal("cli.error.path", typed);
        }
    }

    private static int refuse(ParameterException error, List<String> typed, Terminal terminal, Words words) {
        terminal.err().println(UsageErrors.sentence(error, typed, words));
        terminal.err().println(words.text("cli.seeHelp", error.getCommandLine().getCommandSpec().qualifiedName()));
        return USAGE;
    }

    private static int explain(Exception error, Terminal terminal, Words words) {
        if (error instanceof Refusal refusal) {
            terminal.err().println(refusal.sentence(words));
            return USAGE;
        }
        StackTraceElement[] stack = error.getStackTrace();
        String place = stack.length == 0 ? "" : " @ " + stack[0];
        terminal.err().println(Visible.of(words.text("cli.error.fault", error + place)));
        return FAULT;
    }

    /** Opens the program's window. */
    @FunctionalInterface
    public interface Window {

        /**
         * Opens the window and returns when it is closed.
         *
         * @param files  what to open in it; the window itself says what is wrong with a file
         * @throws Refusal if this computer cannot show a window
         */
        void open(List<Path> files) throws Refusal;
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            Properties properties = new Properties();
            try (InputStream in = Hopline.class.getResourceAsStream("/hopline/version.properties")) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the program's own version is missing", e);
            }
            return new String[] {"Hopline " + properties.getProperty("version")};
        }
    }
}
