package hopline.ui.headers;

import hopline.header.EncodedWords;
import hopline.header.HeaderField;
import hopline.report.Visible;
import hopline.trace.Hop;
import hopline.ui.OpenMessage;
import hopline.ui.WindowState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Every header field in the order of the file, decoded, searchable; the Received fields stand out and lead to their hop. */
public final class HeadersController {

    private static final PseudoClass RECEIVED = PseudoClass.getPseudoClass("received");

    private static final PseudoClass INTERNAL = PseudoClass.getPseudoClass("internal");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    private final WindowState state;
    private final ObservableList<HeaderField> all = FXCollections.observableArrayList();
    private final FilteredList<HeaderField> found = new FilteredList<>(all);
    @FXML private TextField search;
    @FXML private TableView<HeaderField> table;
    @FXML private TableColumn<HeaderField, Integer> lineColumn;
    @FXML private TableColumn<HeaderField, String> nameColumn;
    @FXML private TableColumn<HeaderField, String> valueColumn;
    @FXML private TextArea whole;

    /** Watches and changes this state. */
    public HeadersController(WindowState state) {
        this.state = state;
    }

    @FXML
    private void initialize() {
        table.setItems(found);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(view -> new HeaderRow());
        lineColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().line()));
        nameColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(Visible.of(row.getValue().name())));
        valueColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(decoded(row.getValue())));
        search.textProperty().subscribe(this::filter);
        state.message().subscribe(this::fill);
        table.getSelectionModel().selectedItemProperty().subscribe(this::showWhole);
        state.chosenField().subscribe(this::reveal);
    }

    private void reveal(HeaderField field) {
        if (field == null) {
            return;
        }
        search.clear();
        table.getSelectionModel().select(field);
        table.scrollTo(field);
    }

    private void fill(OpenMessage shown) {
        all.setAll(shown == null ? List.of() : shown.message().headers().fields());
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(field -> wanted.isEmpty() || field.key().contains(wanted)
                || decoded(field).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void showWhole(HeaderField field) {
        whole.setVisible(field != null);
        whole.setManaged(field != null);
        if (field == null) {
            return;
        }
        whole.setText(Visible.ofLines(field.raw()));
        hopOf(field).ifPresent(state.hop()::set);
    }

    private Optional<Hop> hopOf(HeaderField field) {
        return state.journey().getValue().hops().stream().filter(hop -> hop.field() == field).findFirst();
    }

    /** The decoded value on one line, every run of blanks as one. */
    private static String decoded(HeaderField field) {
        return Visible.of(BLANKS.matcher(EncodedWords.decode(field.value())).replaceAll(" "));
    }

    /** A row that stands out when it is a Received field. */
    private static final class HeaderRow extends TableRow<HeaderField> {
        @Override
        protected void updateItem(HeaderField field, boolean empty) {
            super.updateItem(field, empty);
            boolean shown = !empty && field != null;
            pseudoClassStateChanged(RECEIVED, shown && field.is("Received"));
            pseudoClassStateChanged(INTERNAL, shown && field.is("X-Received"));
        }
    }
}
