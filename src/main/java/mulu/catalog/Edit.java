package mulu.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person wants to do with the content of one catalog. One gesture is one Edit, one Change, one undo step.
public sealed interface Edit {
    /// Puts texts into cells.
    ///
    /// @param how what it looked like to the person, for the words of the step
    record SetCells(How how, List<Put> puts) implements Edit {
        /// By what gesture texts come into cells.
        public enum How { TYPE, FILL, CLEAR, REPLACE, FIX }

        public SetCells {
            puts = List.copyOf(puts);
        }

        public SetCells(List<Put> puts) {
            this(How.TYPE, puts);
        }
    }

    /// Puts texts into cells and new rows behind the last, as one step.
    ///
    /// @param appended texts by slot of the new rows
    /// @param rows how many rows were pasted
    /// @param columns how many columns were pasted
    record Paste(List<Put> puts, List<List<String>> appended, int rows, int columns) implements Edit {
        public Paste {
            puts = List.copyOf(puts);
            appended = List.copyOf(appended);
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
    /// @param from where they come from, for the words of the step
    /// @param rows texts by slot
    record InsertRows(From from, int at, List<List<String>> rows) implements Edit {
        /// Where new rows come from.
        public enum From { NEW, DUPLICATE, IMPORT }

        public InsertRows {
            rows = List.copyOf(rows);
        }

        public InsertRows(int at, List<List<String>> rows) {
            this(From.NEW, at, rows);
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

    /// Takes in rows from outside as one step.
    ///
    /// @param rows what comes, in order
    /// @param gone ids of the rows that go
    /// @param whole whether these rows are all there are, in their order; otherwise new ones come behind the last
    record TakeIn(List<Take> rows, List<Long> gone, boolean whole) implements Edit {
        public TakeIn {
            rows = List.copyOf(rows);
            gone = List.copyOf(gone);
        }
    }

    /// One row that comes in.
    ///
    /// @param row id of the row that it goes into; null for a new one
    /// @param texts by slot
    record Take(@Nullable Long row, List<String> texts) {
        public Take {
            texts = List.copyOf(texts);
        }
    }

    /// Takes over what another state of the catalog, or a file that came back, has: texts of cells and whole rows, as one
    /// step. Refused as a whole where a cell no longer holds what was seen, or a row is not as it was seen.
    record Adopt(List<Swap> cells, List<Bring> rows) implements Edit {
        public Adopt {
            cells = List.copyOf(cells);
            rows = List.copyOf(rows);
        }
    }

    /// One cell that gets another text.
    ///
    /// @param seen what stood in it when the person chose
    record Swap(long row, int slot, String seen, String text) {}

    /// One row that comes, in the order of the list.
    ///
    /// @param row its id there; a deleted row of this catalog is that row again, any other one is new
    /// @param before id of the row that it comes before; 0 for the end
    /// @param texts by slot
    record Bring(long row, long before, List<String> texts) {
        public Bring {
            texts = List.copyOf(texts);
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

    /// Puts deleted rows back before the row that followed each, or before what followed that one where it is deleted
    /// too. They keep their ids, and get running numbers.
    record RestoreRows(List<Long> rows) implements Edit {
        public RestoreRows {
            rows = List.copyOf(rows);
        }
    }

    /// Undoes the change of this number; undoing that undo is redo.
    record TakeBack(long change) implements Edit {}
}
