package hopline.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the interface are complete in every language and can all be formatted; see also KeywordTextsTest. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/hopline");
    private static final Pattern BUNDLE = Pattern.compile("(messages|findings|authentication|antispam)(_[a-z]+)?\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern LOOSE_FRENCH_MARK = Pattern.compile(" [:;?!»]|« ");

    /** The same word in both languages, or no word at all. A text not listed here was forgotten in translation. */
    private static final Set<String> SAME_IN_FRENCH = Set.of(
            "duration.hours", "duration.minutes", "duration.seconds", "delay.positive", "delay.none",
            "window.title", "zone.utc", "zone.local", "settings.language.en", "settings.language.fr",
            "status.file", "messages.title", "messages.facts", "messages.accessible", "ribbon.piece",
            "ribbon.pieceWithoutTime", "protection.tls", "protection.auth", "protection.tls-auth", "scope.public",
            "evidence.keyword.claim", "evidence.keyword.tls", "evidence.bits", "field.helo", "field.via",
            "cli.synopsis", "cli.heading.options", "report.messageId", "dialog.ok", "time.corrected", "field.explained", "field.time.correction",
            "title.original.nameless", "title.spf", "name.align.spf", "name.align.dkim",
            "name.align.signature_only",
            "product.microsoft", "product.spamassassin", "product.rspamd", "product.proofpoint", "product.mimecast",
            "product.barracuda", "product.google");

    static Stream<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> BUNDLE.matcher(name).matches())
                    .sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> translations() {
        return files().filter(file -> file.contains("_"));
    }

    static Stream<String> french() {
        return files().filter(file -> file.endsWith("_fr.properties"));
    }

    /** The file that this one translates. */
    private static String english(String file) {
        return file.replaceFirst("_[a-z]+(?=\\.properties)", "");
    }

    @Test
    void englishAndFrenchAreThere() {
        assertThat(files()).contains("messages.properties", "messages_fr.properties", "findings.properties",
                "findings_fr.properties", "authentication.properties", "authentication_fr.properties",
                "antispam.properties", "antispam_fr.properties");
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsMissing(String file) {
        Map<String, String> english = texts(english(file));
        Set<String> missing = new TreeSet<>(english.keySet());
        missing.removeAll(texts(file).keySet());
        assertThat(missing).as("translate and paste into %s:%n%s%n", file, missing.stream()
                .map(key -> key + "=" + english.get(key)).collect(joining("\n"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsLeftOver(String file) {
        Set<String> leftOver = new TreeSet<>(texts(file).keySet());
        leftOver.removeAll(texts(english(file)).keySet());
        assertThat(leftOver).as("take out of %s, English has no such text", file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextStandsTwice(String file) {
        Set<String> seen = new HashSet<>();
        List<String> twice = lines(file).stream().filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('='))).filter(key -> !seen.add(key)).toList();
        assertThat(twice).as("keys that stand twice in %s; only the last one counts", file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theApostropheIsTheTypographicOne(String file) {
        assertThat(offenders(file, text -> text.contains("'")))
                .as("write ’ in %s: MessageFormat swallows '", file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsAPattern(String file) {
        assertThat(offenders(file, text -> !canBeFormatted(text))).as("no MessageFormat patterns in %s", file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void translationsTakeTheSameArguments(String file) {
        Map<String, String> english = texts(english(file));
        assertThat(entries(file, entry -> english.containsKey(entry.getKey())
                && !arguments(entry.getValue()).equals(arguments(english.get(entry.getKey())))))
                .as("texts of %s with other {n} than in English", file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("french")
    void frenchIsTranslated(String file) {
        Map<String, String> english = texts(english(file));
        assertThat(entries(file, entry ->
                entry.getValue().equals(english.get(entry.getKey())) && !SAME_IN_FRENCH.contains(entry.getKey())))
                .as("equal to English: translate, or add the key to SAME_IN_FRENCH").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("french")
    void frenchMarksAreHeldByNoBreakSpaces(String file) {
        assertThat(offenders(file, text -> LOOSE_FRENCH_MARK.matcher(text).find()))
                .as("write a no-break space before : ; ? ! » and behind «").isEmpty();
    }

    private static boolean canBeFormatted(String pattern) {
        try {
            Object[] arguments = {1, 2, 3, 4, 5};
            return !new MessageFormat(pattern).format(arguments).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> arguments(String pattern) {
        Matcher matcher = ARGUMENT.matcher(pattern);
        Set<String> arguments = new TreeSet<>();
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static List<String> offenders(String file, Predicate<String> isWrong) {
        return entries(file, entry -> isWrong.test(entry.getValue()));
    }

    private static List<String> entries(String file,
            Predicate<Map.Entry<String, String>> isWrong) {
        List<String> offenders = new ArrayList<>();
        for (Map.Entry<String, String> entry : texts(file).entrySet()) {
            if (isWrong.test(entry)) {
                offenders.add(entry.getKey() + "=" + entry.getValue());
            }
        }
        return offenders;
    }

    private static Map<String, String> texts(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
