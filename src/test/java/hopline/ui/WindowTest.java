package hopline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.language.Zone;
import hopline.trace.Hop;
import hopline.ui.detail.RawHeader;
import hopline.ui.drop.DroppedMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person uses it: what is dropped, opened and chosen, and what then stands on the screen. */
class WindowTest extends WindowTestBase {

    @Test
    void theEmptyWindowSaysWhatToDo(FxRobot robot) {
        assertThat(label(robot, "#emptyState .empty-title")).isEqualTo("Drop a mail message here");
        assertThat(robot.lookup("#content").query().isVisible()).isFalse();
    }

    @Test
    void aDroppedFileShowsItsJourney(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(label(robot, "#subject")).isEqualTo("Café menu");
        assertThat(label(robot, "#envelope"))
                .contains("alice@example.com → bob@example.org", "3 Nov 2026, 09:30:00 +00:00", "<m1@example.com>");
        assertThat(labels(robot, ".chip")).containsExactly(
                "3 hops", "30 min 5 s in transit", "1 hop with no TLS recorded", "100% of the time at hop 2",
                "1 serious finding", "1 warning");
        assertThat(labels(robot, ".badge")).containsExactly("ESMTPSA", "ESMTP", "LMTPS");
        assertThat(labels(robot, ".node-name").stream().filter(name -> !name.isEmpty()).distinct()).containsExactly(
                "laptop", "relay.example.com", "mx.example.org", "store.example.org");
        assertThat(label(robot, "#statusFile")).contains("menu.eml");
        assertThat(label(robot, "#statusUnderstood")).isEqualTo("3 of 3 Received headers understood");
    }

    @Test
    void everyHopHasThePseudoClassOfItsProtection(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(badge(robot, "ESMTPSA")).isEqualTo("tls-auth");
        assertThat(badge(robot, "ESMTP")).isEqualTo("plain");
        assertThat(badge(robot, "LMTPS")).isEqualTo("tls");
    }

    @Test
    void theSlowestHopIsChosenFirstAndTheArrowKeysWalkAlongTheHops(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(label(robot, "#place")).isEqualTo("Hop 2 of 3 · relay.example.com → mx.example.org");
        robot.clickOn(badgeNode(robot, "ESMTPSA"));
        assertThat(label(robot, "#place")).startsWith("Hop 1 of 3");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        assertThat(label(robot, "#place")).isEqualTo("Hop 3 of 3 · mx.example.org → store.example.org");
        robot.type(KeyCode.UP);
        assertThat(label(robot, "#place")).startsWith("Hop 2 of 3");
    }

    @Test
    void theDetailTakesTheKeywordApart(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        choose(robot, 1);
        assertThat(labels(robot, ".letter")).containsExactly("E", "SMTP", "S", "A");
        assertThat(facts(robot, "#evidence")).contains("Keyword: ESMTPSA → TLS and sign-in");
        assertThat(facts(robot, "#fields")).contains("HELO: laptop", "Address: 203.0.113.9", "By: relay.example.com",
                "Queue id: 3AAAA00001", "For: bob@example.org", "Time: 3 Nov 2026, 09:30:05 +00:00");
        assertThat(label(robot, "#notProven")).isEqualTo(window.state().words().keyword("ESMTPSA.notProven"));
    }

    @Test
    void aChosenFieldLightsItsWordsInTheRawHeader(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        choose(robot, 3);
        RawHeader raw = robot.lookup("#raw").queryAs(RawHeader.class);
        robot.interact(() -> window.state().chosenPart().set(window.state().hop().get().received().id().orElseThrow()));
        assertThat(raw.markedText()).isEqualTo("3AAAA00003");
        robot.interact(() -> window.state().chosenPart().set(window.state().hop().get().received().cipher().orElseThrow()));
        assertThat(raw.markedText()).isEqualTo("ECDHE-RSA-AES256-GCM-SHA384");
    }

    @Test
    void timesFollowTheZone(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS.replace("10:00:10 +0000", "05:00:10 -0500")));
        assertThat(labels(robot, ".time")).containsExactly("09:30:05 +00:00", "10:00:05 +00:00", "10:00:10 +00:00");
        robot.clickOn("#zoneLocal");
        assertThat(labels(robot, ".time")).containsExactly("10:30:05 +01:00", "11:00:05 +01:00", "11:00:10 +01:00");
        robot.clickOn("#zoneAsSent");
        assertThat(labels(robot, ".time")).containsExactly("09:30:05 +00:00", "10:00:05 +00:00", "05:00:10 -05:00");
        assertThat(settings.zone.get()).isEqualTo(Zone.AS_SENT);
    }

    @Test
    void newestFirstTurnsTheJourneyRound(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        robot.clickOn("#newestFirst");
        assertThat(labels(robot, ".badge")).containsExactly("LMTPS", "ESMTP", "ESMTPSA");
        assertThat(label(robot, "#place")).as("the choice stays").startsWith("Hop 2 of 3");
    }

    @Test
    void frenchIsFrenchEverywhereAndTheChoiceStays(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        choose(robot, 3);
        robot.interact(() -> settings.language.set(Optional.of(Locale.FRENCH)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label(robot, "#place")).isEqualTo("Saut 3 sur 3 · mx.example.org → store.example.org");
        assertThat(labels(robot, ".chip")).contains("3 sauts", "30 min 5 s de trajet");
        assertThat(label(robot, "#statusUnderstood")).isEqualTo("3 en-têtes Received compris sur 3");
        assertThat(window.state().words().keyword("LMTPS.title")).isEqualTo(title(robot));
    }

    @Test
    void theThemeButtonTurnsTheWindowDarkAndBack(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        assertThat(isDark(robot)).isFalse();
        robot.clickOn("#themeButton");
        assertThat(isDark(robot)).isTrue();
        robot.clickOn("#themeButton");
        assertThat(isDark(robot)).isFalse();
    }

    @Test
    void theDialogOpensSeveralFilesAndTheListShowsThem(FxRobot robot) throws Exception {
        chosenInDialog.add(message("one.eml", THREE_HOPS).toFile());
        chosenInDialog.add(message("two.eml", "From: eve@example.net\nSubject: Second\n\n").toFile());
        robot.clickOn("#openButton");
        waitUntilOpen(2);
        assertThat(labels(robot, ".card-title")).containsExactly("Café menu", "Second");
        assertThat(label(robot, "#subject")).isEqualTo("Second");
        assertThat(robot.lookup("#noHops").query().isVisible()).as("no Received headers is said").isTrue();
        robot.clickOn("Café menu");
        assertThat(labels(robot, ".badge")).hasSize(3);
    }

    @Test
    void whatCannotBeOpenedIsSaidAndWhatIsOpenStays(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        Path empty = Files.createFile(folder.resolve("empty.eml"));
        Path picture = Files.write(folder.resolve("logo.eml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        dropAll(robot, List.of(empty, picture, folder.resolve("gone.eml")));
        waitFor(() -> notice(robot).lines().count() == 3);
        assertThat(notice(robot).lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("“empty.eml” is empty."),
                line -> assertThat(line).startsWith("“logo.eml” is not a mail message"),
                line -> assertThat(line).startsWith("“gone.eml” is not there."));
        assertThat(label(robot, "#subject")).isEqualTo("Café menu");
        assertThat(labels(robot, ".badge")).hasSize(3);
    }

    @Test
    void aDropThatBringsNoFileIsAnswered(FxRobot robot) {
        robot.interact(() -> window.drop(DroppedMail.from(List.of(), "https://example.com/", Map.of(), null)));
        assertThat(notice(robot)).startsWith("Nothing in this drop can be opened.");
    }

    @Test
    void aDroppedFolderOpensTheMessagesInIt(FxRobot robot) throws Exception {
        message("a.eml", THREE_HOPS);
        message("b.eml", "From: eve@example.net\nSubject: Second\n\n");
        Files.writeString(folder.resolve("notes.pdf"), "%PDF-1.7");
        dropAll(robot, List.of(folder));
        waitUntilOpen(2);
        assertThat(labels(robot, ".card-title")).containsExactly("Café menu", "Second");
        assertThat(label(robot, "#subject")).as("the first one is shown").isEqualTo("Café menu");
    }

    @Test
    void everyMessageOfAnMboxIsListedAndOpens(FxRobot robot) throws Exception {
        String mbox = "From a@example.com Tue Nov  3 10:00:00 2026\n" + THREE_HOPS
                + "\nFrom b@example.com Tue Nov  3 11:00:00 2026\nFrom: eve@example.net\nSubject: Second\n\nx\n";
        dropAll(robot, List.of(message("box.mbox", mbox)));
        waitUntilOpen(2);
        assertThat(label(robot, "#subject")).isEqualTo("Café menu");
        robot.clickOn("Second");
        waitFor(() -> label(robot, "#subject").equals("Second"));
        robot.clickOn(".card-title");
        waitFor(() -> label(robot, "#subject").equals("Café menu"));
        assertThat(labels(robot, ".badge")).hasSize(3);
    }

    @Test
    void attachedMessagesStandIndentedUnderTheirParentAndAWrapperOffersTheInnerOne(FxRobot robot) throws Exception {
        String forward = """
                From: ann@example.org
                Subject: Fwd: please look
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                see below
                --b
                Content-Type: message/rfc822

                """ + THREE_HOPS + "\n--b--\n";
        dropAll(robot, List.of(message("forward.eml", forward)));
        waitUntilOpen(2);
        assertThat(labels(robot, ".card-title")).containsExactly("Fwd: please look", "↳ Café menu");
        assertThat(label(robot, "#subject")).as("the parent stays on show").isEqualTo("Fwd: please look");
        waitFor(() -> robot.lookup(".remarks .hyperlink").tryQuery().isPresent());
        robot.clickOn(".remarks .hyperlink");
        assertThat(label(robot, "#subject")).isEqualTo("Café menu");
        robot.interact(() -> window.state().close(window.state().messages().getFirst()));
        assertThat(window.state().messages()).as("closing the parent closes what is attached").isEmpty();
    }

    @Test
    void cancelEndsALongReadingAndKeepsWhatWasRead(FxRobot robot) throws Exception {
        Path packed = folder.resolve("long.mbox.gz");
        byte[] body = packed("a line of a body that does not want to end\n".repeat(20_000));
        try (OutputStream out = Files.newOutputStream(packed)) {
            for (int i = 1; i <= 3; i++) {
                out.write(packed("From a@example.com Tue Nov  3 10:00:00 2026\nFrom: a@example.com\nSubject: Message " + i
                        + "\n\nx\n\n"));
            }
            // Packed pieces behind one another are one whole (RFC 1952 §2.2): 25 GB of it take longer than any test.
            for (int i = 0; i < 30_000; i++) {
                out.write(body);
            }
        }
        dropAll(robot, List.of(packed));
        waitUntilOpen(2);
        robot.interact(() -> settings.language.set(Optional.of(Locale.FRENCH)));
        robot.interact(() -> settings.language.set(Optional.of(Locale.ENGLISH)));
        assertThat(window.state().reading().get()).as("goes on in another language").isEqualTo(1);
        robot.clickOn("Cancel");
        waitFor(() -> window.state().reading().get() == 0);
        assertThat(labels(robot, ".card-title")).as("the third had not come to its end")
                .containsExactly("Message 1", "Message 2");
        assertThat(robot.lookup("#statusReading").query().isVisible()).isFalse();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    @Test
    void pastedHeadersAreMendedAndItIsSaid(FxRobot robot) throws Exception {
        String quoted = THREE_HOPS.lines().map(line -> "> " + line + "\n").reduce("", String::concat);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(quoted);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#pasteButton");
        waitUntilOpen(1);
        assertThat(labels(robot, ".badge")).containsExactly("ESMTPSA", "ESMTP", "LMTPS");
        assertThat(labels(robot, ".remarks .label")).anySatisfy(line -> assertThat(line).startsWith("Quote marks"));
    }

    @Test
    void textWithoutHeadersIsAnswered(FxRobot robot) throws Exception {
        robot.interact(() -> window.drop(new DroppedMail.OfText("Dear all: see you tomorrow at noon")));
        waitFor(() -> !notice(robot).isEmpty());
        assertThat(notice(robot)).startsWith("No header field such as Received: or From: was found");
        assertThat(window.state().messages()).isEmpty();
    }

    @Test
    void theSampleOpensFromTheEmptyWindow(FxRobot robot) {
        robot.clickOn("#sampleButton");
        assertThat(labels(robot, ".badge")).contains("ESMTPSA", "ESMTP", "esmtpa", "ESMTPS");
        assertThat(label(robot, "#statusUnderstood")).isEqualTo("6 of 6 Received headers understood");
    }

    @Test
    void allHeadersAreListedAndFound(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        robot.clickOn("All headers 8");
        TableView<?> table = robot.lookup("#table").queryTableView();
        assertThat(table.getItems()).hasSize(8);
        robot.clickOn("#search").write("café");
        assertThat(table.getItems()).hasSize(1);
    }

    @Test
    void aReceivedHeaderThatIsNoSenseIsStillAHop(FxRobot robot) throws Exception {
        drop(robot, message("odd.eml", "Received: ((((\nReceived: from a.example by b.example with ESMTP id 1;"
                + " Tue, 3 Nov 2026 10:00:10 +0000\nFrom: a@example.com\n\n"));
        assertThat(labels(robot, ".badge")).hasSize(2);
        assertThat(label(robot, "#statusUnderstood")).isEqualTo("1 of 2 Received headers understood");
    }

    @Test
    void internalStepsAreToldAndNotCountedAsHops(FxRobot robot) throws Exception {
        drop(robot, message("g.eml", "X-Received: by 2001:db8::1 with SMTP id x; Tue, 3 Nov 2026 10:00:11 +0000\n" + THREE_HOPS));
        assertThat(labels(robot, ".chip")).contains("3 hops", "1 X-Received line");
        assertThat(labels(robot, ".badge")).hasSize(3);
    }

    @Test
    void everyNodeThatTakesFocusHasAName(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
        List<Node> nameless = robot.lookup((Node node) -> node.isFocusTraversable() && isShown(node) && !hasName(node))
                .queryAll().stream().toList();
        assertThat(nameless).isEmpty();
    }
}
