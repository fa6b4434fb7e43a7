package hopline.received.dialect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that servers give to TLS versions: TLSv1.3, TLS1_3, TLS1.3, TLS-1.0, TLS\Tls12, SSLv3. */
final class TlsVersion {

    private static final Pattern NAME = Pattern.compile(
            "(?:TLS\\\\)?(?:TLS[v_-]?([0-9])(?:[._]?([0-9]))?|SSL[v_-]?([23])(?:[._]0)?)", Pattern.CASE_INSENSITIVE);

    private TlsVersion() {
    }

    /**
     * The version in the form TLSv1.3. Empty for "TLSv1/SSLv3", which is OpenSSL's name for a family of ciphers and
     * was printed for newer versions too, and for anything else that does not tell the version.
     */
    static Optional<String> canonical(String written) {
        Matcher matcher = NAME.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(3) != null) {
            return Optional.of("SSLv" + matcher.group(3));
        }
        String minor = matcher.group(2) == null ? "0" : matcher.group(2);
        return Optional.of("TLSv" + matcher.group(1) + "." + minor);
    }
}
