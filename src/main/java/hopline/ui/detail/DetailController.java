package hopline.ui.detail;

import hopline.keyword.Assertion;
import hopline.keyword.Keyword;
import hopline.keyword.Letter;
import hopline.language.Times;
import hopline.language.Words;
import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Stamp;
import hopline.report.TlsText;
import hopline.report.Visible;
import hopline.trace.Claim;
import hopline.trace.Evidence;
import hopline.trace.Hop;
import hopline.ui.HopText;
import hopline.ui.Links;
import hopline.ui.ProtectionStyle;
import hopline.ui.WindowState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What the chosen hop's header says, what it does not prove, and the words that it rests on. */
public final class DetailController {

    private final WindowState state;
    private final Words words;
    @FXML private ScrollPane scroll;
    @FXML private SplitPane pane;
    @FXML private Label place;
    @FXML private FlowPane letters;
    @FXML private Text title;
    @FXML private Text says;
    @FXML private Label lettersTitle;
    @FXML private FactGrid letterFacts;
    @FXML private Label notProven;
    @FXML private Label usual;
    @FXML private FactGrid evidence;
    @FXML private FactGrid fields;
    @FXML private Label notesTitle;
    @FXML private VBox notes;
    @FXML private VBox rawPane;
    @FXML private RawHeader raw;
    @FXML private Label trust;

    /** Watches and changes this state. */
    public DetailController(WindowState state) {
        this.state = state;
        this.words = state.words();
    }

    @FXML
    private void initialize() {
        raw.setOnChoose(state.chosenPart()::set);
        MenuItem copy = new MenuItem(words.text("detail.copy"));
        copy.setOnAction(event -> Links.copy(state.hop().get().field().raw()));
        ContextMenu menu = new ContextMenu(copy);
        raw.setOnContextMenuRequested(event -> menu.show(raw, event.getScreenX(), event.getScreenY()));
        state.hop().subscribe(hop -> {
            scroll.setVvalue(0);
            update();
        });
        state.times().subscribe(this::update);
        state.diagnosis().subscribe(this::update);
        state.chosenPart().subscribe(part -> {
            evidence.mark(part);
            fields.mark(part);
            raw.mark(part);
        });
    }

    private void update() {
        Hop hop = state.hop().get();
        scroll.setVisible(hop != null);
        rawPane.setVisible(hop != null);
        if (hop == null) {
            return;
        }
        ProtectionStyle.apply(pane, hop.protection());
        place.setText(words.text("detail.place", hop.number(), state.journey().getValue().hops().size(),
                HopText.sender(hop, words), HopText.receiver(hop, words)));
        explain(hop);
        showEvidence(hop);
        showFields(hop);
        showNotes(hop.received());
        showRaw(hop);
    }

    private void explain(Hop hop) {
        Optional<Keyword> keyword = hop.evidence().keyword();
        String key = keyword.map(Keyword::textKey).orElse(hop.received().with().isPresent() ? "UNKNOWN" : "NONE");
        title.setText(words.keyword(key + ".title") + " ");
        says.setText(words.keyword(key + ".says"));
        notProven.setText(words.keyword(key + ".notProven"));
        usual.setText(words.keyword(key + ".usual"));
        trust.setText(words.keyword("trust"));
        List<Letter> all = keyword.map(Letter::of).orElse(List.of());
        showLetters(hop, all);
    }

    private void showLetters(Hop hop, List<Letter> all) {
        letters.getChildren().clear();
        letterFacts.clear();
        for (Letter letter : all) {
            if (letter.present()) {
                letters.getChildren().add(letterBox(letter.mark()));
            }
            letterFacts.add(letter.present() ? letter.mark() : words.text("detail.noLetter", letter.mark()),
                    words.keyword(letter.textKey()));
        }
        if (all.isEmpty()) {
            letters.getChildren().add(letterBox(HopText.badge(hop, words)));
        }
        setShown(lettersTitle, !all.isEmpty());
        setShown(letterFacts, !all.isEmpty());
    }

    private static Label letterBox(String text) {
        Label box = new Label(text);
        box.getStyleClass().addAll("letter", "letter-" + text);
        box.setWrapText(true);
        return box;
    }

    private void showEvidence(Hop hop) {
        evidence.clear();
        Received received = hop.received();
        Evidence found = hop.evidence();
        evidence.add(words.text("evidence.claim"), words.text(ProtectionStyle.textKey(hop.protection()) + ".long"));
        received.with().ifPresentOrElse(
                with -> addLinked(evidence, "evidence.keyword", keywordEvidence(with, found), with),
                () -> evidence.add(words.text("evidence.keyword"), words.text("evidence.keyword.none")));
        addClaim("evidence.comment.tls", found.tls(), tlsDetail(received));
        addClaim("evidence.comment.auth", found.auth(), authDetail(received));
    }

    private String keywordEvidence(Part with, Evidence found) {
        String claim = found.keyword().map(this::claimOf).orElseGet(() -> words.text("evidence.keyword.unknown"));
        return words.text("evidence.keyword.claim", with.text(), claim);
    }

    private String claimOf(Keyword keyword) {
        if (keyword.tls() == Assertion.SILENT && keyword.auth() == Assertion.SILENT) {
            return words.text("evidence.keyword.silent");
        }
        boolean tls = keyword.tls() == Assertion.YES;
        boolean auth = keyword.auth() == Assertion.YES;
        return words.text("evidence.keyword." + (tls ? "tls" : "plain") + (auth ? ".auth" : ""));
    }

    /** A line for what comments and clauses say of TLS or AUTH beside the keyword, and how the two go together. */
    private void addClaim(String key, Claim claim, Optional<String> detail) {
        if (claim.answer() == Claim.Answer.CONTRADICTED) {
            addWords(key, words.text("evidence.contradicted", claim.words().map(Part::text).orElse("")), claim.words());
        } else if (claim.source() == Claim.Source.COMMENT) {
            String text = detail.orElseGet(() -> claim.words().map(Part::text).orElse(""));
            addWords(key, words.text("evidence.adds", text), claim.words());
        } else {
            detail.ifPresent(text -> addWords(key, words.text("evidence.agrees", text), commentWords(claim)));
        }
    }

    private Optional<Part> commentWords(Claim claim) {
        Received received = state.hop().get().received();
        return claim == state.hop().get().evidence().tls()
                ? received.cipher().or(received::tlsVersion)
                : received.authUser().or(received::authMechanism);
    }

    private void addWords(String key, String text, Optional<Part> part) {
        part.ifPresentOrElse(words -> addLinked(evidence, key, text, words),
                () -> evidence.add(words.text(key), text));
    }

    private Optional<String> tlsDetail(Received received) {
        List<String> detail = new ArrayList<>();
        received.tlsVersion().map(Part::text).ifPresent(detail::add);
        received.cipher().map(Part::text).ifPresent(detail::add);
        received.cipherBits().map(bits -> words.text("evidence.bits", bits.text())).ifPresent(detail::add);
        return detail.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", detail));
    }

    private Optional<String> authDetail(Received received) {
        List<String> detail = new ArrayList<>();
        received.authUser().map(user -> words.text("evidence.user", user.text())).ifPresent(detail::add);
        received.authMechanism().map(Part::text).ifPresent(detail::add);
        return detail.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", detail));
    }

    private void showFields(Hop hop) {
        fields.clear();
        Received received = hop.received();
        received.from().ifPresent(from -> {
            from.helo().ifPresent(helo -> addLinked(fields, "field.helo", helo.text(), helo));
            from.reverseDns().ifPresent(name -> addLinked(fields, "field.reverseDns", name.text(), name));
            from.address().ifPresent(address -> addLinked(fields, "field.address", address.text(), address));
        });
        if (hop.isEvent()) {
            fields.add(words.text("field.kind"), words.text("kind." + received.kind() + ".long"));
        }
        addField("field.user", received.authUser());
        addField("field.mechanism", received.authMechanism());
        addField("field.by", received.by());
        addField("field.software", received.software());
        addExplained("field.tlsVersion", received.tlsVersion(), TlsText::version);
        addExplained("field.cipher", received.cipher(), TlsText::cipher);
        addField("field.bits", received.cipherBits());
        addExplained("field.certificate", received.clientCertificate(), TlsText::certificate);
        addField("field.via", received.via());
        addField(received.has(Note.Kind.ID_IS_SOFTWARE_VERSION) ? "field.version" : "field.id", received.id());
        addField("field.for", received.recipient());
        addField("field.envelopeSender", received.envelopeSender());
        received.extraClauses().forEach(clause -> addLinked(fields, clause.name().text(), clause.value().text(),
                clause.value()));
        Times times = state.times().getValue();
        received.stamp().ifPresent(stamp -> addLinked(fields, "field.time", times.dateTime(stamp), stamp.part()));
        HopText.correction(hop, times, words).ifPresent(why -> fields.add(words.text("field.time.corrected"),
                words.text("field.time.correction", hop.stamp().map(times::dateTime).orElse(""), why)));
        fields.add(words.text("field.delay"), HopText.wait(hop, state.diagnosis().getValue(), words));
        fields.add(words.text("field.line"), words.text("field.line.value", hop.field().line()));
        fields.add(words.text("field.standing"), state.standing(hop.field()));
    }

    private void addField(String key, Optional<Part> part) {
        part.ifPresent(present -> addLinked(fields, key, present.text(), present));
    }

    /** A value as written, and behind it what it means. */
    private void addExplained(String key, Optional<Part> part, BiFunction<String, Words, Optional<String>> meaning) {
        part.ifPresent(present -> addLinked(fields, key, meaning.apply(present.text(), words)
                .map(text -> words.text("field.explained", present.text(), text)).orElse(present.text()), present));
    }

    private void addLinked(FactGrid grid, String key, String value, Part part) {
        String name = words.messages().containsKey(key) ? words.text(key) : key;
        grid.add(name, value, part, state.chosenPart(), state.chosenPart()::set);
    }

    private void showNotes(Received received) {
        notes.getChildren().clear();
        for (Note note : received.notes()) {
            String quoted = note.part().map(Part::text).orElse("");
            Label label = new Label(words.text("note." + note.kind(), Visible.of(quoted)));
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            notes.getChildren().add(label);
        }
        setShown(notesTitle, !received.notes().isEmpty());
        setShown(notes, !received.notes().isEmpty());
    }

    private void showRaw(Hop hop) {
        Received received = hop.received();
        List<Part> deciding = Stream.of(hop.evidence().tls(), hop.evidence().auth())
                .map(Claim::words).flatMap(Optional::stream).toList();
        int hidden = received.raw().length() - RawHeader.MOST_CHARACTERS;
        raw.show(hop.field().name(), received.raw(), parts(received), deciding, words.text("detail.cut", hidden));
    }

    private static List<Part> parts(Received received) {
        Stream<Optional<Part>> single = Stream.of(
                received.from().flatMap(from -> from.helo()), received.from().flatMap(from -> from.reverseDns()),
                received.from().flatMap(from -> from.address()), received.by(), received.via(), received.with(),
                received.id(), received.recipient(), received.envelopeSender(), received.software(),
                received.tlsVersion(), received.cipher(), received.cipherBits(), received.clientCertificate(),
                received.authUser(), received.authMechanism(), received.stamp().map(Stamp::part));
        return Stream.concat(single.flatMap(Optional::stream),
                received.extraClauses().stream().map(Received.ExtraClause::value)).toList();
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
