package mulu.base;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Identifiers that stay unique when rows of many libraries are merged: 42 bits of milliseconds since 2020, 21 bits
/// that start at random and count up. Increasing within one process. Thread-safe.
public final class Ids {
    private static final long EPOCH = 1_577_836_800_000L;
    private static final int LOW = 21;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static long next() {
        long fresh = ((System.currentTimeMillis() - EPOCH) << LOW) | RANDOM.nextInt(1 << LOW);
        return LAST.accumulateAndGet(fresh, (last, candidate) -> Math.max(last + 1, candidate));
    }
}
