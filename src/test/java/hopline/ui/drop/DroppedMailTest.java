package hopline.ui.drop;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.ui.drop.DroppedMail.OfContents;
import hopline.ui.drop.DroppedMail.OfFiles;
import hopline.ui.drop.DroppedMail.OfNothing;
import hopline.ui.drop.DroppedMail.OfText;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DroppedMailTest {

    private static final String VIRTUAL =
            "message/external-body;access-type=clipboard;index=0;size=3;name=\"Late invoice.msg\"";

    @Test
    void filesWinOverEverything() {
        DroppedMail mail = DroppedMail.from(List.of(new File("a.eml")), "file:///b.eml", Map.of(VIRTUAL, new byte[] {1}),
                "From: a@example.com");
        assertThat(mail).isEqualTo(new OfFiles(List.of(Path.of("a.eml"))));
    }

    @Test
    void addressesOfFilesComeNext() {
        DroppedMail mail = DroppedMail.from(null, "file:///tmp/b.eml", Map.of(VIRTUAL, new byte[] {1}), null);
        assertThat(mail).isEqualTo(new OfFiles(List.of(Path.of("/tmp/b.eml"))));
    }

    @Test
    void aVirtualFileBringsItsNameAndBytes() {
        DroppedMail mail = DroppedMail.from(List.of(), null, Map.of(VIRTUAL, new byte[] {1, 2, 3}), "Late invoice");
        assertThat(mail).isInstanceOfSatisfying(OfContents.class,
                contents -> assertThat(contents.contents()).hasSize(1)
                        .hasEntrySatisfying("Late invoice.msg", bytes -> assertThat(bytes).containsExactly(1, 2, 3)));
    }

    @Test
    void aVirtualFileThatIsNotHandedOverIsExplained() {
        Map<String, byte[]> nothing = new HashMap<>();
        nothing.put(VIRTUAL, null);
        assertThat(DroppedMail.from(null, null, nothing, "From: someone")).isEqualTo(new OfNothing("drop.notHandedOver"));
    }

    @Test
    void textComesLastAndMustLookLikeHeaders() {
        assertThat(DroppedMail.from(null, null, Map.of(), "From: a@example.com"))
                .isEqualTo(new OfText("From: a@example.com"));
        assertThat(DroppedMail.from(null, null, Map.of(), "hello")).isEqualTo(new OfNothing("drop.nothing"));
        assertThat(DroppedMail.from(null, null, Map.of(), null)).isEqualTo(new OfNothing("drop.nothing"));
    }

    @Test
    void aLinkToAPageIsNoMail() {
        assertThat(DroppedMail.from(null, "https://example.com/", Map.of(), "https://example.com/"))
                .isEqualTo(new OfNothing("drop.nothing"));
    }

    @Test
    void isOfferedForFilesTextAndVirtualFilesOnly() {
        assertThat(DroppedMail.isOffered(false, false, false, List.of(VIRTUAL))).isTrue();
        assertThat(DroppedMail.isOffered(false, false, true, List.of())).isTrue();
        assertThat(DroppedMail.isOffered(false, false, false, List.of("application/x-colour"))).isFalse();
    }
}
