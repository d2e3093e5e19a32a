package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mulu.base.Digest;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Heading;
import mulu.template.Listing;
import mulu.template.Template;
import mulu.template.Templates;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormBookTest {
    private static final Signed APPROVED = new Signed(Map.of(Heading.Hand.FILLER, "甲", Heading.Hand.REVIEWER, "乙",
            Heading.Hand.APPROVER, "丙"), true, "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809", 3, false, "");

    @TempDir
    private Path folder;

    private static Sheet sheet(List<List<String>> rows) {
        return Sheet.preview(new Draft(Forms.official(), 2018, Map.of("unit", "金凤区综合执法局", "filler", "刘帅", "date",
                "2018-11-09"), Map.of(), rows));
    }

    private static List<String> row(String number, String name, String open, String onRequest, String closed) {
        List<String> row = new ArrayList<>(Drawn.row(number, name));
        row.set(8, open);
        row.set(9, onRequest);
        row.set(10, closed);
        row.set(14, "");
        return row;
    }

    private static Sheet mixed() {
        return sheet(List.of(row("1", "一", "√", "", ""), row("2", "二", "", "√", ""), row("3", "三", "√（删减）", "", ""),
                row("4", "四", "", "", "√"), row("5", "五", "√", "", "")));
    }

    private Path write(Sheet sheet, Signed signed, boolean lists) {
        Path file = folder.resolve("目录.xlsx");
        FormBook.write(sheet, signed, lists, file, Progress.NONE);
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    @Test
    void draftSaysSoEverywhere() throws Exception {
        try (XSSFWorkbook book = open(write(mixed(), Signed.draft(1), true))) {
            for (int i = 0; i < 4; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertTrue(sheet.getSheetName().endsWith("（草稿）"), sheet.getSheetName());
                assertTrue(texts(sheet).getFirst().startsWith("草稿"), texts(sheet).getFirst());
                assertTrue(sheet.getHeader().getCenter().contains("草稿"));
                assertEquals("第 &P 页 共 &N 页", sheet.getFooter().getCenter());
            }
            assertTrue(texts(book.getSheetAt(0)).contains("填表人：刘帅"));
        }
    }

    @Test
    void approvedFormCarriesNamesVersionAndDigest() throws Exception {
        Path file = write(mixed(), APPROVED, true);
        try (XSSFWorkbook book = open(file)) {
            assertEquals(List.of("政务公开基本目录", "主动公开基本目录", "依申请公开目录", "政务公开负面清单", "选项"),
                    List.of(0, 1, 2, 3, 4).stream().map(book::getSheetName).toList());
            for (int i = 0; i < 4; i++) {
                List<String> texts = texts(book.getSheetAt(i));
                String all = String.join("\n", texts);
                List.of("填表人：甲", "复核人：乙", "审核人：丙", "填表时间：2018年11月9日")
                        .forEach(entry -> assertTrue(all.contains(entry), all));
                assertFalse(all.contains("草稿"));
                assertFalse(all.contains("一人兼任"));
                assertEquals("第 3 版　摘要 1a2b3c4d5e6f7081", book.getSheetAt(i).getFooter().getRight());
                assertEquals("", book.getSheetAt(i).getHeader().getCenter());
            }
            assertTrue(texts(book.getSheetAt(0)).contains("政府信息：主动公开 2 条，删减后公开 1 条，依申请公开 1 条，不公开 1 条"));
        }
        Reading reading = FormReader.only(file, Templates.builtIn(), Progress.NONE);
        assertEquals("丙", reading.heading().get("approver"));
        assertEquals(5, reading.rows().size());
        assertEquals(1, FormReader.read(file, Templates.builtIn(), Progress.NONE).size());
    }

    @Test
    void onePersonIsPrinted() throws Exception {
        Signed one = new Signed(APPROVED.names(), true, APPROVED.digest(), 1, true, "");
        try (XSSFWorkbook book = open(write(mixed(), one, false))) {
            assertTrue(texts(book.getSheetAt(0)).getLast().contains("一人兼任"));
            assertEquals("一人兼任", book.getSheetAt(0).getFooter().getLeft());
        }
    }

    @Test
    void derivedListsHoldTheirRowsAndNumbers() throws Exception {
        Sheet sheet = mixed();
        Listing open = sheet.template().listings().getFirst();
        Path file = folder.resolve("清单.xlsx");
        FormBook.write(sheet, open, APPROVED, file, Progress.NONE);
        Reading reading = FormReader.only(file, List.of(ListingForm.template(sheet.template(), open)), Progress.NONE);
        assertEquals(List.of("1", "2", "3"), reading.rows().stream().map(List::getFirst).toList());
        assertEquals(List.of("一", "三", "五"), reading.rows().stream().map(row -> row.get(4)).toList());
        assertEquals(10, reading.rows().getFirst().size());
        Problem problem = assertThrows(Problem.class, () -> FormReader.only(file, Templates.builtIn(), Progress.NONE));
        assertEquals("exchange.list-only", problem.key());
    }

    @Test
    void everyCellIsAText() throws Exception {
        String longest = "长".repeat(32_767);
        List<String> cells = new ArrayList<>(Drawn.row("1", "=cmd|' /C calc'!A0"));
        cells.set(5, longest);
        cells.set(6, "+86");
        cells.set(7, "＝1");
        cells.set(11, "-1");
        cells.set(12, "@x");
        Sheet sheet = sheet(List.of(cells));
        try (XSSFWorkbook book = open(write(sheet, APPROVED, true))) {
            for (var each : book) {
                for (Row row : each) {
                    for (Cell cell : row) {
                        assertTrue(cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK);
                        String text = cell.getStringCellValue();
                        boolean risky = !text.isEmpty() && "=+-@＝".indexOf(text.charAt(0)) >= 0;
                        assertEquals(risky, cell.getCellStyle().getQuotePrefixed(), text);
                    }
                }
            }
            assertTrue(book.getNumCellStyles() < 40, "styles " + book.getNumCellStyles());
            assertFalse(book.isMacroEnabled());
        }
    }

    @Test
    void dropDownsComeFromAHiddenSheet() throws Exception {
        try (XSSFWorkbook book = open(write(mixed(), APPROVED, false))) {
            assertEquals(SheetVisibility.VERY_HIDDEN, book.getSheetVisibility(1));
            var rules = book.getSheetAt(0).getDataValidations();
            long withValues = Forms.official().fields().stream().filter(field -> !field.legal().isEmpty()).count();
            assertEquals(withValues, rules.size());
            TreeSet<String> names = new TreeSet<>();
            rules.forEach(rule -> names.add(rule.getValidationConstraint().getFormula1()));
            names.forEach(name -> assertNotNull(book.getName(name), name));
            var tick = rules.stream().filter(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == 9)
                    .findFirst().orElseThrow();
            assertTrue(tick.getShowErrorBox());
            var free = rules.stream().filter(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == 1)
                    .findFirst().orElseThrow();
            assertFalse(free.getShowErrorBox());
        }
    }

    @Test
    void pageIsTheFormsPage() throws Exception {
        try (XSSFWorkbook book = open(write(mixed(), APPROVED, false))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals(PrintSetup.A3_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertTrue(sheet.getFitToPage());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals("4:5", sheet.getRepeatingRows().formatAsString());
            assertEquals(5, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals(3, sheet.getPaneInformation().getVerticalSplitPosition());
        }
    }

    @Test
    void oldFileIsKeptBeside() throws Exception {
        Path file = write(mixed(), Signed.draft(1), false);
        byte[] before = Files.readAllBytes(file);
        FormBook.write(sheet(List.of()), Signed.draft(1), false, file, Progress.NONE);
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("目录.xlsx.bak")));
        assertEquals(0, FormReader.only(file, Templates.builtIn(), Progress.NONE).rows().size());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void targetStaysAsItWasWhereAnythingFails() throws Exception {
        Path file = Files.writeString(folder.resolve("目录.xlsx"), "旧");
        Template narrow = Templates.parse("""
                {"id": "n", "version": 1, "name": "窄表",
                 "heading": {"title": "窄表", "lines": [
                   {"key": "a", "label": "甲人", "kind": "PERSON", "required": false},
                   {"key": "b", "label": "乙人", "kind": "PERSON", "required": false},
                   {"key": "c", "label": "丙人", "kind": "PERSON", "required": false}],
                  "tally": {"label": "", "measure": "", "counts": []}},
                 "columns": {"fields": [
                   {"key": "x", "slot": 0, "header": ["列一"], "type": "TEXT", "look": {"width": 12, "frozen": false, "vertical": false}},
                   {"key": "y", "slot": 1, "header": ["列二"], "type": "TEXT", "look": {"width": 12, "frozen": false, "vertical": false}}],
                  "groups": []}, "listings": [],
                 "layout": {"paper": "A4", "landscape": false, "margin": 20, "titleFont": "黑体", "titleSize": 18, "bodyFont": "宋体", "bodySize": 11}}
                """);
        Sheet confusing = Sheet.preview(new Draft(narrow, 0, Map.of("a", "张三 乙人：李四"), Map.of(), List.of(List.of("1", "2"))));
        Problem problem = assertThrows(Problem.class,
                () -> FormBook.write(confusing, Signed.draft(1), false, file, Progress.NONE));
        assertEquals("exchange.read-back", problem.key());
        assertEquals(Problem.Kind.STORAGE, problem.kind());
        Path lock = Files.writeString(folder.resolve("~$目录.xlsx"), "");
        assertEquals("exchange.target-open", failure(file));
        Files.delete(lock);
        assertThrows(Problem.class, () -> FormBook.write(mixed(), APPROVED, false, file, new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        }));
        assertEquals("旧", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertEquals("exchange.no-folder", failure(folder.resolve("没有/目录.xlsx")));
        assertEquals("exchange.is-file", failure(Files.createDirectories(folder.resolve("是文件夹/里面")).getParent()));
    }

    private String failure(Path file) {
        Problem problem = assertThrows(Problem.class,
                () -> FormBook.write(mixed(), APPROVED, false, file, Progress.NONE));
        assertEquals(Problem.Kind.STORAGE, problem.kind());
        return problem.key();
    }

    @Test
    void fullDiskHasItsOwnSentence() {
        try (SafeFile file = new SafeFile(folder.resolve("目录.xlsx"))) {
            assertEquals("exchange.disk-full", file.failure(new IOException(new IOException("No space left on device"))).key());
            assertEquals("exchange.no-permission", file.failure(new java.nio.file.AccessDeniedException("x")).key());
            assertEquals("exchange.target-open", file.failure(new IOException("另一个程序正在使用此文件，进程无法访问。")).key());
        }
    }

    @Test
    void namesOfFiles() {
        Sheet sheet = mixed();
        assertEquals("金凤区综合执法局_政务公开基本目录_2018_v3.xlsx", FileNames.form(sheet, APPROVED));
        assertEquals("金凤区综合执法局_依申请公开目录_2018_v1_草稿.xlsx",
                FileNames.list(sheet, sheet.template().listings().get(1), Signed.draft(1)));
        Sheet odd = Sheet.preview(new Draft(Forms.small(), 0, Map.of("office", "东/湖:“一”\u202E?"), Map.of(), List.of()));
        assertEquals("东_湖_“一”___公园设施台账_v3.xlsx", FileNames.form(odd, APPROVED));
        assertTrue(FileNames.form(Sheet.preview(new Draft(Forms.small(), 0, Map.of("office", "长".repeat(300)), Map.of(),
                List.of())), APPROVED).getBytes(StandardCharsets.UTF_8).length < 255);
        assertEquals("_con", FileNames.safe("con"));
    }

    @Test
    void deliveryHasTheFormTheListsAndTheSums() throws Exception {
        Sheet sheet = mixed();
        Path out = folder.resolve("报送");
        List<Path> files = Delivery.write(sheet, Signed.draft(2), out, Progress.NONE);
        assertEquals(Delivery.names(sheet, Signed.draft(2)), files.stream().map(file -> file.getFileName().toString()).toList());
        assertEquals(5, files.size());
        String sums = Files.readString(files.getLast());
        assertTrue(sums.contains(new Canonical(sheet).digest()), sums);
        for (Path file : files.subList(0, 4)) {
            assertTrue(sums.contains(Digest.sm3(Files.readAllBytes(file)) + "  " + file.getFileName()), sums);
        }
        assertEquals(5, FormReader.only(files.getFirst(), Templates.builtIn(), Progress.NONE).rows().size());
    }

    @Test
    void anotherFormPrintsToo() throws Exception {
        Sheet sheet = Sheet.preview(new Draft(Forms.small(), 2020, Map.of("office", "东湖", "day", "2020-05-06"), Map.of(),
                List.of(List.of("东门", "长椅", "○", "", ""), List.of("西门", "灯", "", "○", "坏"))));
        Path file = write(sheet, Signed.draft(1), true);
        Reading reading = FormReader.only(file, List.of(Forms.small()), Progress.NONE);
        assertEquals(Map.of("good", "1", "broken", "1"), reading.declared());
        assertEquals(Field.AUTOMATIC, ListingForm.sheet(sheet, sheet.template().listings().getFirst()).row(0).cell(0));
    }
}
