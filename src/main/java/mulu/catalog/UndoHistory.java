package mulu.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What one person did to one catalog in one sitting, and what was taken back. Holds no content of its own: undoing
/// is applying a [Edit.TakeBack], so the guard and the record see it like any other edit. One thread only.
public final class UndoHistory {
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();

    /// A new step; what was taken back before it can no longer be redone.
    public void did(Change change) {
        done.push(change);
        undone.clear();
    }

    public Optional<Change> nextUndo() {
        return Optional.ofNullable(done.peek());
    }

    public Optional<Change> nextRedo() {
        return Optional.ofNullable(undone.peek());
    }

    /// The newest step has been taken back by `change`.
    public void undid(Change change) {
        done.pop();
        undone.push(change);
    }

    /// The newest taken-back step has been done again by `change`.
    public void redid(Change change) {
        undone.pop();
        done.push(change);
    }

    /// A step that can no longer be taken or done again, because something newer stands in its place: it is left out,
    /// so that the steps below it can be reached.
    public void forget(Change step) {
        done.remove(step);
        undone.remove(step);
    }

    public void clear() {
        done.clear();
        undone.clear();
    }
}
