package hopline.antispam;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that a filter can ask for is there in every language, and no other. */
class AntispamTextsTest {

    /** Not asked for by a filter but by the page. */
    private static final List<String> OF_THE_PAGE = List.of("unknown", "incomplete.title", "incomplete.remark");

    /** Texts with {0}: they come from numbers, so there is something to put in. */
    private static final Set<String> WITH_NUMBERS = Set.of("rest",
            "microsoft.SCL.skipped", "microsoft.SCL.clean", "microsoft.SCL.spam", "microsoft.SCL.high",
            "microsoft.BCL.none", "microsoft.BCL.few", "microsoft.BCL.mixed", "microsoft.BCL.many",
            "microsoft.PCL.neutral", "microsoft.PCL.suspicious", "spamassassin.score.above", "spamassassin.score.below",
            "rspamd.score.above", "rspamd.score.below", "rspamd.symbol.plus", "rspamd.symbol.little", "rspamd.symbol.minus",
            "proofpoint.score.low", "proofpoint.score.high", "proofpoint.score.certain",
            "mimecast.X-Mimecast-Spam-Score.low", "mimecast.X-Mimecast-Spam-Score.strict",
            "mimecast.X-Mimecast-Spam-Score.held", "mimecast.X-Mimecast-Spam-Score.refused",
            "barracuda.SCORE.below", "barracuda.SCORE.tag", "barracuda.SCORE.quarantine", "barracuda.SCORE.kill");

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("hopline.antispam", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> askedFor() {
        Set<String> keys = new TreeSet<>();
        Filters.ALL.forEach(filter -> keys.addAll(filter.vocabulary().texts()));
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void exactlyTheTextsThatCanBeAskedForAreThere(String language) {
        Set<String> expected = askedFor();
        expected.addAll(OF_THE_PAGE);
        Stream.of(Product.values()).forEach(product -> expected.add("product." + product.key()));

        assertThat(bundle(language).keySet()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void onlyTextsAboutNumbersWantNumbers(String language) {
        ResourceBundle bundle = bundle(language);

        assertThat(askedFor().stream().filter(key -> bundle.getString(key).contains("{")))
                .containsExactlyInAnyOrderElementsOf(WITH_NUMBERS);
    }

    @Test
    void everyFilterIsInTheList() {
        List<String> listed = Filters.ALL.stream().map(filter -> filter.getClass().getSimpleName()).toList();
        List<String> missing = new ClassFileImporter().importPackages("hopline.antispam").stream()
                .filter(type -> type.isAssignableTo(Filter.class) && !type.isInterface())
                .map(JavaClass::getSimpleName).filter(name -> !listed.contains(name)).toList();

        assertThat(missing).as("Add to Filters.ALL: new %s(),", String.join("(), new ", missing)).isEmpty();
        assertThat(Filters.ALL.stream().map(Filter::product)).containsExactlyInAnyOrder(Product.values());
    }
}
