package hopline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void breaksAtTheLastBlankThatFits() {
        assertThat(Wrap.lines("one two three", 13, "")).containsExactly("one two three");
        assertThat(Wrap.lines("one two three", 12, "")).containsExactly("one two", "three");
        assertThat(Wrap.lines("one two three", 7, "  ")).containsExactly("one two", "  three");
    }

    @Test
    void aLongerWordStaysWhole() {
        assertThat(Wrap.lines("relay.example.org sent", 5, "")).containsExactly("relay.example.org", "sent");
        assertThat(Wrap.lines("a relay.example.org", 5, "  ")).containsExactly("a", "  relay.example.org");
        assertThat(Wrap.lines("    relay.example.org", 8, "  ")).containsExactly("    relay.example.org");
    }

    @Test
    void noBreakSpacesHold() {
        assertThat(Wrap.lines("4\u00A0h 3\u00A0min", 5, "")).containsExactly("4\u00A0h", "3\u00A0min");
    }

    @Test
    void blanksAtABreakGo() {
        assertThat(Wrap.lines("one   two", 4, "")).containsExactly("one", "two");
        assertThat(Wrap.lines("", 4, "")).containsExactly("");
    }
}
