package mulu.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import mulu.base.Json;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.store.Store;
import mulu.store.Tx;

/// The record of a library. Whoever changes a library does it through [#act], which writes the entry as the last
/// statement of the same transaction: no change without a record, no record without a change. Thread-safe.
///
/// The chain is tamper-evident (SM3 over every entry and the hash before it), not tamper-proof.
public final class Audit {
    private static final int PAGE = 2_000;

    private final Store store;
    private final InstantSource clock;

    public Audit(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Runs `work` in a write transaction and records it under the next number, which `work` is told.
    public <T> T act(String actor, String act, Work<T> work) {
        return store.write(tx -> act(tx, actor, act, work));
    }

    /// The same for several pieces of work, all or none of which are done; each has its own entry.
    public <T> List<T> act(String actor, String act, List<Work<T>> works) {
        return store.write(tx -> {
            List<T> done = new ArrayList<>();
            works.forEach(work -> done.add(act(tx, actor, act, work)));
            return done;
        });
    }

    private <T> T act(Tx tx, String actor, String act, Work<T> work) {
        Last last = AuditTable.last(tx);
        long now = clock.millis();
        long at = Math.max(now, last.at());
        Acted<T> acted = work.run(tx, new Moment(last.seq() + 1, at, last.hash()));
        if (acted.subject() != null) {
            Map<String, Object> detail = new TreeMap<>(acted.detail());
            if (now < last.at()) {
                detail.put("clock", now);
            }
            AuditEntry.Words words = new AuditEntry.Words(act, acted.subject(), Json.write(detail));
            AuditTable.append(tx, AuditEntry.next(last.seq() + 1, at, actor, words, last.hash()));
        }
        return acted.result();
    }

    /// What the record calls whoever works by the command line without signing in: the computer's own account.
    public static String commandLine() {
        return Messages.text("audit.command-line", System.getProperty("user.name"));
    }

    /// What the record calls what the program does by itself.
    public static String program() {
        return Messages.text("audit.program");
    }

    /// One recorded piece of work.
    @FunctionalInterface
    public interface Work<T> {
        Acted<T> run(Tx tx, Moment moment);
    }

    /// Where and when in the record a piece of work happens.
    ///
    /// @param seq number of the entry it will get
    /// @param at the record's time in milliseconds
    /// @param head hash of the entry before
    public record Moment(long seq, long at, String head) {}

    /// The end of the record.
    record Last(long seq, long at, String hash) {}

    /// The record's time inside a transaction: that of the clock, but never earlier than the last entry.
    public long time(Tx tx) {
        return Math.max(clock.millis(), AuditTable.last(tx).at());
    }

    /// The newest entries, newest first.
    public List<AuditEntry> newest(int limit) {
        return before(Long.MAX_VALUE, limit);
    }

    /// At most `limit` entries before number `seq`, newest first.
    public List<AuditEntry> before(long seq, int limit) {
        return store.read(tx -> AuditTable.before(tx, seq, limit));
    }

    /// At most `limit` entries from number `seq` on, oldest first.
    public List<AuditEntry> from(long seq, int limit) {
        return store.read(tx -> AuditTable.page(tx, seq, limit));
    }

    /// How many entries there are.
    public long size() {
        return store.read(AuditTable::size);
    }

    /// The entries about one subject, oldest first.
    public List<AuditEntry> about(String subject) {
        return store.read(tx -> AuditTable.about(tx, subject, ""));
    }

    /// Those whose act begins with `acts`, inside a transaction: the few among the many edits of a catalog.
    public List<AuditEntry> about(Tx tx, String subject, String acts) {
        return AuditTable.about(tx, subject, acts);
    }

    /// The newest entries of these acts by these actors, newest first, inside a transaction: what somebody has done among
    /// the many edits of all.
    public List<AuditEntry> by(Tx tx, Set<String> actors, List<String> acts, int limit) {
        return AuditTable.by(tx, actors, acts, limit);
    }

    /// Every entry of these acts, oldest first, inside a transaction: for what is done now and then, such as a setting.
    public List<AuditEntry> all(Tx tx, List<String> acts) {
        return AuditTable.all(tx, acts);
    }

    /// The newest entry of these acts about each subject, inside a transaction.
    public Map<String, AuditEntry> newest(Tx tx, List<String> acts) {
        return AuditTable.newest(tx, acts).stream().collect(Collectors.toMap(AuditEntry::subject, entry -> entry));
    }

    /// The newest entry about one subject.
    public Optional<AuditEntry> last(String subject) {
        return store.read(tx -> AuditTable.last(tx, subject));
    }

    /// Reads the whole record and names the first entry that does not fit.
    public Verification verify(Progress progress) {
        return verify(0, List.of(), progress);
    }

    /// The same with what else the library knows of its record, so that a cut end is found too.
    ///
    /// @param atLeast number of an entry that must be there
    /// @param anchors hashes that must be among the entries'
    public Verification verify(long atLeast, List<String> anchors, Progress progress) {
        Set<String> missing = new HashSet<>(anchors);
        missing.remove(AuditEntry.ROOT);
        Verification chain = store.read(tx ->
                verify(from -> AuditTable.page(tx, from, PAGE), AuditTable.last(tx).seq(), missing, progress));
        boolean cut = chain.intact() && (chain.entries() < atLeast || !missing.isEmpty());
        return cut ? new Verification(chain.entries(), chain.head(), chain.entries() + 1, Verification.Flaw.CUT) : chain;
    }

    /// @param missing loses the hashes that are found
    private static Verification verify(
            LongFunction<List<AuditEntry>> pages, long last, Set<String> missing, Progress progress) {
        long expected = 1;
        String head = AuditEntry.ROOT;
        List<AuditEntry> page = pages.apply(1);
        while (!page.isEmpty()) {
            for (AuditEntry entry : page) {
                Verification.Flaw flaw = flaw(entry, expected, head);
                if (flaw != Verification.Flaw.NONE) {
                    return new Verification(expected, head, expected, flaw);
                }
                head = entry.link().hash();
                missing.remove(head);
                expected++;
            }
            progress.at(expected - 1, last);
            page = pages.apply(expected);
        }
        return new Verification(expected - 1, head, 0, Verification.Flaw.NONE);
    }

    private static Verification.Flaw flaw(AuditEntry entry, long expected, String head) {
        if (entry.seq() != expected) {
            return Verification.Flaw.GAP;
        }
        if (!entry.link().previous().equals(head)) {
            return Verification.Flaw.CHAIN;
        }
        return entry.intact() ? Verification.Flaw.NONE : Verification.Flaw.CONTENT;
    }
}
