package hopline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hopline.diagnosis.Diagnoses;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.OwnServers;
import hopline.finding.Findings;
import hopline.header.Headers;
import hopline.language.Words;
import hopline.received.Note;
import hopline.received.Received;
import hopline.report.Samples.HopBuilder;
import hopline.trace.Claim;
import hopline.trace.Hop;
import hopline.trace.Protection;
import hopline.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON that other programs read, written here byte for byte. */
class JsonReportTest {

    @Test
    void everyKeyIsThereInItsPlace() throws IOException {
        Hop hop = new HopBuilder(1, "ESMTPSA", Protection.TLS_AUTH).from("laptop", "dsl.example.net", "203.0.113.7")
                .by("out.example.org").at("2026-11-23T09:41:09+01:00").id("A1").recipient("bob@example.net")
                .claims(Samples.yes(Claim.Source.KEYWORD, "ESMTPSA"), Samples.yes(Claim.Source.COMMENT, "user ann"))
                .tls("TLSv1.3", "TLS_AES_256_GCM_SHA384", "256").user("ann")
                .note(Note.Kind.NO_SEMICOLON, null).raw(" from laptop\r\n\tby out.example.org").build();
        Headers headers = Samples.headers("Received: x\nSubject: =?UTF-8?Q?=C3=A9t=C3=A9?=\n\n");

        assertThat(json("inbox/a.eml", headers, hop)).isEqualTo("{'file':'inbox/a.eml','subject':'été',"
                + "'receivedCount':1,'hops':[{'kind':'hop','number':1,"
                + "'from':{'helo':'laptop','reverseDns':'dsl.example.net','address':'203.0.113.7'},"
                + "'by':'out.example.org','via':null,'with':'ESMTPSA','id':'A1','for':'bob@example.net',"
                + "'protection':'TLS_AUTH','tls':true,'auth':true,'tlsEvidence':'keyword','authEvidence':'comment',"
                + "'authUser':'ann','tlsVersion':'TLSv1.3','cipher':'TLS_AES_256_GCM_SHA384',"
                + "'time':'2026-11-23T08:41:09Z','delaySeconds':null,'attested':true,'notes':['no-semicolon'],"
                + "'raw':' from laptop\\r\\n\\tby out.example.org'}],"
                + "'findings':[]}\n");
    }

    @Test
    void whatIsNotSaidIsNull() throws IOException {
        Hop event = new HopBuilder(1, null, Protection.NOT_STATED).kind(Received.Kind.QUEUE_STEP)
                .unreadableDate("then").raw("").build();

        assertThat(json("a", Samples.headers("From: x\n\n"), event)).isEqualTo("{'file':'a','subject':null,"
                + "'receivedCount':0,'hops':[{'kind':'event','number':1,'from':null,'by':null,'via':null,"
                + "'with':null,'id':null,'for':null,'protection':'NOT_STATED','tls':null,'auth':null,"
                + "'tlsEvidence':'none','authEvidence':'none','authUser':null,'tlsVersion':null,'cipher':null,"
                + "'time':null,'delaySeconds':null,'attested':null,'notes':[],'raw':''}],'findings':[]}\n");
    }

    @Test
    void partsOfTheFromClauseAreNullOneByOne() throws IOException {
        Hop hop = new HopBuilder(1, "SMTP", Protection.PLAIN).from("x", null, null).build();

        assertThat(json("a", Samples.HEADERS, hop))
                .contains("'from':{'helo':'x','reverseDns':null,'address':null}");
    }

    @Test
    void noIsFalseAndAContradictionIsNull() throws IOException {
        Hop hop = new HopBuilder(1, "ESMTPS", Protection.NOT_STATED)
                .claims(Samples.contradicted("no TLS"), Samples.no("ESMTPS")).build();

        assertThat(json("a", Samples.HEADERS, hop))
                .contains("'tls':null,'auth':false,'tlsEvidence':'comment','authEvidence':'keyword'");
    }

    @Test
    void hopsComeInTravelOrderWithWholeSeconds() throws IOException {
        String json = json("a", Samples.HEADERS, Samples.journey().hops().toArray(Hop[]::new));

        assertThat(json).containsSubsequence("'number':1", "'delaySeconds':null", "'number':2", "'delaySeconds':3600",
                "'number':3", "'time':'2026-11-23T22:10:00Z'", "'delaySeconds':-3").contains("'receivedCount':3");
    }

    @ParameterizedTest
    @EnumSource
    void everyNoteIsACodeInLowerCase(Note.Kind kind) throws IOException {
        Hop hop = new HopBuilder(1, "SMTP", Protection.PLAIN).note(kind, "x").build();
        List<String> strings = strings(bytes("a", Samples.HEADERS, hop));

        assertThat(strings).filteredOn(text -> text.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\0", "\u001B[31m", "\u009B", "\u007F", "\u202E", "\u2028", "\"\\/", "😀", "\uFEFF", "\u0085"})
    void hostileTextComesBackAsItWasAndCommandsNoTerminal(String text) throws IOException {
        byte[] json = bytes(text, Samples.HEADERS, new HopBuilder(1, text, Protection.PLAIN).raw(text).build());

        assertThat(strings(json)).filteredOn(text::equals).hasSize(3);
        String written = new String(json, StandardCharsets.UTF_8);
        assertThat(written.chars().filter(c -> c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == 0x202E))
                .isEmpty();
        assertThat(written.indexOf('\n')).isEqualTo(written.length() - 1);
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() throws IOException {
        byte[] json = bytes("a\uD800b\uDC00", Samples.HEADERS, new HopBuilder(1, "SMTP", Protection.PLAIN).build());

        assertThat(strings(json)).contains("a\uFFFDb\uFFFD");
    }

    @Test
    void findingsCarryTheirCodeAndTheirWords() throws IOException {
        Diagnosis diagnosis = Diagnoses.of("""
                Received: from b.example by c.example with ESMTPS; Tue, 3 Nov 2026 11:00:00 +0000
                Received: from a.example by b.example (Postfix) with ESMTPS id 4Xk; Tue, 3 Nov 2026 10:00:00 +0000
                Precedence: bulk
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(out, "a", diagnosis, Findings.of(diagnosis, Set.of()), Words.in(Locale.ENGLISH));
        String json = out.toString(StandardCharsets.UTF_8).replace('"', '\'');

        assertThat(json).containsSubsequence("'attested':false", "'attested':true", "'findings':[",
                "{'kind':'LongWait','variant':'LongWait','severity':'serious','hop':2,'seen':'The message waited 1",
                "'command':'zgrep -hsF -e ", "{'kind':'MailingList','variant':'MailingList.bulk','severity':'note','hop':null,",
                "'log':null,'command':null}]}");
    }

    private static String json(String file, Headers headers, Hop... hops) throws IOException {
        return new String(bytes(file, headers, hops), StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static byte[] bytes(String file, Headers headers, Hop... hops) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Diagnosis diagnosis = Diagnosis.of(headers, new Trace(List.of(hops), Optional.empty()), OwnServers.NONE);
        JsonReport.write(out, file, diagnosis, List.of(), Words.in(Locale.ENGLISH));
        return out.toByteArray();
    }

    private static List<String> strings(byte[] json) throws IOException {
        List<String> strings = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
        }
        return strings;
    }
}
