package mulu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /// Whether this shows rows of a sheet as long as `sheet`; while one state follows another it may not.
    public boolean fits(Sheet sheet) {
        return rows == sheet.size();
    }

    /// Whether every row stands at its own index.
    public boolean natural() {
        return shown == null;
    }

    /// Whether the rows stand in the order of the sheet, whatever is hidden.
    public boolean inOrder() {
        for (int place = 1; shown != null && place < shown.length; place++) {
            if (shown[place - 1] > shown[place]) {
                return false;
            }
        }
        return true;
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

    /// The same view of a later state of the sheet: rows that were shown stay in their order, rows that are gone leave,
    /// and new rows are shown behind the one that they follow in the sheet, so that nobody's new row is hidden.
    public Arrangement follow(Sheet before, Sheet now) {
        if (shown == null) {
            return natural(now.size());
        }
        if (sameRows(before, now)) {
            return this;
        }
        Map<Long, Integer> indexes = new HashMap<>();
        for (int index = 0; index < now.size(); index++) {
            indexes.put(now.row(index).id(), index);
        }
        int[] old = Arrays.stream(shown).map(index -> indexes.getOrDefault(before.row(index).id(), -1))
                .filter(index -> index >= 0).toArray();
        for (int index = 0; index < before.size(); index++) {
            indexes.remove(before.row(index).id());
        }
        return indexes.isEmpty() ? of(old, now.size()) : of(merged(old, indexes.values()), now.size());
    }

    private static boolean sameRows(Sheet before, Sheet now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int index = 0; index < now.size(); index++) {
            if (before.row(index).id() != now.row(index).id()) {
                return false;
            }
        }
        return true;
    }

    /// `old` with each of `fresh` behind the row of `old` that comes nearest before it in the sheet.
    private static int[] merged(int[] old, Collection<Integer> fresh) {
        TreeMap<Integer, Integer> place = new TreeMap<>();
        for (int i = 0; i < old.length; i++) {
            place.put(old[i], i);
        }
        Map<Integer, List<Integer>> behind = new HashMap<>();
        fresh.stream().sorted().forEach(index -> {
            Map.Entry<Integer, Integer> nearest = place.floorEntry(index);
            behind.computeIfAbsent(nearest == null ? -1 : nearest.getValue(), _ -> new ArrayList<>()).add(index);
        });
        List<Integer> next = new ArrayList<>(behind.getOrDefault(-1, List.of()));
        for (int i = 0; i < old.length; i++) {
            next.add(old[i]);
            next.addAll(behind.getOrDefault(i, List.of()));
        }
        return next.stream().mapToInt(Integer::intValue).toArray();
    }
}
