package mulu.base;

/// How a long job tells where it is and learns that it should stop. Thread-safe where the implementation says so.
public interface Progress {
    /// A job that nobody watches and nobody stops.
    Progress NONE = (_, _) -> {};

    /// `done` of `total` steps are finished; `total` is 0 while it is not known.
    void at(long done, long total);

    default boolean cancelled() {
        return false;
    }

    /// Ends the job with a Problem that says that nothing was changed, if the person asked for it.
    default void check() {
        if (cancelled()) {
            throw Problem.input("problem.cancelled");
        }
    }
}
