package hopline.ui;

import hopline.TraceReader;
import hopline.TraceReader.TracedMessage;
import hopline.format.Listener;
import hopline.format.Message;
import hopline.format.Source;
import hopline.format.UnreadableException;
import hopline.report.Visible;
import hopline.ui.OpenMessage.Conclusion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javafx.application.Platform;

/**
 * Reads away from the JavaFX thread and shows what was read, or the sentence that says why it cannot be shown. Called on
 * the JavaFX thread.
 */
public final class FileOpener {

    private static final System.Logger LOG = System.getLogger(FileOpener.class.getName());

    private volatile WindowState state;
    private final ExecutorService executor;
    private final List<Future<?>> running = new ArrayList<>();

    /**
     * Opens into this window.
     *
     * @param state     where messages and problems go
     * @param executor  where reading happens
     */
    public FileOpener(WindowState state, ExecutorService executor) {
        this.executor = executor;
        moveTo(state);
    }

    /** Brings everything that is still being read to this state, which takes the place of the one before. */
    void moveTo(WindowState newState) {
        if (state != null) {
            newState.reading().set(state.reading().get());
        }
        state = newState;
        newState.setLoader(this::load);
        newState.message().subscribe(shown -> {
            if (state == newState) {
                searchAttached(shown);
            }
        });
    }

    /** Opens every file and folder of the list, in its order. What cannot be opened is said; what is open stays open. */
    public void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        state.problem().set(null);
        run(new Reading() {
            @Override
            void read() throws UnreadableException, InterruptedException {
                for (Path file : files) {
                    begin(file.toString());
                    try {
                        TraceReader.readAll(file, this);
                    } catch (UnreadableException e) {
                        skipped(e);
                    }
                }
            }
        });
    }

    /** Opens the bytes that another program handed over in place of a file. */
    public void open(String name, byte[] content) {
        state.problem().set(null);
        run(new Reading() {
            @Override
            void read() throws UnreadableException {
                begin(name);
                found(TraceReader.read(new Source.OfBytes(name, content)));
            }
        });
    }

    /** Opens text that was pasted or dropped. */
    public void openText(String name, String text) {
        state.problem().set(null);
        run(new Reading() {
            @Override
            void read() throws UnreadableException {
                begin(name);
                found(TraceReader.readText(name, text));
            }
        });
    }

    /** Opens the sample message that ships with the program. */
    public void openSample() {
        state.closeOrigin(TraceReader.SAMPLE);
        state.show(new OpenMessage(TraceReader.SAMPLE, Optional.empty(), TraceReader.readSample()));
    }

    /** Ends all reading; what was read stays. */
    public void cancel() {
        running.forEach(each -> each.cancel(true));
        running.clear();
    }

    /** Reads a message of the list again if it was let go, concludes from it and shows it. */
    private void load(OpenMessage open) {
        TracedMessage known = open.traced();
        run(new Reading() {
            @Override
            void read() throws UnreadableException {
                TracedMessage traced = known == null ? TraceReader.read(open.source()) : known;
                Conclusion concluded = conclude(traced);
                later(() -> {
                    open.load(traced);
                    open.conclude(concluded);
                    state.showLoaded(open);
                });
            }
        });
    }

    private void searchAttached(OpenMessage shown) {
        if (shown == null || !shown.isLoaded() || !shown.firstSearch()) {
            return;
        }
        Message outermost = shown.message();
        // Two equal messages are two, so not by equality.
        Map<Message, OpenMessage> known = new IdentityHashMap<>();
        known.put(outermost, shown);
        run(new Reading() {
            @Override
            void read() throws UnreadableException, InterruptedException {
                Optional<Message> wrapped = TraceReader.attached(outermost, this);
                wrapped.map(known::get).ifPresent(inner -> later(() -> state.wrapped().put(shown, inner)));
            }

            @Override
            public void found(TracedMessage traced) {
                OpenMessage parent = traced.message().parent().map(known::get).orElse(shown);
                OpenMessage open = new OpenMessage(shown.origin(), Optional.of(parent), traced);
                known.put(traced.message(), open);
                later(() -> state.addAttached(open));
            }
        });
    }

    private void run(Reading reading) {
        running.removeIf(Future::isDone);
        state.reading().set(state.reading().get() + 1);
        running.add(executor.submit(reading));
    }

    /** One reading, from its start in the background to its last effect on the window. */
    private abstract class Reading implements Runnable, Listener<TracedMessage> {

        private final List<String> problems = new ArrayList<>();
        private final List<Runnable> pending = new ArrayList<>();
        private final List<String> ownServers = state.ownServers().get();
        private final Set<String> switchedOff = state.switchedOff().get();
        private String origin = "";
        private boolean first;
        private double progress = -1;

        abstract void read() throws UnreadableException, InterruptedException;

        @Override
        public void run() {
            try {
                read();
            } catch (UnreadableException e) {
                skipped(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "reading failed", e);
                problems.add(state.words().text("problem.fault", e.getClass().getSimpleName()));
            } finally {
                later(this::finish);
            }
        }

        /** Concludes here in the background, with the settings from when this reading began. */
        Conclusion conclude(TracedMessage traced) {
            return Conclusion.of(traced, ownServers, switchedOff);
        }

        /** Says where the messages that are found from now on come from. */
        void begin(String newOrigin) {
            origin = newOrigin;
            first = true;
        }

        @Override
        public void found(TracedMessage traced) {
            OpenMessage open = new OpenMessage(origin, Optional.empty(), traced);
            boolean show = first;
            first = false;
            if (show) {
                open.conclude(conclude(traced));
            }
            later(() -> {
                if (show) {
                    state.closeOrigin(open.origin());
                    state.show(open);
                } else {
                    open.unload();
                    state.add(open);
                }
            });
        }

        @Override
        public void skipped(UnreadableException problem) {
            problems.add(state.words().text(problem.reason().textKey(), Visible.of(problem.name())));
        }

        @Override
        public void progress(long read, long total) {
            progress = total <= 0 ? -1 : Math.min(1, (double) read / total);
            later(() -> state.progress().set(progress));
        }

        /** Does this on the JavaFX thread, together with what else has come up meanwhile, so that it is never flooded. */
        void later(Runnable action) {
            synchronized (pending) {
                pending.add(action);
                if (pending.size() > 1) {
                    return;
                }
            }
            Platform.runLater(() -> {
                List<Runnable> actions;
                synchronized (pending) {
                    actions = List.copyOf(pending);
                    pending.clear();
                }
                actions.forEach(Runnable::run);
            });
        }

        private void finish() {
            state.reading().set(state.reading().get() - 1);
            state.progress().set(-1);
            if (!problems.isEmpty()) {
                state.addProblems(problems);
            }
        }
    }
}
