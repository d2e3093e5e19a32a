package mulu.catalog;

import java.util.ArrayList;
import java.util.List;

/// Finds places for new rows between two others. Where there is no room left, the rows around move a little apart,
/// in a window that grows until it is roomy enough, so that inserting at one spot stays cheap however often.
final class Places {
    private static final long GAP = 1L << 32;
    private static final long ROOMY = 1L << 12;

    /// Moves of rows that had to make room.
    private final List<RowChange> moves = new ArrayList<>();
    private final long[] places;

    private Places(long[] places) {
        this.places = places;
    }

    long get(int index) {
        return places[index];
    }

    List<RowChange> moves() {
        return moves;
    }

    /// Places for `count` rows before index `at` of `rows`, which are in order.
    static Places between(List<Row> rows, int at, int count) {
        Places found = new Places(new long[count]);
        if (at == rows.size()) {
            long last = rows.isEmpty() ? 0 : rows.getLast().place();
            found.spread(last, GAP, 1);
        } else if (at == 0) {
            found.spread(rows.getFirst().place(), -GAP, -count);
        } else {
            long left = rows.get(at - 1).place();
            long step = (rows.get(at).place() - left) / (count + 1L);
            if (step >= 1) {
                found.spread(left, step, 1);
            } else {
                found.makeRoom(rows, at, count);
            }
        }
        return found;
    }

    /// Fills the places from `base` on, up or down by `step`; the list ascends either way.
    private void spread(long base, long step, int first) {
        for (int i = 0; i < places.length; i++) {
            places[i] = step > 0 ? base + step * (i + first) : base + step * (-first - i);
        }
    }

    private void makeRoom(List<Row> rows, int at, int count) {
        int low = at;
        int high = at;
        long left;
        long right;
        do {
            int width = Math.max(8, high - low);
            low = Math.max(0, low - width);
            high = Math.min(rows.size(), high + width);
            left = low == 0 ? rows.getFirst().place() - GAP * (high - low + count) : rows.get(low - 1).place();
            right = high == rows.size() ? rows.getLast().place() + GAP * (high - low + count) : rows.get(high).place();
        } while ((right - left) / (high - low + count + 1L) < ROOMY);
        long step = (right - left) / (high - low + count + 1L);
        long place = left;
        for (int i = low; i <= high; i++) {
            for (int n = 0; i == at && n < count; n++) {
                place += step;
                places[n] = place;
            }
            if (i < high) {
                place += step;
                moves.add(new RowChange.Moved(rows.get(i).id(), rows.get(i).place(), place));
            }
        }
    }
}
