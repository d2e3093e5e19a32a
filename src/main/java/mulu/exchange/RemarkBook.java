package mulu.exchange;

import java.nio.file.Path;
import java.util.List;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Sheet;

/// Writes what was said of a catalog as a workbook that is handed round (批注清单): one line for each remark or suggestion.
public final class RemarkBook {
    private static final List<Integer> WIDTHS = List.of(12, 8, 22, 10, 40, 44, 12, 18, 40, 24);

    private RemarkBook() {}

    /// Problem STORAGE where the file cannot be written.
    ///
    /// @param about the catalog
    /// @param lines texts in the order of the head: round, row, column, kind, text of the cell, words, by, at, answers, state
    public static void write(Sheet about, List<List<String>> lines, Path target, Progress progress) {
        ListBook.write(List.of(new ListBook.Tab(Messages.text("exchange.remarks.tab"), about.template().layout(), WIDTHS,
                "exchange.remarks.head", lines.size(), lines::get)), target, progress);
    }
}
