package hopline.authentication;

import hopline.header.HeaderReader;
import java.nio.charset.StandardCharsets;

/** Reads header text as a test writes it. */
final class Sample {

    private Sample() {
    }

    /** What this header block says; without its own From it has one of example.org. */
    static Authentication read(String block) {
        String from = block.contains("From:") ? "" : "From: Ann <ann@example.org>\n";
        return Authentication.of(HeaderReader.read((from + block).getBytes(StandardCharsets.UTF_8)));
    }

    /** The one Authentication-Results field with this value. */
    static AuthenticationResults results(String value) {
        return read("Authentication-Results: " + value).results().getFirst();
    }

    /** A result in one line: method/version=result, reason, comments in parentheses, properties. */
    static String line(MethodResult result) {
        StringBuilder line = new StringBuilder(result.method());
        result.version().ifPresent(version -> line.append('/').append(version));
        line.append('=').append(result.result());
        result.reason().ifPresent(reason -> line.append(" because ").append(reason));
        result.comments().forEach(comment -> line.append(" (").append(comment).append(')'));
        result.properties().forEach(property ->
                line.append(' ').append(property.name()).append('=').append(property.value()));
        return line.toString();
    }
}
