package hopline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a header says commands a terminal or hides from a reader. */
class VisibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "été — “x”", "終わり", "😀", "a\u00A0b", "\\u202E as written"})
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(Visible.of(text)).isSameAs(text);
    }

    @Test
    void controlsBecomePictures() {
        assertThat(Visible.of("\u001B[31m\u0007\0\r\n")).isEqualTo("␛[31m␇␀␍␊");
        assertThat(Visible.of("\u007F")).isEqualTo("␡");
        assertThat(Visible.of("a\tb")).isEqualTo("a b");
    }

    @Test
    void whatCannotBeSeenBecomesItsNumber() {
        assertThat(Visible.of("\u009B2J")).isEqualTo("\\u009B2J");
        assertThat(Visible.of("gpj\u202Eexe")).isEqualTo("gpj\\u202Eexe");
        assertThat(Visible.of("\u200B\u200F\uFEFF\u00AD")).isEqualTo("\\u200B\\u200F\\uFEFF\\u00AD");
        assertThat(Visible.of("\u2028\u2029")).isEqualTo("\\u2028\\u2029");
        assertThat(Visible.of("\uD800x\uDC00")).isEqualTo("\\uD800x\\uDC00");
        assertThat(Visible.of(Character.toString(0xE0041))).isEqualTo("\\u{E0041}");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(Visible.of("abc", 3)).isEqualTo("abc");
        assertThat(Visible.of("abcd", 3)).isEqualTo("abc…");
        assertThat(Visible.of("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(Visible.of("😀😀😀", 2)).isEqualTo("😀😀…");
    }
}
