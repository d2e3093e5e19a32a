package mulu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// A table as it comes from the clipboard and goes there: what WPS, Excel, Word, LibreOffice and web pages copy.
/// Thread-safe.
///
/// @param cells rows of equal width; empty where there is nothing
/// @param merges blocks of cells that were one cell, never overlapping; rows and columns from 0
public record ClipTable(List<List<String>> cells, List<Merge> merges) {
    /// No catalog has more; a damaged or hostile table is refused in time.
    static final int MOST_CELLS = 5_000_000;
    /// Columns of the widest spreadsheet.
    static final int MOST_COLUMNS = 16_384;

    /// The table of the clipboard: that of the HTML where it holds one, else the text as tab-separated cells; empty where
    /// there is neither. Cells are text as the other program showed it, with `\n` between lines; no text is ever
    /// taken for a number or a formula. The text of a merged block stands in its first cell. What is not shown, such
    /// as filtered rows, is left out. Of HTML that Mulu wrote the text beside it is read: it is exact to the last sign.
    ///
    /// @throws Problem of kind INPUT where the table is larger than any catalog
    public static Optional<ClipTable> read(@Nullable String html, @Nullable String text) {
        boolean exact = text != null && html != null && HtmlCells.ours(html);
        if (html != null && !exact) {
            Optional<ClipTable> table = HtmlTable.read(untilNul(html));
            if (table.isPresent()) {
                return table;
            }
        }
        return text == null ? Optional.empty() : ofRows(Tsv.read(untilNul(text)));
    }

    /// Some programs leave the sign that ends a text in C, and rubbish behind it.
    private static String untilNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static Optional<ClipTable> ofRows(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        checkSize(rows.size(), width);
        return width == 0 ? Optional.empty() : Optional.of(new ClipTable(rows.stream().map(row -> padded(row, width)).toList(), List.of()));
    }

    private static List<String> padded(List<String> row, int width) {
        if (row.size() == width) {
            return row;
        }
        List<String> cells = new ArrayList<>(row);
        cells.addAll(Collections.nCopies(width - row.size(), ""));
        return List.copyOf(cells);
    }

    static void checkSize(int rows, int columns) {
        if (columns > MOST_COLUMNS || (long) rows * columns > MOST_CELLS) {
            throw Problem.input("exchange.clip.too-much");
        }
    }

    /// The same table with the text of every merged block in all of its cells, or in its first cell only.
    public ClipTable filled(boolean everywhere) {
        if (merges.isEmpty()) {
            return this;
        }
        String[][] filled = cells.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new);
        for (Merge merge : merges) {
            String text = cells.get(merge.top()).get(merge.left());
            for (int row = merge.top(); row <= merge.bottom(); row++) {
                Arrays.fill(filled[row], merge.left(), merge.right() + 1, everywhere ? text : "");
            }
            filled[merge.top()][merge.left()] = text;
        }
        return new ClipTable(Arrays.stream(filled).map(List::of).toList(), merges);
    }

    /// The cells as tab-separated text, which every program reads; a cell with tabs or line breaks stands in quotes.
    public static String text(List<List<String>> rows) {
        return Tsv.write(rows);
    }

    /// The cells as a bordered HTML table: a table in a letter, cells in a spreadsheet. Every cell stays the text that
    /// it is, with its line breaks and blanks.
    ///
    /// @param headerRows how many rows on top are set as a header
    /// @param headerMerges blocks of the header that are one cell
    public static String html(List<List<String>> rows, int headerRows, List<Merge> headerMerges) {
        return new HtmlCells(headerRows, headerMerges).write(rows);
    }
}
