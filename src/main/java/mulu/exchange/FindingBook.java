package mulu.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Waiver;
import mulu.template.PageLayout;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes what a check has found as a workbook that is handed round: one line for each finding, with the text that
/// stands in the cell.
public final class FindingBook {
    private static final List<Integer> WIDTHS = List.of(8, 8, 22, 40, 60, 18, 40);
    /// As many lines as a spreadsheet can have, but for the header and the last line that says what is missing.
    private static final int MOST = 1_048_574;
    private static final int STEP = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private FindingBook() {}

    /// Writes one sheet for each catalog that was checked. Problem STORAGE where the file cannot be written.
    public static void write(List<Checklist> lists, Path target, Progress progress) {
        try (SafeFile file = new SafeFile(target)) {
            file.write(out -> {
                try (SXSSFWorkbook book = new SXSSFWorkbook()) {
                    for (Checklist list : lists) {
                        write(list, book, progress);
                    }
                    book.write(out);
                }
            });
            file.commit();
        }
    }

    /// What was found in one catalog.
    ///
    /// @param explained what was found and stands explained
    public record Checklist(Sheet sheet, List<Finding> findings, List<Waiver.Explained> explained) {
        public static Checklist of(Checked checked) {
            return new Checklist(checked.sheet(), checked.findings(), checked.explained());
        }

        int size() {
            return findings.size() + explained.size();
        }

        List<String> line(int index) {
            if (index < findings.size()) {
                return cells(findings.get(index), sheet, "");
            }
            Waiver.Explained one = explained.get(index - findings.size());
            return cells(one.finding(), sheet, Messages.text("check.waiver.said", one.waiver().reason(), one.waiver().by(),
                    DAY.format(Instant.ofEpochMilli(one.waiver().at()).atZone(ZoneId.systemDefault()))));
        }
    }

    private static void write(Checklist list, SXSSFWorkbook book, Progress progress) {
        PageLayout layout = list.sheet().template().layout();
        Looks looks = new Looks(book, layout);
        String name = Messages.text("exchange.findings.tab");
        SXSSFSheet sheet = book.createSheet(book.getNumberOfSheets() == 0 ? name : name + (book.getNumberOfSheets() + 1));
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        line(sheet.createRow(0), List.of(Messages.text("exchange.findings.head").split("、")), looks, true);
        int written = Math.min(MOST, list.size());
        for (int i = 0; i < written; i++) {
            if (i % STEP == 0) {
                progress.check();
                progress.at(i, written);
            }
            line(sheet.createRow(i + 1), list.line(i), looks, false);
        }
        if (written < list.size()) {
            sheet.createRow(written + 1).createCell(0)
                    .setCellValue(Messages.text("exchange.findings.more", list.size() - written));
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, written), 0, WIDTHS.size() - 1));
    }

    private static List<String> cells(Finding finding, Sheet sheet, String reason) {
        Long id = finding.row();
        int row = id == null ? -1 : sheet.indexOf(id);
        String field = finding.field();
        return List.of(finding.level().label(), row < 0 ? Messages.text("check.whole") : Integer.toString(row + 1),
                field == null ? "" : sheet.template().field(field).path(),
                field == null || row < 0 ? "" : sheet.text(row, sheet.template().field(field)), finding.sentence(), finding.rule(), reason);
    }

    private static void line(Row row, List<String> texts, Looks looks, boolean head) {
        for (int column = 0; column < texts.size(); column++) {
            String text = texts.get(column);
            Cell cell = row.createCell(column);
            CellStyle style = head ? looks.header : looks.body(column < 2, text, looks.lineSize());
            cell.setCellStyle(style);
            cell.setCellValue(text);
        }
    }
}
