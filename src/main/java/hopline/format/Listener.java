package hopline.format;

import java.util.function.Function;

/**
 * Is told what a long reading finds, in the thread that reads. To end the reading, interrupt that thread.
 *
 * @param <M>  what is found
 */
@FunctionalInterface
public interface Listener<M> {

    /** A message was found; one that is attached comes after the one it is attached to. */
    void found(M message);

    /** Something was passed over, with the reason; the reading goes on. */
    default void skipped(UnreadableException problem) {
    }

    /**
     * How far the reading is; told about every megabyte.
     *
     * @param read   the bytes that were read
     * @param total  the bytes that there are; less than read when the file grows meanwhile
     */
    default void progress(long read, long total) {
    }

    /** A listener for what another function makes of the messages. */
    default <R> Listener<R> mapping(Function<R, M> function) {
        Listener<M> outer = this;
        return new Listener<>() {

            @Override
            public void found(R message) {
                outer.found(function.apply(message));
            }

            @Override
            public void skipped(UnreadableException problem) {
                outer.skipped(problem);
            }

            @Override
            public void progress(long read, long total) {
                outer.progress(read, total);
            }
        };
    }
}
