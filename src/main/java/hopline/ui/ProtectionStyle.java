package hopline.ui;

import hopline.trace.Protection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Marks a node with the protection that it shows; {@code app.css} gives the colour, the edge and the icon. */
public final class ProtectionStyle {

    private static final Map<Protection, PseudoClass> CLASSES = new EnumMap<>(Protection.class);

    private static final String STYLE_CLASS = "claim";

    static {
        for (Protection protection : Protection.values()) {
            CLASSES.put(protection, PseudoClass.getPseudoClass(cssName(protection)));
        }
    }

    private ProtectionStyle() {
    }

    /** Marks the node with this protection and no other; null takes every mark off. */
    public static void apply(Node node, Protection protection) {
        if (!node.getStyleClass().contains(STYLE_CLASS)) {
            node.getStyleClass().add(STYLE_CLASS);
        }
        CLASSES.forEach((each, pseudoClass) -> node.pseudoClassStateChanged(pseudoClass, each == protection));
    }

    /** The key of the protection's name in the bundle {@code messages}. */
    public static String textKey(Protection protection) {
        return "protection." + cssName(protection);
    }

    private static String cssName(Protection protection) {
        return protection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
