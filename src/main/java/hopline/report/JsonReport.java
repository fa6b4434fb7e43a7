package hopline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.TrustBoundary;
import hopline.finding.Finding;
import hopline.header.Headers;
import hopline.language.Times;
import hopline.language.Words;
import hopline.language.Zone;
import hopline.received.From;
import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Received;
import hopline.trace.Claim;
import hopline.trace.Hop;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A journey for other programs: one JSON object (RFC 8259) on one line of UTF-8, so that the reports of many messages
 * are JSON Lines. Every key is always there; what the header does not say is null. Characters that could command a
 * terminal are written as escapes.
 */
public final class JsonReport {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .characterEscapes(new InvisibleEscapes())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonReport() {
    }

    /**
     * Writes the report of one message and the line end behind it.
     *
     * @param out        where to; it is not closed
     * @param file       the file as the user named it
     * @param diagnosis  the message's header block, its journey and what is concluded from them
     * @param findings   what there is to tell of it
     * @param words      the language of the findings' sentences
     * @throws IOException only if the stream fails; text of any kind can be written
     */
    public static void write(OutputStream out, String file, Diagnosis diagnosis, List<Finding> findings, Words words)
            throws IOException {
        Headers headers = diagnosis.headers();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            text(json, "file", Optional.of(file));
            text(json, "subject", headers.text("Subject"));
            json.writeNumberField("receivedCount", headers.all("Received").size());
            json.writeArrayFieldStart("hops");
            for (Hop hop : diagnosis.trace().hops()) {
                write(json, hop, diagnosis);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            Times utc = new Times(Zone.UTC, ZoneOffset.UTC, words.locale());
            for (Finding finding : findings) {
                write(json, finding, FindingText.of(finding, utc, words));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Finding finding, FindingText text) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", finding.kind().name());
        json.writeStringField("variant", finding.variant());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        if (finding.hop().isPresent()) {
            json.writeNumberField("hop", finding.hop().get().number());
        } else {
            json.writeNullField("hop");
        }
        json.writeStringField("seen", text.seen());
        json.writeStringField("means", text.means());
        json.writeStringField("next", text.next());
        text(json, "log", text.log());
        text(json, "command", text.command());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Hop hop, Diagnosis diagnosis) throws IOException {
        Received received = hop.received();
        json.writeStartObject();
        json.writeStringField("kind", hop.isEvent() ? "event" : "hop");
        json.writeNumberField("number", hop.number());
        from(json, received.from());
        part(json, "by", received.by());
        part(json, "via", received.via());
        part(json, "with", received.with());
        part(json, "id", received.id());
        part(json, "for", received.recipient());
        json.writeStringField("protection", hop.protection().name());
        claim(json, "tls", hop.evidence().tls());
        claim(json, "auth", hop.evidence().auth());
        evidence(json, "tlsEvidence", hop.evidence().tls());
        evidence(json, "authEvidence", hop.evidence().auth());
        part(json, "authUser", received.authUser());
        part(json, "tlsVersion", received.tlsVersion());
        part(json, "cipher", received.cipher());
        text(json, "time", hop.time().map(Object::toString));
        delay(json, hop);
        attested(json, hop, diagnosis);
        notes(json, received);
        text(json, "raw", Optional.of(received.raw()));
        json.writeEndObject();
    }

    private static void from(JsonGenerator json, Optional<From> from) throws IOException {
        if (from.isEmpty()) {
            json.writeNullField("from");
            return;
        }
        json.writeObjectFieldStart("from");
        part(json, "helo", from.get().helo());
        part(json, "reverseDns", from.get().reverseDns());
        part(json, "address", from.get().address());
        json.writeEndObject();
    }

    private static void claim(JsonGenerator json, String key, Claim claim) throws IOException {
        switch (claim.answer()) {
            case YES -> json.writeBooleanField(key, true);
            case NO -> json.writeBooleanField(key, false);
            case NOT_STATED, CONTRADICTED -> json.writeNullField(key);
        }
    }

    private static void evidence(JsonGenerator json, String key, Claim claim) throws IOException {
        json.writeStringField(key, claim.source().name().toLowerCase(Locale.ROOT));
    }

    private static void delay(JsonGenerator json, Hop hop) throws IOException {
        if (hop.delay().isPresent()) {
            json.writeNumberField("delaySeconds", hop.delay().get().toSeconds());
        } else {
            json.writeNullField("delaySeconds");
        }
    }

    /** Whether an own server wrote the line; null when nobody's servers are known. */
    private static void attested(JsonGenerator json, Hop hop, Diagnosis diagnosis) throws IOException {
        if (diagnosis.boundary().basis() == TrustBoundary.Basis.UNKNOWN) {
            json.writeNullField("attested");
        } else {
            json.writeBooleanField("attested", diagnosis.boundary().isAttested(hop));
        }
    }

    private static void notes(JsonGenerator json, Received received) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Note note : received.notes()) {
            json.writeString(note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        json.writeEndArray();
    }

    private static void part(JsonGenerator json, String key, Optional<Part> part) throws IOException {
        text(json, key, part.map(Part::text));
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(key, withoutLoneSurrogates(text.get()));
        } else {
            json.writeNullField(key);
        }
    }

    /** UTF-8 has no form for half a surrogate pair (RFC 3629 §3), so it becomes the replacement character. */
    private static String withoutLoneSurrogates(String text) {
        if (text.codePoints().noneMatch(JsonReport::isSurrogate)) {
            return text;
        }
        return text.codePoints().map(c -> isSurrogate(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Escapes what {@link Visible} would not show as it is; the escape stands for the very same character. */
    private static final class InvisibleEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            boolean asIs = Character.isSurrogate((char) c) || Visible.isHarmless(c);
            return asIs ? null : new SerializedString(String.format(Locale.ROOT, "\\u%04X", c));
        }
    }
}
