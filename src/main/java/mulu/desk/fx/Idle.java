package mulu.desk.fx;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Notices that nobody has used keyboard or mouse for some minutes. It looks every few seconds from a thread of its own,
/// because an animation would keep the screen awake. FX thread only.
public final class Idle implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final LongSupplier clock;
    private final Runnable idle;
    private final Thread watch;
    private long last;
    private int minutes;

    /// @param clock milliseconds that go by also while the computer sleeps
    /// @param idle runs when nobody has been there for so long
    public Idle(Scene scene, LongSupplier clock, Runnable idle) {
        this.clock = clock;
        this.idle = idle;
        this.last = clock.getAsLong();
        scene.addEventFilter(InputEvent.ANY, _ -> last = clock.getAsLong());
        watch = Thread.ofVirtual().name("mulu-idle").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                Platform.runLater(this::look);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// From now on after so many minutes; 0 for never.
    public void after(int many) {
        minutes = many;
        last = clock.getAsLong();
    }

    public int minutes() {
        return minutes;
    }

    /// Asks the clock. A clock that was set back begins anew.
    public void look() {
        long now = clock.getAsLong();
        if (now < last) {
            last = now;
        }
        if (minutes > 0 && now - last >= minutes * 60_000L) {
            last = now;
            idle.run();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
