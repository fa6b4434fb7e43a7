package hopline.trace;

import hopline.received.Part;
import java.util.Optional;

/**
 * What a header claims of one property, and which words decided.
 *
 * @param answer  the claim
 * @param source  where the deciding words stand
 * @param words   the deciding words; empty when nothing speaks of the property
 */
public record Claim(Answer answer, Source source, Optional<Part> words) {

    /** What is claimed. */
    public enum Answer {
        /** The header says that it was so. */
        YES,
        /** The keyword could have said so and does not. */
        NO,
        /** Nothing in the header speaks of it. */
        NOT_STATED,
        /** The header says both. */
        CONTRADICTED
    }

    /** Where evidence stands. */
    public enum Source {
        /** The word after "with". */
        KEYWORD,
        /** A comment, an additional clause or a phrase that the receiving server writes. */
        COMMENT,
        /** Nowhere. */
        NONE
    }
}
