package mulu.catalog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which rows of a sheet are shown, and in what order. A place counts from 0 as rows stand on the screen; an index
/// counts from 0 as they stand in the sheet. Immutable.
public final class Arrangement {
    /// Index by place; null where every row stands at its own index.
    private final int @Nullable [] shown;
    private final int size;
    /// Place by index, -1 for a hidden row; made when first asked for.
    private volatile int @Nullable [] places;
    private final int rows;

    private Arrangement(int @Nullable [] shown, int rows) {
        this.shown = shown;
        this.size = shown == null ? rows : shown.length;
        this.rows = rows;
    }

    /// All of `rows` rows in their own order.
    public static Arrangement natural(int rows) {
        return new Arrangement(null, rows);
    }

    /// @param shown index by place, no index twice
    /// @param rows how many rows the sheet has
    static Arrangement of(int[] shown, int rows) {
        return new Arrangement(shown, rows);
    }

    public int size() {
        return size;
    }

    /// Whether every row stands at its own index.
    public boolean natural() {
        return shown == null;
    }

    /// The index of the row that stands at `place`.
    public int index(int place) {
        return shown == null ? place : shown[place];
    }

    /// Where the row at `index` stands, or -1 where it is hidden.
    public int place(int index) {
        if (shown == null) {
            return index < rows ? index : -1;
        }
        int[] known = places;
        if (known == null) {
            known = new int[rows];
            Arrays.fill(known, -1);
            for (int place = 0; place < shown.length; place++) {
                known[shown[place]] = place;
            }
            places = known;
        }
        return index < rows ? known[index] : -1;
    }
}
