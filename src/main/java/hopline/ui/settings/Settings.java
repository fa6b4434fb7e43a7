package hopline.ui.settings;

import hopline.language.Words;
import hopline.language.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The settings with their defaults beside them. A changed value is written at once; a value that cannot be read back is
 * the default. Used on the JavaFX thread only.
 */
public final class Settings {

    /** Light or dark. */
    public enum Theme {
        /** As the system is set. */
        SYSTEM,
        /** Always light. */
        LIGHT,
        /** Always dark. */
        DARK
    }

    /** Light or dark; follows the system unless set. */
    public final ObjectProperty<Theme> theme;
    /** The zone of the times on screen; this computer's unless set. */
    public final ObjectProperty<Zone> zone;
    /** Whether the newest hop stands at the top; not unless set. */
    public final BooleanProperty newestFirst;
    /** The chosen language; empty for the system's, which is the default. */
    public final ObjectProperty<Optional<Locale>> language;
    /** Domains and address ranges of the reader's own servers; none unless set. */
    public final ObjectProperty<List<String>> ownServers;
    /** The names of kinds of findings that are not wanted; none unless set. */
    public final ObjectProperty<Set<String>> switchedOff;

    /** How many characters a list may have, all its lines together; the preferences of every system hold so many. */
    static final int LONGEST_LIST = Preferences.MAX_VALUE_LENGTH;

    private final Store store;

    /** Where texts are kept under names. */
    private interface Store {
        String get(String key, String fallback);

        void put(String key, String value);
    }

    /** Reads the settings from this node and writes them there. */
    public Settings(Preferences node) {
        this(new Store() {
            @Override
            public String get(String key, String fallback) {
                return node.get(key, fallback);
            }

            @Override
            public void put(String key, String value) {
                node.put(key, value);
            }
        });
    }

    /** The defaults; changes last as long as this object. */
    public Settings() {
        this(new Store() {
            @Override
            public String get(String key, String fallback) {
                return fallback;
            }

            @Override
            public void put(String key, String value) {
                // nothing is kept
            }
        });
    }

    private Settings(Store store) {
        this.store = store;
        theme = choice("theme", Theme.class, Theme.SYSTEM);
        zone = choice("zone", Zone.class, Zone.LOCAL);
        newestFirst = new SimpleBooleanProperty(Boolean.parseBoolean(store.get("newestFirst", "false")));
        newestFirst.subscribe(value -> store.put("newestFirst", value.toString()));
        language = new SimpleObjectProperty<>(storedLanguage());
        language.subscribe(value -> store.put("language", value.map(Locale::toLanguageTag).orElse("")));
        ownServers = new SimpleObjectProperty<>(storedLines("ownServers"));
        ownServers.subscribe(value -> putLines("ownServers", value));
        switchedOff = new SimpleObjectProperty<>(Set.copyOf(storedLines("switchedOff")));
        switchedOff.subscribe(value -> putLines("switchedOff", List.copyOf(new TreeSet<>(value))));
    }

    private List<String> storedLines(String key) {
        return store.get(key, "").lines().filter(line -> !line.isBlank()).distinct().toList();
    }

    /** Keeps a list, one line each. One that is too long for the preferences lasts as long as the program runs. */
    private void putLines(String key, List<String> lines) {
        String text = String.join("\n", lines);
        if (text.length() <= LONGEST_LIST) {
            store.put(key, text);
        }
    }

    /** The locale to write in: the chosen language, else the system's. */
    public Locale locale() {
        return language.get().orElseGet(Locale::getDefault);
    }

    private Optional<Locale> storedLanguage() {
        String tag = store.get("language", "");
        return Words.LANGUAGES.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }

    private <E extends Enum<E>> ObjectProperty<E> choice(String key, Class<E> type, E fallback) {
        ObjectProperty<E> property = new SimpleObjectProperty<>(read(key, type, fallback));
        property.subscribe(value -> store.put(key, value.name()));
        return property;
    }

    private <E extends Enum<E>> E read(String key, Class<E> type, E fallback) {
        try {
            return Enum.valueOf(type, store.get(key, fallback.name()));
        } catch (IllegalArgumentException unknown) {
            return fallback;
        }
    }
}
