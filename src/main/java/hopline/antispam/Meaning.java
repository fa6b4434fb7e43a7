package hopline.antispam;

import java.util.List;
import java.util.Optional;

/**
 * What a value says.
 *
 * @param text      the key of the text that explains it, such as "microsoft.SFV.SPM"; empty when Hopline does not know it
 * @param numbers   the arguments of that text, in its order
 * @param tone      how it is to be taken
 * @param decision  what the filter decided or did, if this value says so
 */
public record Meaning(Optional<String> text, List<Double> numbers, Tone tone, Optional<Decision> decision) {

    static final Meaning UNKNOWN = new Meaning(Optional.empty(), List.of(), Tone.NEUTRAL, Optional.empty());

    public Meaning {
        numbers = List.copyOf(numbers);
    }

    static Meaning of(String text, Double... numbers) {
        return new Meaning(Optional.of(text), List.of(numbers), Tone.NEUTRAL, Optional.empty());
    }

    /** The same without the decision, for a report that does not count here. */
    Meaning undecided() {
        return new Meaning(text, numbers, tone, Optional.empty());
    }
}
