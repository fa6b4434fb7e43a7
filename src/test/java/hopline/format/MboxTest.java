package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hopline.format.Message.Format;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxTest {

    private static final String TWO = """
            From ann@example.com Mon Nov  2 10:00:00 2026
            Received: from a.example by b.example with ESMTP; Mon, 2 Nov 2026 10:00:00 +0000
            Subject: one

            First.

            From bob@example.com Mon Nov  2 11:00:00 2026
            Subject: two

            Second.
            """;

    @TempDir
    private Path folder;

    private static Found all(String mbox) throws Exception {
        Found found = new Found();
        Formats.readAll(new Source.OfBytes("x.mbox", mbox.getBytes(StandardCharsets.ISO_8859_1)), found);
        return found;
    }

    @Test
    void everyMessageIsToldInItsOrder() throws Exception {
        Found found = all(TWO);

        assertThat(found.outline()).containsExactly("one", "two");
        assertThat(found.messages).extracting(Message::format).containsOnly(Format.MBOX);
        assertThat(found.messages.getFirst().headers().all("Received")).hasSize(1);
    }

    @Test
    void everyMessageCanBeReadAgainByItself() throws Exception {
        Found found = all(TWO);

        for (Message message : found.messages) {
            assertThat(Formats.read(message.source()).headers()).isEqualTo(message.headers());
        }
        assertThat(found.messages).extracting(message -> message.size().getAsLong())
                .containsExactly((long) TWO.indexOf("From bob"), (long) TWO.length() - TWO.indexOf("From bob"));
    }

    @Test
    void theFirstMessageNeedsNoReadingOfTheOthers() throws Exception {
        assertThat(Formats.read("x", TWO.getBytes(StandardCharsets.US_ASCII)).subject()).contains("one");
    }

    @Test
    void quotedSeparatorsInABodyAreText() throws Exception {
        assertThat(all("""
                From a Mon Nov  2 10:00:00 2026
                Subject: one

                >From b Mon Nov  2 10:00:00 2026
                Subject: no

                >>From c Mon Nov  2 10:00:00 2026
                """).outline()).containsExactly("one");
    }

    @Test
    void sentencesThatBeginWithFromAreText() throws Exception {
        assertThat(all("""
                From a Mon Nov  2 10:00:00 2026
                Subject: one

                From here on there is text,

                From Monday at 10:30 there is more,
                note: no header, because no empty line and no date stood before it.
                From that follows: nothing
                """).outline()).containsExactly("one");
    }

    @Test
    void separatorsWithoutDateOrWithoutEmptyLineCount() throws Exception {
        assertThat(all("""
                From MAILER-DAEMON
                Subject: one

                Text.

                From ???@???
                Subject: two

                Text without an empty line behind it.
                From b@example.com Mon Nov  2 10:00:00 2026 +0100
                Subject: three
                """).outline()).containsExactly("one", "two", "three");
    }

    @Test
    void aMessageWithoutBodyEndsAtTheNextSeparator() throws Exception {
        Found found = all("""
                From a Mon Nov  2 10:00:00 2026
                Subject: one
                From b Mon Nov  2 10:00:00 2026
                Subject: two
                """);

        assertThat(found.outline()).containsExactly("one", "two");
        assertThat(found.messages.getFirst().headers().fields()).hasSize(1);
    }

    @Test
    void anyLineEndsWillDo() throws Exception {
        assertThat(all(TWO.replace("\n", "\r\n")).outline()).containsExactly("one", "two");
        assertThat(all(TWO.replace("\n", "\r")).outline()).containsExactly("one", "two");
    }

    @Test
    void aPackedMboxIsRead() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(TWO.getBytes(StandardCharsets.US_ASCII));
        }
        Path file = Files.write(folder.resolve("x.mbox.gz"), packed.toByteArray());
        Found found = new Found();
        Formats.readAll(file, found);

        assertThat(found.outline()).containsExactly("one", "two");
        assertThat(Formats.read(found.messages.getLast().source()).subject()).contains("two");
    }

    @Test
    void interruptingTheThreadEndsTheReading() {
        String many = TWO.repeat(100_000);
        Found found = new Found();
        Listener<Message> impatient = message -> {
            found.found(message);
            Thread.currentThread().interrupt();
        };

        assertThatThrownBy(() -> Formats.readAll(
                new Source.OfBytes("x", many.getBytes(StandardCharsets.US_ASCII)), impatient))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.messages).hasSizeLessThan(10_000);
    }

    @Test
    void attachedMessagesOfTheFirstAreNotLookedForInTheOthers() throws Exception {
        String unended = """
                From a Mon Nov  2 10:00:00 2026
                Subject: one
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: message/rfc822

                Subject: inside one

                From b Mon Nov  2 10:00:00 2026
                Subject: two

                --b
                Content-Type: message/rfc822

                Subject: inside two
                """;
        Found found = new Found();
        AttachedMessages.find(Formats.read("x", unended.getBytes(StandardCharsets.US_ASCII)), found);
        List<Message> all = all(unended).messages;
        AttachedMessages.find(all.getFirst(), found);

        assertThat(found.outline()).containsExactly(".inside one", ".inside one");
    }
}
