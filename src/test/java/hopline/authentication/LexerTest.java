package hopline.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a field, reading it ends soon and loses nothing. */
class LexerTest {

    /** Looks at one character: once for parentheses, once for the piece, twice for a quote without end. */
    private static final int STEPS_PER_CHARACTER = 4;

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("open parentheses", "("), Arguments.of("closed parentheses", ")"),
                Arguments.of("empty comments", "()"), Arguments.of("nested comments", "(()"),
                Arguments.of("semicolons", ";"), Arguments.of("equals signs", "="), Arguments.of("= and blanks", " ="),
                Arguments.of("quotes", "\""), Arguments.of("quoted beginnings", " \"\\"),
                Arguments.of("escaped quotes", "=\"\\\""), Arguments.of("backslashes", "\\"),
                Arguments.of("dots and blanks", ". "), Arguments.of("slashes and blanks", "/ "),
                Arguments.of("NULs", "\0"), Arguments.of("blanks", " "), Arguments.of("pairs", "a=b;"),
                Arguments.of("properties", "a.b= "), Arguments.of("line ends", "\r\n "),
                Arguments.of("half a character", "\uD83D"), Arguments.of("one long word", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void readsInLinearTimeAndKeepsLittle(String name, String piece) {
        String value = "mx.example; spf=pass " + piece.repeat(1_000_000 / piece.length());

        Lexer.Clauses read = Lexer.read(value);

        assertThat(read.steps()).isLessThanOrEqualTo((long) STEPS_PER_CHARACTER * Lexer.LONGEST);
        assertThat(read.clauses().stream().mapToInt(clause -> clause.pieces().size()).sum())
                .isLessThanOrEqualTo(Lexer.MOST_PIECES + 2);
        assertThat(Sample.results(value).results().getFirst().method()).isEqualTo("spf");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void twiceTheTextTakesTwiceTheSteps(String name, String piece) {
        String once = piece.repeat(20_000 / piece.length());

        long steps = Lexer.read(once).steps();

        assertThat(Lexer.read(once + once).steps()).isLessThanOrEqualTo(2 * steps + 100);
    }

    @Test
    void whatLiesBeyondTheLimitsIsGivenBack() {
        assertThat(Lexer.read("a=b; ".repeat(Lexer.MOST_PIECES) + "tail=end").unread()).isEqualTo("; tail=end");
        assertThat(Lexer.read("x".repeat(Lexer.LONGEST) + "tail").unread()).isEqualTo("tail");
        assertThat(Lexer.read("mx.example; spf=pass").unread()).isEmpty();
    }

    @Test
    void theUnreadPartOfAFieldStaysVisible() {
        assertThat(Sample.results("mx.example; " + "a=b; ".repeat(Lexer.MOST_PIECES) + "tail=end").rest())
                .singleElement().asString().endsWith("tail=end");
    }

    @Test
    void anyTextGivesAValue() {
        List<String> pieces = List.of("(", ")", "\"", "\\", ";", "=", ".", "/", " ", "\t", "\0", "a", "spf", "pass", "i",
                "1", "none", "header.d", "@example.org", "é", "\uD83D", "<", ">", ":", ",");
        Random random = new Random(8601);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                value.append(pieces.get(random.nextInt(pieces.size())));
            }
            Authentication read = Sample.read("""
                    Authentication-Results: %1$s
                    Received-SPF: %1$s
                    DKIM-Signature: %1$s
                    ARC-Seal: %1$s
                    ARC-Message-Signature: %1$s
                    ARC-Authentication-Results: %1$s
                    """.formatted(value));
            assertThat(read.results()).as("%s", value).hasSize(1);
            assertThat(read.receivedSpf()).as("%s", value).hasSize(1);
            assertThat(read.signatures()).as("%s", value).hasSize(1);
            assertThat(read.arcSets().stream()
                    .mapToInt(set -> set.seals().size() + set.signatures().size() + set.results().size()).sum())
                    .as("%s", value).isEqualTo(3);
        }
    }
}
