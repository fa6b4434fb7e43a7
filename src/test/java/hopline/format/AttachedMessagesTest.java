package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hopline.format.Message.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedMessagesTest {

    private static final String INNER = "Received: from a.example by b.example; Mon, 2 Nov 2026 10:00:00 +0000\r\n"
            + "Subject: inner\r\n\r\nText.\r\n";

    @TempDir
    private Path folder;

    private final Found found = new Found();

    private Optional<Message> find(String message) throws Exception {
        return find(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Optional<Message> find(byte[] message) throws Exception {
        return AttachedMessages.find(Formats.read(Files.write(folder.resolve("outer"), message)), found);
    }

    /** A message with these parts; each begins with its own header fields. */
    private static String multipart(String type, String... parts) {
        StringBuilder message = new StringBuilder("Subject: outer\r\nContent-Type: multipart/" + type
                + "; boundary=\"=b\"\r\n\r\nPreamble\r\n");
        for (String part : parts) {
            message.append("--=b\r\n").append(part).append("\r\n");
        }
        return message + "--=b--\r\nEpilogue\r\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "MESSAGE/RFC822; name=\"x\"", "message/global",
        "application/octet-stream; name=\"mail.eml\"", "text/plain; name=\"MAIL.EML\"", "application/octet-stream"})
    void partsThatAreMessages(String type) throws Exception {
        find(multipart("mixed", "Content-Type: " + type + "\r\n\r\n" + INNER));

        assertThat(found.outline()).containsExactly(".inner");
        assertThat(found.messages.getFirst().headers().all("Received")).hasSize(1);
        assertThat(found.messages.getFirst().format()).isEqualTo(Format.EML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "BASE64", "quoted-printable"})
    void encodedMessagesAreDecoded(String encoding) throws Exception {
        boolean quoted = encoding.startsWith("quoted");
        String body = quoted ? INNER.replace("a.example", "a.ex=\r\nample") : base64(INNER);
        find(multipart("mixed", "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: " + encoding
                + "\r\n\r\n" + body));

        assertThat(found.outline()).containsExactly(".inner");
        assertThat(found.messages.getFirst().headers().first("Received").orElseThrow().value())
                .startsWith("from a.example by");
    }

    @Test
    void aMessageThatIsTheWholeBody() throws Exception {
        find("Subject: outer\r\nContent-Type: message/rfc822\r\n\r\n" + INNER);

        assertThat(found.outline()).containsExactly(".inner");
    }

    @Test
    void thePartsOfADigestAreMessagesUnlessTheySayOtherwise() throws Exception {
        find(multipart("digest", "\r\n" + INNER, "Content-Type: message/rfc822\r\n\r\n" + INNER,
                "Content-Type: text/plain\r\n\r\n" + INNER));

        assertThat(found.outline()).containsExactly(".inner", ".inner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/rfc822-headers", "message/rfc822-headers", "message/global-headers"})
    void theHeaderBlockInABounce(String type) throws Exception {
        Optional<Message> wrapped = find(multipart("report; report-type=delivery-status",
                "\r\nYour message could not be delivered.",
                "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org",
                "Content-Type: " + type + "\r\n\r\n" + INNER));

        assertThat(found.outline()).containsExactly(".inner");
        assertThat(found.messages.getFirst().format()).isEqualTo(Format.HEADERS);
        assertThat(wrapped).isEmpty();
    }

    @Test
    void messagesInMessagesComeAfterTheirParents() throws Exception {
        String forward = multipart("mixed", "Content-Type: message/rfc822\r\n\r\n" + INNER).replace("=b", "=c");
        find(multipart("mixed", "Content-Type: message/rfc822\r\n\r\n" + forward.replace("outer", "middle"),
                "Content-Type: message/rfc822\r\n\r\n" + INNER.replace("inner", "last")));

        assertThat(found.outline()).containsExactly(".middle", "..inner", ".last");
        assertThat(found.messages.get(1).parent()).contains(found.messages.get(0));
        assertThat(found.messages.get(2).parent().orElseThrow().subject()).contains("outer");
    }

    @Test
    void outlookFilesInMailAndMailInOutlookFiles() throws Exception {
        byte[] msg = OutlookFile.containing(item -> item
                .text(Mapi.TRANSPORT_MESSAGE_HEADERS, "Subject: outlook\r\n")
                .file("mail.eml", INNER.getBytes(StandardCharsets.ISO_8859_1))
                .file("notes.txt", INNER.getBytes(StandardCharsets.ISO_8859_1))
                .item("embedded", embedded -> embedded
                        .text(Mapi.TRANSPORT_MESSAGE_HEADERS, "Subject: embedded\r\n")
                        .item("draft", draft -> draft.text(Mapi.SUBJECT, "draft")))
                .file("again.msg", OutlookFile.containing(again -> again.text(Mapi.SUBJECT, "again"))));
        find(multipart("mixed", "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"mail.msg\"\r\n\r\n" + base64(msg)));

        assertThat(found.outline()).containsExactly(
                ".outlook", "..inner", "..embedded", "...draft", "..again");
        assertThat(found.messages).extracting(Message::name)
                .containsExactly("mail.msg", "mail.eml", "embedded", "draft", "again.msg");
        assertThat(found.messages.get(3).mapi()).isPresent();
    }

    @Test
    void noTemporaryFileIsLeft() throws Exception {
        byte[] msg = OutlookFile.containing(item -> { });
        find(multipart("mixed", "Content-Type: application/vnd.ms-outlook\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(msg), "Content-Type: application/vnd.ms-outlook\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(Arrays.copyOf(msg, 600))));

        assertThat(found.reasons()).containsExactly("CORRUPT_MSG application/vnd.ms-outlook");
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("hopline"))
                    .filter(AttachedMessagesTest::isFresh)).isEmpty();
        }
    }

    private static boolean isFresh(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis() > ProcessHandle.current().info().startInstant()
                    .orElseThrow().toEpochMilli();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void fileNamesMayBeEncodedInEveryWayThatMailProgramsKnow() throws Exception {
        find(multipart("mixed",
                "Content-Type: application/octet-stream; name=\"=?utf-8?q?caf=C3=A9.eml?=\"\r\n\r\n" + INNER,
                "Content-Type: application/octet-stream\r\nContent-Disposition: attachment;\r\n"
                        + " filename*0*=utf-8''caf%C3%A9; filename*1=.eml\r\n\r\n" + INNER,
                "Content-Type: application/octet-stream\r\nContent-Disposition: attachment;\r\n"
                        + " filename*=x-no-such-charset''caf%E9.eml; filename=plain.eml\r\n\r\n" + INNER));

        assertThat(found.messages).extracting(Message::name).startsWith("café.eml", "café.eml").hasSize(3);
    }

    @Test
    void otherAttachmentsAreNotLookedInto() throws Exception {
        find(multipart("mixed", "Content-Type: text/plain\r\n\r\n" + INNER,
                "Content-Type: application/pdf; name=x.pdf\r\n\r\n" + INNER,
                "Content-Type: application/octet-stream; name=x.doc\r\n\r\n" + INNER));

        assertThat(found.messages).isEmpty();
        assertThat(found.skipped).isEmpty();
    }

    @Test
    void whatIsCalledAMessageAndIsNoneIsTold() throws Exception {
        find(multipart("mixed", "Content-Type: application/octet-stream; name=x.eml\r\n\r\nno message\r\n"));

        assertThat(found.messages).isEmpty();
        assertThat(found.reasons()).containsExactly("NOT_A_MESSAGE x.eml");
    }

    @ParameterizedTest
    @CsvSource({"message/rfc822, Please look at this., true", "message/rfc822, '', true",
        "text/rfc822-headers, Please look., false"})
    void aMailAroundOneMessageIsAWrapper(String type, String text, boolean wrapper) throws Exception {
        Optional<Message> wrapped = find(multipart("mixed", "Content-Type: text/plain\r\n\r\n" + text,
                "Content-Type: " + type + "\r\n\r\n" + INNER));

        assertThat(wrapped.flatMap(Message::subject)).isEqualTo(wrapper ? Optional.of("inner") : Optional.empty());
    }

    @Test
    void aMailWithMuchTextOrTwoMessagesIsNoWrapper() throws Exception {
        String inner = "Content-Type: message/rfc822\r\n\r\n" + INNER;

        assertThat(find(multipart("mixed", "\r\n" + "word ".repeat(1000), inner))).isEmpty();
        assertThat(find(multipart("mixed", inner, inner))).isEmpty();
        assertThat(find(multipart("mixed", "\r\nShort.", inner))).isPresent();
        assertThat(find(multipart("mixed", "Content-Type: text/html\r\n\r\n<p style='" + "x".repeat(3000)
                + "'>Short.</p>", inner))).isPresent();
    }

    @Test
    void anOutlookItemAroundOneItemIsAWrapper() throws Exception {
        byte[] msg = OutlookFile.containing(item -> item.text(Mapi.SUBJECT, "FW").text(Mapi.BODY, "See below.")
                .item("inner", inner -> inner.text(Mapi.SUBJECT, "inner")));

        assertThat(find(msg).flatMap(Message::subject)).contains("inner");
    }

    @Test
    void messagesNestedTooDeepAreTold() throws Exception {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            nested.append("Subject: ").append(i).append("\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        find(nested.toString());

        assertThat(found.messages).hasSize(AttachedMessages.DEPTH_LIMIT);
        assertThat(found.messages.getLast().depth()).isEqualTo(AttachedMessages.DEPTH_LIMIT);
        assertThat(found.reasons()).containsExactly("TOO_DEEP message/rfc822");
    }

    @Test
    void multipartsNestedTooDeepArePassedOver() throws Exception {
        StringBuilder nested = new StringBuilder("Subject: outer\r\n");
        for (int i = 0; i < 1000; i++) {
            String boundary = "b" + i + "e";
            nested.append("Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n");
        }
        nested.append("Content-Type: message/rfc822\r\n\r\n").append(INNER);
        nested.append("\r\n--b0e\r\nContent-Type: message/rfc822\r\n\r\n").append(INNER).append("\r\n--b0e--\r\n");
        find(nested.toString());

        assertThat(found.outline()).containsExactly(".inner");
        assertThat(found.reasons()).containsExactly("TOO_DEEP outer");
    }

    @Test
    void aBoundaryThatNeverEndsIsNoObstacle() throws Exception {
        find(multipart("mixed", "Content-Type: message/rfc822\r\n\r\n" + INNER).replace("--=b--", "")
                + "x".repeat(1_000_000));

        assertThat(found.outline()).containsExactly(".inner");
    }

    @Test
    void anEndlessBoundaryIsNotLookedFor() throws Exception {
        String boundary = "a".repeat(100_000);
        find("Subject: outer\r\nContent-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n"
                + boundary.repeat(20));

        assertThat(found.reasons()).containsExactly("CORRUPT_MIME outer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/mixed; boundary=", "multipart/mixed; boundary=\"", "multipart",
        "/", ";;;", "text/plain; charset=no-such-charset", "text/plain; charset=\u0001\u00FF", "message/rfc822; charset=''"})
    void contentTypesThatMakeNoSense(String type) throws Exception {
        find("Subject: outer\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: x-nonsense\r\n\r\nText\r\n");

        assertThat(found.messages).isEmpty();
    }

    @Test
    void aThousandMessagesAreEnough() throws Exception {
        String[] parts = Stream.generate(() -> "\r\n" + INNER).limit(AttachedMessages.COUNT_LIMIT + 500)
                .toArray(String[]::new);
        find(multipart("digest", parts));

        assertThat(found.messages).hasSize(AttachedMessages.COUNT_LIMIT);
        assertThat(found.reasons()).containsExactly("TOO_MANY outer");
    }

    @Test
    void anAttachedHeaderBlockIsCutBeforeItFillsTheMemory() throws Exception {
        find(multipart("mixed", "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n"
                + "X-Filler: 0123456789\r\n".repeat(100_000)));

        Message inner = found.messages.getFirst();
        assertThat(inner.headers().complete()).isFalse();
        assertThat(inner.headers().fields().stream().mapToInt(field -> field.raw().length()).sum())
                .isLessThanOrEqualTo(AttachedMessages.BLOCK_LIMIT);
    }

    @Test
    void interruptingTheThreadEndsTheSearch() throws Exception {
        Message outer = Formats.read("x", multipart("mixed", "\r\n" + "text\r\n".repeat(1_000_000))
                .getBytes(StandardCharsets.US_ASCII));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> AttachedMessages.find(outer, found)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aFileThatIsGoneIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("gone.eml"), "Subject: x\r\n\r\n");
        Message message = Formats.read(file);
        Files.delete(file);

        assertThatThrownBy(() -> AttachedMessages.find(message, found)).hasMessage("NOT_FOUND: gone.eml");
    }

    @Test
    void aFileThatIsDeletedWhileItIsReadEndsQuietlyOrWithAReason() throws Exception {
        Path file = Files.writeString(folder.resolve("deleted.eml"), multipart("mixed",
                "Content-Type: message/rfc822\r\n\r\n" + INNER + "x\r\n".repeat(500_000)));
        Message message = Formats.read(file);
        try {
            AttachedMessages.find(message, inner -> file.toFile().delete());
        } catch (UnreadableException e) {
            assertThat(e.name()).isEqualTo("deleted.eml");
        }
        assertThat(found.skipped).isEmpty();
    }
}
