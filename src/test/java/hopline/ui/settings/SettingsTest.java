package hopline.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.language.Zone;
import hopline.ui.settings.Settings.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Preferences node = Preferences.userRoot().node("org/hopline/test");

    @AfterEach
    void remove() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void startWithTheDefaults() {
        Settings settings = new Settings(node);
        assertThat(settings.theme.get()).isEqualTo(Theme.SYSTEM);
        assertThat(settings.zone.get()).isEqualTo(Zone.LOCAL);
        assertThat(settings.newestFirst.get()).isFalse();
        assertThat(settings.language.get()).isEmpty();
        assertThat(settings.locale()).isEqualTo(Locale.getDefault());
        assertThat(settings.ownServers.get()).isEmpty();
        assertThat(settings.switchedOff.get()).isEmpty();
    }

    @Test
    void rememberWhatWasChosen() {
        Settings settings = new Settings(node);
        settings.theme.set(Theme.DARK);
        settings.zone.set(Zone.UTC);
        settings.newestFirst.set(true);
        settings.language.set(Optional.of(Locale.FRENCH));
        settings.ownServers.set(List.of("example.org", "192.0.2.0/24"));
        settings.switchedOff.set(Set.of("LongWait", "Other"));
        Settings next = new Settings(node);
        assertThat(next.theme.get()).isEqualTo(Theme.DARK);
        assertThat(next.zone.get()).isEqualTo(Zone.UTC);
        assertThat(next.newestFirst.get()).isTrue();
        assertThat(next.locale()).isEqualTo(Locale.FRENCH);
        assertThat(next.ownServers.get()).containsExactly("example.org", "192.0.2.0/24");
        assertThat(next.switchedOff.get()).containsExactlyInAnyOrder("LongWait", "Other");
        next.language.set(Optional.empty());
        assertThat(new Settings(node).language.get()).isEmpty();
    }

    @Test
    void aListTooLongToBeKeptLastsAsLongAsTheProgram() {
        Settings settings = new Settings(node);
        settings.ownServers.set(List.of("example.org"));
        settings.ownServers.set(List.of("x".repeat(Settings.LONGEST_LIST + 1)));
        assertThat(new Settings(node).ownServers.get()).containsExactly("example.org");
    }

    @Test
    void takeTheDefaultForWhatCannotBeReadBack() {
        node.put("theme", "PINK");
        node.put("zone", "");
        node.put("newestFirst", "perhaps");
        node.put("language", "tlh");
        Settings settings = new Settings(node);
        assertThat(settings.theme.get()).isEqualTo(Theme.SYSTEM);
        assertThat(settings.zone.get()).isEqualTo(Zone.LOCAL);
        assertThat(settings.newestFirst.get()).isFalse();
        assertThat(settings.language.get()).isEmpty();
    }
}
