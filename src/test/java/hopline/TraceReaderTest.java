package hopline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hopline.TraceReader.TracedMessage;
import hopline.format.Message;
import hopline.format.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceReaderTest {

    private static final String HEADER = """
            Received: from b.example by c.example with ESMTPS; Mon, 2 Nov 2026 10:00:05 +0000
            Received: from a.example by b.example with ESMTP; Mon, 2 Nov 2026 10:00:00 +0000
            Subject: Hello
            """;

    @TempDir
    private Path folder;

    private final List<TracedMessage> found = new ArrayList<>();

    private List<Integer> hops() {
        return found.stream().map(traced -> traced.trace().hops().size()).toList();
    }

    @Test
    void aFileIsTraced() throws Exception {
        Path file = Files.writeString(folder.resolve("mail.eml"), HEADER);

        assertThat(TraceReader.read(file).trace().hops()).hasSize(2);
    }

    @Test
    void pastedTextIsTraced() throws Exception {
        TracedMessage traced = TraceReader.readText("Pasted text", "> " + HEADER.replace("\n", "\n> "));

        assertThat(traced.trace().hops()).hasSize(2);
        assertThat(traced.message().name()).isEqualTo("Pasted text");
        assertThat(traced.message().repairs()).isNotEmpty();
    }

    @Test
    void everyMessageOfAnMboxIsTracedAndCanBeReadAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("mails"), "From x\n" + HEADER + "\nText.\n\nFrom y\n" + HEADER);
        TraceReader.readAll(file, found::add);

        assertThat(hops()).containsExactly(2, 2);
        assertThat(TraceReader.read(found.getLast().message().source()).trace()).isEqualTo(found.getLast().trace());
    }

    @Test
    void attachedMessagesAreTraced() throws Exception {
        Path file = Files.writeString(folder.resolve("forward.eml"),
                "Subject: FW\nContent-Type: message/rfc822\n\n" + HEADER);
        Optional<Message> wrapped = TraceReader.attached(TraceReader.read(file).message(), found::add);

        assertThat(hops()).containsExactly(2);
        assertThat(wrapped).contains(found.getFirst().message());
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThatThrownBy(() -> TraceReader.readAll(folder.resolve("gone"), found::add))
                .isInstanceOf(UnreadableException.class).hasMessage("NOT_FOUND: gone");
    }
}
