package mulu.desk.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import mulu.base.Progress;

/// One job under way, as the screen sees it: a text, how far it is, and a way to stop it. The properties belong to
/// the FX thread; [#cancel] may be called by any.
public final class Running {
    private final String text;
    private final Executor screen;
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final AtomicBoolean posted = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile long lastDone;
    private volatile long lastTotal;

    Running(String text, Executor screen) {
        this.text = text;
        this.screen = screen;
    }

    /// What a person reads beside the bar.
    public String text() {
        return text;
    }

    /// Steps that are finished.
    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// All steps; 0 while their number is not known.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Whether the job has ended, well or not.
    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /// Asks the job to stop; it does so at its next step and leaves everything as it was.
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    void finish() {
        finished.set(true);
    }

    /// What the job itself is given. However often it reports, at most one message waits for the screen.
    Progress progress() {
        return new Progress() {
            @Override
            public void at(long newDone, long newTotal) {
                lastDone = newDone;
                lastTotal = newTotal;
                if (posted.compareAndSet(false, true)) {
                    screen.execute(Running.this::show);
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    private void show() {
        posted.set(false);
        done.set(lastDone);
        total.set(lastTotal);
    }
}
