package hopline.cli;

import hopline.TraceReader;
import hopline.TraceReader.TracedMessage;
import hopline.cli.Choices.Format;
import hopline.cli.Choices.Order;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.OwnServers;
import hopline.finding.Finding;
import hopline.finding.Findings;
import hopline.format.Listener;
import hopline.format.Source;
import hopline.format.UnreadableException;
import hopline.language.Times;
import hopline.language.Words;
import hopline.language.Zone;
import hopline.report.JsonReport;
import hopline.report.TextReport;
import hopline.report.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hopline trace}: writes the journeys of messages as text or JSON, each as soon as it is read. */
@Command(name = "trace",
        header = "${bundle:cli.trace.about}",
        customSynopsis = "${bundle:cli.trace.synopsis}",
        synopsisHeading = "%n${bundle:cli.heading.usage}",
        parameterListHeading = "${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n")
final class TraceCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;

    @Parameters(paramLabel = "${bundle:cli.label.file}", arity = "1..*", descriptionKey = "cli.option.files")
    private List<String> files;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "cli.option.format")
    private Format format = Format.TEXT;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "cli.option.zone")
    private Zone zone = Zone.AS_SENT;

    @Option(names = "--order", paramLabel = "ORDER", descriptionKey = "cli.option.order")
    private Order order = Order.OLDEST;

    @Option(names = "--own", paramLabel = "${bundle:cli.label.servers}", split = ",", descriptionKey = "cli.option.own")
    private List<String> ownServers = List.of();

    @Option(names = "--details", descriptionKey = "cli.option.details")
    private boolean details;

    @Option(names = "--language", paramLabel = "LANGUAGE", descriptionKey = "cli.option.language")
    private Locale language;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    private int written;

    TraceCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        for (String entry : ownServers) {
            if (!OwnServers.isEntry(entry)) {
                throw new Refusal("cli.error.own", entry);
            }
        }
        int code = Hopline.OK;
        for (String file : files) {
            if (!trace(file)) {
                code = Hopline.UNREADABLE;
            }
            terminal.out().flush();
            if (terminal.out().checkError()) {
                throw new Refusal("cli.error.output");
            }
        }
        return code;
    }

    private boolean trace(String file) throws IOException {
        try {
            List<UnreadableException> problems = new ArrayList<>();
            TraceReader.readAll(Hopline.path(file), new Listener<>() {

                @Override
                public void found(TracedMessage message) {
                    write(name(file, message.message().source()), message);
                }

                @Override
                public void skipped(UnreadableException problem) {
                    problems.add(problem);
                    say(problem, problem.name());
                }
            });
            return problems.isEmpty();
        } catch (UnreadableException e) {
            say(e, file);
        } catch (Refusal e) {
            terminal.err().println(e.sentence(words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        terminal.err().flush();
        return false;
    }

    /** The file as the user named it; of a folder, the file in it. */
    private static String name(String argument, Source source) {
        return switch (source) {
            case Source.OfFile(Path file) -> file.endsWith(argument) ? argument : file.toString();
            case Source.Stretch(Source whole, _, _) -> name(argument, whole);
            case Source.OfBytes(String name, _) -> name;
        };
    }

    private void say(UnreadableException problem, String name) {
        terminal.err().println(Visible.of(words.text(problem.reason().textKey(), name)));
    }

    private void write(String file, TracedMessage read) {
        try {
            report(file, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(String file, TracedMessage read) throws IOException {
        Diagnosis diagnosis = Diagnosis.of(read.message().headers(), read.trace(), OwnServers.of(ownServers));
        List<Finding> findings = Findings.of(diagnosis, Set.of());
        switch (format) {
            case JSON -> JsonReport.write(terminal.out(), file, diagnosis, findings, words);
            case TEXT -> {
                Times times = new Times(zone, terminal.zone(), words.locale());
                TextReport report = new TextReport(words, times, order == Order.NEWEST, terminal.colours(), details);
                String separator = written == 0 ? "" : TextReport.separator();
                String noHops = words.text(read.message().noTraceKey());
                terminal.out().print(separator + report.of(file, diagnosis, findings, noHops));
            }
        }
        written++;
    }
}
