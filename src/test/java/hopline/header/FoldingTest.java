package hopline.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unfolding (RFC 5322 §2.2.3): the line end goes, the blank behind it stays. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "'plain',plain",
        "' both ends ',both ends",
        "'a\r\n b',a b",
        "'a\n\tb',a\tb",
        "'a\r\n   b',a   b",
        "'a\r\n \r\n b',a  b",
        "'a\rb',a b",
        "'a\nb',a b",
        "'a\r\n',a",
        "'\r\n a',a",
        "'',''"})
    void unfolds(String folded, String expected) {
        assertThat(Folding.unfold(folded)).isEqualTo(expected);
    }
}
