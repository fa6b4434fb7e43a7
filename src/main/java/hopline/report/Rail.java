package hopline.report;

import hopline.trace.Hop;

/**
 * How a hop's edge looks in a terminal: as in the window, plain is dashed, TLS solid, AUTH dotted, both double, and a
 * hop that states nothing thin; the colour is never the only sign.
 *
 * @param glyph   the edge
 * @param colour  the parameters of the SGR sequence (ECMA-48 §8.3.117): colours that read on black and on white
 */
record Rail(char glyph, String colour) {

    private static final String ESCAPE = "\u001B[";

    private static final Rail PLAIN = new Rail('╎', "38;5;166");
    private static final Rail TLS = new Rail('┃', "38;5;33");
    private static final Rail AUTH = new Rail('┊', "38;5;136");
    private static final Rail TLS_AUTH = new Rail('║', "38;5;35");
    private static final Rail NOT_STATED = new Rail('│', "38;5;245");
    private static final Rail EVENT = new Rail('·', "38;5;245");

    static Rail of(Hop hop) {
        if (hop.isEvent()) {
            return EVENT;
        }
        return switch (hop.protection()) {
            case PLAIN -> PLAIN;
            case TLS -> TLS;
            case AUTH -> AUTH;
            case TLS_AUTH -> TLS_AUTH;
            case NOT_STATED -> NOT_STATED;
        };
    }

    /** The text in this rail's colour. */
    String paint(String text) {
        return ESCAPE + colour + "m" + text + ESCAPE + "0m";
    }

    /** The text in bold. */
    static String bold(String text) {
        return ESCAPE + "1m" + text + ESCAPE + "0m";
    }
}
