package hopline.header;

/** Folding white space (RFC 5322 §2.2.3). */
final class Folding {

    private Folding() {
    }

    /** Removes line ends that are followed by a blank, turns other bare CR and LF into one blank, trims the ends. */
    static String unfold(String folded) {
        if (folded.indexOf('\n') < 0 && folded.indexOf('\r') < 0) {
            return folded.strip();
        }
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '\r' && c != '\n') {
                out.append(c);
                continue;
            }
            if (c == '\r' && i + 1 < folded.length() && folded.charAt(i + 1) == '\n') {
                i++;
            }
            boolean folding = i + 1 < folded.length() && isBlank(folded.charAt(i + 1));
            if (!folding) {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
