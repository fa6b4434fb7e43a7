package hopline.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import hopline.antispam.Antispam;
import hopline.header.HeaderField;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import hopline.language.Words;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page about spam filters: a section for each filter and each degree of trust, a row for each value. */
class AntispamSectionsTest {

    private static final String HEADER = """
            X-Spam-Flag: YES
            X-Forefront-Antispam-Report: SCL:5;NEW:1
            Received: from mail.example.org by mx.example.com; Tue, 2 Jan 2024 03:04:05 +0000
            X-Spam-Level: *
            X-Microsoft-Antispam: BCL:4
            X-Spam-Flag: NO
            """;

    private static List<Section> sections(String header, Locale language) {
        Headers headers = HeaderReader.read(header.getBytes(StandardCharsets.UTF_8));
        return AntispamSections.of(Antispam.of(headers), AntispamSectionsTest::trust, Words.in(language));
    }

    /** As if the boundary were the Received line, the third of the header. */
    private static String trust(HeaderField field) {
        return field.line() < 3 ? "inside" : "outside";
    }

    @Test
    void filtersAndDegreesOfTrustStandApart() {
        String page = sections(HEADER, Locale.ENGLISH).stream().map(section -> section.title() + ", " + section.remark()
                + section.rows().stream().map(row -> " | " + row.name() + "=" + row.value() + " " + row.tone())
                .collect(joining())).collect(joining("\n", "", "\n"));

        assertThat(page).isEqualTo("""
                SpamAssassin, inside | X-Spam-Flag=YES BAD
                Microsoft Exchange Online Protection, inside | SCL=5 BAD | NEW=1 NEUTRAL
                SpamAssassin, outside | X-Spam-Level=* NEUTRAL | X-Spam-Flag=NO GOOD
                Microsoft Exchange Online Protection, outside | BCL=4 DOUBTFUL
                """);
    }

    @Test
    void aRowHasMeaningRawWordsAndField() {
        Section.Row row = sections(HEADER, Locale.ENGLISH).get(1).rows().getFirst();

        assertThat(row.meaning()).startsWith("SCL 5: the filter takes it for spam").contains("junk folder");
        assertThat(row.raw()).isEqualTo("SCL:5");
        assertThat(row.field().orElseThrow().line()).isEqualTo(2);
    }

    @Test
    void unknownValuesAreShownAndSaidToBeUnknown() {
        assertThat(sections(HEADER, Locale.ENGLISH).get(1).rows().getLast().meaning())
                .isEqualTo("Hopline does not know this value.");
        assertThat(sections(HEADER, Locale.FRENCH).get(1).rows().getLast().meaning())
                .isEqualTo("Hopline ne connaît pas cette valeur.");
    }

    @Test
    void numbersAreWrittenInTheReadersLanguage() {
        String header = "X-Spam-Status: Yes, score=8.25 required=5.0\n";

        assertThat(sections(header, Locale.ENGLISH).getFirst().rows().get(1).meaning())
                .isEqualTo("Score 8.25; from 5 on a message counts as spam.");
        assertThat(sections(header, Locale.FRENCH).getFirst().rows().get(1).meaning())
                .isEqualTo("Score de 8,25\u00A0; un message est du spam à partir de 5.");
    }

    @Test
    void textOfAStrangerIsMadeHarmlessAndShort() {
        Section.Row row = sections("X-Spam-Report: \u001B[31m\u202E" + "a".repeat(1000) + "\n", Locale.ENGLISH)
                .getFirst().rows().getFirst();

        assertThat(row.value()).startsWith("␛[31m\\u202Eaaa").endsWith("aaa…").hasSizeLessThan(220);
        assertThat(row.raw()).isEqualTo(row.value());
    }

    @Test
    void withoutFiltersThereIsNothing() {
        assertThat(sections("Subject: hello\n", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Headers headers = new Headers(Collections.nCopies(6_000, new HeaderField("X-Spam-Flag", "X-Spam-Flag: NO", 1)), true);
        List<Section> sections = AntispamSections.of(Antispam.of(headers), field -> "", Words.in(Locale.ENGLISH));

        assertThat(sections).hasSize(2);
        assertThat(sections.getFirst().rows()).hasSize(5_000);
        assertThat(sections.getLast().remark()).contains("5,000");
    }
}
