package hopline.ui;

import hopline.language.Zone;
import hopline.trace.Hop;
import hopline.ui.drop.DroppedMail;
import hopline.ui.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/** A window for each test, and what tests ask of it. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTestBase {

    static final String THREE_HOPS = """
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
    MainWindow window;
    Settings settings;
    final List<File> chosenInDialog = new ArrayList<>();

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.setupStage(this::show);
    }

    private void show(Stage stage) {
        settings = new Settings();
        settings.language.set(Optional.of(Locale.ENGLISH));
        settings.theme.set(Settings.Theme.LIGHT);
        settings.zone.set(Zone.UTC);
        window = new MainWindow(stage, settings, ZoneId.of("Europe/Paris"), 1000, 900, () -> chosenInDialog);
        window.show();
    }

    static boolean isShown(Node node) {
        return node.getParent() == null ? node.isVisible() : node.isVisible() && isShown(node.getParent());
    }

    static boolean hasName(Node node) {
        boolean text = node instanceof Labeled labeled && !labeled.getText().isEmpty();
        boolean structure = node instanceof TabPane || node instanceof ScrollPane;
        return text || structure || node.getAccessibleText() != null;
    }

    Path message(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    void drop(FxRobot robot, Path file) throws TimeoutException {
        int open = window.state().messages().size();
        dropAll(robot, List.of(file));
        waitUntilOpen(open + 1);
    }

    /** Ends where a real drop ends: what follows the reading of the dragboard. */
    void dropAll(FxRobot robot, List<Path> files) {
        robot.interact(() -> window.drop(new DroppedMail.OfFiles(files)));
    }

    void waitUntilOpen(int count) throws TimeoutException {
        waitFor(() -> window.state().messages().size() == count);
    }

    static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void choose(FxRobot robot, int number) {
        Hop hop = window.state().message().get().trace().hops().get(number - 1);
        robot.interact(() -> window.state().hop().set(hop));
    }

    static String notice(FxRobot robot) {
        return Optional.ofNullable(robot.lookup("#notices").queryAs(NotificationPane.class).getText()).orElse("");
    }

    static String label(FxRobot robot, String query) {
        return plain(robot.lookup(query).queryAs(Label.class).getText());
    }

    /** The texts of the labels that are in sight, top to bottom. */
    static List<String> labels(FxRobot robot, String query) {
        return labels(robot.lookup(query));
    }

    static List<String> labels(NodeQuery query) {
        WaitForAsyncUtils.waitForFxEvents();
        return query.queryAllAs(Label.class).stream().filter(WindowTestBase::isShown)
                .sorted(Comparator.comparingDouble((Label label) -> label.localToScene(0, 0).getY())
                        .thenComparingDouble(label -> label.localToScene(0, 0).getX()))
                .map(label -> plain(label.getText())).toList();
    }

    static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    static Label badgeNode(FxRobot robot, String keyword) {
        return robot.lookup(".badge").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(keyword)).findFirst().orElseThrow();
    }

    static String badge(FxRobot robot, String keyword) {
        return List.of("plain", "tls", "auth", "tls-auth", "not-stated").stream()
                .filter(name -> badgeNode(robot, keyword).getPseudoClassStates().contains(PseudoClass.getPseudoClass(name)))
                .reduce("", String::concat);
    }

    static List<String> facts(FxRobot robot, String grid) {
        return robot.from(List.of(robot.lookup(grid).query())).lookup(".fact-value").queryAllAs(Label.class).stream()
                .filter(label -> label.getAccessibleText() != null)
                .map(label -> plain(label.getAccessibleText())).toList();
    }

    static String title(FxRobot robot) {
        return robot.lookup("#title").queryAs(Text.class).getText().strip();
    }

    boolean isDark(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#root").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark"));
    }

    /** Chooses an item of this node's menu, as if its menu had been opened. */
    static void chooseItem(FxRobot robot, Control control, String text) {
        robot.interact(() -> control.getContextMenu().getItems().stream().filter(item -> item.getText().startsWith(text))
                .findFirst().orElseThrow(() -> new AssertionError(items(control))).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    static List<String> items(Control control) {
        return control.getContextMenu().getItems().stream().map(MenuItem::getText).toList();
    }

    static ListView<?> list(FxRobot robot, String part) {
        return robot.lookup(part + " .list-view").queryListView();
    }
}
