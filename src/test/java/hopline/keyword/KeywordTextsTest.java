package hopline.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The explanations are complete in every language and keep to what a header can tell. A new language is a file
 * {@code keywords_xx.properties} beside the others; these tests find it and list the lines that it lacks.
 */
class KeywordTextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/hopline");
    private static final String ENGLISH = "keywords.properties";

    private static final List<String> PARTS = List.of("title", "says", "notProven", "usual");

    /** Explained although no keyword has them as its key: two product phrases, an unknown word, no with clause. */
    private static final List<String> WITHOUT_KEYWORD = List.of("UNKNOWN", "NONE");

    /** Fits a detail pane 400 pixels wide without pushing the evidence off the screen. */
    private static final Map<String, Integer> LONGEST =
            Map.of("title", 70, "says", 330, "notProven", 330, "usual", 260, "letter", 85, "trust", 150);
    private static final double ROOM_FOR_TRANSLATION = 1.25;

    private static final Pattern PROMISES = anyOf("secur|sécuri|\\bsafe\\b|\\bsûre?s?\\b");
    private static final Pattern DENIALS = anyOf("unencrypted|not encrypted|(non|pas) chiffré|en clair");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("['\"]");
    private static final Pattern LOOSE_FRENCH_MARK = Pattern.compile("[^\\u00a0][:;?!»]|«[^\\u00a0]");

    static Stream<String> languages() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "keywords*.properties")) {
            List<String> names = new ArrayList<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names.stream().sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> translations() {
        return languages().filter(file -> !file.equals(ENGLISH));
    }

    @Test
    void englishAndFrenchAreThere() {
        assertThat(languages()).contains(ENGLISH, "keywords_fr.properties");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsMissing(String file) {
        Set<String> missing = expectedKeys();
        missing.removeAll(texts(file).keySet());

        assertThat(missing).withFailMessage(() -> FOLDER.resolve(file) + " lacks " + missing.size() + " texts. Lines to paste:\n\n"
                + String.join(" = \n", missing) + " = \n").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsObsolete(String file) {
        Set<String> obsolete = new TreeSet<>(texts(file).keySet());
        obsolete.removeAll(expectedKeys());

        assertThat(obsolete).as("Nothing shows these texts of %s; remove the lines", file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyIsGivenTwice(String file) throws IOException {
        List<String> keys = Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*=", 2)[0])
                .toList();

        assertThat(keys).as(file).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsEmpty(String file) {
        assertThat(offenders(file, (key, text) -> text.isBlank())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsTooLong(String file) {
        double room = file.equals(ENGLISH) ? 1 : ROOM_FOR_TRANSLATION;
        Map<String, String> tooLong = new TreeMap<>();
        texts(file).forEach((key, text) -> {
            int longest = (int) (LONGEST.getOrDefault(kind(key), Integer.MAX_VALUE) * room);
            if (text.length() > longest) {
                tooLong.put(key, text.length() + " characters, at most " + longest);
            }
        });

        assertThat(tooLong).as(file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAWholeSentence(String file) {
        assertThat(offenders(file, (key, text) -> !key.startsWith("letter.") && !text.matches(".*\\p{Po}"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void quotationMarksAndApostrophesAreTypographic(String file) {
        assertThat(offenders(file, (key, text) -> STRAIGHT_QUOTES.matcher(text).find())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextPromisesSafety(String file) {
        assertThat(offenders(file, (key, text) -> PROMISES.matcher(text).find()))
                .as("A header is a claim after the fact; it makes no hop secure (RFC 3848 §3)").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextSaysThatAConnectionWasNotEncrypted(String file) {
        assertThat(offenders(file, (key, text) -> DENIALS.matcher(text).find()))
                .as("A missing S means that no TLS is recorded, not that there was none").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextExplainsTheSByStarttlsAlone(String file) {
        assertThat(offenders(file, (key, text) -> text.contains("STARTTLS") && !text.contains("RFC 8314")))
                .as("Servers write S for TLS from the start as well (RFC 8314)").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKeywordThatClaimsTlsNamesItInItsTitle(String file) {
        assertThat(offenders(file, (key, text) -> Arrays.stream(TransmissionType.values())
                .filter(type -> key.equals(type.textKey() + ".title") && type.tls() != Assertion.SILENT)
                .anyMatch(type -> !text.contains("TLS")))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsLeftInEnglish(String file) {
        Map<String, String> english = texts(ENGLISH);
        assertThat(offenders(file, (key, text) -> text.equals(english.get(key)))).isEmpty();
    }

    @Test
    void frenchPunctuationIsHeldByNoBreakSpaces() {
        assertThat(offenders("keywords_fr.properties", (key, text) -> LOOSE_FRENCH_MARK.matcher(text).find())).isEmpty();
    }

    @Test
    void theBundleGivesTheTextsOfTheLanguage() {
        ResourceBundle english = ResourceBundle.getBundle("hopline.keywords", Locale.ENGLISH);
        ResourceBundle french = ResourceBundle.getBundle("hopline.keywords", Locale.CANADA_FRENCH);

        assertThat(english.getString("ESMTPSA.title")).isEqualTo("Extended SMTP with TLS and sign-in.");
        assertThat(french.getString("ESMTPSA.title")).isEqualTo("SMTP étendu avec TLS et authentification.");
    }

    private static Pattern anyOf(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Set<String> expectedKeys() {
        Set<String> keys = new TreeSet<>();
        Stream.<Keyword>concat(Stream.of(TransmissionType.values()), Stream.of(UnregisteredType.values()))
                .map(Keyword::textKey)
                .forEach(key -> addParts(key, keys));
        WITHOUT_KEYWORD.forEach(key -> addParts(key, keys));
        Arrays.stream(Letter.values()).map(Letter::textKey).forEach(keys::add);
        keys.add("trust");
        return keys;
    }

    private static void addParts(String key, Set<String> keys) {
        PARTS.forEach(part -> keys.add(key + "." + part));
    }

    private static String kind(String key) {
        return key.startsWith("letter.") ? "letter" : key.substring(key.lastIndexOf('.') + 1);
    }

    private static Map<String, String> offenders(String file, BiPredicate<String, String> offends) {
        Map<String, String> found = new TreeMap<>(texts(file));
        found.entrySet().removeIf(text -> !offends.test(text.getKey(), text.getValue()));
        return found;
    }

    private static Map<String, String> texts(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
