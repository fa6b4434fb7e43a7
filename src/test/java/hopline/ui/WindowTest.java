package hopline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.language.Zone;
import hopline.trace.Hop;
import hopline.ui.detail.RawHeader;
import hopline.ui.drop.DroppedMail;
import hopline.ui.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person uses it: what is dropped, opened and chosen, and what then stands on the screen. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private static final String THREE_HOPS = """
            Received: from mx.example.org (mx.example.org [192.0.2.25])
            	(using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits))
            	by store.example.org (Postfix) with LMTPS id 3AAAA00003
            	for <bob@example.org>; Tue, 3 Nov 2026 10:00:10 +0000
            Received: from relay.example.com (relay.example.com [198.51.100.7])
            	by mx.example.org (Postfix) with ESMTP id 3AAAA00002
            	for <bob@example.org>; Tue, 3 Nov 2026 10:00:05 +0000
            Received: from laptop (unknown [203.0.113.9])
            	(Authenticated sender: alice)
            	by relay.example.com (Postfix) with ESMTPSA id 3AAAA00001
            	for <bob@example.org>; Tue, 3 Nov 2026 09:30:05 +0000
            From: Alice <alice@example.com>
            To: bob@example.org
            Subject: =?UTF-8?Q?Caf=C3=A9_menu?=
            Date: Tue, 3 Nov 2026 09:30:00 +0000
            Message-ID: <m1@example.com>

            Hello
            """;

    @TempDir
    Path folder;
    private MainWindow window;
    private Settings settings;
    private final List<File> chosenInDialog = new ArrayList<>();

    @Start
    void start(Stage stage) {
        settings = new Settings();
        settings.language.set(Optional.of(Locale.ENGLISH));
        settings.theme.set(Settings.Theme.LIGHT);
        settings.zone.set(Zone.UTC);
        window = new MainWindow(stage, settings, ZoneId.of("Europe/Paris"), 1000, 900, () -> chosenInDialog);
        window.show();
    }

    @BeforeEach
    void clear() {
        chosenInDialog.clear();
    }

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
                "3 hops", "30 min 5 s in transit", "1 hop with no TLS recorded", "100% of the time at hop 2");
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
        byte[] lines = "a line of a body that does not want to end\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 1; i <= 3; i++) {
                out.write(("From a@example.com Tue Nov  3 10:00:00 2026\nFrom: a@example.com\nSubject: Message " + i
                        + "\n\nx\n\n").getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 900; i++) {
                out.write(lines);
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
        assertThat(labels(robot, ".badge")).contains("ESMTPSA", "ESMTP", "esmtpa", "ESMTPS", "LMTP");
        assertThat(label(robot, "#statusUnderstood")).isEqualTo("6 of 6 Received headers understood");
    }

    @Test
    void allHeadersAreListedAndFound(FxRobot robot) throws Exception {
        drop(robot, message("menu.eml", THREE_HOPS));
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

    private static boolean isShown(Node node) {
        return node.getParent() == null ? node.isVisible() : node.isVisible() && isShown(node.getParent());
    }

    private static boolean hasName(Node node) {
        boolean text = node instanceof Labeled labeled && !labeled.getText().isEmpty();
        boolean structure = node instanceof TabPane || node instanceof ScrollPane;
        return text || structure || node.getAccessibleText() != null;
    }

    private Path message(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private void drop(FxRobot robot, Path file) throws TimeoutException {
        int open = window.state().messages().size();
        dropAll(robot, List.of(file));
        waitUntilOpen(open + 1);
    }

    /** Ends where a real drop ends: what follows the reading of the dragboard. */
    private void dropAll(FxRobot robot, List<Path> files) {
        robot.interact(() -> window.drop(new DroppedMail.OfFiles(files)));
    }

    private void waitUntilOpen(int count) throws TimeoutException {
        waitFor(() -> window.state().messages().size() == count);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void choose(FxRobot robot, int number) {
        Hop hop = window.state().message().get().trace().hops().get(number - 1);
        robot.interact(() -> window.state().hop().set(hop));
    }

    private static String notice(FxRobot robot) {
        return Optional.ofNullable(robot.lookup("#notices").queryAs(NotificationPane.class).getText()).orElse("");
    }

    private static String label(FxRobot robot, String query) {
        return plain(robot.lookup(query).queryAs(Label.class).getText());
    }

    /** The texts of the labels that are in sight, top to bottom. */
    private static List<String> labels(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAllAs(Label.class).stream().filter(WindowTest::isShown)
                .sorted(Comparator.comparingDouble((Label label) -> label.localToScene(0, 0).getY())
                        .thenComparingDouble(label -> label.localToScene(0, 0).getX()))
                .map(label -> plain(label.getText())).toList();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static Label badgeNode(FxRobot robot, String keyword) {
        return robot.lookup(".badge").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(keyword)).findFirst().orElseThrow();
    }

    private static String badge(FxRobot robot, String keyword) {
        return List.of("plain", "tls", "auth", "tls-auth", "not-stated").stream()
                .filter(name -> badgeNode(robot, keyword).getPseudoClassStates().contains(PseudoClass.getPseudoClass(name)))
                .reduce("", String::concat);
    }

    private static List<String> facts(FxRobot robot, String grid) {
        return robot.from(List.of(robot.lookup(grid).query())).lookup(".fact-value").queryAllAs(Label.class).stream()
                .filter(label -> label.getAccessibleText() != null)
                .map(label -> plain(label.getAccessibleText())).toList();
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#title").queryAs(Text.class).getText().strip();
    }

    private boolean isDark(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#root").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark"));
    }
}
