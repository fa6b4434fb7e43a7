package hopline.received;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Received header and what must come out of it, as it stands in a file below
 * {@code src/test/resources/hopline/received}: a line with its name, the header as in a message (a character that
 * cannot be seen as backslash, u and four digits), then one line a field; a hyphen means that there is none. A field
 * that is not listed is not tested, but for kind and notes: left out they mean a hop and no notes.
 *
 * @param name      what the sample shows
 * @param raw       the value of the header
 * @param expected  the fields by name
 */
record Sample(String name, String raw, Map<String, String> expected) {

    static final Path FOLDER = Path.of("src/test/resources/hopline/received");

    private static final Pattern BETWEEN = Pattern.compile("\n\n+");
    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final String HEADER = "Received: ";

    @Override
    public String toString() {
        return name;
    }

    /** All samples of all files. */
    static List<Sample> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted()
                    .flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sample> read(Path file) {
        try {
            return BETWEEN.splitAsStream(Files.readString(file).strip()).map(block -> of(file, block)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample of(Path file, String block) {
        String name = "";
        List<String> header = new ArrayList<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : block.split("\n")) {
            if (line.startsWith("# ")) {
                name = FOLDER.relativize(file) + ": " + line.substring(2);
            } else if (line.startsWith(HEADER)) {
                header.add(visible(line.substring(HEADER.length())));
            } else if (line.startsWith("\t") || line.startsWith(" ")) {
                header.add(visible(line));
            } else {
                String[] field = line.split(" +", 2);
                expected.put(field[0], visible(field[1]));
            }
        }
        return new Sample(name, String.join("\n", header), expected);
    }

    private static String visible(String text) {
        return CHARACTER.matcher(text).replaceAll(match ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
