package hopline.ui;

import hopline.format.Message;
import hopline.language.Words;
import hopline.report.Visible;
import java.text.NumberFormat;

/** Values of a message as the window writes them. */
public final class Display {

    private static final int KILO = 1000;
    private static final String[] UNITS = {"size.bytes", "size.kilobytes", "size.megabytes", "size.gigabytes"};

    private Display() {
    }

    /** The subject; a placeholder when there is none. */
    public static String subject(OpenMessage open, Words words) {
        return open.subject().map(Visible::of).orElseGet(() -> words.text("message.noSubject"));
    }

    /** The name and, where it is known, the size of a message's file. */
    static String file(Message message, Words words) {
        String name = Visible.of(message.name());
        return message.size().isEmpty() ? name
                : words.text("status.file", name, size(message.size().getAsLong(), words));
    }

    /** A file size in the largest unit that leaves a whole number above zero. */
    public static String size(long bytes, Words words) {
        double value = bytes;
        int unit = 0;
        while (value >= KILO && unit < UNITS.length - 1) {
            value /= KILO;
            unit++;
        }
        NumberFormat number = NumberFormat.getNumberInstance(words.locale());
        number.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
        return words.text(UNITS[unit], number.format(value));
    }
}
