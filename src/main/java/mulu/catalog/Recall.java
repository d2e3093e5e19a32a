package mulu.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import mulu.base.Problem;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// What an edit brings back out of the library, read in the edit's own transaction and only where it asks.
final class Recall {
    private final Tx tx;
    private final long catalog;
    private @Nullable Change change;

    Recall(Tx tx, long catalog) {
        this.tx = tx;
        this.catalog = catalog;
    }

    /// A change of the catalog. Problem INPUT where it has none of this number.
    Change change(long seq) {
        Change known = change;
        if (known == null || known.seq() != seq) {
            known = ChangeTable.find(tx, catalog, seq).orElseThrow(() -> Problem.input("catalog.no-change", seq));
            change = known;
        }
        return known;
    }

    /// Who makes the change that `edit` becomes, and what it takes back.
    Change.Origin origin(Edit edit, long person) {
        return edit instanceof Edit.TakeBack(long seq)
                ? new Change.Origin(person, seq, !change(seq).origin().undo())
                : new Change.Origin(person, 0, false);
    }

    List<Row> deleted(Collection<Long> ids) {
        return RowTable.deleted(tx, catalog, ids);
    }

    Map<Long, Long> followers() {
        return RowTable.followers(tx, catalog);
    }
}
