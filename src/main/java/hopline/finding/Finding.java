package hopline.finding;

import hopline.diagnosis.LogSearch;
import hopline.header.HeaderField;
import hopline.received.Part;
import hopline.trace.Hop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that the header shows and that somebody who helps should know. The texts stand in the bundle
 * {@code findings}: {@code KEY.seen}, {@code KEY.means} and {@code KEY.next}.
 *
 * @param kind       its kind, which can be switched off
 * @param variant    the key of its texts: the kind's name, or that and a word for this case behind a dot
 * @param severity   how much it asks of the reader
 * @param hop        the hop that it is about; empty when it is about the whole message
 * @param part       the words of the hop's Received value that it rests on
 * @param field      the header field that it rests on, where that is not the hop's
 * @param arguments  what is put into the texts: text of headers, numbers, durations, stamps
 * @param logSearch  where the answer can be found
 */
public record Finding(FindingKind kind, String variant, Severity severity, Optional<Hop> hop, Optional<Part> part,
        Optional<HeaderField> field, List<Object> arguments, Optional<LogSearch> logSearch) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding of this kind; the arguments are strings of headers, numbers, durations, stamps and instants. */
    public static Finding of(FindingKind kind, Severity severity, Object... arguments) {
        return new Finding(kind, kind.name(), severity, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(arguments), Optional.empty());
    }

    /** The same for a special case that has texts of its own. */
    public Finding as(String word) {
        return new Finding(kind, kind.name() + "." + word, severity, hop, part, field, arguments, logSearch);
    }

    /** The same, asking so much of the reader. */
    public Finding with(Severity other) {
        return new Finding(kind, variant, other, hop, part, field, arguments, logSearch);
    }

    /** The same about this hop. */
    public Finding at(Hop about) {
        return new Finding(kind, variant, severity, Optional.of(about), part, field, arguments, logSearch);
    }

    /** The same, resting on these words of the hop's line. */
    public Finding restingOn(Optional<Part> words) {
        return new Finding(kind, variant, severity, hop, words, field, arguments, logSearch);
    }

    /** The same, resting on this field. */
    public Finding restingOn(HeaderField other) {
        return new Finding(kind, variant, severity, hop, part, Optional.of(other), arguments, logSearch);
    }

    /** The same, with where to look next. */
    public Finding search(LogSearch where) {
        return new Finding(kind, variant, severity, hop, part, field, arguments, Optional.of(where));
    }

    /** The header fields that it rests on: the hop's and its own. */
    public List<HeaderField> fields() {
        List<HeaderField> fields = new ArrayList<>();
        hop.map(Hop::field).ifPresent(fields::add);
        field.ifPresent(fields::add);
        return fields;
    }
}
