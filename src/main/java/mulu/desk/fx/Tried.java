package mulu.desk.fx;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mulu.base.Problem;

/// What came of something that a form asks a service for: done, or refused with a sentence that the form itself shows.
public sealed interface Tried<T> {
    record Done<T>(T value) implements Tried<T> {}

    record Refused<T>(Problem why) implements Tried<T> {}

    /// Runs `work`; what nobody expected is thrown on, everything else becomes an answer.
    static <T> Tried<T> of(Supplier<T> work) {
        try {
            return new Done<>(work.get());
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.BUG) {
                throw problem;
            }
            return new Refused<>(problem);
        }
    }

    /// Runs `work` with the letters of a password, and wipes them afterwards.
    static <T> Tried<T> of(String password, Function<char[], T> work) {
        return of(() -> secretly(password, work));
    }

    /// What `work` makes of the letters of a password, which are wiped afterwards.
    static <T> T secretly(String password, Function<char[], T> work) {
        char[] letters = password.toCharArray();
        try {
            return work.apply(letters);
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    /// Hands the value to one, or the sentence to the other.
    default void then(Consumer<T> done, Consumer<String> refused) {
        switch (this) {
            case Done<T>(T value) -> done.accept(value);
            case Refused<T>(Problem why) -> refused.accept(why.sentence());
        }
    }
}
