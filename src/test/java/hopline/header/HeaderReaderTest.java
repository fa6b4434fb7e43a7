package hopline.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Field by field what RFC 5322 §2.2 makes of a header block, and what is made of everything that is none. */
class HeaderReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CRLF, '\r\n', '\r\n'", "LF, '\n', '\n'", "LF then CRLF, '\n', '\r\n'", "CRLF then LF, '\r\n', '\n'"})
    void lineEndsMayBeEitherOrMixed(String name, String first, String second) {
        Headers headers = read("From: a@example.org" + first + "To: b@example.net" + second + first + "Body: no" + second);

        assertThat(headers.fields()).extracting(HeaderField::name, HeaderField::raw, HeaderField::line).containsExactly(
                tuple("From", "From: a@example.org", 1), tuple("To", "To: b@example.net", 2));
        assertThat(headers.complete()).isTrue();
    }

    @Test
    void rawTextKeepsTheFoldingAndTheValueLosesIt() {
        Headers headers = read("Received: from a.example\r\n\tby b.example\r\n  with ESMTP\r\nTo: x\r\n\r\n");

        HeaderField received = headers.fields().getFirst();
        assertThat(received.raw()).isEqualTo("Received: from a.example\r\n\tby b.example\r\n  with ESMTP");
        assertThat(received.rawValue()).isEqualTo(" from a.example\r\n\tby b.example\r\n  with ESMTP");
        assertThat(received.value()).isEqualTo("from a.example\tby b.example  with ESMTP");
        assertThat(headers.fields().get(1).line()).isEqualTo(4);
    }

    @Test
    void aFieldMayFoldOverALineOfBlanks() {
        assertThat(read("Subject: one\n \t \n two\n\nBody").fields()).extracting(HeaderField::raw)
                .containsExactly("Subject: one\n \t \n two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFSubject: x\n\n", "\uFEFF\nSubject: x\n\n", "\uFEFF\r\n\r\nSubject: x\r\n\r\n"})
    void aByteOrderMarkIsPassedOver(String message) {
        assertThat(read(message).fields()).extracting(HeaderField::name, HeaderField::raw)
                .containsExactly(tuple("Subject", "Subject: x"));
    }

    @Test
    void aByteOrderMarkInsideTheBlockIsText() {
        assertThat(read("Subject: \uFEFFx\n\n").fields().getFirst().value()).isEqualTo("\uFEFFx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From a@example.org Mon Nov 23 09:41:07 2026\n", ">From a@example.org Mon Nov 23 2026\r\n"})
    void theSeparatorOfAnMboxIsNoField(String separator) {
        assertThat(read(separator + "From: a@example.org\n\n").fields())
                .extracting(HeaderField::name, HeaderField::line).containsExactly(tuple("From", 2));
    }

    @Test
    void aSeparatorBehindTheFirstFieldIsAStrayLine() {
        assertThat(read("To: b@example.net\nFrom a@example.org\nCc: c@example.com\n\n").fields())
                .extracting(HeaderField::name, HeaderField::raw).containsExactly(
                        tuple("To", "To: b@example.net"), tuple("", "From a@example.org"),
                        tuple("Cc", "Cc: c@example.com"));
    }

    @Test
    void emptyLinesBeforeTheFirstFieldArePassedOverAndCounted() {
        assertThat(read("\r\n\nSubject: x\n\nBody: no\n").fields())
                .extracting(HeaderField::name, HeaderField::line).containsExactly(tuple("Subject", 3));
    }

    @Test
    void bytesAreUtf8WhenTheyCanBe() {
        assertThat(read("Subject: Rapport d’été — 終\n\n").fields().getFirst().value()).isEqualTo("Rapport d’été — 終");
    }

    @Test
    void otherBytesAreWindows1252() {
        Headers headers = HeaderReader.read(bytes("Subject: ", 0xE9, 0x74, 0xE9, 0x20, 0x80, 0x20, 0x93, 0x78, 0x94));

        assertThat(headers.fields().getFirst().value()).isEqualTo("été € “x”");
    }

    @Test
    void theFiveBytesThatWindows1252LacksAreNotLost() {
        Headers headers = HeaderReader.read(bytes("Subject: x", 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x2E));

        assertThat(headers.fields().getFirst().value()).isEqualTo("x\u0081\u008D\u008F\u0090\u009D.");
    }

    @Test
    void oneFieldInWindows1252DoesNotSpoilAnotherInUtf8() {
        byte[] latin = bytes("Subject: ", 0xE9, '\n');
        Headers headers = HeaderReader.read(join(latin, "Comments: é\n\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(headers.fields()).extracting(HeaderField::value).containsExactly("é", "é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: x", "Subject: x\n", "Subject: x\r\n", "Subject: x\r\n\r\n", "Subject: x\n\nBody"})
    void theLastFieldNeedsNoLineEndAndTheMessageNoBody(String message) {
        assertThat(read(message).fields()).extracting(HeaderField::raw).containsExactly("Subject: x");
    }

    @Test
    void aLineThatIsNoFieldStaysAsAStrayLine() {
        Headers headers = read("To: b@example.net\nthis is no field\n: no name\nBad name: x\nCc: c@example.com\n\n");

        assertThat(headers.fields()).extracting(HeaderField::name, HeaderField::raw, HeaderField::isField)
                .containsExactly(tuple("To", "To: b@example.net", true), tuple("", "this is no field", false),
                        tuple("", ": no name", false), tuple("", "Bad name: x", false),
                        tuple("Cc", "Cc: c@example.com", true));
        assertThat(headers.fields().get(1).value()).isEqualTo("this is no field");
    }

    @Test
    void blanksBeforeTheColonBelongToNeitherNameNorValue() {
        HeaderField field = read("Subject \t: x: y\n\n").fields().getFirst();

        assertThat(field.name()).isEqualTo("Subject");
        assertThat(field.rawValue()).isEqualTo(" x: y");
        assertThat(field.is("SUBJECT")).isTrue();
    }

    @Test
    void nulsAndControlsAreText() {
        assertThat(read("Subject: a\0b\u001B[31mc\n\n").fields().getFirst().value()).isEqualTo("a\0b\u001B[31mc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "\uFEFF", "\uFEFF\n"})
    void nothingGivesNoFields(String message) {
        assertThat(read(message).fields()).isEmpty();
    }

    @Test
    void aStreamIsReadNoFurtherThanTheBlockNeeds() throws IOException {
        byte[] message = ("Subject: x\r\n\r\n" + "body ".repeat(20_000)).getBytes(StandardCharsets.US_ASCII);
        InputStream fails = new SequenceInputStream(new ByteArrayInputStream(message, 0, 64 * 1024), new Failing());

        assertThat(HeaderReader.read(fails).fields()).extracting(HeaderField::raw).containsExactly("Subject: x");
    }

    @Test
    void aFailingStreamIsTheOnlyThingThatFails() {
        InputStream fails = new SequenceInputStream(new ByteArrayInputStream("Subject: x\n".getBytes()), new Failing());

        assertThatIOException().isThrownBy(() -> HeaderReader.read(fails));
    }

    @ParameterizedTest
    @ValueSource(ints = {16381, 16382, 16383, 16384, 16385, 16386, 32767, 32768})
    void theEndIsFoundWhereverTheBufferEnds(int length) throws IOException {
        String block = "X: " + "x".repeat(length - 7) + "\r\n\r\n";
        assertThat(block).hasSize(length);
        Headers headers = HeaderReader.read(new ByteArrayInputStream((block + "Body: no\n").getBytes()));

        assertThat(headers.fields()).extracting(HeaderField::name).containsExactly("X");
    }

    @Test
    void aBlockWithoutEndStopsAtTheLimitAndSaysSo() throws IOException {
        String longField = "X-Filler: " + "0".repeat(1000);
        Headers headers = HeaderReader.read(new Endless(longField + "\r\n"));

        assertThat(headers.complete()).isFalse();
        assertThat(headers.fields()).hasSizeBetween(HeaderReader.BLOCK_LIMIT / 1012, HeaderReader.BLOCK_LIMIT / 1012 + 1);
        assertThat(headers.fields().getFirst().raw()).isEqualTo(longField);
    }

    @Test
    void aBlockOfVeryManyShortFieldsStopsAtTheLimitAndSaysSo() throws IOException {
        Headers headers = HeaderReader.read(new Endless("X:1\n"));

        assertThat(headers.complete()).isFalse();
        assertThat(headers.fields().size()).isEqualTo(HeaderReader.FIELD_LIMIT);
    }

    @Test
    void fieldsAreFoundByNameInTheOrderOfTheFile() {
        Headers headers = read("Received: 2\nSUBJECT: =?UTF-8?Q?=C3=A9t=C3=A9?=\nreceived: 1\n\n");

        assertThat(headers.all("Received")).extracting(HeaderField::value).isEqualTo(List.of("2", "1"));
        assertThat(headers.first("Received")).map(HeaderField::line).contains(1);
        assertThat(headers.text("Subject")).contains("été");
        assertThat(headers.text("Date")).isEmpty();
    }

    /** Both ways of reading must agree, so every case goes through both. */
    private static Headers read(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        Headers fromBytes = HeaderReader.read(bytes);
        try {
            assertThat(HeaderReader.read(new ByteArrayInputStream(bytes))).isEqualTo(fromBytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return fromBytes;
    }

    private static byte[] bytes(String start, int... rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        for (int value : rest) {
            out.write(value);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static final class Failing extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("read too far");
        }
    }

    private static final class Endless extends InputStream {

        private final byte[] pattern;
        private int position;

        Endless(String pattern) {
            this.pattern = pattern.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            return pattern[position++ % pattern.length];
        }
    }
}
