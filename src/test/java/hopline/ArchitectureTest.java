package hopline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import hopline.ui.MainWindow;
import hopline.ui.Picture;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** The plan of the house: which room may know which, and that nothing leaves the house. */
@AnalyzeClasses(packages = "hopline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOST = "hopline.host..";
    private static final String HEADER = "hopline.header..";
    private static final String FORMAT = "hopline.format..";
    private static final String KEYWORD = "hopline.keyword..";
    private static final String RECEIVED = "hopline.received..";
    private static final String AUTHENTICATION = "hopline.authentication..";
    private static final String TRACE = "hopline.trace..";
    private static final String DIAGNOSIS = "hopline.diagnosis..";
    private static final String FINDING = "hopline.finding..";
    private static final String ANTISPAM = "hopline.antispam..";
    private static final String LANGUAGE = "hopline.language..";
    private static final String REPORT = "hopline.report..";
    private static final String CLI = "hopline.cli..";
    private static final String UI = "hopline.ui..";

    @ArchTest
    static final ArchRule hostKnowsNoOther = onlyKnows(HOST)
            .because("what a name or an address tells of itself depends on nothing else");

    @ArchTest
    static final ArchRule headerKnowsNoOther = onlyKnows(HEADER)
            .because("a header field is text at a place in a file; what it means is decided above");

    @ArchTest
    static final ArchRule keywordKnowsNoOther = onlyKnows(KEYWORD)
            .because("the table of keywords is read beside the IANA registry and depends on nothing");

    @ArchTest
    static final ArchRule receivedKnowsKeywordsAndHosts = onlyKnows(RECEIVED, KEYWORD, HOST)
            .because("one Received value is read from its text alone, whatever field and file it stands in");

    @ArchTest
    static final ArchRule formatKnowsHeadersOnly = onlyKnows(FORMAT, HEADER)
            .because("a file format is about finding messages in bytes, not about what their fields mean");

    @ArchTest
    static final ArchRule authenticationKnowsHeadersAndHosts = onlyKnows(AUTHENTICATION, HEADER, HOST)
            .because("what servers wrote about their checks is read from the header alone, whatever the journey was");

    @ArchTest
    static final ArchRule traceKnowsWhatItIsMadeOf = onlyKnows(TRACE, RECEIVED, KEYWORD, HEADER, HOST)
            .because("what a journey means depends neither on the file it came from nor on how it is shown");

    @ArchTest
    static final ArchRule antispamKnowsHeadersOnly = onlyKnows(ANTISPAM, HEADER)
            .because("what a filter wrote is read from its fields alone; how far to believe it is decided above");

    @ArchTest
    static final ArchRule diagnosisKnowsWhatItConcludesFrom =
            onlyKnows(DIAGNOSIS, TRACE, AUTHENTICATION, ANTISPAM, RECEIVED, KEYWORD, HEADER, HOST)
            .because("a conclusion rests on what was read and on nothing that is only shown");

    @ArchTest
    static final ArchRule findingKnowsDiagnosesOnly =
            onlyKnows(FINDING, DIAGNOSIS, TRACE, AUTHENTICATION, ANTISPAM, RECEIVED, KEYWORD, HEADER, HOST)
            .because("what a diagnosis means is decided without knowing in which words it will be said");

    @ArchTest
    static final ArchRule languageKnowsValuesOnly = onlyKnows(LANGUAGE, RECEIVED)
            .because("the words are the same in the window, in reports and on the command line");

    @ArchTest
    static final ArchRule reportKnowsTracesAndWords = onlyKnows(REPORT, FINDING, DIAGNOSIS, TRACE, AUTHENTICATION,
            ANTISPAM, RECEIVED, KEYWORD, HEADER, HOST, LANGUAGE)
            .because("a report is made from a journey, wherever that came from and wherever it goes");

    @ArchTest
    static final ArchRule commandLineKnowsNoWindow = noClasses().that().resideInAPackage(CLI)
            .should().dependOnClassesThat().resideInAPackage(UI)
            .because("the commands must run on a machine without a display and without GTK");

    @ArchTest
    static final ArchRule windowKnowsNoCommandLine = noClasses().that().resideInAPackage(UI)
            .should().dependOnClassesThat().resideInAPackage(CLI)
            .because("the window and the command line are two faces of one engine, side by side");

    @ArchTest
    static final ArchRule nobodyKnowsTheLauncher = classes().that().haveSimpleName("Launcher")
            .should().onlyHaveDependentClassesThat().haveSimpleName("Launcher")
            .because("the launcher puts the parts together, so no part can need it");

    @ArchTest
    static final ArchRule theDoorIsOnlyUsedFromOutside = classes().that().areAssignableTo(TraceReader.class)
            .should().onlyHaveDependentClassesThat(resideInAnyPackage("hopline", CLI, UI))
            .because("TraceReader is the door into the engine; inside, nobody goes through it");

    @ArchTest
    static final ArchRule noCycles = slices().matching("hopline.(*)..").should().beFreeOfCycles()
            .because("a room that can be read on its own can be changed on its own");

    @ArchTest
    static final ArchRule noCyclesInReceived = slices().matching("hopline.received.(**)").should().beFreeOfCycles()
            .because("words, dates and dialects are read one upon the other");

    @ArchTest
    static final ArchRule javaFxOnlyInTheWindow = noClasses()
            .that(not(resideInAPackage(UI)).and(not(belongToAnyOf(Launcher.class))))
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..",
                    "atlantafx..")
            .because("the engine and the commands run where JavaFX cannot start");

    @ArchTest
    static final ArchRule jakartaMailOnlyAtTheBottom = noClasses()
            .that(not(resideInAnyPackage(HEADER, FORMAT)))
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.eclipse.angus..")
            .because("Hopline's own header fields keep the raw text and its place, which Jakarta Mail's lose");

    @ArchTest
    static final ArchRule picocliOnlyInTheCommandLine = noClasses().that(not(resideInAPackage(CLI)))
            .should().dependOnClassesThat().resideInAPackage("picocli..")
            .because("options and exit codes are matters of the command line");

    @ArchTest
    static final ArchRule jacksonOnlyInReports = noClasses().that(not(resideInAPackage(REPORT)))
            .should().dependOnClassesThat().resideInAPackage("com.fasterxml..")
            .because("JSON is one form of report");

    @ArchTest
    static final ArchRule guavaOnlyForThePublicSuffixList = noClasses().that(not(resideInAPackage(HOST)))
            .should().dependOnClassesThat().resideInAPackage("com.google..")
            .because("Guava is here for its public suffix list alone; the JDK has the rest");

    @ArchTest
    static final ArchRule noAwt = noClasses().that(not(belongToAnyOf(Picture.class)))
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
            .because("AWT beside JavaFX starts a second toolkit; only the picture needs it, for the JDK's PNG writer");

    @ArchTest
    static final ArchRule nothingLeavesThisComputer = noClasses()
            .should().dependOnClassesThat(resideInAPackage("java.net..")
                    .and(not(belongToAnyOf(URI.class, URISyntaxException.class, URL.class, IDN.class))))
            .orShould().dependOnClassesThat().resideInAnyPackage("javax.net..", "java.rmi..", "javax.naming..",
                    "javafx.scene.web..", "javafx.scene.media..")
            .orShould().dependOnClassesThat().haveNameMatching(
                    "java\\.nio\\.channels\\..*(Socket|Datagram|Network).*|jakarta\\.mail\\.(Transport|Store|Session)")
            .because("Hopline promises that it opens no connection, resolves no name and loads nothing from afar");

    @ArchTest
    static final ArchRule urlsNameOwnResourcesOnly = noClasses()
            .that(not(resideInAPackage(UI)))
            .should().dependOnClassesThat().belongToAnyOf(URL.class)
            .because("only JavaFX wants addresses of resources; everyone else reads them as streams");

    @ArchTest
    static final ArchRule urlsAreNeverOpened = noClasses()
            .should().callMethod(URL.class, "openStream")
            .orShould().callMethod(URL.class, "openConnection")
            .orShould().callMethod(URL.class, "getContent")
            .orShould().callMethod(URI.class, "toURL")
            .orShould().callConstructor(URL.class, String.class)
            .because("a mail message is full of addresses, and opening one tells its sender that it was read");

    @ArchTest
    static final ArchRule imagesAreOwnResources = noClasses().that(not(belongToAnyOf(MainWindow.class)))
            .should().callConstructor(Image.class, String.class)
            .orShould().callConstructor(Image.class, String.class, boolean.class)
            .orShould().callConstructor(ImageView.class, String.class)
            .because("JavaFX loads an image from any address it is given; the window's icons are resources");

    @ArchTest
    static final ArchRule nothingIsStarted = noClasses()
            .should().dependOnClassesThat().belongToAnyOf(ProcessBuilder.class, Process.class)
            .orShould().callMethod(Runtime.class, "exec", String.class)
            .orShould().callMethod(Runtime.class, "exec", String[].class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.awt.Desktop")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.application.HostServices")
            .because("no program is started with anything that a stranger wrote");

    /** The room depends on itself, on these and on nothing else of Hopline. */
    private static ArchRule onlyKnows(String room, String... others) {
        String[] known = new String[others.length + 1];
        known[0] = room;
        System.arraycopy(others, 0, known, 1, others.length);
        return noClasses().that().resideInAPackage(room)
                .should().dependOnClassesThat(resideInAPackage("hopline..").and(not(resideInAnyPackage(known))));
    }
}
