package mulu.desk.fx;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.base.Problem;
import mulu.base.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only class of the desk that crosses threads. One write thread orders the edits, virtual threads read, answers
/// and problems come back on the FX thread. Every failure ends in the one handler given here, as a [Problem]; only a
/// job that the person has cancelled ends silently. Methods are called on the FX thread unless they say otherwise.
public final class Work implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final long PATIENCE = 30;
    private static final long READING = 5;
    private static final Duration SLICE = Duration.ofMillis(20);

    private final Executor screen;
    private final Consumer<Problem> problems;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("mulu-write").daemon().factory());
    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("mulu-read-", 0).factory());
    /// Writes that are waiting or under way.
    private final AtomicInteger writing = new AtomicInteger();
    private final Map<String, Running> newest = new ConcurrentHashMap<>();
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    /// Work whose answers come back on the FX thread.
    ///
    /// @param problems hears of every failure, on the FX thread
    public Work(Consumer<Problem> problems) {
        this(Platform::runLater, problems);
    }

    /// Work whose answers come back through `screen`, for controllers without a toolkit.
    public Work(Executor screen, Consumer<Problem> problems) {
        this.screen = screen;
        this.problems = problems;
    }

    /// What is done away from the screen.
    @FunctionalInterface
    public interface Job<T> {
        T run(Progress progress);
    }

    /// Jobs with a text that are under way, the oldest first; for the status line.
    public ObservableList<Running> running() {
        return running;
    }

    /// Runs an edit behind all edits that were asked for before it.
    public <T> void write(Job<T> job, Consumer<T> then) {
        write("", job, then, () -> {});
    }

    /// Runs a job that writes, shown under `text` while it runs; `failed` comes before the handler of problems.
    public <T> Running write(String text, Job<T> job, Consumer<T> then, Runnable failed) {
        writing.incrementAndGet();
        return start(writer, new Running(text, screen), job, then, failed);
    }

    /// Reads beside everything else. A newer request of the same name cancels the older, whose answer never comes.
    public <T> Running read(String name, Job<T> job, Consumer<T> then) {
        Running next = new Running("", screen);
        Running older = newest.put(name, next);
        if (older != null) {
            older.cancel();
        }
        return start(readers, next, job, answer -> {
            newest.remove(name, next);
            then.accept(answer);
        }, () -> newest.remove(name, next));
    }

    /// Waits inside a job of [#read] until nothing has been written for some time, so that what a newer request takes the
    /// place of is never begun.
    public void rest(Duration time, Progress progress) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(SLICE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            progress.check();
            if (writing.get() > 0) {
                end = System.nanoTime() + time.toNanos();
            }
        }
    }

    /// Runs a long job that only reads (an export, a check), shown under `text` while it runs.
    public <T> Running job(String text, Job<T> job, Consumer<T> then) {
        return start(readers, new Running(text, screen), job, then, () -> {});
    }

    /// Runs `action` on the FX thread, soon. Any thread.
    public void show(Runnable action) {
        screen.execute(() -> guarded(action));
    }

    /// Runs `action` on the FX thread and waits inside a job until it has been done and what it changed has had its turn, so
    /// that the job does not take the processor from it; but not longer than `most`.
    public void show(Runnable action, Duration most) {
        CountDownLatch done = new CountDownLatch(1);
        show(action);
        screen.execute(() -> screen.execute(() -> screen.execute(done::countDown)));
        try {
            if (!done.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the screen takes its time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Running start(Executor thread, Running job, Job<T> body, Consumer<T> then, Runnable failed) {
        if (!job.text().isEmpty()) {
            running.add(job);
        }
        thread.execute(() -> {
            try {
                job.progress().check();
                T answer = body.run(job.progress());
                screen.execute(() -> guarded(() -> {
                    end(job);
                    // A write that came through is a fact, whatever was asked for meanwhile.
                    if (thread.equals(writer) || !job.cancelled()) {
                        then.accept(answer);
                    }
                }));
            } catch (RuntimeException | Error e) {
                screen.execute(() -> guarded(() -> {
                    end(job);
                    failed.run();
                    report(job, e);
                }));
            } finally {
                if (thread.equals(writer)) {
                    writing.decrementAndGet();
                }
            }
        });
        return job;
    }

    private void end(Running job) {
        running.remove(job);
        job.finish();
    }

    private void report(Running job, Throwable failure) {
        if (!job.cancelled()) {
            problem(failure);
        }
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            problem(e);
        }
    }

    /// Hands a failure of the screen itself to the handler of problems.
    public void problem(Throwable failure) {
        if (failure instanceof Problem problem && problem.kind() != Problem.Kind.BUG) {
            problems.accept(problem);
        } else {
            LOG.error("unexpected", failure);
            problems.accept(failure instanceof Problem problem ? problem : Problem.bug(failure));
        }
    }

    /// Waits until every write asked for so far is done. Any thread but the write thread.
    public void settle() {
        try {
            writer.submit(() -> {}).get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw Problem.bug(e);
        }
    }

    /// Cancels what is being read and was asked for by a name: nobody waits for it any more.
    public void dropReads() {
        newest.values().forEach(Running::cancel);
    }

    /// Finishes the writes that were asked for, drops the reads.
    @Override
    public void close() {
        dropReads();
        readers.shutdown();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.error("writes did not end in {} s", PATIENCE);
            }
            // What still reads would keep the library open behind the one who closes it.
            if (!readers.awaitTermination(READING, TimeUnit.SECONDS)) {
                LOG.error("reads did not end in {} s", READING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
