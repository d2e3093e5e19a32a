package mulu.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.template.PageLayout;

/// Writes the record as a workbook that is handed round (留痕记录): a sheet that says whether it is intact, and the entries.
public final class RecordBook {
    private static final List<Integer> STATED = List.of(18, 110);
    private static final List<Integer> WIDTHS = List.of(9, 18, 14, 24, 44, 70, 68);

    private RecordBook() {}

    /// Problem STORAGE where the file cannot be written.
    ///
    /// @param statement name and value of each fact about the record
    /// @param lines asked for one after the other: number, time, person, act, subject, detail, hash
    /// @param layout for the fonts
    public static void write(List<List<String>> statement, int size, IntFunction<List<String>> lines, PageLayout layout, Path target, Progress progress) {
        ListBook.write(List.of(
                new ListBook.Tab(Messages.text("exchange.record.stated"), layout, STATED, "exchange.record.stated-head", statement.size(), statement::get),
                new ListBook.Tab(Messages.text("exchange.record.tab"), layout, WIDTHS, "exchange.record.head", size, lines)), target, progress);
    }
}
