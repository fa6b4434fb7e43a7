package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hopline.format.UnreadableException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a message, and every reason why something is not. */
class FormatsTest {

    private static final String MESSAGE = "From: a@example.org\r\nSubject: x\r\n\r\nBody\r\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mail.eml", "mail.txt", "no extension"})
    void aMessageIsKnownByItsContentAndNotByItsName(String name) throws Exception {
        Message message = Formats.read(Files.writeString(folder.resolve(name), MESSAGE));

        assertThat(message.name()).isEqualTo(name);
        assertThat(message.size()).hasValue(MESSAGE.length());
        assertThat(message.headers().text("Subject")).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Received: x\n\n", "X-Other: 1\nDate: x\n", "From a@example.org\nTO: b@example.net\n\n"})
    void oneFieldOfMailMakesAMessage(String content) throws Exception {
        assertThat(Formats.read("x", content.getBytes(StandardCharsets.UTF_8)).headers().fields()).isNotEmpty();
    }

    @Test
    void theLengthOfTheBodyCostsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("large.eml"), MESSAGE);
        long twoGigabytes = 2L << 30;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(twoGigabytes);
        }

        assertThat(Formats.read(file).size()).hasValue(twoGigabytes);
    }

    @Test
    void aMissingFileIsNotFound() {
        assertRefused(folder.resolve("missing.eml"), Reason.NOT_FOUND, "missing.eml");
    }

    @Test
    void aLinkToNothingIsNotFound() throws IOException {
        Path link = link("dangling.eml", folder.resolve("missing.eml"));

        assertRefused(link, Reason.NOT_FOUND, "dangling.eml");
    }

    @Test
    void aFolderIsAFolder() throws IOException {
        assertRefused(Files.createDirectory(folder.resolve("inbox")), Reason.FOLDER, "inbox");
        assertRefused(Path.of("/"), Reason.FOLDER, "/");
    }

    @Test
    void aDeviceIsNoFile() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no /dev/null");

        assertRefused(device, Reason.NOT_A_FILE, "null");
    }

    @Test
    void aLinkToItselfIsNoFile() throws IOException {
        Path loop = folder.resolve("loop.eml");

        assertRefused(link("loop.eml", loop), Reason.NOT_A_FILE, "loop.eml");
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.eml")), Reason.EMPTY, "empty.eml");
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> Formats.read("empty", new byte[0]))
                .matches(e -> e.reason() == Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hello", "title: a YAML file\nname: x\n", "\n\n", "PK\u0003\u0004", "\0\0\0\0", "{\"From\": 1}"})
    void otherContentIsNoMessage(String content) throws IOException {
        assertRefused(Files.writeString(folder.resolve("other"), content), Reason.NOT_A_MESSAGE, "other");
    }

    @Test
    void aFileThatMayNotBeReadHasNoPermission() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.eml"), MESSAGE);

        assertRefused(new BrokenFiles(new AccessDeniedException("secret.eml")).at(file), Reason.NO_PERMISSION,
                "secret.eml");
    }

    @Test
    void aFileThatVanishesBeforeItIsOpenedIsNotFound() throws IOException {
        Path file = Files.writeString(folder.resolve("gone.eml"), MESSAGE);

        assertRefused(new BrokenFiles(new NoSuchFileException("gone.eml")).at(file), Reason.NOT_FOUND, "gone.eml");
    }

    @Test
    void aDiskThatFailsIsAFailedRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.eml"), MESSAGE);

        assertRefused(new BrokenFiles(new IOException("Input/output error")).at(file), Reason.READ_FAILED, "bad.eml");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentence(Reason reason) {
        assertThat(ResourceBundle.getBundle("hopline.messages").getString(reason.textKey())).contains("{0}");
    }

    private Path link(String name, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(folder.resolve(name), target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            return abort("links cannot be made here: " + e);
        }
    }

    private static void assertRefused(Path file, Reason reason, String name) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> Formats.read(file))
                .matches(e -> e.reason() == reason, "reason " + reason)
                .matches(e -> e.name().equals(name), "name " + name);
    }
}
