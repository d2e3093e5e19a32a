package mulu.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// What one sheet or one text holds, before anything is recognised in it.
///
/// @param place name of the sheet; empty for a text
/// @param text whether it is tab-separated text, where a line without tabs is no table line
/// @param lines that have any cell, in order
/// @param merges merged blocks
/// @param specials what is special about single cells
/// @param notes about the whole file
record Grid(
        String place,
        boolean text,
        List<Line> lines,
        List<Merge> merges,
        List<Special> specials,
        List<Note> notes) {

    /// A cell that came out of a formula or had to be cleaned.
    record Special(int row, int column, Note.Kind kind) {}

    /// The merged block over a cell.
    @Nullable Merge merge(int row, int column) {
        for (Merge merge : merges) {
            if (merge.covers(row, column)) {
                return merge;
            }
        }
        return null;
    }

    /// The same grid with only the merged blocks that touch rows `from` to `to`.
    Grid around(int from, int to) {
        List<Merge> near = merges.stream().filter(merge -> merge.bottom() >= from && merge.top() <= to).toList();
        return new Grid(place, text, lines, near, specials, notes);
    }

    /// Merged blocks by the row they begin in.
    Map<Integer, List<Merge>> mergesByRow() {
        Map<Integer, List<Merge>> byRow = new HashMap<>();
        merges.forEach(merge -> byRow.computeIfAbsent(merge.top(), _ -> new ArrayList<>()).add(merge));
        return byRow;
    }

    /// The index of the first line whose number is `row` or more.
    int index(int row) {
        int found = Collections.binarySearch(lines, new Line(row, new String[0]),
                (a, b) -> Integer.compare(a.number(), b.number()));
        return found < 0 ? -found - 1 : found;
    }

    /// What people call a column without a header: its letters, or its number in a text.
    String columnName(int column) {
        return text ? Integer.toString(column + 1) : CellReference.convertNumToColString(column);
    }
}
