package hopline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations and delays as people read them; the blanks inside are no-break spaces, written here as underscores. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PT0S         | 0_s           | 0_s",
        "PT1S         | 1_s           | 1_s",
        "PT59S        | 59_s          | 59_s",
        "PT1M         | 1_min         | 1_min",
        "PT1M1S       | 1_min_1_s     | 1_min_1_s",
        "PT1H         | 1_h           | 1_h",
        "PT1H5S       | 1_h_5_s       | 1_h_5_s",
        "PT4H3M5S     | 4_h_3_min_5_s | 4_h_3_min_5_s",
        "PT23H59M59S  | 23_h_59_min_59_s | 23_h_59_min_59_s",
        "P1D          | 1_d           | 1_j",
        "P1DT5S       | 1_d           | 1_j",
        "P2DT3H4M5S   | 2_d_3_h_4_min | 2_j_3_h_4_min",
        "P400D        | 400_d         | 400_j",
        "-PT3S        | 3_s           | 3_s",
        "-PT1H2M      | 1_h_2_min     | 1_h_2_min"})
    void durationsTakeThreeUnitsAtMost(Duration duration, String english, String french) {
        assertThat(bare(Words.in(Locale.ENGLISH).duration(duration))).isEqualTo(english);
        assertThat(bare(Words.in(Locale.FRENCH).duration(duration))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PT0S         | <_1_s          | <_1_s",
        "PT1S         | +1_s           | +1_s",
        "PT4H3M5S     | +4_h_3_min_5_s | +4_h_3_min_5_s",
        "P1DT1H       | +1_d_1_h       | +1_j_1_h",
        "-PT3S        | ≈_0_(clocks_differ_by_3_s) | ≈_0_(horloges_à_3_s_près)",
        "-PT1M1S      | ≈_0_(clocks_differ_by_1_min_1_s) | ≈_0_(horloges_à_1_min_1_s_près)"})
    void aNegativeDelayIsAMatterOfTwoClocks(Duration delay, String english, String french) {
        assertThat(bare(Words.in(Locale.ENGLISH).delay(delay))).isEqualTo(english);
        assertThat(bare(Words.in(Locale.FRENCH).delay(delay))).isEqualTo(french);
    }

    @Test
    void aDateFieldLaterThanTheFirstStampIsAMatterOfTwoClocksToo() {
        Words english = Words.in(Locale.ENGLISH);
        assertThat(bare(english.submission(Duration.ofSeconds(2)))).isEqualTo("+2_s_since_Date");
        assertThat(bare(english.submission(Duration.ofSeconds(-2)))).isEqualTo("Date_is_2_s_later:_clocks_differ");
    }

    @ParameterizedTest
    @CsvSource({"fr, Ouvrir", "fr-CA, Ouvrir", "en, Open", "en-GB, Open", "de, Open", "ja-JP, Open", "und, Open"})
    void aLanguageWithoutTextsGetsEnglishWhateverTheSystemSpeaks(Locale locale, String expected) {
        Locale system = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(Words.in(locale).text("toolbar.open")).contains(expected);
        } finally {
            Locale.setDefault(system);
        }
    }

    @Test
    void everyLanguageThatIsOfferedHasTexts() {
        assertThat(Words.LANGUAGES).extracting(locale -> Words.in(locale).messages().getLocale().getLanguage())
                .containsExactly("", "fr");
    }

    private static String bare(String text) {
        return text.replace(' ', '_').replace('\u00A0', '_');
    }
}
