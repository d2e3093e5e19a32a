package mulu.catalog;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mulu.audit.AuditEntry;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.store.Tx;

/// Whether a catalog's content is what the record says people made of it: from the rows as they are now, every recorded
/// change is taken back, the newest first, until the content must be that which the record says the catalog began with. A
/// deleted row, which can be restored, must be as it was deleted.
///
/// @param entry number of the record's entry at which it does not fit; 0 where all of it fits
public record Trace(Catalog catalog, long entry, Break at) {
    /// CONTENT: the rows are not as the change left them. CHANGE: a kept change is not the one that was recorded. MISSING: a
    /// recorded change is not kept, or one is kept that nobody recorded. ORIGIN: the first content is another. UNREADABLE: the rows can no
    /// longer be read.
    public enum Break {
        NONE, CONTENT, CHANGE, MISSING, ORIGIN, UNREADABLE;

        /// What it means, for a person.
        public String label() {
            return Messages.text("trace." + name().toLowerCase(Locale.ROOT));
        }
    }

    public boolean intact() {
        return at == Break.NONE;
    }

    /// Whether an entry is that of a change: an edit, by itself or with what another chapter wrote of it.
    private static boolean changes(AuditEntry entry) {
        return entry.act().equals("catalog.edit") || entry.act().equals(Along.TAKEN_OVER);
    }

    /// @param entries the record's about this catalog, oldest first
    static Trace of(Tx tx, Sheet now, List<AuditEntry> entries, Progress progress) {
        Catalog catalog = now.catalog();
        Set<Long> kept = new LinkedHashSet<>(ChangeTable.all(tx, catalog.id()));
        List<AuditEntry> edits = entries.stream().filter(Trace::changes).toList();
        if (!List.copyOf(kept).equals(edits.stream().map(AuditEntry::seq).toList())) {
            return new Trace(catalog, edits.stream().map(AuditEntry::seq).filter(seq -> !kept.contains(seq)).findFirst()
                    .or(() -> kept.stream().reduce((_, last) -> last)).orElse(0L), Break.MISSING);
        }
        Past past = new Past(now, RowTable.deleted(tx, catalog.id()));
        for (AuditEntry edit : edits.reversed()) {
            progress.check();
            Optional<Change> change = recorded(tx, catalog, edit);
            if (change.isEmpty()) {
                return new Trace(catalog, edit.seq(), Break.CHANGE);
            }
            if (!past.back(change.get())) {
                return new Trace(catalog, edit.seq(), Break.CONTENT);
            }
        }
        Sheet first = past.sheet();
        return entries.stream().filter(entry -> entry.act().equals("catalog.create")).findFirst()
                .filter(entry -> entry.intact() && new Canonical(first).digest().equals(entry.said().get("digest")))
                .map(_ -> new Trace(catalog, 0, Break.NONE))
                .orElseGet(() -> new Trace(catalog, entries.isEmpty() ? 0 : entries.getFirst().seq(), Break.ORIGIN));
    }

    /// The kept change of an entry; empty where it is not the one that was recorded, or can no longer be read.
    private static Optional<Change> recorded(Tx tx, Catalog catalog, AuditEntry edit) {
        try {
            return ChangeTable.find(tx, catalog.id(), edit.seq()).filter(_ -> edit.intact())
                    .filter(change -> ChangeLines.of(change.effects()).digest().equals(edit.said().get("digest")));
        } catch (Problem unreadable) {
            if (unreadable.key().equals(Tx.UNREADABLE)) {
                return Optional.empty();
            }
            throw unreadable;
        }
    }

    /// The content on its way back in time: each step costs what its change changed, however many rows there are.
    private static final class Past {
        private final Sheet now;
        private final Map<Long, Row> rows;
        /// Deleted rows as the bin keeps them, until the change that deleted them.
        private final Map<Long, Row> bin = new HashMap<>();
        private final Map<String, String> heading;
        private long revision;

        Past(Sheet now, List<Row> bin) {
            this.now = now;
            this.rows = HashMap.newHashMap(now.size());
            now.rows().forEach(row -> rows.put(row.id(), row));
            bin.forEach(row -> this.bin.put(row.id(), row));
            this.heading = new HashMap<>(now.catalog().heading());
            this.revision = now.catalog().state().revision();
        }

        /// Takes a change back; false where it could not have led here.
        boolean back(Change change) {
            Change.Effects effects = change.effects();
            boolean possible = revision == change.revision() && effects.before().keySet().equals(effects.after().keySet())
                    && effects.after().entrySet().stream().allMatch(line -> heading.getOrDefault(line.getKey(), "").equals(line.getValue()))
                    && effects.rows().reversed().stream().allMatch(this::back);
            heading.putAll(effects.before());
            heading.values().removeIf(String::isEmpty);
            revision--;
            return possible;
        }

        private boolean back(RowChange change) {
            Row row = rows.get(change.row());
            return switch (change) {
                case RowChange.Inserted(Row after) -> row != null && same(row, after) && rows.remove(row.id()) != null;
                case RowChange.Deleted(Row before) -> row == null && same(Optional.ofNullable(bin.remove(before.id())).orElse(before), before)
                        && rows.put(before.id(), before) == null;
                case RowChange.Moved(long id, long from, long to) -> row != null && row.place() == to && rows.put(id, row.at(from)) != null;
                case RowChange.Changed(long id, Map<Integer, String> before, Map<Integer, String> after) -> row != null
                        && before.keySet().equals(after.keySet())
                        && after.entrySet().stream().allMatch(cell -> row.cell(cell.getKey()).equals(cell.getValue()))
                        && rows.put(id, row.with(before)) != null;
            };
        }

        private static boolean same(Row a, Row b) {
            return a.place() == b.place() && IntStream.range(0, Math.max(a.slots(), b.slots())).allMatch(slot -> a.cell(slot).equals(b.cell(slot)));
        }

        Sheet sheet() {
            Dictionary dictionary = new Dictionary();
            return Sheet.of(now.catalog().with(heading), dictionary, rows.values().stream().sorted(Row.ORDER).map(row -> row.in(dictionary)).toList());
        }
    }
}
