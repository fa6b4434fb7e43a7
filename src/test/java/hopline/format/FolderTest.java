package hopline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    private Path folder;

    private final Found found = new Found();

    private Path message(String path, String subject) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "Subject: " + subject + "\n\n");
    }

    @Test
    void theMessagesOfAllFilesInTheOrderOfTheirPaths() throws Exception {
        message("b.eml", "b");
        message("a.eml", "a");
        message("cur/1:2,S", "maildir");
        Files.writeString(folder.resolve("c.mbox"), "From x\nSubject: c1\n\nFrom x\nSubject: c2\n\n");
        Formats.readAll(folder, found);

        assertThat(found.outline()).containsExactly("a", "b", "c1", "c2", "maildir");
        assertThat(found.skipped).isEmpty();
    }

    @Test
    void whatIsNoMessageIsToldWithItsReason() throws Exception {
        message("a.eml", "a");
        Files.createFile(folder.resolve("empty.eml"));
        Files.writeString(folder.resolve("notes.txt"), "Call Ann.");
        Files.write(folder.resolve("x.msg"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0,
            (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        Formats.readAll(folder, found);

        assertThat(found.outline()).containsExactly("a");
        assertThat(found.reasons()).containsExactly("EMPTY empty.eml", "NOT_A_MESSAGE notes.txt", "CORRUPT_MSG x.msg");
    }

    @Test
    void linksToFoldersAreNotFollowed() throws Exception {
        message("in/a.eml", "a");
        Files.createSymbolicLink(folder.resolve("in/again"), folder);
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in/loop"));
        Formats.readAll(folder, found);

        assertThat(found.outline()).containsExactly("a");
        assertThat(found.reasons()).containsExactly("FOLDER again", "NOT_A_FILE loop");
    }

    @Test
    void foldersThatLieTooDeepAreTold() throws Exception {
        message("1/2/3/4/5/6/7/a.eml", "a");
        message("1/2/3/4/5/6/7/8/b.eml", "b");
        Formats.readAll(folder, found);

        assertThat(found.outline()).containsExactly("a");
        assertThat(found.reasons()).containsExactly("TOO_DEEP 8");
    }

    @Test
    void aFolderThatIsALinkIsRead() throws Exception {
        message("in/a.eml", "a");
        Formats.readAll(Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in")), found);

        assertThat(found.outline()).containsExactly("a");
    }

    @Test
    void interruptingTheThreadEndsTheReading() throws Exception {
        message("a.eml", "a");
        message("b.eml", "b");

        assertThatThrownBy(() -> Formats.readAll(folder, message -> {
            found.found(message);
            Thread.currentThread().interrupt();
        })).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.outline()).containsExactly("a");
    }
}
