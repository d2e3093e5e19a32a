package mulu.catalog;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// How a sheet differs from another state of the same catalog.
public final class Difference {
    private final int[] touched;
    private final Ids stale;
    private final boolean inPlace;

    private Difference(int[] touched, Ids stale, boolean inPlace) {
        this.touched = touched;
        this.stale = stale;
        this.inPlace = inPlace;
    }

    /// Indices of rows that are new, changed or moved, ascending.
    public int[] touched() {
        return touched.clone();
    }

    /// Ids of the rows that were otherwise before, or are no longer there.
    public Ids stale() {
        return stale;
    }

    /// Whether the same rows stand in the same order.
    public boolean inPlace() {
        return inPlace;
    }

    /// A set of row ids.
    public static final class Ids {
        private final long[] sorted;

        private Ids(LongStream ids) {
            sorted = ids.sorted().distinct().toArray();
        }

        public boolean has(long id) {
            return Arrays.binarySearch(sorted, id) >= 0;
        }

        public int size() {
            return sorted.length;
        }
    }

    /// Rows that both share are told by being the same object: a change makes new ones of those that it touches.
    @SuppressWarnings("ReferenceEquality") // looks at every row of a million; what has not changed is the same object
    static Difference of(Sheet before, Sheet now) {
        IntStream.Builder touched = IntStream.builder();
        LongStream.Builder stale = LongStream.builder();
        boolean inPlace = before.size() == now.size();
        int old = 0;
        for (int i = 0; i < now.size(); i++) {
            Row row = now.row(i);
            if (old < before.size() && before.row(old) == row) {
                old++;
                continue;
            }
            if (inPlace && before.row(i).id() == row.id()) {
                touched.add(i);
                stale.add(row.id());
                old = i + 1;
                continue;
            }
            inPlace = false;
            int at = before.indexOf(row.id());
            if (at >= 0 && before.row(at) == row) {
                // What stood between has gone, or has moved to another place.
                while (old < at) {
                    stale.add(before.row(old++).id());
                }
                old = Math.max(old, at + 1);
            } else {
                touched.add(i);
                if (at >= 0) {
                    stale.add(row.id());
                    old = at == old ? old + 1 : old;
                }
            }
        }
        while (old < before.size()) {
            stale.add(before.row(old++).id());
        }
        return new Difference(touched.build().toArray(), new Ids(stale.build()), inPlace);
    }
}
