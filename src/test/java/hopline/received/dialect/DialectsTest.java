package hopline.received.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dialect is a class, a row in the list and a file of samples; who forgets one reads here what to add. */
class DialectsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/hopline/received/dialect");

    @Test
    void everyDialectIsInTheList() {
        List<String> listed = Dialects.ALL.stream().map(dialect -> dialect.getClass().getSimpleName()).toList();
        List<String> missing = new ClassFileImporter().importPackages("hopline.received.dialect").stream()
                .filter(type -> type.isAssignableTo(Dialect.class) && !type.isInterface())
                .map(JavaClass::getSimpleName).filter(name -> !listed.contains(name)).toList();

        assertThat(missing).as("Add to Dialects.ALL: new %s(),", String.join("(), new ", missing)).isEmpty();
    }

    @Test
    void everyDialectHasSamples() {
        List<Path> missing = Dialects.ALL.stream()
                .map(dialect -> SAMPLES.resolve(dialect.getClass().getSimpleName() + ".txt"))
                .filter(file -> !Files.exists(file)).toList();

        assertThat(missing).as("""
                Add the file with at least these lines:

                # what the sample shows
                Received: from mail.example.org ([192.0.2.10]) by mx.example.com with ESMTP;
                \tTue, 2 Jan 2024 03:04:05 +0000
                tls         no, keyword
                """).isEmpty();
    }
}
