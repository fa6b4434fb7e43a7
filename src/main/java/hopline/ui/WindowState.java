package hopline.ui;

import hopline.language.Times;
import hopline.language.Words;
import hopline.language.Zone;
import hopline.received.Part;
import hopline.trace.Hop;
import hopline.trace.Trace;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/**
 * What the window shows: the open messages, the chosen one, the chosen hop, zone, order and the sentence of the last
 * problem. The parts of the window watch it and write to it; they do not know each other. Used on the JavaFX thread only.
 */
public final class WindowState {

    /** More sentences would fill the window. */
    private static final int MOST_PROBLEMS = 6;

    private final Words words;
    private final ZoneId localZone;
    private final ObservableList<OpenMessage> messages = FXCollections.observableArrayList();
    private final ObjectProperty<OpenMessage> message = new SimpleObjectProperty<>();
    private final ObjectProperty<Hop> hop = new SimpleObjectProperty<>();
    private final ObjectProperty<Part> chosenPart = new SimpleObjectProperty<>();
    private final ObjectProperty<Zone> zone = new SimpleObjectProperty<>(Zone.LOCAL);
    private final BooleanProperty newestFirst = new SimpleBooleanProperty(false);
    private final StringProperty problem = new SimpleStringProperty();
    private final IntegerProperty reading = new SimpleIntegerProperty(0);
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final ObservableMap<OpenMessage, OpenMessage> wrapped = FXCollections.observableHashMap();
    private Consumer<OpenMessage> loader = chosen -> { };
    private final ObservableValue<Times> times;

    /**
     * Starts with nothing open.
     *
     * @param words      the language of everything shown
     * @param localZone  the zone of this computer
     */
    public WindowState(Words words, ZoneId localZone) {
        this.words = words;
        this.localZone = localZone;
        this.times = zone.map(shown -> new Times(shown, localZone, words.locale()));
        message.subscribe((before, shown) -> {
            if (before != null) {
                before.unload();
            }
        });
        message.subscribe(shown -> hop.set(shown == null ? null : firstChoice(shown.trace()).orElse(null)));
        hop.subscribe(() -> chosenPart.set(null));
    }

    /** The same things open and chosen, in another language. The old state and its window are then left alone. */
    WindowState in(Words otherWords) {
        WindowState copy = new WindowState(otherWords, localZone);
        copy.zone.set(zone.get());
        copy.newestFirst.set(newestFirst.get());
        copy.messages.setAll(messages);
        copy.wrapped.putAll(wrapped);
        copy.message.set(message.get());
        copy.hop.set(hop.get());
        return copy;
    }

    /** The hop that a reader wants to see first: the slowest, else the first. */
    private static Optional<Hop> firstChoice(Trace trace) {
        return trace.slowest().or(() -> trace.hops().stream().findFirst());
    }

    /** Adds a message behind all others. */
    void add(OpenMessage opened) {
        messages.add(opened);
    }

    /** Adds a message and shows it. */
    public void show(OpenMessage opened) {
        add(opened);
        message.set(opened);
    }

    /** Adds an attached message behind the last one inside the same parent. Nothing, if the parent was closed meanwhile. */
    void addAttached(OpenMessage attached) {
        OpenMessage parent = attached.parent().orElseThrow();
        int index = messages.indexOf(parent);
        if (index < 0) {
            return;
        }
        do {
            index++;
        } while (index < messages.size() && messages.get(index).depth() > parent.depth());
        messages.add(index, attached);
    }

    /** Shows a message of the list, at once or when it was read again. */
    public void choose(OpenMessage chosen) {
        if (chosen.isLoaded()) {
            message.set(chosen);
        } else {
            loader.accept(chosen);
        }
    }

    /** Closes a message with all that are attached to it, and shows its neighbour. */
    public void close(OpenMessage closed) {
        int index = messages.indexOf(closed);
        if (index < 0) {
            return;
        }
        int end = index + 1;
        while (end < messages.size() && messages.get(end).depth() > closed.depth()) {
            end++;
        }
        boolean shown = messages.subList(index, end).contains(message.get());
        messages.remove(index, end);
        if (messages.isEmpty()) {
            message.set(null);
        } else if (shown) {
            choose(messages.get(Math.min(index, messages.size() - 1)));
        }
    }

    /** Closes what was opened from the same place before, to make room for what is read there now. */
    void closeOrigin(String origin) {
        if (messages.stream().anyMatch(open -> open.origin().equals(origin))) {
            messages.removeIf(open -> open.origin().equals(origin));
        }
    }

    /** Says more problems than those that are said already. */
    void addProblems(List<String> sentences) {
        String before = problem.get() == null ? "" : problem.get() + "\n";
        List<String> shown = sentences.subList(0, Math.min(MOST_PROBLEMS, sentences.size()));
        int hidden = sentences.size() - shown.size();
        problem.set(before + String.join("\n", shown)
                + (hidden == 0 ? "" : "\n" + words.text("problems.more", hidden)));
    }

    /** Says who reads a message again that was let go. */
    void setLoader(Consumer<OpenMessage> reader) {
        loader = reader;
    }

    /** The language of everything shown. */
    public Words words() {
        return words;
    }

    /** The zone of this computer. */
    public ZoneId localZone() {
        return localZone;
    }

    /** The open messages in the order in which they were opened. */
    public ObservableList<OpenMessage> messages() {
        return messages;
    }

    /** The message on show; null when none is open. */
    public ObjectProperty<OpenMessage> message() {
        return message;
    }

    /** The chosen hop of the message on show; null when it has none. */
    public ObjectProperty<Hop> hop() {
        return hop;
    }

    /** The words of the raw header that the reader asked to see; null when none are chosen. */
    public ObjectProperty<Part> chosenPart() {
        return chosenPart;
    }

    /** The zone in which times are shown. */
    public ObjectProperty<Zone> zone() {
        return zone;
    }

    /** Whether the newest hop stands at the top. */
    public BooleanProperty newestFirst() {
        return newestFirst;
    }

    /** The sentence of the last problem; null when there is none to show. */
    public StringProperty problem() {
        return problem;
    }

    /** How many readings go on in the background. */
    public IntegerProperty reading() {
        return reading;
    }

    /** How far the reading is, from 0 to 1; below 0 when that is not known. */
    public DoubleProperty progress() {
        return progress;
    }

    /** Messages that are only a wrapper, each with the one message inside it. */
    public ObservableMap<OpenMessage, OpenMessage> wrapped() {
        return wrapped;
    }

    /** How moments are written in the chosen zone. */
    public ObservableValue<Times> times() {
        return times;
    }

    /** The hops of the message on show in the order of the screen. */
    public List<Hop> hopsInOrder() {
        OpenMessage shown = message.get();
        if (shown == null) {
            return List.of();
        }
        List<Hop> hops = shown.trace().hops();
        return newestFirst.get() ? hops.reversed() : hops;
    }
}
