package hopline.finding;

import hopline.diagnosis.Diagnosis;
import java.util.function.Consumer;

/** A kind of finding: looks at a diagnosis and tells what it sees. Has no state. */
public interface FindingKind {

    /** Its name: the key of its texts, and of its switch in the settings. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** Tells every finding of this kind; none for a message that is well in this respect. */
    void look(Diagnosis diagnosis, Consumer<Finding> found);
}
