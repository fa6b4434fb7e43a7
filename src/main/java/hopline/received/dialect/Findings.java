package hopline.received.dialect;

import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Statement;
import hopline.received.scan.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the dialects found in one line. The first finding of each sort stays; nothing is ever overwritten. */
public final class Findings {

    /** What can be found once a line. */
    public enum Field {
        ENVELOPE_SENDER, SOFTWARE, TLS_VERSION, CIPHER, CIPHER_BITS, CLIENT_CERTIFICATE, AUTH_USER, AUTH_MECHANISM
    }

    /** Names that OpenSSL and RFC 2246 appendix C give to suites that protect integrity only. */
    private static final Pattern NULL_CIPHER = Pattern.compile("(?:.*[-_])?NULL(?:[-_].*)?");

    private final Map<Field, Part> fields = new EnumMap<>(Field.class);
    private final List<Statement> statements = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private Optional<Received.Kind> kind = Optional.empty();

    /** These words say that TLS was used. */
    public Findings tls(Part words) {
        statements.add(new Statement(Statement.Subject.TLS, true, words));
        return this;
    }

    /** These words say that TLS was not used. */
    public Findings noTls(Part words) {
        statements.add(new Statement(Statement.Subject.TLS, false, words));
        return this;
    }

    /** These words say that the client signed in. */
    public Findings auth(Part words) {
        statements.add(new Statement(Statement.Subject.AUTH, true, words));
        return this;
    }

    /** These words say that the client did not sign in. */
    public Findings noAuth(Part words) {
        statements.add(new Statement(Statement.Subject.AUTH, false, words));
        return this;
    }

    /** The TLS version as written; one that does not tell the version becomes a note. */
    public Findings version(Optional<Part> written) {
        written.ifPresent(part -> TlsVersion.canonical(part.text()).ifPresentOrElse(
                name -> put(Field.TLS_VERSION, Optional.of(new Part(name, part.span()))),
                () -> note(Note.Kind.TLS_VERSION_UNCERTAIN, part)));
        return this;
    }

    /** The cipher suite; one that does not encrypt becomes a note as well. */
    public Findings cipher(Optional<Part> written) {
        written.filter(part -> NULL_CIPHER.matcher(part.text()).matches())
                .ifPresent(part -> note(Note.Kind.NULL_CIPHER, part));
        return put(Field.CIPHER, written);
    }

    public Findings bits(Optional<Part> written) {
        return put(Field.CIPHER_BITS, written);
    }

    public Findings clientCertificate(Part words) {
        return put(Field.CLIENT_CERTIFICATE, Optional.of(words));
    }

    public Findings user(Optional<Part> name) {
        return put(Field.AUTH_USER, name);
    }

    public Findings mechanism(Optional<Part> name) {
        return put(Field.AUTH_MECHANISM, name);
    }

    public Findings envelopeSender(Optional<Part> address) {
        return put(Field.ENVELOPE_SENDER, address);
    }

    public Findings software(Part words) {
        return put(Field.SOFTWARE, Optional.of(words));
    }

    public Findings kind(Received.Kind found) {
        kind = kind.or(() -> Optional.of(found));
        return this;
    }

    public Findings note(Note.Kind noteKind, Part words) {
        notes.add(new Note(noteKind, Optional.of(words)));
        return this;
    }

    private Findings put(Field field, Optional<Part> part) {
        part.ifPresent(found -> fields.putIfAbsent(field, found));
        return this;
    }

    public Optional<Part> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    public List<Statement> statements() {
        return statements;
    }

    public List<Note> notes() {
        return notes;
    }

    public Optional<Received.Kind> kind() {
        return kind;
    }

    /** Whether words were found that say this. */
    public boolean says(Statement.Subject subject, boolean asserted) {
        return statements.stream().anyMatch(said -> said.subject() == subject && said.asserted() == asserted);
    }

    /** The parts of a TLS comment: the version, cipher and bits groups of a match, any of which may be missing. */
    Findings session(Text.Match match, int version, int cipher, int bits) {
        tls(match.all());
        version(version > 0 ? match.group(version) : Optional.empty());
        cipher(cipher > 0 ? match.group(cipher) : Optional.empty());
        return bits(bits > 0 ? match.group(bits) : Optional.empty());
    }
}
