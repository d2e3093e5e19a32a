package mulu.catalog;

import mulu.base.Problem;

/// The answer to an Edit.
public sealed interface Outcome {
    /// It is done and on the disk; `sheet` is how the catalog is now. An Edit that changed nothing has no change.
    record Done(@org.jspecify.annotations.Nullable Change change, Sheet sheet) implements Outcome {}

    /// Somebody else was faster; `sheet` is how the catalog is now, and nothing was done.
    record Conflict(Sheet sheet) implements Outcome {}

    /// The guard or the content says no; nothing was done.
    record Refused(Problem why) implements Outcome {}

    /// The Done of an edit that has to succeed; the sentence of the others as a Problem.
    default Done done() {
        return switch (this) {
            case Done done -> done;
            case Conflict _ -> throw Problem.forbidden("catalog.conflict");
            case Refused refused -> throw refused.why();
        };
    }
}
