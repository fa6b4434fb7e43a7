package hopline.authentication;

import hopline.header.HeaderField;
import hopline.header.Headers;
import hopline.header.Mailboxes;
import hopline.host.HostName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the domains that passed SPF or DKIM belong to the domain in From (RFC 7489 §3.1). A comparison of written
 * names: which of them passed is what the servers report, and the policy of the domain stays unknown without DNS.
 *
 * @param problem      why there is no domain to compare with
 * @param from         the domain in From; empty exactly if there is a problem
 * @param fields       the From fields
 * @param identifiers  the domains that were compared: of results, of Received-SPF, of signatures; empty if there is a
 *                     problem
 */
public record DmarcAlignment(Optional<Problem> problem, Optional<HostName> from, List<HeaderField> fields,
        List<Identifier> identifiers) {

    public DmarcAlignment {
        fields = List.copyOf(fields);
        identifiers = List.copyOf(identifiers);
    }

    /** Why From names no single domain (RFC 7489 §6.6.1). */
    public enum Problem {
        /** No From field. */
        NO_FROM,
        /** More than one From field. */
        SEVERAL_FROM_FIELDS,
        /** One From field with authors at different domains. */
        SEVERAL_DOMAINS,
        /** No address with a domain name in From. */
        NO_DOMAIN
    }

    /** How two domains stand to each other (RFC 7489 §3.1.1). */
    public enum Mode {
        /** The same name. */
        STRICT,
        /** Names under the same organisational domain. */
        RELAXED,
        /** Domains of different organisations, as far as their names tell. */
        NOT_ALIGNED
    }

    /** Where a domain comes from. */
    public enum Source {
        /** A server reports that SPF passed for it. */
        SPF,
        /** A server reports that a DKIM signature of it passed. */
        DKIM,
        /** A DKIM-Signature names it, and no Authentication-Results field speaks of it. */
        SIGNATURE_ONLY
    }

    /**
     * A domain and how it stands to the one in From.
     *
     * @param source      where it comes from
     * @param domain      as written
     * @param mode        how it stands to the domain in From; not aligned where it is no domain name
     * @param reportedBy  the server that reports the pass, by its own account; empty where none is named
     * @param field       the field that says it
     * @param raw         the words that say it, on one line
     */
    public record Identifier(Source source, String domain, Mode mode, Optional<String> reportedBy, HeaderField field,
            String raw) {

        /** Whether a server reports a pass for it and it is aligned, which is what DMARC asks for. */
        public boolean satisfies() {
            return source != Source.SIGNATURE_ONLY && mode != Mode.NOT_ALIGNED;
        }
    }

    /** Whether a reported pass is aligned, so that DMARC passes if the report can be believed. */
    public boolean isSatisfied() {
        return identifiers.stream().anyMatch(Identifier::satisfies);
    }

    /** The domain of an address, or the text itself if it has no at sign; empty if nothing is left. */
    static Optional<String> domainOf(String address) {
        String bare = address.strip();
        bare = bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
        return Optional.of(bare.substring(bare.lastIndexOf('@') + 1)).filter(domain -> !domain.isEmpty());
    }

    static DmarcAlignment of(Headers headers, List<AuthenticationResults> results, List<ReceivedSpf> receivedSpf,
            List<DkimSignature> signatures) {
        List<HeaderField> fields = headers.all("From");
        if (fields.size() != 1) {
            return without(fields.isEmpty() ? Problem.NO_FROM : Problem.SEVERAL_FROM_FIELDS, fields);
        }
        List<Optional<HostName>> domains = Mailboxes.addresses(fields.getFirst().value()).stream()
                .filter(address -> address.indexOf('@') >= 0)
                .map(address -> domainOf(address).flatMap(HostName::of)).distinct().toList();
        if (domains.size() > 1) {
            return without(Problem.SEVERAL_DOMAINS, fields);
        }
        Optional<HostName> from = domains.stream().flatMap(Optional::stream).findFirst();
        return from.map(domain -> new DmarcAlignment(Optional.empty(), from, fields,
                        identifiers(domain, results, receivedSpf, signatures)))
                .orElseGet(() -> without(Problem.NO_DOMAIN, fields));
    }

    private static DmarcAlignment without(Problem problem, List<HeaderField> fields) {
        return new DmarcAlignment(Optional.of(problem), Optional.empty(), fields, List.of());
    }

    private static List<Identifier> identifiers(HostName from, List<AuthenticationResults> results,
            List<ReceivedSpf> receivedSpf, List<DkimSignature> signatures) {
        List<Identifier> found = new ArrayList<>();
        Set<String> spokenOf = new HashSet<>();
        for (AuthenticationResults field : results) {
            for (MethodResult result : field.results()) {
                Optional<String> domain = result.domain();
                if (result.method().equals("dkim")) {
                    domain.map(DmarcAlignment::key).ifPresent(spokenOf::add);
                }
                domain.filter(name -> result.is("pass")).ifPresent(name -> found.add(new Identifier(
                        result.method().equals("spf") ? Source.SPF : Source.DKIM, name, mode(from, name),
                        field.authservId(), field.field(), result.raw())));
            }
        }
        for (ReceivedSpf spf : receivedSpf) {
            spf.domain().filter(name -> spf.is("pass")).ifPresent(name -> found.add(new Identifier(Source.SPF, name,
                    mode(from, name), spf.server(), spf.field(), spf.field().value())));
        }
        for (DkimSignature signature : signatures) {
            signature.domain().filter(name -> !spokenOf.contains(key(name))).ifPresent(name -> found.add(
                    new Identifier(Source.SIGNATURE_ONLY, name, mode(from, name), Optional.empty(), signature.field(),
                            "d=" + name)));
        }
        return found;
    }

    private static String key(String domain) {
        return HostName.of(domain).map(HostName::ascii).orElseGet(() -> domain.toLowerCase(Locale.ROOT));
    }

    private static Mode mode(HostName from, String domain) {
        Optional<HostName> other = HostName.of(domain);
        if (other.isEmpty()) {
            return Mode.NOT_ALIGNED;
        }
        if (other.get().ascii().equals(from.ascii())) {
            return Mode.STRICT;
        }
        return from.isSameOrganisation(other.get()) ? Mode.RELAXED : Mode.NOT_ALIGNED;
    }
}
