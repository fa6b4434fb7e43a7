package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hopline.format.Message.Format;
import hopline.format.Repair.Kind;
import hopline.header.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

    private static final String RECEIVED_1 =
            "from mx.example.net (mx.example.net [192.0.2.1]) by mail.example.org with ESMTPS id 1; "
            + "Mon, 2 Nov 2026 10:00:02 +0000";
    private static final String RECEIVED_2 =
            "from pc.example.com by mx.example.net with ESMTPSA id 2; Mon, 2 Nov 2026 10:00:00 +0000";

    /** Every text here comes out as these two Received fields and this subject. */
    private static final String HEADER = """
            Received: from mx.example.net (mx.example.net [192.0.2.1])
             by mail.example.org with ESMTPS id 1;
             Mon, 2 Nov 2026 10:00:02 +0000
            Received: from pc.example.com by mx.example.net
             with ESMTPSA id 2; Mon, 2 Nov 2026 10:00:00 +0000
            DKIM-Signature: v=1; d=example.com; h=From:To:
             Subject:Date; b=abc
            From: Ann Example <ann@example.com>
            Subject: Re: order
            """;

    private static Message paste(String text) throws UnreadableException {
        return Formats.readText("Pasted", text);
    }

    private static void isWhole(Message message, Repair... repairs) {
        assertThat(message.headers().all("Received")).extracting(field -> field.value().replaceAll("\\s+", " "))
                .containsExactly(RECEIVED_1, RECEIVED_2);
        assertThat(message.headers().text("Subject")).contains("Re: order");
        assertThat(message.headers().fields()).hasSize(5).allMatch(HeaderField::isField);
        assertThat(message.repairs()).containsExactly(repairs);
    }

    private static String eachLine(String text, String before) {
        return text.lines().map(line -> before + line + "\n").reduce("", String::concat);
    }

    @Test
    void soundHeadersAreLeftAlone() throws Exception {
        Message message = paste(HEADER);

        isWhole(message);
        assertThat(message.format()).isEqualTo(Format.TEXT);
        assertThat(message.headers().all("Received").getFirst().raw()).isEqualTo(
                HEADER.substring(0, HEADER.indexOf("\nReceived")).replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void anyLineEndsWillDo(String lineEnd) throws Exception {
        isWhole(paste(HEADER.replace("\n", lineEnd)));
    }

    @Test
    void theBodyIsLeftOut() throws Exception {
        isWhole(paste(HEADER + "\nGood morning,\n\nSubject: not a header any more\n"), new Repair(Kind.BODY, 2));
    }

    @Test
    void lostFoldingIsMended() throws Exception {
        isWhole(paste(HEADER.replace("\n ", "\n")), new Repair(Kind.LOST_FOLDING, 4));
    }

    @Test
    void aTimeOrAnAddressAtTheStartOfALineIsNoField() throws Exception {
        Message message = paste("""
                Received: from [IPv6:
                fe80::1] by mail.example.org; Mon, 2 Nov 2026
                10:00:02 +0000
                Subject: x
                """);

        assertThat(message.headers().first("Received").orElseThrow().value())
                .isEqualTo("from [IPv6: fe80::1] by mail.example.org; Mon, 2 Nov 2026 10:00:02 +0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">", ">> ", "> > ", " > "})
    void quoteMarksAreRemoved(String mark) throws Exception {
        Message message = paste(eachLine(HEADER, mark));

        assertThat(message.repairs().getFirst()).isEqualTo(new Repair(Kind.QUOTE_MARKS, 9));
        assertThat(message.headers().all("Received")).hasSize(2);
        assertThat(message.headers().fields()).hasSize(5);
    }

    @Test
    void aQuotedLineThatWasWrappedIsPutBack() throws Exception {
        isWhole(paste(eachLine(HEADER, "> ").replace("with ESMTPS id 1;", "with\nESMTPS id 1;")),
                new Repair(Kind.QUOTE_MARKS, 9), new Repair(Kind.LOST_FOLDING, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"    ", "\t", "\u00A0\u00A0"})
    void indentationIsRemoved(String indentation) throws Exception {
        isWhole(paste(eachLine(HEADER, indentation)), new Repair(Kind.INDENTATION, 9));
    }

    @Test
    void indentationThatTheFirstLineLostIsRemoved() throws Exception {
        Message message = paste(eachLine(HEADER, "    ").strip());

        assertThat(message.headers().all("Received")).hasSize(2);
    }

    @Test
    void everythingOnOneLineIsParted() throws Exception {
        isWhole(paste(HEADER.replaceAll("\\s+", " ").strip()), new Repair(Kind.JOINED_FIELDS, 4));
    }

    @Test
    void receivedFieldsThatStandOnOneLineAreParted() throws Exception {
        isWhole(paste(HEADER.replace("+0000\nReceived:", "+0000 Received:")), new Repair(Kind.JOINED_FIELDS, 1));
    }

    @Test
    void lineBreaksThatVanishedAltogetherAreFound() throws Exception {
        isWhole(paste(HEADER.replace("+0000\nReceived:", "+0000Received:")), new Repair(Kind.JOINED_FIELDS, 1));
    }

    @Test
    void aSubjectThatQuotesAFieldStaysWhole() throws Exception {
        Message message = paste("Subject: Your mail: From: nobody, how to read Received: lines\nFrom: a@example.com\n");

        assertThat(message.subject()).contains("Your mail: From: nobody, how to read Received: lines");
        assertThat(message.repairs()).isEmpty();
    }

    @Test
    void emptyLinesBetweenTheFieldsAreRemoved() throws Exception {
        isWhole(paste(HEADER.replace("\n", "\n\n") + "\n\nText.\n"),
                new Repair(Kind.EMPTY_LINES, 9), new Repair(Kind.BODY, 1));
    }

    @Test
    void whatSomebodyWroteBeforeTheHeadersIsLeftOut() throws Exception {
        isWhole(paste("Hello helpdesk,\n\nhere they are.\n\n" + HEADER), new Repair(Kind.TEXT_BEFORE, 2));
    }

    @Test
    void theSeparatorOfAnMboxIsNothingToTellOf() throws Exception {
        isWhole(paste("From ann@example.com Mon Nov  2 10:00:00 2026\n" + HEADER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Good morning", "http://example.com/", "a: b\nc: d", "\u0000\u0001", ">>>>"})
    void aTextWithoutHeadersIsRefused(String text) {
        assertThatThrownBy(() -> paste(text)).hasMessage("NO_HEADER: Pasted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void nothingIsRefusedAsEmpty(String text) {
        assertThatThrownBy(() -> paste(text)).hasMessage("EMPTY: Pasted");
    }

    @Test
    void aTextFileWithPastedHeadersIsMendedToo() throws Exception {
        byte[] bytes = HEADER.replace("\n ", "\n").getBytes(StandardCharsets.UTF_8);

        isWhole(Formats.read("headers.txt", bytes), new Repair(Kind.LOST_FOLDING, 4));
    }

    @Test
    void aTextFileAboutMailIsNoMessage() {
        byte[] notes = "How to write a mail\n\nSubject: say what it is about\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Formats.read("notes.txt", notes)).hasMessage("NOT_A_MESSAGE: notes.txt");
    }

    @Test
    void whatIsAttachedWasLeftOutWithTheBody() throws Exception {
        Found found = new Found();
        AttachedMessages.find(paste(HEADER + "\n--x\nContent-Type: message/rfc822\n\nSubject: y\n"), found);

        assertThat(found.messages).isEmpty();
        assertThat(found.skipped).isEmpty();
    }

    @Test
    void hugeTextsAreMendedInOnePassage() throws Exception {
        String line = "Received: from a by b; ";

        assertThat(paste(line.repeat(50_000)).headers().all("Received")).hasSize(50_000);
        assertThat(paste("Subject: x\n" + "> ".repeat(1_000_000)).repairs()).isEqualTo(List.of());
    }
}
