package hopline.authentication;

import hopline.header.HeaderField;
import hopline.header.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that the header fields of a message say about its authentication, as written. Nothing of it has been
 * checked: any server on the way, and the sender, can have written every word.
 *
 * @param results      the Authentication-Results fields, those renamed to Authentication-Results-Original included, in
 *                     the order of the header
 * @param receivedSpf  the Received-SPF fields in the order of the header
 * @param signatures   the DKIM-Signature fields in the order of the header
 * @param arcSets      the ARC sets, the oldest first
 * @param alignment    DMARC alignment, computed from the results, Received-SPF and the signatures; what ARC sets report
 *                     does not count for it
 * @param unread       the fields beyond {@link #MOST_FIELDS}, which were not read
 */
public record Authentication(List<AuthenticationResults> results, List<ReceivedSpf> receivedSpf,
        List<DkimSignature> signatures, List<ArcSet> arcSets, DmarcAlignment alignment, List<HeaderField> unread) {

    /** Fields of one name that are read; real messages have under twenty, an ARC chain fifty (RFC 8617 §4.2.1). */
    public static final int MOST_FIELDS = 100;

    private static final String ORIGINAL = "Authentication-Results-Original";

    /** The fields that are read, in lower case. */
    private static final Set<String> NAMES = Set.of("authentication-results", "authentication-results-original",
            "received-spf", "dkim-signature", "arc-seal", "arc-message-signature", "arc-authentication-results");

    public Authentication {
        results = List.copyOf(results);
        receivedSpf = List.copyOf(receivedSpf);
        signatures = List.copyOf(signatures);
        arcSets = List.copyOf(arcSets);
        unread = List.copyOf(unread);
    }

    /** Reads the fields. Any header gives a value, in time linear in it. */
    public static Authentication of(Headers headers) {
        Map<String, Integer> counts = new HashMap<>();
        List<HeaderField> read = new ArrayList<>();
        List<HeaderField> unread = new ArrayList<>();
        for (HeaderField field : headers.fields()) {
            int count = counts.merge(field.key(), 1, Integer::sum);
            if (NAMES.contains(field.key())) {
                (count <= MOST_FIELDS ? read : unread).add(field);
            }
        }
        List<AuthenticationResults> results = read.stream()
                .filter(field -> field.is("Authentication-Results") || field.is(ORIGINAL))
                .map(AuthenticationResults::read).toList();
        List<ReceivedSpf> receivedSpf = all(read, "Received-SPF", ReceivedSpf::read);
        List<DkimSignature> signatures = all(read, "DKIM-Signature", field -> DkimSignature.read(field, counts));
        List<ArcSet> arcSets = ArcSet.of(
                all(read, "ARC-Seal", field -> new ArcSet.Seal(field, Tags.read(field.value()))),
                all(read, "ARC-Message-Signature", field -> DkimSignature.readArc(field, counts)),
                all(read, AuthenticationResults.ARC, AuthenticationResults::read));
        return new Authentication(results, receivedSpf, signatures, arcSets,
                DmarcAlignment.of(headers, results, receivedSpf, signatures), unread);
    }

    private static <T> List<T> all(List<HeaderField> fields, String name, Function<HeaderField, T> reader) {
        return fields.stream().filter(field -> field.is(name)).map(reader).toList();
    }

    /** Whether the header says nothing at all about authentication. */
    public boolean isEmpty() {
        return results.isEmpty() && receivedSpf.isEmpty() && signatures.isEmpty() && arcSets.isEmpty();
    }
}
