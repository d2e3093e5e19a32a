package mulu.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.template.PageLayout;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes plain lists of texts as a workbook that is handed round: a head that stays, a filter, one line for each thing.
final class ListBook {
    /// As many lines as a spreadsheet can have, but for the header and the last line that says what is missing.
    private static final int MOST = 1_048_574;
    /// A cell takes 32,767 signs, some of which are written as several.
    private static final int CELL = 16_000;
    private static final int STEP = 1_000;

    private ListBook() {}

    /// One sheet.
    ///
    /// @param layout of the form that it is about, for its fonts
    /// @param widths of the columns in signs
    /// @param head key of the labels, separated by 、
    /// @param line the texts of the line at an index below `size`
    record Tab(String name, PageLayout layout, List<Integer> widths, String head, int size, IntFunction<List<String>> line) {}

    /// Problem STORAGE where the file cannot be written, and then what was there before still is.
    static void write(List<Tab> tabs, Path target, Progress progress) {
        try (SafeFile file = new SafeFile(target)) {
            file.write(out -> {
                try (SXSSFWorkbook book = new SXSSFWorkbook()) {
                    for (Tab tab : tabs) {
                        write(tab, book, progress);
                    }
                    book.write(out);
                }
            });
            file.commit();
        }
    }

    private static void write(Tab tab, SXSSFWorkbook book, Progress progress) {
        Looks looks = new Looks(book, tab.layout());
        SXSSFSheet sheet = book.createSheet(tab.name());
        for (int column = 0; column < tab.widths().size(); column++) {
            sheet.setColumnWidth(column, tab.widths().get(column) * 256);
        }
        line(sheet.createRow(0), List.of(Messages.text(tab.head()).split("、")), looks, true);
        int written = Math.min(MOST, tab.size());
        for (int i = 0; i < written; i++) {
            if (i % STEP == 0) {
                progress.check();
                progress.at(i, written);
            }
            line(sheet.createRow(i + 1), tab.line().apply(i), looks, false);
        }
        if (written < tab.size()) {
            sheet.createRow(written + 1).createCell(0).setCellValue(Messages.text("exchange.list.more", tab.size() - written));
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, written), 0, tab.widths().size() - 1));
    }

    private static void line(Row row, List<String> texts, Looks looks, boolean head) {
        for (int column = 0; column < texts.size(); column++) {
            String whole = texts.get(column);
            String text = whole.length() > CELL ? whole.substring(0, CELL) + "…" : whole;
            Cell cell = row.createCell(column);
            cell.setCellStyle(head ? looks.header : looks.body(column < 2, text, looks.lineSize()));
            cell.setCellValue(EscapedText.encode(text));
        }
    }
}
