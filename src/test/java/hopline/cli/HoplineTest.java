package hopline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hopline.format.UnreadableException;
import hopline.format.UnreadableException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user types them, with what comes out on both streams and the exit code. */
class HoplineTest {

    private static final String MESSAGE = """
            Received: from relay.example.org (relay.example.org [192.0.2.8])
            \tby mx.example.net (Postfix) with ESMTPS id B2
            \tfor <bob@example.net>; Mon, 23 Nov 2026 09:41:12 +0100
            Received: from laptop (dsl.example.com [203.0.113.7])
            \tby relay.example.org (Postfix) with ESMTPSA id A1
            \tfor <bob@example.net>; Mon, 23 Nov 2026 09:41:09 +0100
            From: ann@example.org
            To: bob@example.net
            Subject: =?UTF-8?Q?d=E2=80=99=C3=A9t=C3=A9?=
            Date: Mon, 23 Nov 2026 09:41:07 +0100

            Hello
            """;

    @TempDir
    private Path folder;
    private String message;
    private final List<Tuple> drawn = new ArrayList<>();
    private final List<List<Path>> opened = new ArrayList<>();
    private Renderer renderer = (file, output, dark, width, height, locale) ->
            drawn.add(tuple(file, output, dark, width, height, locale));
    private Hopline.Window window = opened::add;

    @BeforeEach
    void writeMessage() throws IOException {
        message = write("mail.eml", MESSAGE);
    }

    @Test
    void textIsTheDefault() {
        Result result = run("trace", message);

        assertThat(result.code).isZero();
        assertThat(result.err).isEmpty();
        assertThat(result.out.lines().toList()).containsSubsequence(
                "d’été", "  From     ann@example.org", "  Journey  2 hops · 3 s in transit", "● dsl.example.com",
                "║ 1  ESMTPSA · TLS and sign-in recorded", "║    23 Nov 2026, 09:41:09 +01:00 · +2 s since Date",
                "● relay.example.org", "┃ 2  ESMTPS · TLS recorded", "┃    09:41:12 +01:00 · +3 s · slowest hop",
                "● mx.example.net", "  for bob@example.net");
        assertThat(result.out).doesNotContain("\u001B");
    }

    @Test
    void jsonIsOneObjectOnOneLineForEachFile() throws IOException {
        String second = write("d’été.eml", "Subject: second\n\n");
        Result result = run("trace", "--format", "json", message, second);

        assertThat(result.code).isZero();
        List<String> lines = result.out.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(values(lines.get(0), "file")).containsExactly(message);
        assertThat(values(lines.get(0), "subject")).containsExactly("d’été");
        assertThat(values(lines.get(0), "receivedCount")).containsExactly("2");
        assertThat(values(lines.get(0), "with")).containsExactly("ESMTPSA", "ESMTPS");
        assertThat(values(lines.get(0), "time")).containsExactly("2026-11-23T08:41:09Z", "2026-11-23T08:41:12Z");
        assertThat(values(lines.get(0), "delaySeconds")).containsExactly("null", "3");
        assertThat(values(lines.get(0), "raw")).first().asString().startsWith(" from laptop (dsl.example.com")
                .contains("\n\tby relay.example.org (Postfix)");
        assertThat(values(lines.get(1), "file")).containsExactly(second);
        assertThat(values(lines.get(1), "hops")).isEmpty();
    }

    @Test
    void severalTextsAreDividedByARule() {
        String[] parts = run("trace", message, message).out.split("\n\n─{80}\n\n");

        assertThat(parts).hasSize(2).allMatch(part -> part.startsWith("d’été\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void anUnreadableFileDoesNotStopTheOthers(String format) throws IOException {
        String missing = folder.resolve("missing.eml").toString();
        String other = write("list.txt", "milk, eggs");
        Result result = run("trace", "--format=" + format, missing, message, other, message);

        assertThat(result.code).isEqualTo(3);
        assertThat(result.out.split("mx.example.net \\(|ESMTPS\\b", -1)).hasSizeGreaterThan(2);
        assertThat(result.err.lines().toList()).satisfiesExactly(
                line -> assertThat(line).startsWith("“" + missing + "” is not there."),
                line -> assertThat(line).startsWith("“" + other + "” is not a mail message"));
    }

    @Test
    void theMessagesOfAFolderAreTracedUnderTheirOwnNames() throws IOException {
        write("list.txt", "milk, eggs");
        Result result = run("trace", "--format=json", folder.toString());

        assertThat(values(result.out.strip(), "file")).containsExactly(message);
        assertThat(result.err).startsWith("“list.txt” is not a mail message");
    }

    @Test
    void zoneOrderAndLanguageCanBeChosen() {
        assertThat(run("trace", message, "--zone", "utc").out).contains("23 Nov 2026, 08:41:09 +00:00");
        assertThat(run("trace", message, "--zone", "local").out).contains("23 Nov 2026, 03:41:09 -05:00");
        assertThat(run("trace", message, "--zone", "AS-SENT").out).contains("23 Nov 2026, 09:41:09 +01:00");
        assertThat(run("trace", message, "--order", "newest").out.lines().toList())
                .containsSubsequence("● mx.example.net", "● relay.example.org", "● dsl.example.com");
        assertThat(run("trace", message, "--language", "fr").out)
                .contains("║ 1  ESMTPSA · TLS et authentification", "Ces lignes sont des déclarations");
    }

    @Test
    void ownServersPlaceTheTrustBoundary() {
        assertThat(run("trace", message).out).contains("probably the", "servers (example.net)");
        assertThat(run("trace", message, "--own", "example.net,192.0.2.0/24").out).contains("below: written by your servers");
        Result both = run("trace", message, "--own", "example.net,example.org,192.0.2.8", "--format", "json");
        assertThat(both.out).contains("\"attested\":true").doesNotContain("\"attested\":false");
    }

    @Test
    void anOwnServerThatIsNoneIsRefused() {
        Result result = run("trace", message, "--own", "example.net,10.0.0.0/99");

        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).startsWith("“10.0.0.0/99” is neither a domain nor an address range");
    }

    @Test
    void detailsReadOutWhatServersChecked() throws IOException {
        String checked = write("checked.eml", "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=ann@example.org\n" + MESSAGE);

        assertThat(run("trace", checked).out).contains("  Reported  SPF pass").doesNotContain("mx.example.net says");
        assertThat(run("trace", checked, "--details").out).contains("mx.example.net says", "  spf: pass");
        assertThat(run("trace", checked, "--details", "--language", "fr").out).contains("Ce que dit mx.example.net");
    }

    @Test
    void theLanguageIsTheSystemsUnlessGiven() {
        assertThat(run(Locale.CANADA_FRENCH, "trace", message).out).contains("  Trajet ");
        assertThat(run(Locale.CANADA_FRENCH, "trace", message, "--language=en").out).contains("  Journey ");
        assertThat(run(Locale.JAPAN, "trace", message).out).contains("  Journey ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "trace                             | No message file is named: write “hopline trace FILE”.      | trace",
        "trace a --format                  | The option --format needs a value: write --format FORMAT.   | trace",
        "trace a --format xml              | “xml” is no value for --format: choose one of text, json.   | trace",
        "trace a --zone cet | “cet” is no value for --zone: choose one of as-sent, local, utc.           | trace",
        "trace a --order up | “up” is no value for --order: choose one of oldest, newest.                | trace",
        "trace a --language de             | “de” is no value for --language: choose one of en, fr.      | trace",
        "trace --fromat json               | Hopline has no option “--fromat”.                           | trace",
        "trace --fromat                    | Hopline has no option “--fromat”.                           | trace",
        "trace a --zone utc --zone local   | The option --zone is given twice: write it once.            | trace",
        "render a                          | The option --output is missing: write --output PICTURE.     | render",
        "render -o b.png                   | No message file is named: write “hopline render FILE”.      | render",
        "render a b -o c.png               | “b” is one argument too many.                               | render",
        "render a -o b.png --theme red     | “red” is no value for --theme: choose one of light, dark.   | render",
        "render a -o b.png --size 9x99999  | “9x99999” is no size: write it as 1360x880, each side between 320 and "
                + "8000 pixels. | render",
        "--bogus                           | Hopline has no option “--bogus”.                            | "})
    void wrongUseIsOneSentenceAndWhereToFindHelp(String command, String sentence, String name) {
        Result result = run(command.split(" "));

        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err.lines()).containsExactly(sentence,
                "See “hopline" + (name == null ? "" : " " + name) + " --help”.");
    }

    @Test
    void wrongUseIsSaidInTheLanguageThatWasAskedFor() {
        assertThat(run("trace", "--bogus", "--language", "fr").err)
                .startsWith("Hopline n’a pas d’option «\u00A0--bogus\u00A0».")
                .contains("Voir «\u00A0hopline trace --help\u00A0».");
        assertThat(run("trace", "missing.eml", "--language=fr").err)
                .startsWith("«\u00A0missing.eml\u00A0» est introuvable.");
    }

    @ParameterizedTest
    @CsvSource({"en, Usage: hopline trace FILE…, Options:", "fr, Usage\u00A0: hopline trace FICHIER…, Options\u00A0:"})
    void helpIsInTheLanguageAndFitsATerminal(Locale language, String usage, String options) {
        Result result = run(language, "trace", "--help");

        assertThat(result.code).isZero();
        assertThat(result.err).isEmpty();
        assertThat(result.out).contains(usage, options, "--format", "--zone", "--order", "--language")
                .doesNotContain("${", "%n", "cli.", "\u001B");
        assertThat(result.out.lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theFirstHelpNamesTheCommandsAndExitCodes(Locale language) {
        Result result = run(language, "--help");

        assertThat(result.code).isZero();
        assertThat(result.out).contains("hopline trace", "hopline render", "  0   ", "  2   ", "  3   ")
                .doesNotContain("${", "%n", "cli.");
        assertThat(result.out.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Result result = run("--version");

        assertThat(result.code).isZero();
        assertThat(result.out).matches("Hopline \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(run().code).isZero();
        assertThat(run(message, "missing.eml").code).isZero();

        assertThat(opened).containsExactly(List.of(), List.of(Path.of(message), Path.of("missing.eml")));
    }

    @Test
    void withoutADisplayOneSentenceNamesTheCommandsThatNeedNone() {
        window = files -> {
            throw new Refusal("cli.error.noDisplay");
        };
        Result result = run(message);

        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err.lines()).singleElement().asString().startsWith("There is no display for the window")
                .contains("“hopline trace FILE”", "“hopline render FILE --output trace.png”");
    }

    @Test
    void aPictureIsDrawnAsAskedFor() {
        String output = folder.resolve("trace.png").toString();

        assertThat(run("render", message, "--output", output).code).isZero();
        assertThat(run("render", message, "-o", output, "--theme", "dark", "--size", "1000x700", "--language", "fr"))
                .returns(0, Result::code);
        assertThat(drawn).containsExactly(
                tuple(Path.of(message), Path.of(output), false, 1360, 880, Locale.ENGLISH),
                tuple(Path.of(message), Path.of(output), true, 1000, 700, Locale.FRENCH));
    }

    @Test
    void aMessageThatCannotBeReadGivesNoPicture() {
        renderer = (file, output, dark, width, height, locale) -> {
            throw new UnreadableException(Reason.EMPTY, "mail.eml");
        };
        Result result = run("render", message, "-o", folder.resolve("trace.png").toString());

        assertThat(result.code).isEqualTo(3);
        assertThat(result.err.lines()).singleElement().asString().startsWith("“" + message + "” is empty.");
    }

    @Test
    void aPictureNeverReplacesItsMessage() throws IOException {
        Result result = run("render", message, "-o", folder.resolve("./mail.eml").toString());

        assertThat(result.code).isEqualTo(2);
        assertThat(result.err).contains("is the message itself");
        assertThat(drawn).isEmpty();
        assertThat(Files.readString(Path.of(message))).isEqualTo(MESSAGE);
    }

    @Test
    void aPictureNeedsAPlace() {
        assertThat(run("render", message, "-o", folder.toString()).err).contains("is a folder: name a file in it");
        assertThat(run("render", message, "-o", folder.resolve("no/trace.png").toString()).err)
                .contains("is not there: create it");
        renderer = (file, output, dark, width, height, locale) -> {
            throw new IOException("No space left on device");
        };
        Result full = run("render", message, "-o", folder.resolve("trace.png").toString());
        assertThat(full.err.lines()).singleElement().asString().contains("could not be written");
        assertThat(full.code).isEqualTo(2);
    }

    @Test
    void aFaultOfTheProgramIsOneSentenceToo() {
        renderer = (file, output, dark, width, height, locale) -> {
            throw new IllegalStateException("two\nlines");
        };
        Result result = run("render", message, "-o", folder.resolve("trace.png").toString());

        assertThat(result.code).isEqualTo(70);
        assertThat(result.err.lines()).singleElement().asString().startsWith("Hopline failed by a fault of its own")
                .contains("IllegalStateException: two␊lines @ hopline.cli.HoplineTest");
    }

    @Test
    void hostileFileNamesAndArgumentsReachNoTerminalRaw() {
        Result missing = run("trace", "a\u001B[31m\u202E.eml");
        Result option = run("trace", "--\u001B[31m");

        assertThat(missing.err).startsWith("“a␛[31m\\u202E.eml” is not there.");
        assertThat(option.err).startsWith("Hopline has no option “--␛[31m”.");
    }

    @Test
    void aNameThatIsNoPathIsUnreadable() {
        Result result = run("trace", "a\0b", message);

        assertThat(result.code).isEqualTo(3);
        assertThat(result.err).startsWith("“a␀b” cannot be a file name on this system");
        assertThat(result.out).contains("● mx.example.net");
    }

    @Test
    void namesThatBeginWithAnAtSignAreFiles() throws IOException {
        assertThat(run("trace", write("@mail.eml", MESSAGE)).out).contains("● mx.example.net");
        assertThat(run("trace", "@missing.eml").err).startsWith("“@missing.eml” is not there.");
    }

    @Test
    void aReportThatCannotBeWrittenIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Result result = run(new PrintStream(full), Locale.ENGLISH, "trace", message, message);

        assertThat(result.code).isEqualTo(2);
        assertThat(result.err.lines()).singleElement().asString().startsWith("The report could not be written");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Result run(String... arguments) {
        return run(Locale.ENGLISH, arguments);
    }

    private Result run(Locale locale, String... arguments) {
        return run(null, locale, arguments);
    }

    private Result run(PrintStream otherOut, Locale locale, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                otherOut == null ? new PrintStream(out, false, StandardCharsets.UTF_8) : otherOut,
                new PrintStream(err, false, StandardCharsets.UTF_8), false, locale, ZoneId.of("America/New_York"));
        int code = Hopline.run(List.of(arguments), terminal, window, renderer);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The values under this key, wherever it stands; a list or object has none of its own. */
    private static List<String> values(String json, String key) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && key.equals(parser.currentName())) {
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }

    private record Result(int code, String out, String err) {
    }
}
