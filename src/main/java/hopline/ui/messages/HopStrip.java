package hopline.ui.messages;

import hopline.trace.Protection;
import hopline.ui.ProtectionStyle;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A thin strip with one piece for every hop, oldest at the left, in the colour of its protection. */
final class HopStrip extends HBox {

    /** More pieces than this would be thinner than the gaps between them; the strip then shows an even selection. */
    private static final int MOST_PIECES = 40;

    HopStrip() {
        getStyleClass().add("hop-strip");
    }

    void show(List<Protection> protections) {
        getChildren().setAll(pieces(protections).stream().map(HopStrip::piece).toList());
    }

    private static List<Protection> pieces(List<Protection> hops) {
        if (hops.size() <= MOST_PIECES) {
            return hops;
        }
        return IntStream.range(0, MOST_PIECES)
                .mapToObj(i -> hops.get((int) ((long) i * hops.size() / MOST_PIECES))).toList();
    }

    private static Region piece(Protection protection) {
        Region piece = new Region();
        piece.getStyleClass().add("hop-strip-piece");
        ProtectionStyle.apply(piece, protection);
        HBox.setHgrow(piece, Priority.ALWAYS);
        return piece;
    }
}
