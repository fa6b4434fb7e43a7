package hopline.cli;

import hopline.language.Words;
import hopline.report.Visible;
import java.util.Arrays;

/** A command that cannot be carried out as it was given, with one sentence that says why and what to do. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final transient Object[] arguments;

    /**
     * Refuses a command.
     *
     * @param textKey    the key of the sentence in the bundle {@code messages}
     * @param arguments  what is put into the sentence
     */
    public Refusal(String textKey, Object... arguments) {
        super(textKey + " " + Arrays.toString(arguments));
        this.textKey = textKey;
        this.arguments = arguments;
    }

    /** The sentence in the user's language. */
    public String sentence(Words words) {
        return Visible.of(words.text(textKey, arguments));
    }
}
