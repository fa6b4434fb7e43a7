package hopline.ui.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DroppedFilesTest {

    @Test
    void filesComeInTheirOrder() {
        assertThat(DroppedFiles.from(List.of(new File("b.eml"), new File("a.eml")), null))
                .containsExactly(Path.of("b.eml"), Path.of("a.eml"));
    }

    @Test
    void filesWinOverTheUriList() {
        assertThat(DroppedFiles.from(List.of(new File("a.eml")), "file:///tmp/b.eml")).containsExactly(Path.of("a.eml"));
    }

    @Test
    void aUriListNamesOneFileALine() {
        String list = "# dropped\r\nfile:///tmp/a.eml\r\nfile://localhost/tmp/b%20c.eml\r\n";
        assertThat(DroppedFiles.from(List.of(), list)).containsExactly(Path.of("/tmp/a.eml"), Path.of("/tmp/b c.eml"));
    }

    @Test
    void addressesOfOtherMachinesBringNothing() {
        String list = "https://example.com/a.eml\nfile://server.example/share/a.eml\nmailto:a@example.com\n";
        assertThat(DroppedFiles.from(null, list)).isEmpty();
    }

    @Test
    void nonsenseBringsNothing() {
        assertThat(DroppedFiles.from(null, "file://%%%\n:::\nfile:\n")).isEmpty();
        assertThat(DroppedFiles.from(null, null)).isEmpty();
        assertThat(DroppedFiles.from(List.of(), "")).isEmpty();
    }
}
