package mulu.catalog;

import java.util.List;
import java.util.Map;

/// What a person wants to do with the content of one catalog. One gesture is one Edit, one Change, one undo step.
public sealed interface Edit {
    /// Puts texts into cells.
    record SetCells(List<Put> puts) implements Edit {
        public SetCells {
            puts = List.copyOf(puts);
        }
    }

    /// One text for one cell.
    ///
    /// @param row id of the row
    record Put(long row, int slot, String text) {}

    /// Ticks a TICK cell with `mark`, or clears it where it holds that mark; in an exclusive group the others are
    /// cleared in the same step.
    record Tick(long row, int slot, String mark) implements Edit {}

    /// Puts new rows before the row that is now at index `at` (or at the end).
    ///
    /// @param rows texts by slot
    record InsertRows(int at, List<List<String>> rows) implements Edit {
        public InsertRows {
            rows = List.copyOf(rows);
        }
    }

    record DeleteRows(List<Long> rows) implements Edit {
        public DeleteRows {
            rows = List.copyOf(rows);
        }
    }

    /// Moves rows, in the order they stand, so that the first of them comes to index `to` of the result.
    record MoveRows(List<Long> rows, int to) implements Edit {
        public MoveRows {
            rows = List.copyOf(rows);
        }
    }

    /// Puts these rows in the place of all that are there.
    record ReplaceRows(List<List<String>> rows) implements Edit {
        public ReplaceRows {
            rows = List.copyOf(rows);
        }
    }

    /// Makes every running number the row's place again.
    record Renumber() implements Edit {}

    /// Changes values of the heading; an empty text clears one.
    record SetHeading(Map<String, String> values) implements Edit {
        public SetHeading {
            values = Map.copyOf(values);
        }
    }

    /// Undoes `change`; undoing that undo is redo.
    record TakeBack(Change change) implements Edit {}
}
