package mulu.catalog;

import java.util.List;
import mulu.staff.Session;
import mulu.store.Store;

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

    /// The rows of the catalog's bin, the last deleted first and as they stood within one change. Rows that are gone
    /// because their insertion was undone are not in it.
    public List<DeletedRow> deleted(long catalog) {
        return store.read(tx -> HistoryTable.deleted(tx, catalog));
    }
}
