package mulu.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What one person did to one draft, and what was taken back: numbers and words only. Undoing is applying an
/// [Edit.TakeBack], so the guard and the record see it like any other edit. One thread only.
public final class UndoHistory {
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /// One change that can be taken back.
    ///
    /// @param seq number of the change
    /// @param label words for the menu, such as 粘贴 20×3
    public record Step(long seq, String label) {}

    /// One change as the log has it.
    ///
    /// @param takesBack number of the change that it takes back, 0 for none
    record Logged(Step step, long takesBack) {}

    /// The history after these changes, oldest first.
    static UndoHistory replayed(List<Logged> log) {
        UndoHistory history = new UndoHistory();
        log.forEach(history::replay);
        return history;
    }

    private void replay(Logged logged) {
        if (logged.takesBack() != 0 && reach(done, logged.takesBack())) {
            undid(logged.step());
        } else if (logged.takesBack() != 0 && reach(undone, logged.takesBack())) {
            redid(logged.step());
        } else {
            did(logged.step());
        }
    }

    /// Brings a step to the top. What lies above it had been forgotten by then, or it could not have been reached.
    private static boolean reach(Deque<Step> steps, long seq) {
        if (steps.stream().noneMatch(step -> step.seq() == seq)) {
            return false;
        }
        while (steps.element().seq() != seq) {
            steps.pop();
        }
        return true;
    }

    /// A new step; what was taken back before it can no longer be redone.
    public void did(Step step) {
        done.push(step);
        undone.clear();
    }

    public Optional<Step> nextUndo() {
        return Optional.ofNullable(done.peek());
    }

    public Optional<Step> nextRedo() {
        return Optional.ofNullable(undone.peek());
    }

    /// The newest step has been taken back by `step`.
    public void undid(Step step) {
        done.pop();
        undone.push(step);
    }

    /// The newest taken-back step has been done again by `step`.
    public void redid(Step step) {
        undone.pop();
        done.push(step);
    }

    /// A step that can no longer be taken or done again, because something newer stands in its place: it is left out,
    /// so that the steps below it can be reached.
    public void forget(Step step) {
        done.remove(step);
        undone.remove(step);
    }
}
