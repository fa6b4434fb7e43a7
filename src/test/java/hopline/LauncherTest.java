package hopline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

    @Test
    void theProcessNumberOfTheFinderIsNoFile() {
        assertThat(Launcher.arguments(new String[] {"-psn_0_123456", "a.eml", "--help"}))
                .containsExactly("a.eml", "--help");
    }

    /** The messages are those of GtkApplication in JavaFX 26, and of the linker. */
    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "Unable to open DISPLAY,                                                       cli.error.noDisplay",
        "Unable to load glass GTK library.,                                            cli.error.noGtk",
        "libglass.so: libX11.so.6: cannot open shared object file,                     cli.error.noGtk",
        "null,                                                                         cli.error.noGtk"})
    void whatIsMissingIsReadFromWhatJavaFxThrows(String message, String textKey) {
        assertThat(Launcher.missing(new UnsupportedOperationException(message))).isEqualTo(textKey);
        assertThat(Launcher.missing(new UnsatisfiedLinkError(message))).isEqualTo(textKey);
    }
}
