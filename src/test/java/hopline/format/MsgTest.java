package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hopline.format.MapiFacts.NoTrace;
import hopline.format.Message.Format;
import hopline.header.HeaderField;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MsgTest {

    private static final String HEADER = """
            Received: from mx.example.net by mail.example.org with ESMTPS; Mon, 2 Nov 2026 10:00:02 +0000
            Received: from pc.example.com
             by mx.example.net with ESMTPSA; Mon, 2 Nov 2026 10:00:00 +0000
            Subject: Hello
            """.replace("\n", "\r\n");

    @TempDir
    private Path folder;

    private Message read(String name, byte[] bytes) throws Exception {
        return Formats.read(Files.write(folder.resolve(name), bytes));
    }

    private Message read(Consumer<OutlookFile> item) throws Exception {
        return read("message.msg", OutlookFile.containing(item));
    }

    @Test
    void everyReceivedFieldIsKeptInItsOrder() throws Exception {
        Message message = read(item -> item.text(Mapi.TRANSPORT_MESSAGE_HEADERS, HEADER));

        assertThat(message.format()).isEqualTo(Format.MSG);
        assertThat(message.headers().all("Received")).extracting(HeaderField::raw).containsExactly(
                "Received: from mx.example.net by mail.example.org with ESMTPS; Mon, 2 Nov 2026 10:00:02 +0000",
                "Received: from pc.example.com\r\n by mx.example.net with ESMTPSA; Mon, 2 Nov 2026 10:00:00 +0000");
        assertThat(message.subject()).contains("Hello");
        assertThat(message.mapi().orElseThrow().noTrace()).isEmpty();
    }

    @Test
    void theLineThatOldOutlooksPutBeforeTheHeaderIsDropped() throws Exception {
        Message message = read(item -> item.text(Mapi.TRANSPORT_MESSAGE_HEADERS,
                "Microsoft Mail Internet Headers Version 2.0\r\n" + HEADER));

        assertThat(message.headers().fields()).extracting(HeaderField::name)
                .containsExactly("Received", "Received", "Subject");
    }

    @ParameterizedTest
    @CsvSource({"1251, windows-1251, Привет", "932, Shift_JIS, こんにちは", "65001, UTF-8, Grüße", "1252, windows-1252, Grüße"})
    void eightBitHeadersAreInTheCodePageOfTheMessage(int codePage, String charset, String subject) throws Exception {
        Message message = read(item -> item.number(Mapi.MESSAGE_CODEPAGE, codePage).narrow(
                Mapi.TRANSPORT_MESSAGE_HEADERS, "Subject: " + subject + "\r\n", Charset.forName(charset)));

        assertThat(message.subject()).contains(subject);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 12345, Integer.MAX_VALUE})
    void anUnknownCodePageCostsNothingButItsLetters(int codePage) throws Exception {
        Message message = read(item -> item.number(Mapi.MESSAGE_CODEPAGE, codePage).narrow(
                Mapi.TRANSPORT_MESSAGE_HEADERS, "Subject: plain\r\n", StandardCharsets.US_ASCII));

        assertThat(message.subject()).contains("plain");
    }

    @Test
    void aHeaderOfAMegabyteIsReadToItsEnd() throws Exception {
        String many = "X-Filler: 0123456789\r\n".repeat(50_000);
        Message message = read(item -> item.text(Mapi.TRANSPORT_MESSAGE_HEADERS, many + HEADER));

        assertThat(message.headers().all("Received")).hasSize(2);
        assertThat(message.headers().complete()).isTrue();
    }

    @Test
    void anItemWithoutHeadersTellsWhatOutlookKnows() throws Exception {
        Message message = read(item -> item
                .text(Mapi.MESSAGE_CLASS, "IPM.Note")
                .text(Mapi.SUBJECT, "Lunch")
                .text(Mapi.SENDER_NAME, "Ann Example")
                .text(Mapi.SENDER_SMTP_ADDRESS, "ann@example.org")
                .text(Mapi.INTERNET_MESSAGE_ID, "<1@example.org>")
                .text(Mapi.SENDER_ADDRESS_TYPE, "EX")
                .time(Mapi.CLIENT_SUBMIT_TIME, Instant.parse("2026-11-02T10:00:00Z"))
                .time(Mapi.MESSAGE_DELIVERY_TIME, Instant.parse("2026-11-02T10:00:01Z")));

        MapiFacts facts = message.mapi().orElseThrow();
        assertThat(message.headers().fields()).isEmpty();
        assertThat(message.subject()).contains("Lunch");
        assertThat(facts.itemClass()).isEqualTo("IPM.Note");
        assertThat(facts.sender()).contains("Ann Example");
        assertThat(facts.senderAddress()).contains("ann@example.org");
        assertThat(facts.messageId()).contains("<1@example.org>");
        assertThat(facts.submitted()).contains(Instant.parse("2026-11-02T10:00:00Z"));
        assertThat(facts.delivered()).contains(Instant.parse("2026-11-02T10:00:01Z"));
        assertThat(facts.noTrace()).contains(NoTrace.INTERNAL);
    }

    @ParameterizedTest
    @CsvSource({
        "IPM.Note,             8,  SMTP, DRAFT",
        "IPM.Note,             32, SMTP, SENT",
        "IPM.Note,             1,  EX,   INTERNAL",
        "IPM.Note,             1,  SMTP, UNKNOWN",
        "IPM.Note.SMIME,       1,  SMTP, UNKNOWN",
        "IPM.Contact,          1,  SMTP, NOT_MAIL",
        "IPM.Appointment,      8,  EX,   NOT_MAIL",
        "REPORT.IPM.Note.NDR,  1,  EX,   REPORT",
        "IPM.Schedule.Meeting.Request, 1, EX, INTERNAL"})
    void saysWhyThereIsNoTrace(String itemClass, int flags, String addressType, NoTrace why) throws Exception {
        Message message = read(item -> item
                .text(Mapi.MESSAGE_CLASS, itemClass)
                .number(Mapi.MESSAGE_FLAGS, flags)
                .text(Mapi.SENDER_ADDRESS_TYPE, addressType));

        assertThat(message.mapi().orElseThrow().noTrace()).contains(why);
    }

    @Test
    void anItemThatKnowsNothingIsAMessageToo() throws Exception {
        MapiFacts facts = read(item -> { }).mapi().orElseThrow();

        assertThat(facts.itemClass()).isEmpty();
        assertThat(facts.subject()).isEmpty();
        assertThat(facts.submitted()).isEmpty();
        assertThat(facts.noTrace()).contains(NoTrace.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.oft", "without-ending", "wrong.eml"})
    void isRecognisedByItsBytes(String name) throws Exception {
        byte[] bytes = OutlookFile.containing(item -> item.text(Mapi.TRANSPORT_MESSAGE_HEADERS, HEADER));

        assertThat(read(name, bytes).headers().all("Received")).hasSize(2);
    }

    @Test
    void textThatIsNamedMsgOpensAsText() throws Exception {
        assertThat(read("text.msg", HEADER.getBytes(StandardCharsets.US_ASCII)).format()).isEqualTo(Format.EML);
    }

    @Test
    void bytesThatAreInNoFileOpenToo() throws Exception {
        byte[] bytes = OutlookFile.containing(item -> item.text(Mapi.TRANSPORT_MESSAGE_HEADERS, HEADER));

        assertThat(Formats.read("dropped.msg", bytes).headers().all("Received")).hasSize(2);
    }

    @Test
    void aFileOfAnotherOfficeProgramIsNoMessage() {
        byte[] bytes = OutlookFile.containing(item -> { });
        String table = "__properties_version1.0";
        String other = "WordDocumentDocument123";
        byte[] changed = new String(bytes, StandardCharsets.UTF_16LE).replace(table, other)
                .getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> read("letter.doc", changed)).hasMessage("NOT_OUTLOOK: letter.doc");
    }
}
