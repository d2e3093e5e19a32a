package mulu.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Waiver;

/// Writes what a check has found as a workbook that is handed round: one line for each finding, with the text that
/// stands in the cell.
public final class FindingBook {
    private static final List<Integer> WIDTHS = List.of(8, 8, 22, 40, 60, 18, 40);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private FindingBook() {}

    /// Writes one sheet for each catalog that was checked. Problem STORAGE where the file cannot be written.
    public static void write(List<Checklist> lists, Path target, Progress progress) {
        List<ListBook.Tab> tabs = new ArrayList<>();
        String name = Messages.text("exchange.findings.tab");
        for (Checklist list : lists) {
            tabs.add(new ListBook.Tab(tabs.isEmpty() ? name : name + (tabs.size() + 1), list.sheet().template().layout(), WIDTHS,
                    "exchange.findings.head", list.size(), list::line));
        }
        ListBook.write(tabs, target, progress);
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

    private static List<String> cells(Finding finding, Sheet sheet, String reason) {
        Long id = finding.row();
        int row = id == null ? -1 : sheet.indexOf(id);
        String field = finding.field();
        return List.of(finding.level().label(), row < 0 ? Messages.text("check.whole") : Integer.toString(row + 1),
                field == null ? "" : sheet.template().field(field).path(),
                field == null || row < 0 ? "" : sheet.text(row, sheet.template().field(field)), finding.sentence(), finding.rule(), reason);
    }
}
