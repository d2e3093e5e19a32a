package mulu.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.staff.Session;
import mulu.store.Store;
import mulu.store.Tx;

/// What was done to the rows of the catalogs, as the log of changes has it: it answers who wrote what is there now,
/// what lies in the bin, and what a person can still undo after a restart. Reads only; thread-safe.
public final class History {
    private final Store store;
    private final Catalogs catalogs;

    History(Store store, Catalogs catalogs) {
        this.store = store;
        this.catalogs = catalogs;
    }

    /// What this person did to the catalog since it last became a draft, ready to be undone; empty where it is none.
    public UndoHistory undo(long catalog, Session session) {
        Catalog now = catalogs.get(catalog);
        return UndoHistory.replayed(now.stage().editable()
                ? store.read(tx -> HistoryTable.steps(tx, now, session.person().id()))
                : List.of());
    }

    /// What happened to the texts of a row, newest first. Moves are none of it.
    public List<RowVersion> of(long catalog, long row, int limit) {
        return store.read(tx -> HistoryTable.versions(tx, catalog, row, _ -> true, limit));
    }

    /// What happened to one cell, newest first, with the coming and going of its row.
    public List<CellVersion> of(long catalog, long row, int slot, int limit) {
        List<RowVersion> versions = store.read(tx -> HistoryTable.versions(tx, catalog, row,
                version -> version.kind() != RowVersion.Kind.CHANGED || version.to().containsKey(slot), limit));
        return versions.stream().map(version -> new CellVersion(version.made(), version.kind(),
                version.from().getOrDefault(slot, ""), version.to().getOrDefault(slot, ""))).toList();
    }

    /// The ids of the rows that are new, or hold other texts, since the catalog last became a draft, or was made: whoever
    /// has it after the draft sees what the draft's round changed. What was changed and changed back is not among them, nor
    /// what only moved.
    public Set<Long> changed(Sheet now) {
        return originals(now).keySet();
    }

    /// The same rows with what they held before.
    public Map<Long, Original> originals(Sheet now) {
        Catalog.State state = now.catalog().state();
        Map<Long, Before> before = new HashMap<>();
        store.read(tx -> HistoryTable.changes(tx, now.catalog().id(), state.version(), state.round()))
                .forEach(change -> before.computeIfAbsent(change.row(), _ -> new Before()).earlier(change));
        return before.entrySet().stream()
                .filter(entry -> now.indexOf(entry.getKey()) >= 0 && entry.getValue().differs(now.row(now.indexOf(entry.getKey()))))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().original(now.row(now.indexOf(entry.getKey())))));
    }

    /// What a row was before the changes of a round.
    ///
    /// @param fresh whether it was not there
    /// @param cells by slot the texts that differ now; of a row that was not there none
    public record Original(boolean fresh, Map<Integer, String> cells) {
        public Original {
            cells = Map.copyOf(cells);
        }
    }

    /// Numbers of the changes that are undone as things stand, however often they were done again and undone.
    public Set<Long> undone(Tx tx, long catalog) {
        Map<Long, Long> by = HistoryTable.takenBack(tx, catalog);
        return by.keySet().stream().filter(change -> {
            boolean done = true;
            for (Long at = by.get(change); at != null; at = by.get(at)) {
                done = !done;
            }
            return !done;
        }).collect(Collectors.toSet());
    }

    /// A row as it was before all changes that it has been told of, the oldest first.
    private static final class Before {
        private final Map<Integer, String> cells = new HashMap<>();
        private boolean whole;
        private boolean fresh;

        void earlier(RowChange change) {
            switch (change) {
                case RowChange.Inserted _ when !whole && cells.isEmpty() -> fresh = true;
                case RowChange.Deleted(Row before) when !fresh -> {
                    for (int slot = 0; slot < before.cells().size(); slot++) {
                        cells.putIfAbsent(slot, before.cell(slot));
                    }
                    whole = true;
                }
                case RowChange.Changed(long _, Map<Integer, String> from, Map<Integer, String> _) when !fresh ->
                    from.forEach(cells::putIfAbsent);
                default -> { }
            }
        }

        Original original(Row now) {
            return new Original(fresh, fresh ? Map.of() : cells.entrySet().stream()
                    .filter(cell -> !now.cell(cell.getKey()).equals(cell.getValue()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        boolean differs(Row now) {
            return fresh || cells.entrySet().stream().anyMatch(cell -> !now.cell(cell.getKey()).equals(cell.getValue()));
        }
    }

    /// The rows of the catalog's bin, the last deleted first and as they stood within one change. Rows that are gone
    /// because their insertion was undone are not in it.
    public List<DeletedRow> deleted(long catalog) {
        return store.read(tx -> HistoryTable.deleted(tx, catalog));
    }
}
