package hopline.diagnosis;

import hopline.received.From;
import hopline.trace.Hop;

/**
 * What the receiving server remarked beside the client's address. The remarks are no part of {@link From}, which only
 * holds names and addresses.
 */
public final class Client {

    private Client() {
    }

    /** Whether the server looked the address up and found no name for it. Many servers look nothing up. */
    public static boolean isNameless(Hop hop) {
        return hop.received().from().flatMap(From::reverseDns).isEmpty() && isMarked(hop, "unknown");
    }

    /** Whether the server found a name that does not lead back to the address. */
    public static boolean isDoubtful(Hop hop) {
        return isMarked(hop, "may be forged");
    }

    private static boolean isMarked(Hop hop, String remark) {
        String raw = hop.received().raw();
        int by = hop.receiver().map(part -> part.span().start()).orElse(raw.length());
        int address = hop.received().from().flatMap(From::address).map(part -> part.span().start()).orElse(0);
        int start = raw.lastIndexOf('(', address);
        return start >= 0 && start < by && raw.substring(start, by).contains(remark);
    }
}
