package mulu.base;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The only failure thrown upward: a kind, and a Chinese sentence that says what happened, what it means for the
/// data and what to do. Caught in two places: the desk's work runner and the command line.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// INPUT: what the person gave cannot be used. STORAGE: the library or a file could not be read or written.
    /// FORBIDDEN: the person may not do this now. BUG: nobody expected it.
    public enum Kind { INPUT, STORAGE, FORBIDDEN, BUG }

    private final Kind kind;
    private final String key;

    private Problem(Kind kind, String key, @Nullable Throwable cause, Object... arguments) {
        super(Messages.text(key, arguments), cause);
        this.kind = kind;
        this.key = key;
    }

    public static Problem input(String key, Object... arguments) {
        return new Problem(Kind.INPUT, key, null, arguments);
    }

    public static Problem storage(String key, Throwable cause, Object... arguments) {
        return new Problem(Kind.STORAGE, key, cause, arguments);
    }

    public static Problem storage(String key, Object... arguments) {
        return new Problem(Kind.STORAGE, key, null, arguments);
    }

    public static Problem forbidden(String key, Object... arguments) {
        return new Problem(Kind.FORBIDDEN, key, null, arguments);
    }

    public static Problem bug(Throwable cause) {
        return new Problem(Kind.BUG, "problem.bug", cause);
    }

    public Kind kind() {
        return kind;
    }

    /// The sentence for the person.
    public String sentence() {
        return Objects.requireNonNullElse(getMessage(), key);
    }

    /// The key of the sentence in the messages file; tests and exit codes compare it, people never see it.
    public String key() {
        return key;
    }
}
