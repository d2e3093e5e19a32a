package mulu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Draws workbooks as offices make them by hand.
final class Drawn {
    private static final String[] UPPER = {"序号", "信息类别", "事项名称", "事项类型", "信息名称", "公开内容", "公开依据", "责任主体", "公开属性", "",
        "", "公开时限", "公开方式", "公开类别", "", "所属目录"};
    private static final String[] LOWER = {"", "", "", "", "", "", "", "", "主\n动\n公\n开", "依 申 请 公 开", "不　公　开", "", "", "依申请公开",
        "主动公开", ""};

    final Workbook book;
    Sheet sheet;
    int next;

    private Drawn(Workbook book) {
        this.book = book;
        this.sheet = book.createSheet("目录");
    }

    static Drawn xlsx() {
        return new Drawn(new XSSFWorkbook());
    }

    static Drawn xls() {
        return new Drawn(new HSSFWorkbook());
    }

    Drawn onSheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
        return this;
    }

    Drawn line(String... cells) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
        return this;
    }

    Drawn lines(List<List<String>> rows) {
        rows.forEach(row -> line(row.toArray(String[]::new)));
        return this;
    }

    Drawn gap() {
        next++;
        return this;
    }

    /// Merges from the last line upward: `up` lines above it to the last line.
    Drawn merge(int up, int left, int right) {
        sheet.addMergedRegion(new CellRangeAddress(next - 1 - up, next - 1, left, right));
        return this;
    }

    /// Title, sign-off line and count line of the official form, each over the whole width.
    Drawn top() {
        line("金凤区综合执法局政务公开基本目录").merge(0, 0, 15);
        line("责任单位（盖章）：金凤区综合执法局      填表人：刘帅    复核人：刘亚萍    审核人：      填表时间：2018 年 11 月 9 日").merge(0, 0, 15);
        return line("政府信息：主动公开 16 条，删减后公开 x 条，依申请公开 x 条，不公开 x 条").merge(0, 0, 15);
    }

    /// The official header with merged cells.
    Drawn header() {
        line(UPPER).line(LOWER);
        for (int column = 0; column < 16; column++) {
            if (LOWER[column].isEmpty()) {
                merge(1, column, column);
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(next - 2, next - 2, 8, 10));
        sheet.addMergedRegion(new CellRangeAddress(next - 2, next - 2, 13, 14));
        return this;
    }

    /// The same without any merged cell.
    Drawn plainHeader() {
        return line(UPPER).line(LOWER);
    }

    Path save(Path file) {
        try (OutputStream out = Files.newOutputStream(file); book) {
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> row(String number, String name) {
        return List.of(number, "机构信息", "部门职责", "内部管理", name, "内容", "《条例》第九条", "执法局", "√", "", "", "及时公开", "政府网站", "",
                "4", "");
    }
}
