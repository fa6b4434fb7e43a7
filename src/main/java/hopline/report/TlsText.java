package hopline.report;

import hopline.diagnosis.CipherSuite;
import hopline.language.Words;
import java.util.Locale;
import java.util.Optional;

/** What the TLS facts of a Received line mean, each in a few words; empty where the words tell nothing known. */
public final class TlsText {

    private TlsText() {
    }

    /** What is known of a TLS version, in the form TLSv1.3. */
    public static Optional<String> version(String version, Words words) {
        return switch (version) {
            case "TLSv1.3" -> Optional.of(words.text("tls.version.current"));
            case "TLSv1.2" -> Optional.of(words.text("tls.version.usual"));
            case "TLSv1.0", "TLSv1.1", "SSLv3", "SSLv2" -> Optional.of(words.text("tls.version.old"));
            default -> Optional.empty();
        };
    }

    /** What the name of a cipher suite tells: its worst weakness, else whether it has forward secrecy. */
    public static Optional<String> cipher(String name, Words words) {
        CipherSuite suite = CipherSuite.of(name);
        Optional<String> weakness = suite.weaknesses().stream().sorted().findFirst()
                .map(found -> words.text("tls.cipher." + found.name().toLowerCase(Locale.ROOT)));
        boolean isSuite = name.indexOf('-') > 0 || name.indexOf('_') > 0;
        return weakness.or(() -> isSuite ? Optional.of(words.text("tls.cipher.forward_secrecy")) : Optional.empty());
    }

    /** What a server's remark on the client's certificate means. */
    public static Optional<String> certificate(String remark, Words words) {
        String text = remark.toLowerCase(Locale.ROOT);
        if (text.contains("not verified") || text.contains("verify=fail")) {
            return Optional.of(words.text("tls.certificate.unverified"));
        }
        if (text.contains("verified ok") || text.contains("verify=ok")) {
            return Optional.of(words.text("tls.certificate.verified"));
        }
        if (text.startsWith("no client certificate") || text.equals("verify=not")) {
            return Optional.of(words.text("tls.certificate.notAsked"));
        }
        boolean none = text.contains("not present") || text.equals("verify=no") || text.equals("verify=none");
        return none ? Optional.of(words.text("tls.certificate.none")) : Optional.empty();
    }
}
