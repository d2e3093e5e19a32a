package mulu.desk.grid;

import mulu.catalog.Sheet;

/// A row that a gesture means, also while it has no number yet because its insertion is still under way. Thread-safe.
final class RowRef {
    private static final long UNKNOWN = 0;

    private volatile long id;

    private RowRef(long id) {
        this.id = id;
    }

    static RowRef of(long id) {
        return new RowRef(id);
    }

    /// A row that is being inserted.
    static RowRef fresh() {
        return new RowRef(UNKNOWN);
    }

    /// The insertion came through.
    void is(long newId) {
        id = newId;
    }

    long id() {
        return id;
    }

    boolean same(RowRef other) {
        return equals(other) || (id != UNKNOWN && id == other.id);
    }

    /// Where the row stands in `sheet`, or -1.
    int in(Sheet sheet) {
        return id == UNKNOWN ? -1 : sheet.indexOf(id);
    }
}
