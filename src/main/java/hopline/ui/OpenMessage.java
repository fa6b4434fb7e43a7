package hopline.ui;

import hopline.TraceReader.TracedMessage;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.OwnServers;
import hopline.finding.Finding;
import hopline.finding.Findings;
import hopline.format.Message;
import hopline.format.Source;
import hopline.trace.Hop;
import hopline.trace.Protection;
import hopline.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message in the list of the window. Two opened from equal files are two. What the list shows is always there; header
 * fields and journey of a message in an mbox are let go while another is on show, for an mbox can hold very many.
 */
public final class OpenMessage {

    /** Conclusions from more hops take longer than a window may stand still: up to a second for ten thousand. */
    private static final int MOST_HOPS_AT_ONCE = 500;

    private final String origin;
    private final Optional<OpenMessage> parent;
    private final String name;
    private final Source source;
    private final Optional<String> subject;
    private final Optional<Duration> inTransit;
    private final List<Protection> protections;
    private final boolean reloadable;
    private TracedMessage traced;
    private Conclusion conclusion;
    private boolean searched;

    /**
     * What was concluded from a message, and from which settings.
     *
     * @param ownServers   the entries for own servers
     * @param switchedOff  the names of the kinds of findings that are not wanted
     * @param diagnosis    the diagnosis
     * @param findings     what there is to tell
     */
    record Conclusion(List<String> ownServers, Set<String> switchedOff, Diagnosis diagnosis, List<Finding> findings) {

        /** Concludes. Takes its time for a chain of thousands of hops, so away from the JavaFX thread for such. */
        static Conclusion of(TracedMessage traced, List<String> ownServers, Set<String> switchedOff) {
            Diagnosis diagnosis =
                    Diagnosis.of(traced.message().headers(), traced.trace(), OwnServers.of(ownServers));
            return new Conclusion(ownServers, switchedOff, diagnosis, Findings.of(diagnosis, switchedOff));
        }
    }

    /**
     * Wraps a message that was read.
     *
     * @param origin  what it was opened from: the file's path, or a name of our own
     * @param parent  the message that it is attached to
     * @param traced  what was read
     */
    public OpenMessage(String origin, Optional<OpenMessage> parent, TracedMessage traced) {
        Message message = traced.message();
        this.origin = origin;
        this.parent = parent;
        this.name = message.name();
        this.source = message.source();
        this.subject = message.subject();
        this.inTransit = traced.trace().inTransit();
        this.protections = traced.trace().hops().stream().map(Hop::protection).toList();
        this.reloadable = message.format() == Message.Format.MBOX;
        this.traced = traced;
    }

    /** What it was opened from. */
    public String origin() {
        return origin;
    }

    /** The message that it is attached to. */
    public Optional<OpenMessage> parent() {
        return parent;
    }

    /** How many messages stand around it. */
    public int depth() {
        return parent.map(outer -> outer.depth() + 1).orElse(0);
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** Where it can be read again. */
    Source source() {
        return source;
    }

    /** The subject, decoded. */
    public Optional<String> subject() {
        return subject;
    }

    /** The time from the first stamp to the last. */
    public Optional<Duration> inTransit() {
        return inTransit;
    }

    /** What each hop claims, oldest first. */
    public List<Protection> protections() {
        return protections;
    }

    /** Whether header fields and journey are there. */
    boolean isLoaded() {
        return traced != null;
    }

    /** Takes in what was read again. */
    void load(TracedMessage readAgain) {
        traced = readAgain;
    }

    /** What was read; null while that is let go. */
    TracedMessage traced() {
        return traced;
    }

    /** Takes in what was concluded elsewhere. */
    void conclude(Conclusion concluded) {
        conclusion = concluded;
    }

    /** Whether it can be shown with these settings at once, without holding up the window. */
    boolean isReady(List<String> ownServers, Set<String> switchedOff) {
        return isLoaded() && (protections.size() <= MOST_HOPS_AT_ONCE || isConcluded(ownServers, switchedOff));
    }

    private boolean isConcluded(List<String> ownServers, Set<String> switchedOff) {
        return conclusion != null && conclusion.ownServers().equals(ownServers)
                && conclusion.switchedOff().equals(switchedOff);
    }

    /** What follows from it with these settings; worked out now unless it is known. Only while it is on show. */
    Conclusion conclusion(List<String> ownServers, Set<String> switchedOff) {
        if (!isConcluded(ownServers, switchedOff)) {
            conclusion = Conclusion.of(traced, ownServers, switchedOff);
        }
        return conclusion;
    }

    /** Lets header fields and journey go, if they can be read again soon. */
    void unload() {
        if (reloadable) {
            traced = null;
            conclusion = null;
        }
    }

    /** Whether this is the first time that somebody asks; then its attached messages are still to be looked for. */
    boolean firstSearch() {
        boolean first = !searched && parent.isEmpty();
        searched = true;
        return first;
    }

    /** What was read. Only while it is on show. */
    public Message message() {
        return traced.message();
    }

    /** How it travelled. Only while it is on show. */
    public Trace trace() {
        return traced.trace();
    }
}
