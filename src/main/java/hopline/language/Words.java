package hopline.language;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one language, a bundle for each subject: {@code messages} for the interface, {@code findings} for what a
 * finding means and what to do next, {@code authentication} and {@code antispam} for the values of those header fields.
 * Their values are {@link MessageFormat} patterns. {@code keywords} explains the keywords; its values are plain text.
 */
public final class Words {

    /** The languages that are complete; the first is the base that others fall back to. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle messages;
    private final ResourceBundle keywords;
    private final ResourceBundle findings;
    private final ResourceBundle authentication;
    private final ResourceBundle antispam;

    private Words(Locale locale) {
        this.locale = locale;
        this.messages = bundle("messages");
        this.keywords = bundle("keywords");
        this.findings = bundle("findings");
        this.authentication = bundle("authentication");
        this.antispam = bundle("antispam");
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("hopline." + name, locale, NO_FALLBACK);
    }

    /** The texts for this locale; English where its language has no texts. */
    public static Words in(Locale locale) {
        return new Words(locale);
    }

    /** The locale for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The bundle of the interface, for FXML. */
    public ResourceBundle messages() {
        return messages;
    }

    /** The text of the interface under this key with its arguments put in. */
    public String text(String key, Object... arguments) {
        return format(messages, key, arguments);
    }

    /** The text about a finding under this key with its arguments put in. */
    public String finding(String key, Object... arguments) {
        return format(findings, key, arguments);
    }

    /** Whether there is a text about findings under this key. */
    public boolean hasFinding(String key) {
        return findings.containsKey(key);
    }

    /** The text about authentication results under this key with its arguments put in. */
    public String authentication(String key, Object... arguments) {
        return format(authentication, key, arguments);
    }

    /** Whether there is a text about authentication results under this key. */
    public boolean hasAuthentication(String key) {
        return authentication.containsKey(key);
    }

    /** The text about spam filters' values under this key with its arguments put in. */
    public String antispam(String key, Object... arguments) {
        return format(antispam, key, arguments);
    }

    private String format(ResourceBundle bundle, String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The explanation under this key, word for word. */
    public String keyword(String key) {
        return keywords.getString(key);
    }

    /** The length of a duration without its sign, such as "4 h 3 min 5 s": three units at most, "0 s" for none. */
    public String duration(Duration duration) {
        Duration length = duration.abs();
        List<String> parts = new ArrayList<>();
        addUnit(parts, "duration.days", length.toDaysPart());
        addUnit(parts, "duration.hours", length.toHoursPart());
        addUnit(parts, "duration.minutes", length.toMinutesPart());
        boolean days = length.toDaysPart() > 0;
        if (!days && (length.toSecondsPart() > 0 || parts.isEmpty())) {
            parts.add(text("duration.seconds", length.toSecondsPart()));
        }
        return String.join("\u00A0", parts);
    }

    /** A share between 0 and 1 in per cent, without fraction. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** A delay as a short label: "+4 h 3 min", "< 1 s", or "≈ 0 (clocks differ by 3 s)". */
    public String delay(Duration delay) {
        if (delay.isZero()) {
            return text("delay.none");
        }
        return text(delay.isNegative() ? "delay.negative" : "delay.positive", duration(delay));
    }

    /** The time from the Date field to the first stamp as a short label: "+2 s since Date". */
    public String submission(Duration time) {
        return time.isNegative() ? text("delay.submission.negative", duration(time))
                : text("delay.submission", delay(time));
    }

    private void addUnit(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(text(key, count));
        }
    }
}
