package hopline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the program writes and for whom.
 *
 * @param out      for results
 * @param err      for sentences that say what went wrong
 * @param colours  whether {@code out} is a terminal that shows colours, and the user did not set NO_COLOR
 * @param locale   the system's language
 * @param zone     this computer's time zone
 */
public record Terminal(PrintStream out, PrintStream err, boolean colours, Locale locale, ZoneId zone) {

    /** The terminal, file or pipe that the program was started with. */
    public static Terminal ofSystem() {
        boolean screen = System.console() != null && System.console().isTerminal();
        boolean colours = screen && Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(
                stream(FileDescriptor.out, screen ? System.getProperty("stdout.encoding") : null),
                stream(FileDescriptor.err, screen ? System.getProperty("stderr.encoding") : null),
                colours, Locale.getDefault(Locale.Category.DISPLAY), ZoneId.systemDefault());
    }

    private static PrintStream stream(FileDescriptor descriptor, String encoding) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), false, charset(encoding));
    }

    /**
     * A file or pipe gets UTF-8, a screen its own encoding. A screen that claims ASCII was started without a locale; in
     * truth it understands UTF-8 today, and question marks would help nobody.
     */
    private static Charset charset(String encoding) {
        if (encoding == null || !Charset.isSupported(encoding)) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = Charset.forName(encoding);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
