package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormReaderTest {
    private static final Map<String, String> HEADING = Map.of("unit", "金凤区综合执法局", "filler", "刘帅", "reviewer", "刘亚萍",
            "approver", "", "date", "2018-11-09");
    private static final List<List<String>> ROWS = List.of(Drawn.row("1", "甲"), Drawn.row("", "乙"), Drawn.row("7", "丙"));

    @TempDir
    private Path folder;

    private static Reading only(Path file) {
        return FormReader.only(file, Templates.builtIn(), Progress.NONE);
    }

    private Reading drawn(Drawn drawn) {
        return only(drawn.save(folder.resolve("目录.xlsx")));
    }

    private static List<String> sentences(Reading reading, Note.Kind kind) {
        return reading.notes().stream().filter(note -> note.kind() == kind).map(Note::sentence).toList();
    }

    private static String refusal(Path file) {
        Problem problem = assertThrows(Problem.class, () -> only(file));
        assertEquals(Problem.Kind.INPUT, problem.kind());
        return problem.key();
    }

    private static void isTheForm(Reading reading) {
        assertEquals(HEADING, reading.heading());
        assertEquals(Map.of("open", "16", "redacted", "x", "onRequest", "x", "closed", "x"), reading.declared());
        assertEquals(2018, reading.year());
        assertEquals(ROWS, reading.rows());
        assertEquals(Forms.official(), reading.template());
    }

    @Test
    void mergedForm() {
        isTheForm(drawn(Drawn.xlsx().top().header().lines(ROWS)));
    }

    @Test
    void formWithoutMergedCells() {
        isTheForm(drawn(Drawn.xlsx().top().plainHeader().lines(ROWS)));
    }

    @Test
    void oldWorkbook() {
        isTheForm(only(Drawn.xls().top().header().lines(ROWS).save(folder.resolve("目录.xls"))));
    }

    @Test
    void contentDecidesNotTheExtension() {
        isTheForm(only(Drawn.xls().top().header().lines(ROWS).save(folder.resolve("目录.xlsx"))));
        isTheForm(only(Drawn.xlsx().top().header().lines(ROWS).save(folder.resolve("目录.xls"))));
        isTheForm(only(Drawn.xls().top().header().lines(ROWS).save(folder.resolve("目录.et"))));
    }

    @Test
    void secondSheetAmongProse() {
        Drawn drawn = Drawn.xlsx().line("年度报告").line("", "一、概述").gap().line("指标", "单位", "数").line("公开", "条", "4");
        drawn.onSheet("附件").line("通过系统梳理，编制目录，进一步明确各“五公开”的").gap().line("附件：").top().gap().header().lines(ROWS)
                .gap().line("时限、方式等，及时发现不足。").line("以公开促规范。").merge(0, 0, 15);
        Reading reading = drawn(drawn);
        isTheForm(reading);
        assertEquals("附件", reading.origin().place());
        assertEquals(List.of("表格前后的文字没有导入：前 2 行，后 2 行。"), sentences(reading, Note.Kind.SURROUNDINGS));
    }

    @Test
    void signingLineSpreadOverCells() {
        Drawn drawn = Drawn.xlsx().line("金凤区综合执法局政务公开基本目录")
                .line("责任单位(盖章)", "", "金凤区综合执法局", "", "填 表 人：", "刘帅", "复核人:刘亚萍", "审核人：", "", "填表时间", "2018/11/9")
                .line("政府信息:主动公开", "16条", "，", "删减后公开", "x条", "依申请公开x条，不公开x条").header().lines(ROWS);
        isTheForm(drawn(drawn));
    }

    @Test
    void signingLineBelowTheTable() {
        Drawn drawn = Drawn.xlsx().line("金凤区综合执法局政务公开基本目录").header().lines(ROWS).gap()
                .line("责任单位：金凤区综合执法局  填表人：刘帅", "", "", "", "复核人：刘亚萍", "", "审核人：", "填表时间：二〇一八年十一月九日");
        Reading reading = drawn(drawn);
        assertEquals("2018-11-09", reading.heading().get("date"));
        assertEquals("刘亚萍", reading.heading().get("reviewer"));
        assertEquals(ROWS, reading.rows());
    }

    @Test
    void realDatesAreNormalOthersStay() {
        Drawn drawn = Drawn.xlsx().line("责任单位：甲局 填表人：乙 填表时间：2018年2月30日").header().lines(ROWS);
        Reading reading = drawn(drawn);
        assertEquals("2018年2月30日", reading.heading().get("date"));
        assertEquals(0, reading.year());
    }

    @Test
    void yearFromTitleOrFileName() {
        assertEquals(2017, drawn(Drawn.xlsx().line("2017 年政务公开基本目录").header().lines(ROWS)).year());
        Path file = Drawn.xlsx().header().lines(ROWS).save(folder.resolve("某局2016年目录.xlsx"));
        assertEquals(2016, only(file).year());
    }

    @Test
    void titleIsKeptWhereItIsNotTheUsualOne() {
        Drawn drawn = Drawn.xlsx().line("附件2：某镇2018年政务公开基本目录").line("责任单位（盖章）：某镇人民政府  填表人：").header().lines(ROWS);
        assertEquals("某镇2018年政务公开基本目录", drawn(drawn).heading().get("title"));
    }

    @Test
    void columnsInOtherOrderMissingAndUnknown() {
        Drawn drawn = Drawn.xlsx()
                .line("公开类别", "", "公开属性", "", "", "备 注", "序号", "信息类别", "事项名称", "信息名称", "公开内容", "公开依据", "办理", "", "公开时限",
                        "公开方式")
                .line("依申请公开", "主动公开", "主动公开", "依申请公开", "不公开", "", "", "", "", "", "", "", "科室", "电话")
                .line("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p");
        Reading reading = drawn(drawn);
        assertEquals(List.of("g", "h", "i", "", "j", "k", "l", "", "c", "d", "e", "o", "p", "a", "b", "", "f", "m", "n"),
                reading.rows().getFirst());
        assertEquals(List.of("备注", "办理/科室", "办理/电话"),
                reading.template().fields().subList(16, 19).stream().map(Field::path).toList());
        assertEquals(List.of("文件里没有“事项类型”这一列，导入后为空。", "文件里没有“责任主体”这一列，导入后为空。", "文件里没有“所属目录”这一列，导入后为空。"),
                sentences(reading, Note.Kind.MISSING_COLUMN));
        assertEquals(3, sentences(reading, Note.Kind.EXTRA_COLUMN).size());
    }

    @Test
    void columnWithoutHeaderIsKept() {
        Drawn drawn = Drawn.xlsx().header().line("1", "机构信息", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "旁注");
        Reading reading = drawn(drawn);
        assertEquals("R列（无标题）", reading.template().fields().getLast().label());
        assertEquals("旁注", reading.rows().getFirst().getLast());
    }

    @Test
    void absentNumbersAreTheRowsPlaces() {
        Drawn drawn = Drawn.xlsx()
                .line("信息类别", "事项名称", "事项类型", "信息名称", "公开内容", "公开依据", "责任主体", "公开时限", "公开方式", "所属目录")
                .line("机构信息", "职责");
        assertEquals(Field.AUTOMATIC, drawn(drawn).rows().getFirst().getFirst());
    }

    @Test
    void mergedBodyCellsAreExpanded() {
        Drawn drawn = Drawn.xlsx().header().line("1", "机构信息", "职责", "", "甲").line("2", "", "", "", "乙").line("3", "", "编制", "", "丙")
                .merge(2, 1, 1);
        drawn.sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(2, 3, 2, 3));
        Reading reading = drawn(drawn);
        assertEquals(List.of("机构信息", "机构信息", "机构信息"), reading.rows().stream().map(row -> row.get(1)).toList());
        assertEquals(List.of("职责", "职责", "编制"), reading.rows().stream().map(row -> row.get(2)).toList());
        assertEquals(List.of("职责", "职责", ""), reading.rows().stream().map(row -> row.get(3)).toList());
        assertEquals(List.of("第 3 行B列的合并单元格已展开为 3 格：机构信息。", "第 3 行C列的合并单元格已展开为 4 格：职责。"),
                sentences(reading, Note.Kind.MERGED));
    }

    @Test
    void repeatedHeaderAndSectionLinesAreSkipped() {
        Drawn drawn = Drawn.xlsx().top().header().lines(ROWS.subList(0, 1)).line("金凤区综合执法局政务公开基本目录").merge(0, 0, 15);
        drawn.line("责任单位（盖章）：金凤区综合执法局  填表人：刘帅").header().lines(ROWS.subList(1, 3));
        Reading reading = drawn(drawn);
        isTheForm(reading);
        assertEquals(1, sentences(reading, Note.Kind.REPEATED_HEADER).size());
        assertEquals(2, sentences(reading, Note.Kind.SKIPPED).size());
    }

    @Test
    void twoFormsOnOneSheetAndOneOnAnother() {
        Drawn drawn = Drawn.xlsx().top().header().lines(ROWS).gap().line("乙局政务公开基本目录").merge(0, 0, 15)
                .line("责任单位（盖章）：乙局  填表人：丁").header().lines(ROWS.subList(0, 2));
        drawn.onSheet("三").line("责任单位（盖章）：丙局  填表人：戊").header().lines(ROWS.subList(0, 1));
        Path file = drawn.save(folder.resolve("三份.xlsx"));
        List<Reading> readings = FormReader.read(file, Templates.builtIn(), Progress.NONE);
        assertEquals(List.of("金凤区综合执法局", "乙局", "丙局"), readings.stream().map(Reading::unit).toList());
        assertEquals(List.of(3, 2, 1), readings.stream().map(reading -> reading.rows().size()).toList());
    }

    @Test
    void rowsWithOneCellSurviveEmptyRowsDoNot() {
        Drawn drawn = Drawn.xlsx().header().line("1").line("", "", "只有事项").gap().line("", "机构信息").line("", "", "", "", "", "", "", "√")
                .line("注：本表一式两份。").merge(0, 0, 15).line("联系电话：0951");
        Reading reading = drawn(drawn);
        assertEquals(4, reading.rows().size());
        assertEquals("只有事项", reading.rows().get(1).get(2));
    }

    @Test
    void rowsAboutSigningAreRows() {
        List<List<String>> rows = List.of(Drawn.row("1", "填表人：刘帅 复核人：刘亚萍 审核人：无"), Drawn.row("", "主动公开 1 条，不公开 2 条"));
        assertEquals(rows, drawn(Drawn.xlsx().top().header().lines(rows)).rows());
    }

    @Test
    void whatExcelShowsArrives() {
        Drawn drawn = Drawn.xlsx().header().line("x");
        var row = drawn.sheet.getRow(2);
        row.getCell(0).setCellValue(1);
        row.createCell(1).setCellValue(new XSSFRichTextString("富文本"));
        CellStyle date = drawn.book.createCellStyle();
        date.setDataFormat((short) 14);
        Cell day = row.createCell(2);
        day.setCellValue(java.time.LocalDate.of(2018, 11, 9));
        day.setCellStyle(date);
        CellStyle percent = drawn.book.createCellStyle();
        percent.setDataFormat(drawn.book.createDataFormat().getFormat("0.00%"));
        row.createCell(3).setCellValue(0.125);
        row.getCell(3).setCellStyle(percent);
        row.createCell(4).setCellFormula("1+1");
        row.createCell(5).setCellValue(true);
        row.createCell(6).setCellValue(" 两端空格　\n换行\uD83D\uDE00 ");
        row.createCell(7).setCellValue(951.50);
        row.createCell(8).setCellValue("\u3000");
        row.createCell(9).setCellValue("a_x000D_\nb");
        CellStyle area = drawn.book.createCellStyle();
        area.setDataFormat(drawn.book.createDataFormat().getFormat("0000"));
        row.createCell(11).setCellValue(951);
        row.getCell(11).setCellStyle(area);
        drawn.book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Reading reading = drawn(drawn);
        assertEquals(List.of("1", "富文本", "2018/11/9", "12.50%", "2", "TRUE", " 两端空格　\n换行\uD83D\uDE00 ", "951.5", "\u3000",
                "a\nb", "", "0951"), reading.rows().getFirst().subList(0, 12));
        assertEquals(List.of("第 3 行“信息名称”是公式，取了显示的结果。"), sentences(reading, Note.Kind.FORMULA));
    }

    @Test
    void quotedCellsOfText() throws Exception {
        String header = String.join("\t", "位置", "设施", "状况", "", "说明") + "\n" + String.join("\t", "", "", "完好", "\"待\n修\"", "");
        String text = "“管理处”的台账：\n管理处：东湖 登记员：甲 登记日期：2020-01-02\n" + header
                + "\n\"东\n门\"\t\"他说\"\"好\"\"\t完\"\t○\t\t\"引号\"不在两端\n西门\t\"座椅\n";
        Path file = Files.writeString(folder.resolve("台账.txt"), text);
        Reading reading = FormReader.only(file, List.of(Forms.official(), Forms.small()), Progress.NONE);
        assertEquals(List.of(List.of("东\n门", "他说\"好\"\t完", "○", "", "\"引号\"不在两端"), List.of("西门", "\"座椅", "", "", "")),
                reading.rows());
        assertEquals(Map.of("office", "东湖", "keeper", "甲", "day", "2020-01-02"), reading.heading());
    }

    @Test
    void anotherFormInAWorkbook() {
        Template small = Forms.small();
        Drawn drawn = Drawn.xlsx().line("南湖公园设施台账").merge(0, 0, 4).line("管理处：南湖", "", "登记员：乙", "", "登记日期：2021.3.4")
                .line("合计：完好 2 处，待修 1 处").line("位置", "设施", "状况", "", "说明").line("", "", "完\n好", "待\n修", "").merge(1, 0, 0)
                .merge(1, 1, 1).merge(1, 4, 4).line("东门", "长椅", "○", "", "新").line("西门", "路灯", "", "○");
        drawn.sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(3, 3, 2, 3));
        Path file = drawn.save(folder.resolve("台账.xlsx"));
        Reading reading = FormReader.only(file, List.of(Forms.official(), small), Progress.NONE);
        assertEquals(small, reading.template());
        assertEquals(Map.of("office", "南湖", "keeper", "乙", "day", "2021-03-04"), reading.heading());
        assertEquals(Map.of("good", "2", "broken", "1"), reading.declared());
        assertEquals(List.of(List.of("东门", "长椅", "○", "", "新"), List.of("西门", "路灯", "", "○", "")), reading.rows());
        assertEquals("exchange.no-form", refusal(file));
    }

    @Test
    void derivedListIsNotTheForm() {
        String[] header = {"序号", "信息类别", "事项名称", "事项类型", "信息名称", "公开内容", "公开依据", "责任主体", "公开时限", "公开方式"};
        Path file = Drawn.xlsx().line("甲局政府信息主动公开基本目录").line(header).line("1", "机构信息", "职责").save(folder.resolve("清单.xlsx"));
        assertEquals("exchange.list-only", refusal(file));
        Path whole = Drawn.xlsx().line("甲局政务公开基本目录").line(header).line("1", "机构信息", "职责").save(folder.resolve("目录.xlsx"));
        assertEquals(1, only(whole).rows().size());
    }

    @Test
    void hiddenSheetsAreLeftOutAndNamed() {
        Drawn drawn = Drawn.xlsx().top().header().lines(ROWS);
        drawn.onSheet("旧").header().lines(ROWS);
        drawn.book.setSheetHidden(1, true);
        Path file = drawn.save(folder.resolve("目录.xlsx"));
        List<Reading> readings = FormReader.read(file, Templates.builtIn(), Progress.NONE);
        assertEquals(1, readings.size());
        assertEquals(List.of("隐藏的工作表“旧”没有读取。"), sentences(readings.getFirst(), Note.Kind.FOREIGN));
    }

    @Test
    void absurdMergesAreHarmless() {
        Drawn drawn = Drawn.xlsx().top().header().lines(ROWS);
        drawn.sheet.addMergedRegionUnsafe(new org.apache.poi.ss.util.CellRangeAddress(0, 1_048_575, 0, 1_900));
        drawn.sheet.createRow(1_048_575).createCell(16_383).setCellValue("远");
        Reading reading = drawn(drawn);
        assertEquals(ROWS, reading.rows());
    }

    @Test
    void textsStayTextsInAnyOrder() throws Exception {
        assertFalse(FormReader.read(Files.writeString(folder.resolve("a.txt"), "甲\t乙\n"), Templates.builtIn(),
                Progress.NONE).iterator().hasNext());
        assertEquals("exchange.no-form", refusal(folder.resolve("a.txt")));
    }

    @Test
    void cancelledReadingSaysThatNothingChanged() {
        Path file = Drawn.xlsx().top().header().lines(ROWS).save(folder.resolve("目录.xlsx"));
        Problem problem = assertThrows(Problem.class, () -> FormReader.read(file, Templates.builtIn(), new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        }));
        assertEquals("problem.cancelled", problem.key());
    }

    @Test
    void controlSignsAreShown() throws Exception {
        byte[] bytes = ("序号\t信息类别\t事项名称\t事项类型\t信息名称\t公开内容\t公开依据\t责任主体\t公开时限\t公开方式\t所属目录\n1\t机\u0001构\n")
                .getBytes(StandardCharsets.UTF_8);
        Reading reading = only(Files.write(folder.resolve("a.txt"), bytes));
        assertEquals("机\uFFFD构", reading.rows().getFirst().get(1));
        assertEquals(1, sentences(reading, Note.Kind.CLEANED).size());
        assertTrue(sentences(reading, Note.Kind.CLEANED).getFirst().contains("信息类别"));
    }
}
