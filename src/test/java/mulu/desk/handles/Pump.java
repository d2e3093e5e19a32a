package mulu.desk.handles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mulu.base.Problem;
import mulu.desk.fx.Work;

/// Stands for the FX thread in tests without a toolkit: answers wait until the test lets them come.
public final class Pump implements Executor, AutoCloseable {
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    public final List<Problem> problems = new ArrayList<>();
    public final Work work = new Work(this, problems::add);

    @Override
    public void execute(Runnable action) {
        waiting.add(action);
    }

    /// Lets answers come until `condition` holds.
    public void until(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + DeskHandle.PATIENCE;
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain; problems " + problems);
            }
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
