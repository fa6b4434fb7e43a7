package hopline.cli;

import hopline.language.Words;
import hopline.language.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The values that options can have, as they are typed. */
final class Choices {

    /** The form of a report. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    /** The order of the hops in a text. */
    enum Order {
        /** As the message travelled. */
        OLDEST,
        /** As in the file. */
        NEWEST
    }

    /** The look of the picture. */
    enum Theme {
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    /** The size of the picture in pixels. */
    record Size(int width, int height) {

        /** Smaller, the window's parts do not fit; larger, the picture does not fit into memory. */
        static final int SMALLEST = 320;
        static final int LARGEST = 8000;

        static Size of(String text) {
            String[] sides = text.toLowerCase(Locale.ROOT).split("x", -1);
            if (sides.length != 2) {
                throw new TypeConversionException(text);
            }
            return new Size(side(sides[0]), side(sides[1]));
        }

        private static int side(String text) {
            int side = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
            if (side < SMALLEST || side > LARGEST) {
                throw new TypeConversionException(text);
            }
            return side;
        }
    }

    private Choices() {
    }

    static void register(CommandLine commandLine) {
        commandLine.registerConverter(Format.class, text -> constant(Format.class, text));
        commandLine.registerConverter(Order.class, text -> constant(Order.class, text));
        commandLine.registerConverter(Theme.class, text -> constant(Theme.class, text));
        commandLine.registerConverter(Zone.class, text -> constant(Zone.class, text));
        commandLine.registerConverter(Size.class, Size::of);
        commandLine.registerConverter(Locale.class, Choices::language);
    }

    /** The values of an option of this type as they are typed; none when they cannot be listed. */
    static List<String> of(Class<?> type) {
        if (type == Locale.class) {
            return Words.LANGUAGES.stream().map(Locale::getLanguage).toList();
        }
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Choices::typed).toList() : List.of();
    }

    /** The language that was asked for, even when the rest of the command line is wrong; else the other one. */
    static Locale languageIn(List<String> arguments, Locale otherwise) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            String value = argument.equals("--language") ? next
                    : argument.startsWith("--language=") ? argument.substring("--language=".length()) : "";
            if (of(Locale.class).contains(value)) {
                return Locale.of(value);
            }
        }
        return otherwise;
    }

    private static Locale language(String text) {
        if (!of(Locale.class).contains(text)) {
            throw new TypeConversionException(text);
        }
        return Locale.of(text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> typed(value).equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException(text));
    }

    private static String typed(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
