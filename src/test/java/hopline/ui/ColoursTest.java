package hopline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of {@code app.css}: contrast by WCAG 2.2 (1.4.3, 1.4.11), and apart for every kind of colour vision. */
class ColoursTest {

    private static final List<String> PROTECTIONS = List.of("plain", "tls", "auth", "tls-auth", "not-stated");
    private static final List<String> CLAIMS = List.of("plain", "tls", "auth", "tls-auth");
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3.0;
    /** Two colours closer than this in CIELAB are hard to tell apart as thin lines side by side. */
    private static final double APART = 12;

    /** Light and dark, each with the grounds of the Primer theme on which our colours stand. */
    enum Theme {
        LIGHT(0, List.of("#ffffff", "#f6f8fa")),
        DARK(1, List.of("#0d1117", "#161b22"));

        final Map<String, double[]> colours;
        final List<double[]> grounds;

        Theme(int block, List<String> grounds) {
            this.colours = block(block);
            this.grounds = grounds.stream().map(ColoursTest::rgb).toList();
        }
    }

    /** Kinds of colour vision as the matrices of Machado, Oliveira and Fernandes (2009), full severity, linear RGB. */
    enum Vision {
        FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }
    }

    @ParameterizedTest
    @EnumSource
    void edgesAndIconsStandOutFromTheGround(Theme theme) {
        for (String protection : PROTECTIONS) {
            for (double[] ground : theme.grounds) {
                assertThat(contrast(theme.colours.get(protection), ground)).as(protection).isGreaterThan(GRAPHICS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textInTheColourOfAClaimCanBeReadOnItsTintAndOnTheGround(Theme theme) {
        for (String protection : PROTECTIONS) {
            double[] text = theme.colours.get(protection + "-text");
            assertThat(contrast(text, theme.colours.get(protection + "-tint"))).as(protection).isGreaterThan(TEXT);
            for (double[] ground : theme.grounds) {
                assertThat(contrast(text, ground)).as(protection).isGreaterThan(TEXT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textOnThePiecesOfTheRibbonCanBeRead(Theme theme) {
        for (String protection : PROTECTIONS) {
            assertThat(contrast(theme.colours.get("on-colour"), theme.colours.get(protection)))
                    .as(protection).isGreaterThan(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsAndTextOfFindingsAndValuesCanBeRead(Theme theme) {
        for (String name : List.of("quiet", "warning", "danger", "good")) {
            for (double[] ground : theme.grounds) {
                assertThat(contrast(theme.colours.get(name), ground)).as(name).isGreaterThan(TEXT);
            }
        }
    }

    static Stream<Arguments> themesAndVisions() {
        return Stream.of(Theme.values()).flatMap(theme -> Stream.of(Vision.values())
                .map(vision -> Arguments.of(theme, vision)));
    }

    @ParameterizedTest
    @MethodSource("themesAndVisions")
    void theFourClaimsStayApart(Theme theme, Vision vision) {
        for (String one : CLAIMS) {
            for (String other : CLAIMS) {
                if (one.compareTo(other) < 0) {
                    double distance = distance(seen(theme.colours.get(one), vision), seen(theme.colours.get(other), vision));
                    assertThat(distance).as(one + " and " + other).isGreaterThan(APART);
                }
            }
        }
    }

    private static Map<String, double[]> block(int index) {
        String css = css();
        int start = -1;
        for (int i = 0; i <= index; i++) {
            start = css.indexOf(".root", start + 1);
        }
        Matcher colour = Pattern.compile("-hop-([a-z-]+): (#[0-9a-f]{6})[0-9a-f]{0,2};")
                .matcher(css.substring(start, css.indexOf('}', start)));
        Map<String, double[]> colours = new HashMap<>();
        while (colour.find()) {
            colours.put(colour.group(1), rgb(colour.group(2)));
        }
        return colours;
    }

    private static String css() {
        try (InputStream in = ColoursTest.class.getResourceAsStream("app.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Linear RGB (IEC 61966-2-1). */
    private static double[] rgb(String hex) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(hex, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double contrast(double[] one, double[] other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double[] seen(double[] rgb, Vision vision) {
        double[] m = vision.matrix;
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = Math.clamp(m[3 * row] * rgb[0] + m[3 * row + 1] * rgb[1] + m[3 * row + 2] * rgb[2], 0, 1);
        }
        return result;
    }

    /** The distance in CIELAB (CIE 1976), white point D65. */
    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = root(luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
