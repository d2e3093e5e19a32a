package mulu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The merged blocks of one sheet, from top to bottom, found by the rows they touch.
final class Merges {
    private final List<Merge> all;
    /// How far down one of the blocks up to each reaches.
    private final int[] reach;

    Merges(List<Merge> merges) {
        all = merges.stream().sorted(Comparator.comparingInt(Merge::top)).toList();
        reach = new int[all.size()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], all.get(i).bottom());
        }
    }

    List<Merge> all() {
        return all;
    }

    /// The block over a cell; of several the one that begins first.
    @Nullable Merge over(int row, int column) {
        for (int i = first(row); i < reach.length && all.get(i).top() <= row; i++) {
            if (all.get(i).covers(row, column)) {
                return all.get(i);
            }
        }
        return null;
    }

    /// Those that touch rows `from` to `to`.
    Merges touching(int from, int to) {
        List<Merge> near = new ArrayList<>();
        for (int i = first(from); i < reach.length && all.get(i).top() <= to; i++) {
            if (all.get(i).bottom() >= from) {
                near.add(all.get(i));
            }
        }
        return new Merges(near);
    }

    /// By the row they begin in.
    Map<Integer, List<Merge>> byRow() {
        Map<Integer, List<Merge>> byRow = new HashMap<>();
        all.forEach(merge -> byRow.computeIfAbsent(merge.top(), _ -> new ArrayList<>()).add(merge));
        return byRow;
    }

    /// The index of the first block from which on one may touch `row`.
    private int first(int row) {
        int first = Arrays.binarySearch(reach, row);
        // Of several that reach as far the first one.
        while (first > 0 && reach[first - 1] == row) {
            first--;
        }
        return first < 0 ? -first - 1 : first;
    }
}
