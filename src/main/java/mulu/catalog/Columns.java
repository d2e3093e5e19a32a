package mulu.catalog;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The numbers of all texts of a sheet, laid out column by column in pages of rows, so that a question about every row
/// reads memory in its order instead of jumping from row to row. Immutable; two states of a sheet share the pages that
/// are the same in both.
final class Columns {
    private static final int SHIFT = 9;
    private static final int ROWS = 1 << SHIFT;
    private static final int[] NOTHING = new int[ROWS];

    /// By page, then by slot and row. A page is as wide as its widest row.
    private final int[][] pages;

    private Columns(int[][] pages) {
        this.pages = pages;
    }

    static Columns of(Row[] rows) {
        int[][] pages = new int[(rows.length + ROWS - 1) >> SHIFT][];
        IntStream.range(0, pages.length).parallel().forEach(page -> pages[page] = page(rows, page));
        return new Columns(pages);
    }

    private static int[] page(Row[] rows, int page) {
        int from = page << SHIFT;
        int to = Math.min(rows.length, from + ROWS);
        int width = 0;
        for (int index = from; index < to; index++) {
            width = Math.max(width, rows[index].slots());
        }
        int[] codes = new int[width << SHIFT];
        for (int index = from; index < to; index++) {
            for (int slot = 0; slot < rows[index].slots(); slot++) {
                codes[(slot << SHIFT) | (index - from)] = rows[index].code(slot);
            }
        }
        return codes;
    }

    /// These columns with the rows at `changed` as they are in `rows`, in the same order as before.
    Columns with(Row[] rows, IntStream changed) {
        int[][] next = Arrays.copyOf(pages, pages.length);
        changed.map(index -> index >> SHIFT).distinct().forEach(page -> next[page] = page(rows, page));
        return new Columns(next);
    }

    /// Hears of one column, page by page.
    @FunctionalInterface
    interface Part {
        /// The texts of the rows from `from` to before `to`.
        ///
        /// @param codes their numbers, from `at` on
        void on(int[] codes, int at, int from, int to);
    }

    /// Goes through the column of `slot` from the row at `from` to before that at `to`.
    void each(int slot, int from, int to, Part part) {
        for (int index = from; index < to; index = (index | (ROWS - 1)) + 1) {
            int[] page = pages[index >> SHIFT];
            int at = (slot << SHIFT) | (index & (ROWS - 1));
            int end = Math.min(to, (index | (ROWS - 1)) + 1);
            if (at < page.length) {
                part.on(page, at, index, end);
            } else {
                part.on(NOTHING, 0, index, end);
            }
        }
    }

    /// The number of the text in `slot` of the row at `index`.
    int code(int index, int slot) {
        int[] page = pages[index >> SHIFT];
        int at = (slot << SHIFT) | (index & (ROWS - 1));
        return at < page.length ? page[at] : Dictionary.EMPTY;
    }
}
