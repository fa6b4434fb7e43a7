package hopline.ui;

import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.OwnServers;
import hopline.finding.Finding;
import hopline.header.HeaderField;
import hopline.host.Addresses;
import hopline.host.HostName;
import hopline.language.Times;
import hopline.language.Words;
import hopline.language.Zone;
import hopline.received.Part;
import hopline.report.AntispamSections;
import hopline.report.AuthenticationSections;
import hopline.report.Section;
import hopline.report.StandingText;
import hopline.trace.Hop;
import hopline.trace.Trace;
import hopline.ui.OpenMessage.Conclusion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final ObjectProperty<List<String>> ownServers = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Set<String>> switchedOff = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty clocksCorrected = new SimpleBooleanProperty(false);
    private final ObjectProperty<Diagnosis> diagnosis = new SimpleObjectProperty<>();
    private final ObjectProperty<Trace> journey = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Finding>> findings = new SimpleObjectProperty<>(List.of());
    private final ObservableValue<List<Section>> authentication;
    private final ObservableValue<List<Section>> spamFilters;
    private final ObjectProperty<HeaderField> chosenField = new SimpleObjectProperty<>();
    private final ObjectProperty<BottomTab> tab = new SimpleObjectProperty<>(BottomTab.FINDINGS);

    /** The tabs below the timeline, in their order. */
    public enum BottomTab {
        /** What there is to tell. */
        FINDINGS,
        /** What servers found when they checked where the message comes from. */
        AUTHENTICATION,
        /** What spam filters wrote down. */
        SPAM_FILTERS,
        /** Every header field. */
        HEADERS
    }

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
        message.subscribe(this::conclude);
        ownServers.subscribe(this::settingsChanged);
        switchedOff.subscribe(this::settingsChanged);
        clocksCorrected.subscribe(this::travel);
        hop.subscribe(() -> chosenPart.set(null));
        authentication = times.flatMap(shownTimes -> diagnosis.map(shown ->
                AuthenticationSections.of(shown.authentication(), this::standing, shownTimes, words))).orElse(List.of());
        spamFilters = diagnosis.map(shown -> AntispamSections.of(shown.antispam(), this::standing, words)).orElse(List.of());
    }

    /** The same things open and chosen, in another language. The old state and its window are then left alone. */
    WindowState in(Words otherWords) {
        WindowState copy = new WindowState(otherWords, localZone);
        copy.zone.set(zone.get());
        copy.newestFirst.set(newestFirst.get());
        copy.messages.setAll(messages);
        copy.wrapped.putAll(wrapped);
        copy.ownServers.set(ownServers.get());
        copy.switchedOff.set(switchedOff.get());
        copy.clocksCorrected.set(clocksCorrected.get());
        copy.tab.set(tab.get());
        copy.message.set(message.get());
        if (hop.get() != null) {
            copy.chooseHop(hop.get().number());
        }
        return copy;
    }

    private void settingsChanged() {
        OpenMessage shown = message.get();
        if (shown == null || shown.isReady(ownServers.get(), switchedOff.get())) {
            conclude();
        } else {
            loader.accept(shown);
        }
    }

    /** Shows what follows from the message on show. Nobody sees a hop of another journey meanwhile. */
    private void conclude() {
        OpenMessage shown = message.get();
        if (shown == null) {
            hop.set(null);
            diagnosis.set(null);
            travel();
            findings.set(List.of());
            return;
        }
        Conclusion conclusion = shown.conclusion(ownServers.get(), switchedOff.get());
        boolean other = diagnosis.get() == null || diagnosis.get().trace() != shown.trace();
        if (other) {
            hop.set(null);
        }
        diagnosis.set(conclusion.diagnosis());
        travel();
        findings.set(conclusion.findings());
        if (other) {
            hop.set(firstChoice(journey.get()).orElse(null));
        }
    }

    /** Shows the journey with the clocks that the reader wants; the chosen hop stays the one of its number. */
    private void travel() {
        Diagnosis shown = diagnosis.get();
        Trace wanted = shown == null ? null : clocksCorrected.get() ? shown.clocks().corrected() : shown.trace();
        if (wanted == journey.get()) {
            return;
        }
        Hop chosen = hop.get();
        hop.set(null);
        journey.set(wanted);
        if (chosen != null) {
            chooseHop(chosen.number());
        }
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
        if (chosen.isReady(ownServers.get(), switchedOff.get())) {
            message.set(chosen);
        } else {
            loader.accept(chosen);
        }
    }

    /** Shows a message that was read or concluded from anew. */
    void showLoaded(OpenMessage loaded) {
        if (message.get() == loaded) {
            conclude();
        } else {
            message.set(loaded);
        }
    }

    /** Chooses the hop of this number on the journey on show. */
    private void chooseHop(int number) {
        hop.set(journey.get().hops().get(number - 1));
    }

    /** Shows the hop that a finding is about, with the words lit on which it rests. */
    public void showHop(Finding finding) {
        finding.hop().ifPresent(about -> {
            chooseHop(about.number());
            chosenPart.set(finding.part().orElse(null));
        });
    }

    /** Shows this field among all headers. */
    public void showField(HeaderField field) {
        tab.set(BottomTab.HEADERS);
        chosenField.set(null);
        chosenField.set(field);
    }

    /** Switches a kind of findings off. */
    public void switchOff(String kind) {
        Set<String> more = new HashSet<>(switchedOff.get());
        more.add(kind);
        switchedOff.set(Set.copyOf(more));
    }

    /** Whether the reader named this host as an own server. */
    public boolean isOwn(String host) {
        return OwnServers.of(ownServers.get()).has(host);
    }

    /** The entry by which this host becomes an own server: its organisation's domain, or its address if that is its name. */
    public static Optional<String> ownEntry(String host) {
        return HostName.of(host).flatMap(HostName::organisation).or(() -> Addresses.canonical(host));
    }

    /** The entries by which this host is an own server. */
    public List<String> ownEntries(String host) {
        return ownServers.get().stream().filter(entry -> OwnServers.of(List.of(entry)).has(host)).toList();
    }

    /** Adds an entry to the own servers. */
    public void addOwn(String entry) {
        List<String> more = new ArrayList<>(ownServers.get());
        more.add(entry);
        ownServers.set(List.copyOf(more));
    }

    /** Removes these entries from the own servers. */
    public void removeOwn(List<String> entries) {
        ownServers.set(ownServers.get().stream().filter(entry -> !entries.contains(entry)).toList());
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

    /** Domains and address ranges of the servers that the reader named as own. */
    public ObjectProperty<List<String>> ownServers() {
        return ownServers;
    }

    /** The names of the kinds of findings that the reader does not want. */
    public ObjectProperty<Set<String>> switchedOff() {
        return switchedOff;
    }

    /** Whether clocks that cannot be right are set right in everything shown; until the program ends. */
    public BooleanProperty clocksCorrected() {
        return clocksCorrected;
    }

    /** What follows from the message on show and the own servers; null when none is open. */
    public ObservableValue<Diagnosis> diagnosis() {
        return diagnosis;
    }

    /** The journey on show, as written or with its clocks set right; null when no message is open. */
    public ObservableValue<Trace> journey() {
        return journey;
    }

    /** What there is to tell of the message on show, most serious first. */
    public ObservableValue<List<Finding>> findings() {
        return findings;
    }

    /** What the message's authentication results say. */
    public ObservableValue<List<Section>> authentication() {
        return authentication;
    }

    /** What spam filters wrote into the message. */
    public ObservableValue<List<Section>> spamFilters() {
        return spamFilters;
    }

    /** Who can have written this field of the message on show, in a sentence. */
    public String standing(HeaderField field) {
        return StandingText.of(field, diagnosis.get(), words);
    }

    /** The header field that the reader asked to see among all headers. */
    public ObservableValue<HeaderField> chosenField() {
        return chosenField;
    }

    /** The tab in front below the timeline. */
    public ObjectProperty<BottomTab> tab() {
        return tab;
    }

    /** The hops of the message on show in the order of the screen. */
    public List<Hop> hopsInOrder() {
        if (journey.get() == null) {
            return List.of();
        }
        List<Hop> hops = journey.get().hops();
        return newestFirst.get() ? hops.reversed() : hops;
    }
}
