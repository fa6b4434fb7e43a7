package hopline.ui;

import hopline.diagnosis.Diagnosis;
import hopline.header.HeaderField;
import hopline.language.Words;
import hopline.report.Section;
import java.util.List;
import java.util.function.Function;

/** Where the tabs of header fields that are read out get their sections from. */
final class MessageSections {

    private MessageSections() {
    }

    /**
     * What servers found when they checked where the message comes from.
     *
     * @param standing  who can have written a field, in a sentence
     */
    static List<Section> authentication(Diagnosis diagnosis, Function<HeaderField, String> standing, Words words) {
        return List.of();
    }

    /**
     * What spam filters wrote into the message.
     *
     * @param standing  who can have written a field, in a sentence
     */
    static List<Section> spamFilters(Diagnosis diagnosis, Function<HeaderField, String> standing, Words words) {
        return List.of();
    }
}
