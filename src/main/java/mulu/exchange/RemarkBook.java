package mulu.exchange;

import java.nio.file.Path;
import java.util.List;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes what was said of a catalog as a workbook that is handed round (批注清单): one line for each remark or suggestion.
public final class RemarkBook {
    private static final List<Integer> WIDTHS = List.of(12, 8, 22, 10, 40, 44, 12, 18, 40, 24);
    private static final int STEP = 1_000;

    private RemarkBook() {}

    /// Problem STORAGE where the file cannot be written.
    ///
    /// @param about the catalog
    /// @param lines texts in the order of the head: round, row, column, kind, text of the cell, words, by, at, answers, state
    public static void write(Sheet about, List<List<String>> lines, Path target, Progress progress) {
        try (SafeFile file = new SafeFile(target)) {
            file.write(out -> {
                try (SXSSFWorkbook book = new SXSSFWorkbook()) {
                    Looks looks = new Looks(book, about.template().layout());
                    SXSSFSheet sheet = book.createSheet(Messages.text("exchange.remarks.tab"));
                    for (int column = 0; column < WIDTHS.size(); column++) {
                        sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
                    }
                    line(sheet.createRow(0), List.of(Messages.text("exchange.remarks.head").split("、")), looks, true);
                    for (int i = 0; i < lines.size(); i++) {
                        if (i % STEP == 0) {
                            progress.check();
                            progress.at(i, lines.size());
                        }
                        line(sheet.createRow(i + 1), lines.get(i), looks, false);
                    }
                    sheet.createFreezePane(0, 1);
                    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, lines.size()), 0, WIDTHS.size() - 1));
                    book.write(out);
                }
            });
            file.commit();
        }
    }

    private static void line(Row row, List<String> texts, Looks looks, boolean head) {
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(head ? looks.header : looks.body(column < 2, texts.get(column), looks.lineSize()));
            cell.setCellValue(texts.get(column));
        }
    }
}
