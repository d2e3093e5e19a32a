package mulu.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Json;
import mulu.store.Tx;

/// SQL of rows as changes of many rows left them. Such a change writes a few compressed parts and lets the rows
/// themselves be; whoever reads a row takes what was written last.
final class PatchTable {
    private static final int PART = 4_000;

    /// So many changes may wait side by side before they are put together.
    private static final int WAITING = 16;

    private PatchTable() {}

    /// A row as it was left.
    ///
    /// @param seq number of the change that left it so
    /// @param cells JSON
    record Patch(long row, long seq, long place, String cells) {
        static Patch of(long seq, Row row) {
            return new Patch(row.id(), seq, row.place(), Json.write(row.cells()));
        }

        /// Whether it is newer than a row that was last written by change `written`.
        boolean counts(long written) {
            return seq > written;
        }
    }

    /// The newest of the catalog, by row. Problem STORAGE where they can no longer be read.
    static Map<Long, Patch> newest(Tx tx, long catalog) {
        Map<Long, Patch> newest = new HashMap<>();
        tx.handle().createQuery("select body from row_part where catalog_id = :catalog order by seq, n")
                .bind("catalog", catalog).map((row, _) -> row.getBytes("body"))
                .forEach(body -> Tx.stored(() -> read(body)).forEach(patch -> newest.put(patch.row(), patch)));
        return newest;
    }

    private static List<Patch> read(byte[] body) {
        List<Patch> patches = new ArrayList<>();
        Packed.each(body, line -> {
            String[] columns = Packed.columns(line);
            patches.add(new Patch(Long.parseLong(columns[0]), Long.parseLong(columns[1]), Long.parseLong(columns[2]), columns[3]));
        });
        return patches;
    }

    /// Leaves rows as change `seq` made them.
    static void leave(Tx tx, long catalog, long seq, List<Row> rows) {
        List<Patch> patches = new ArrayList<>(rows.parallelStream().map(row -> Patch.of(seq, row)).toList());
        if (waiting(tx, catalog) >= WAITING) {
            Map<Long, Patch> older = newest(tx, catalog);
            patches.forEach(patch -> older.remove(patch.row()));
            patches.addAll(older.values());
            tx.handle().createUpdate("delete from row_part where catalog_id = :catalog").bind("catalog", catalog).execute();
        }
        for (int n = 0; n * PART < patches.size(); n++) {
            List<Patch> part = patches.subList(n * PART, Math.min(patches.size(), (n + 1) * PART));
            tx.handle().createUpdate("insert into row_part (catalog_id, seq, n, body) values (:catalog, :seq, :n, :body)")
                    .bind("catalog", catalog).bind("seq", seq).bind("n", n)
                    .bind("body", Packed.of(part, patch -> List.of(patch.row(), patch.seq(), patch.place(), patch.cells())))
                    .execute();
        }
    }

    private static int waiting(Tx tx, long catalog) {
        return tx.handle().createQuery("select count(distinct seq) from row_part where catalog_id = :catalog")
                .bind("catalog", catalog).mapTo(Integer.class).one();
    }
}
