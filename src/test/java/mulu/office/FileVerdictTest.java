package mulu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mulu.Trial;
import mulu.base.Digest;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.exchange.Discrepancy;
import mulu.signoff.Envelope;
import mulu.signoff.Frozen;
import mulu.staff.Role;
import mulu.staff.Session;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A sealed workbook goes through hands that mean no harm and through others; what it says of itself is read back by the
/// public door only.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class FileVerdictTest {
    private static final int ROWS = 12;

    @TempDir
    private static Path folder = Path.of("");

    private SealedFiles files = new SealedFiles(folder);
    private Path form = Path.of("");
    private Path list = Path.of("");
    private Path older = Path.of("");

    /// Two versions of one catalog, both approved and written.
    @BeforeAll
    void sealed() {
        files = new SealedFiles(folder);
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("library")))) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            Catalog catalog = trial.catalog(filler, ROWS);
            List<Session> hands = List.of(filler, reviewer, approver);
            older = files.files(trial, catalog.id(), hands, "v1").getFirst();
            trial.office().signOff().reopen(catalog.id(), approver, Trial.password("王三"), "上级退回要求补充");
            long row = trial.office().catalogs().sheet(catalog.id()).row(2).id();
            trial.apply(catalog.id(), new Edit.SetCells(List.of(new Edit.Put(row, 3, "修改后的事项类型"))), filler).done();
            List<Path> made = files.files(trial, catalog.id(), hands, "v2");
            form = made.getFirst();
            list = made.get(1);
        }
    }

    private static FileVerdict verdict(Path file) {
        return FileVerdict.of(file, Progress.NONE);
    }

    private static List<String> names(FileVerdict verdict) {
        return verdict.seals().stream().map(witness -> witness.said().orElseThrow().by().name()).toList();
    }

    @Test
    void anUntouchedWorkbookHoldsAndNamesTheThree() {
        for (Path file : List.of(form, list, older)) {
            FileVerdict verdict = verdict(file);
            assertEquals(List.of(), verdict.faults());
            assertEquals(List.of(), verdict.differences());
            assertTrue(verdict.holds());
            assertEquals(List.of("张一", "李二", "王三"), names(verdict));
        }
        assertEquals(2, verdict(form).seals().getFirst().said().orElseThrow().place().version());
    }

    @Test
    void savedAgainByLibreOfficeItStillHolds() throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))));
        for (Path file : List.of(form, list)) {
            Path out = folder.resolve("office");
            Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                    "--convert-to", "xlsx", "--outdir", out.toString(), file.toString()).redirectErrorStream(true).start();
            office.getInputStream().readAllBytes();
            assertEquals(0, office.waitFor());
            Path again = out.resolve(file.getFileName().toString());
            assertEquals(0, SealedFiles.part(again, "customXml/mulu-sealed.xml").length, "it drops parts that it does not know");
            FileVerdict verdict = verdict(again);
            assertEquals(List.of(), verdict.differences());
            assertTrue(verdict.holds());
            assertEquals(List.of("张一", "李二", "王三"), names(verdict));
        }
    }

    @Test
    void savedAgainByAnotherProgramItStillHolds() throws IOException {
        assertTrue(verdict(files.edited(form, _ -> {})).holds());
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a cell", book -> body(book).getRow(6).getCell(4).setCellValue("别的信息名称"), Discrepancy.Kind.CELL, "E7", "第2行 信息名称"),
                change("a blank behind a text", book -> append(body(book).getRow(6).getCell(4), " "), Discrepancy.Kind.CELL, "E7", "第2行 信息名称"),
                change("a tick", book -> replace(body(book), "√", ""), Discrepancy.Kind.CELL, "", "第1行 公开属性/主动公开"),
                change("a name in the sign-off line", book -> replace(body(book), "李二", "李三"), Discrepancy.Kind.CELL, "", "表头以上"),
                change("a count", book -> replace(body(book), "主动公开 ", "主动公开 9"), Discrepancy.Kind.CELL, "", "表头以上"),
                change("the title", book -> append(body(book).getRow(0).getCell(0), "（修订）"), Discrepancy.Kind.CELL, "A1", "表头以上"),
                change("a header", book -> replace(body(book), "公开时限", "公开期限"), Discrepancy.Kind.CELL, "", "列头"),
                change("the note below", book -> replace(body(book), "第 2 版", "第 3 版"), Discrepancy.Kind.CELL, "", "表格以下"),
                change("a hidden row", book -> body(book).getRow(8).setZeroHeight(true), Discrepancy.Kind.HIDDEN, "第9行", ""),
                change("a row too low to see", book -> body(book).getRow(8).setHeightInPoints(0.1f), Discrepancy.Kind.HIDDEN, "第9行", ""),
                change("a hidden column", book -> body(book).setColumnHidden(5, true), Discrepancy.Kind.HIDDEN, "F列", ""),
                change("a row taken out", FileVerdictTest::takeOut, Discrepancy.Kind.ROWS, "8", "第3行"),
                change("a row put in", FileVerdictTest::putIn, Discrepancy.Kind.ROWS, "", "表格以下"),
                change("text beside the table", book -> body(book).getRow(6).createCell(20).setCellValue("补充"), Discrepancy.Kind.CELL, "U7", "第2行"),
                change("a block of cells", book -> body(book).addMergedRegion(new CellRangeAddress(8, 9, 4, 4)), Discrepancy.Kind.MERGE, "E9:E10", "第4行 信息名称"),
                change("a format that hides a text", FileVerdictTest::invisible, Discrepancy.Kind.CELL, "E7", "第2行 信息名称"),
                change("a formula instead of a text", book -> body(book).getRow(6).getCell(4).setCellFormula("\"另\"&\"一个\""), Discrepancy.Kind.FORMULA, "E7", "第2行 信息名称"),
                change("a formula in an empty cell", book -> body(book).getRow(6).createCell(20).setCellFormula("\"附\"&\"注\""), Discrepancy.Kind.FORMULA, "U7", "第2行"),
                change("a block of a whole sheet", book -> body(book).addMergedRegionUnsafe(new CellRangeAddress(2_000, 60_000, 20, 60)), Discrepancy.Kind.BEYOND, "U2001", "表格以下"),
                change("a text far to the right", book -> body(book).getRow(6).createCell(500).setCellValue("补充"), Discrepancy.Kind.BEYOND, "SG7", "第2行"),
                change("a row of three points", book -> body(book).getRow(8).setHeightInPoints(3f), Discrepancy.Kind.HIDDEN, "第9行", ""),
                change("a column of half a sign", book -> body(book).setColumnWidth(5, 200), Discrepancy.Kind.HIDDEN, "F列", ""),
                change("a footer", book -> body(book).getFooter().setCenter("第 1 稿"), Discrepancy.Kind.MARGINS, "", ""),
                change("a condition", FileVerdictTest::conditional, Discrepancy.Kind.CONDITIONAL, "", ""),
                change("a text box", FileVerdictTest::box, Discrepancy.Kind.BESIDE, "", "图形、图片或文本框"),
                change("a sheet more", book -> book.createSheet("附表").createRow(0).createCell(0).setCellValue("x"), Discrepancy.Kind.SHEETS, "", ""),
                change("a hidden sheet more", FileVerdictTest::hiddenSheet, Discrepancy.Kind.SHEETS, "", ""),
                change("another name of the sheet", book -> book.setSheetName(0, "目录（新）"), Discrepancy.Kind.SHEETS, "", ""));
    }

    private static Arguments change(String what, Consumer<Workbook> hand, Discrepancy.Kind kind, String place, String part) {
        return Arguments.argumentSet(what, hand, kind, place, part);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatWasChangedIsNamed(Consumer<Workbook> hand, Discrepancy.Kind kind, String place, String part) throws IOException {
        FileVerdict verdict = verdict(files.edited(form, hand));
        assertEquals(List.of(), verdict.faults());
        assertEquals(List.of("张一", "李二", "王三"), names(verdict), "the seals themselves are genuine");
        Discrepancy first = verdict.differences().getFirst();
        assertEquals(kind, first.kind());
        assertEquals(part, first.part());
        assertTrue(place.isEmpty() || place.equals(first.place()), first.toString());
        assertEquals(1, verdict.differences().size(), verdict.differences().toString());
        assertTrue(!first.sentence().contains("{"));
    }

    private static Sheet body(Workbook book) {
        return book.getSheetAt(0);
    }

    private static void append(Cell cell, String more) {
        cell.setCellValue(cell.getStringCellValue() + more);
    }

    private static void replace(Sheet sheet, String old, String fresh) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getStringCellValue().contains(old)) {
                    cell.setCellValue(cell.getStringCellValue().replace(old, fresh));
                    return;
                }
            }
        }
        throw new IllegalStateException(old);
    }

    private static void takeOut(Workbook book) {
        Sheet sheet = body(book);
        sheet.removeRow(sheet.getRow(7));
        sheet.shiftRows(8, sheet.getLastRowNum(), -1);
    }

    private static void putIn(Workbook book) {
        Sheet sheet = body(book);
        sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue("另有三项");
    }

    private static void invisible(Workbook book) {
        Cell cell = body(book).getRow(6).getCell(4);
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(book.createDataFormat().getFormat(";;;"));
        cell.setCellStyle(style);
    }

    private static void conditional(Workbook book) {
        var formats = body(book).getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingRule("TRUE");
        rule.createFontFormatting().setFontColorIndex(IndexedColors.WHITE.index);
        formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(6, 6, 4, 4)}, rule);
    }

    private static void box(Workbook book) {
        XSSFDrawing drawing = ((XSSFSheet) body(book)).createDrawingPatriarch();
        drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 6, 6, 8)).setText("已更正");
    }

    private static void hiddenSheet(Workbook book) {
        book.createSheet("暗表").createRow(0).createCell(0).setCellValue("x");
        book.setSheetHidden(book.getNumberOfSheets() - 1, true);
    }

    @Test
    void aProofThatWasTakenOutIsMissed() throws IOException {
        Path bare = files.edited(files.without(form), book -> book.removeSheetAt(book.getSheetIndex("盖章信息")));
        assertEquals(List.of("这个文件没有带盖章信息：可能不是正式导出的文件，或盖章信息已被删掉。"), verdict(bare).faults());
        assertTrue(verdict(files.without(form)).holds(), "the other copy is enough");
        assertTrue(verdict(files.edited(form, book -> book.removeSheetAt(book.getSheetIndex("盖章信息")))).holds(), "so is the first");
    }

    @Test
    void theProofOfAnotherVersionDoesNotFit() throws IOException {
        FileVerdict swapped = verdict(files.with(form, SealedFiles.part(older, "customXml/mulu-sealed.xml")));
        assertEquals(List.of(Discrepancy.Kind.CARRIERS, Discrepancy.Kind.MARGINS, Discrepancy.Kind.CELL, Discrepancy.Kind.CELL),
                swapped.differences().stream().map(Discrepancy::kind).toList());
        assertEquals(List.of("D8", "A18"), swapped.differences().stream().skip(2).map(Discrepancy::place).toList());
    }

    /// Somebody with the three names and keys of the own making: nothing in the file says so but the keys.
    @Test
    void sealsOfStrangersShowOtherKeys() {
        Path theirs;
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("stranger")))) {
            List<Session> hands = List.of(trial.person("张一", Role.FILLER), trial.person("李二", Role.REVIEWER),
                    trial.person("王三", Role.APPROVER));
            theirs = files.files(trial, trial.catalog(hands.getFirst(), ROWS).id(), hands, "theirs").getFirst();
        }
        FileVerdict verdict = verdict(theirs);
        assertEquals(names(verdict(form)), names(verdict));
        assertTrue(verdict.seals().stream().map(witness -> witness.key().fingerprint())
                .noneMatch(verdict(form).seals().stream().map(witness -> witness.key().fingerprint()).toList()::contains));
        Envelope own = SealedFiles.envelope(form);
        Envelope other = SealedFiles.envelope(theirs);
        assertEquals(1, faults(new Envelope(own.frozen(), List.of(own.seals().getFirst(), own.seals().get(1), other.seals().get(2)))).stream()
                .filter(fault -> fault.contains("不是同一份内容")).count());
    }

    @Test
    void aSealThatSaysSomethingElseIsNoSeal() {
        Envelope own = SealedFiles.envelope(form);
        Envelope.Sealed last = own.seals().get(2);
        Map<String, Envelope.Sealed> forged = Map.of(
                "名", new Envelope.Sealed(last.statement().replace("王三", "赵四"), last.signature(), last.key()),
                "手", new Envelope.Sealed(last.statement().replace("APPROVER", "REVIEWER"), last.signature(), last.key()),
                "钥", new Envelope.Sealed(last.statement(), last.signature(), own.seals().getFirst().key()),
                "印", new Envelope.Sealed(last.statement(), own.seals().getFirst().signature(), last.key()),
                "空", new Envelope.Sealed("", "", ""));
        forged.forEach((what, seal) -> assertTrue(
                faults(new Envelope(own.frozen(), List.of(own.seals().getFirst(), own.seals().get(1), seal))).size() > 0, what));
        assertEquals(List.of("印章不齐：填表人、复核人、审核人都要盖过，一个也不能少。"),
                faults(new Envelope(own.frozen(), List.of(own.seals().getFirst(), last))));
    }

    /// With four hands under it, none can be left out unseen, and the statements of the older format are still read.
    @Test
    void noHandCanBeLeftOut() {
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("four")))) {
            List<Session> hands = List.of(trial.person("张一", Role.FILLER), trial.person("李二", Role.REVIEWER), trial.person("马密", Role.SECRECY),
                    trial.person("王三", Role.APPROVER));
            trial.office().routeRules().secrecy(null, true);
            Path file = files.files(trial, trial.catalog(hands.getFirst(), ROWS).id(), hands, "four").getFirst();
            assertTrue(verdict(file).holds(), verdict(file).toString());
            assertEquals(List.of("张一", "李二", "马密", "王三"), names(verdict(file)));
            Envelope four = SealedFiles.envelope(file);
            for (int out = 0; out < 4; out++) {
                List<Envelope.Sealed> some = new ArrayList<>(four.seals());
                some.remove(out);
                assertFalse(faults(new Envelope(four.frozen(), some)).isEmpty(), "without hand " + out);
            }
        }
    }

    private List<String> faults(Envelope envelope) {
        try {
            byte[] xml = new String(SealedFiles.part(form, "customXml/mulu-sealed.xml"), StandardCharsets.UTF_8)
                    .replaceAll("\">.*</sealed>", "\">" + envelope.text() + "</sealed>").getBytes(StandardCharsets.UTF_8);
            return verdict(files.with(files.edited(form, book -> book.removeSheetAt(book.getSheetIndex("盖章信息"))), xml)).faults();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Every byte of the packed proof matters: a flipped one makes it unreadable, or a seal that does not fit.
    @Test
    void everyFlippedByteOfTheProofIsFound() throws IOException {
        String text = SealedFiles.envelope(form).text();
        byte[] packed = text.getBytes(StandardCharsets.US_ASCII);
        int found = 0;
        for (int at = 0; at < packed.length; at++) {
            byte[] flipped = packed.clone();
            flipped[at] ^= 1;
            try {
                Envelope read = Envelope.read(new String(flipped, StandardCharsets.US_ASCII));
                found += read.witnesses().stream().allMatch(witness -> witness.flaws().isEmpty()) && read.seals().size() == 3 ? 0 : 1;
            } catch (Problem unreadable) {
                found++;
            }
        }
        assertEquals(packed.length, found);
    }

    /// Base64 of a length that is no multiple of three ends in bits that stand for nothing: they count too.
    @Test
    void idleBitsOfTheProofAreFound() {
        String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        String content = Digest.text("content");
        int idle = 0;
        for (int length = 0; length <= content.length(); length++) {
            String text = new Envelope(new Frozen(content.substring(length), ""), List.of()).text();
            assertEquals(content.substring(length), Envelope.read(text).frozen().content());
            int last = text.indexOf('=') - 1;
            if (last > 0) {
                idle++;
                String other = text.substring(0, last) + signs.charAt(signs.indexOf(text.charAt(last)) + 1) + text.substring(last + 1);
                assertThrows(Problem.class, () -> Envelope.read(other), other);
            }
        }
        assertTrue(idle > 20);
    }

    /// What only the XML of a sheet can say, and what its styles say of conditions.
    @Test
    void theXmlItselfIsNoHidingPlace() throws IOException {
        Path twofold = files.rewritten(form, "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("(?s)<c r=\"E7\".*?</c>",
                "<c r=\"E7\" t=\"inlineStr\"><v>别的名称</v><is><t>另一个</t></is></c>"));
        assertEquals(List.of(Discrepancy.Kind.TWOFOLD, Discrepancy.Kind.CELL), kinds(twofold));
        Path flat = files.rewritten(form, "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("<sheetFormatPr[^>]*/>", "<sheetFormatPr defaultRowHeight=\"1\" customHeight=\"1\"/>")
                .replaceFirst("(<row r=\"9\"[^>]*?) ht=\"[^\"]*\"", "$1"));
        assertEquals(List.of(Discrepancy.Kind.HIDDEN), kinds(flat));
        assertEquals("第9行", verdict(flat).differences().getFirst().place());
        Path conditions = files.rewritten(form, "xl/styles.xml", xml -> xml.replace("numFmtId=\"49\" fontId=\"8\"", "numFmtId=\"200\" fontId=\"8\"")
                .replace("<numFmts count=\"0\"/>", "<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\";;;\"/></numFmts>")
                .replace("</styleSheet>", "<dxfs count=\"1\"><dxf><numFmt numFmtId=\"200\" formatCode=\"@\"/></dxf></dxfs></styleSheet>"));
        assertFalse(verdict(conditions).holds(), "a format of a condition is none of a cell's");
    }

    private static List<Discrepancy.Kind> kinds(Path file) {
        return verdict(file).differences().stream().map(Discrepancy::kind).toList();
    }

}
