package hopline.format;

import java.util.ArrayList;
import java.util.List;

/** Remembers what a reading told. */
final class Found implements Listener<Message> {

    final List<Message> messages = new ArrayList<>();
    final List<UnreadableException> skipped = new ArrayList<>();

    @Override
    public void found(Message message) {
        messages.add(message);
    }

    @Override
    public void skipped(UnreadableException problem) {
        skipped.add(problem);
    }

    /** The subjects, each after as many dots as messages stand around it. */
    List<String> outline() {
        return messages.stream().map(message -> ".".repeat(message.depth()) + message.subject().orElse("-")).toList();
    }

    List<String> reasons() {
        return skipped.stream().map(problem -> problem.reason() + " " + problem.name()).toList();
    }
}
