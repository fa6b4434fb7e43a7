package hopline.header;

import java.util.List;
import java.util.Optional;

/**
 * The header block of a message: its fields in the order of the file.
 *
 * @param fields    every field and every stray line, top to bottom
 * @param complete  false when the block was longer than {@link HeaderReader#BLOCK_LIMIT} and reading stopped there
 */
public record Headers(List<HeaderField> fields, boolean complete) {

    public Headers {
        fields = List.copyOf(fields);
    }

    /** All fields of this name, top to bottom; empty if there is none. */
    public List<HeaderField> all(String name) {
        return fields.stream().filter(field -> field.is(name)).toList();
    }

    /** The topmost field of this name. */
    public Optional<HeaderField> first(String name) {
        return fields.stream().filter(field -> field.is(name)).findFirst();
    }

    /** The unfolded value of the topmost field of this name, with its encoded words decoded (RFC 2047). */
    public Optional<String> text(String name) {
        return first(name).map(field -> EncodedWords.decode(field.value()));
    }
}
