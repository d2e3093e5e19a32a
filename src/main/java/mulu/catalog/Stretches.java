package mulu.catalog;

import java.util.stream.IntStream;
import mulu.base.Progress;

/// Cuts a long run of rows into stretches that all cores work through at once. The first one that fails, or a person
/// who stops the job, ends it.
final class Stretches {
    /// A multiple of 64, so that no two stretches of bits share a word.
    private static final int LENGTH = 1 << 14;

    private Stretches() {}

    /// What is done with the numbers from `from` to before `to`, on any thread.
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    static void each(int size, Progress progress, Work work) {
        int stretches = (size + LENGTH - 1) / LENGTH;
        IntStream run = IntStream.range(0, stretches);
        (stretches > 1 ? run.parallel() : run).forEach(stretch -> {
            progress.check();
            work.on(stretch * LENGTH, Math.min(size, (stretch + 1) * LENGTH));
        });
    }
}
