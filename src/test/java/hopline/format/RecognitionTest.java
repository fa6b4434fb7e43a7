package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import hopline.format.Message.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final String MESSAGE = """
            Received: from a.example by b.example with ESMTPS; Mon, 2 Nov 2026 10:00:00 +0000
            Subject: Grüße
            From: ann@example.com

            Text.
            """;

    @TempDir
    private Path folder;

    private Message read(String name, byte[] bytes) throws Exception {
        return Formats.read(Files.write(folder.resolve(name), bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"mail.eml, EML", "mail, EML", "mail.msg, EML", "mail.mbox, EML", "mail.gz, EML", "mail.txt, EML",
        "mail.emlx, EMLX"})
    void theBytesDecideAndTheNameOnlyWhatTheyLeaveOpen(String name, Format format) throws Exception {
        Message message = read(name, utf8(MESSAGE));

        assertThat(message.format()).isEqualTo(format);
        assertThat(message.subject()).contains("Grüße");
        assertThat(message.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, ''", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, ''", "UTF-16BE, ''"})
    void utf16IsRecognisedWithAndWithoutItsMark(String charset, String mark) throws Exception {
        Message message = read("mail.eml", (mark + MESSAGE).getBytes(Charset.forName(charset)));

        assertThat(message.subject()).contains("Grüße");
        assertThat(message.headers().fields()).hasSize(3);
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoPartOfTheFirstName() throws Exception {
        assertThat(read("mail.eml", utf8("\uFEFF" + MESSAGE)).headers().all("Received")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234\n%s<?xml version=\"1.0\"?><plist/>", "  99999999   \r\n%s", "1\n%s"})
    void theLengthInFrontOfAnAppleMailMessageIsNeverBelieved(String file) throws Exception {
        Message message = read("1.partial.emlx", utf8(file.strip().formatted(MESSAGE)));

        assertThat(message.format()).isEqualTo(Format.EMLX);
        assertThat(message.headers().fields()).hasSize(3);
        assertThat(message.headers().fields().getFirst().line()).isEqualTo(2);
    }

    @Test
    void anAppleMailMessageIsRecognisedUnderAnyName() throws Exception {
        assertThat(read("mail.eml", utf8("120 \n" + MESSAGE)).format()).isEqualTo(Format.EMLX);
    }

    @Test
    void packedFilesOpen() throws Exception {
        byte[] msg = OutlookFile.containing(item -> item.text(Mapi.SUBJECT, "Grüße"));

        assertThat(read("mail.eml.gz", gzip(utf8(MESSAGE))).subject()).contains("Grüße");
        assertThat(read("mail.msg.gz", gzip(msg)).format()).isEqualTo(Format.MSG);
        assertThat(read("packed", gzip(MESSAGE.getBytes(StandardCharsets.UTF_16))).subject()).contains("Grüße");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 12, 40})
    void packedFilesThatEndTooEarly(int length) throws Exception {
        byte[] packed = gzip(utf8(MESSAGE));

        assertThatThrownBy(() -> read("mail.eml.gz", Arrays.copyOf(packed, length)))
                .hasMessage("CORRUPT_GZIP: mail.eml.gz");
    }

    @Test
    void packedFilesThatAreDamaged() throws Exception {
        byte[] packed = gzip(utf8(MESSAGE));
        packed[20] ^= 0x55;

        assertThatThrownBy(() -> read("mail.eml.gz", packed)).hasMessage("CORRUPT_GZIP: mail.eml.gz");
    }

    @Test
    void nothingInside() throws Exception {
        assertThatThrownBy(() -> read("empty.eml", new byte[0])).hasMessage("EMPTY: empty.eml");
        assertThatThrownBy(() -> read("empty.eml.gz", gzip(new byte[0]))).hasMessage("EMPTY: empty.eml.gz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Just a text.", "a: b\n\n", "\u0000\u0000\u0000\u0000", "%PDF-1.7\n", "From", "\n\n\n",
        "<html>\n<p>Subject: x</p>"})
    void whatIsNoMessage(String text) {
        assertThatThrownBy(() -> read("file.eml", text.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("NOT_A_MESSAGE: file.eml");
    }

    @Test
    void nulBytesInAHeaderStayWhereTheyAre() throws Exception {
        assertThat(read("nul.eml", utf8("Subject: a\0b\0\n\0\nReceived: x\n\n")).headers().first("Subject")
                .orElseThrow().raw()).isEqualTo("Subject: a\0b\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?x-no-such?q?abc?=", "=?utf-8?b?@@@?=", "=?\u0001?q?a?=", "=??q?a?=", "=?utf-8?x?a?=",
        "=?utf-7?q?+ADw-?="})
    void encodedWordsThatMakeNoSenseAreNoObstacle(String word) throws Exception {
        assertThat(read("x.eml", utf8("Subject: Hello " + word + "\n\n")).subject().orElseThrow())
                .startsWith("Hello");
    }

    @Test
    void foldersAndWhatIsNotThere() {
        assertThatThrownBy(() -> Formats.read(folder)).hasMessage("FOLDER: " + folder.getFileName());
        assertThatThrownBy(() -> Formats.read(folder.resolve("x"))).hasMessage("NOT_FOUND: x");
    }

    @Test
    void linksThatLeadNowhere() throws Exception {
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("gone"));

        assertThatThrownBy(() -> Formats.read(folder.resolve("loop"))).hasMessage("NOT_A_FILE: loop");
        assertThatThrownBy(() -> Formats.read(folder.resolve("a"))).hasMessage("NOT_A_FILE: a");
        assertThatThrownBy(() -> Formats.read(folder.resolve("dangling"))).hasMessage("NOT_FOUND: dangling");
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Path file = Files.write(folder.resolve("secret.eml"), utf8(MESSAGE));
        boolean closed = file.toFile().setReadable(false);
        assumeFalse(!closed || Files.isReadable(file), "this account may read everything");

        assertThatThrownBy(() -> Formats.read(file)).hasMessage("NO_PERMISSION: secret.eml");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsReadToItsNewEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("growing.mbox"), "From a\nSubject: one\n\n");
        Found found = new Found();
        Formats.readAll(file, found);
        Files.writeString(file, "From a\nSubject: one\n\n" + "From b\nSubject: two\n\n".repeat(2));
        Formats.readAll(file, found);

        assertThat(found.outline()).containsExactly("one", "one", "two", "two");
        assertThat(Formats.read(found.messages.getFirst().source()).subject()).contains("one");
    }

    @Test
    void theProgressGoesForwardAndKnowsTheTotal() throws Exception {
        byte[] bytes = utf8("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                + "x".repeat(5_000_000) + "\n--b--\n");
        long[] last = new long[2];
        AttachedMessages.find(read("big.eml", bytes), new Listener<>() {

            @Override
            public void found(Message message) {
                throw new AssertionError("nothing is attached");
            }

            @Override
            public void progress(long read, long total) {
                assertThat(read).isGreaterThan(last[0]);
                last[0] = read;
                last[1] = total;
            }
        });

        assertThat(last[0]).isGreaterThan(4_000_000);
        assertThat(last[1]).isEqualTo(bytes.length);
    }
}
