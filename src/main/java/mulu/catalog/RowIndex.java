package mulu.catalog;

import org.jspecify.annotations.Nullable;

/// Finds rows by id. Made when first asked; sheets that differ in cells only share one. Thread-safe.
final class RowIndex {
    /// Open addressing by id: index + 1, or 0 where free. The ids themselves are read from the rows.
    private volatile int @Nullable [] table;

    /// The index of the row `id` among `rows`, or -1.
    ///
    /// @param rows the same ids in the same order at every call
    int find(long id, Row[] rows) {
        int[] known = table;
        if (known == null) {
            known = made(rows);
            table = known;
        }
        int shift = Integer.numberOfLeadingZeros(known.length) + 33;
        for (int at = start(id, shift); known[at] != 0; at = (at + 1) & (known.length - 1)) {
            int index = known[at] - 1;
            if (rows[index].id() == id) {
                return index;
            }
        }
        return -1;
    }

    private static int[] made(Row[] rows) {
        int[] made = new int[Math.max(4, Integer.highestOneBit(Math.max(1, rows.length)) * 4)];
        int shift = Integer.numberOfLeadingZeros(made.length) + 33;
        for (int index = 0; index < rows.length; index++) {
            int at = start(rows[index].id(), shift);
            while (made[at] != 0) {
                at = (at + 1) & (made.length - 1);
            }
            made[at] = index + 1;
        }
        return made;
    }

    /// Ids that follow each other land near each other only by chance.
    private static int start(long id, int shift) {
        return (int) ((id * 0x9E3779B97F4A7C15L) >>> shift);
    }
}
