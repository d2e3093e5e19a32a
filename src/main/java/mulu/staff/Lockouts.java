package mulu.staff;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How long accounts stay locked after wrong passwords. The computer's clock can be turned, so it is asked only once for
/// each lock, together with the record, which never goes back; from then on what has really gone by is counted, until
/// the program ends. After a restart a clock that was turned forward meanwhile cannot be told from time that has
/// passed; what is written then shows the turned time for ever. Thread-safe.
final class Lockouts {
    static final int TRIES = 5;
    static final long LOCKED_FOR = 10 * 60_000L;

    private final LongSupplier elapsed;
    private final Map<Long, Lock> seen = new ConcurrentHashMap<>();

    /// @param elapsed milliseconds that have gone by since some moment, whatever is done to the clock
    Lockouts(LongSupplier elapsed) {
        this.elapsed = elapsed;
    }

    /// @param until what the library says of the account
    /// @param ends in `elapsed`
    private record Lock(long until, long ends) {}

    /// Milliseconds that a person has still to wait; 0 for an account that is open.
    ///
    /// @param until when the lock ends by the record's time; 0 for none
    /// @param now the record's time: that of the clock, but never earlier than the last entry
    long left(long person, long until, long now) {
        if (until == 0) {
            seen.remove(person);
            return 0;
        }
        Lock lock = seen.compute(person, (_, known) -> known != null && known.until() == until ? known
                : new Lock(until, elapsed.getAsLong() + Math.clamp(until - now, 0, LOCKED_FOR)));
        return Math.max(0, lock.ends() - elapsed.getAsLong());
    }
}
