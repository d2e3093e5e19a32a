package mulu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.exchange.Discrepancy;
import mulu.staff.Role;
import mulu.staff.Session;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
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

/// What somebody can hide in the parts and the XML of a sealed workbook, where the cells stay as they were sealed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class HiddenInPackageTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
    private static final String BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NO_RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
    private static final String FOREIGN = "<worksheet xmlns:f=\"urn:f\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"f\"";

    private static final Pattern DRAWN = Pattern.compile("(?:drawings/|media/)?(_rels/)?(vmlDrawing\\d|drawing1|image1|comments1)(?=\\.)");

    @TempDir
    private static Path folder = Path.of("");

    private SealedFiles files = new SealedFiles(folder);
    private Path form = Path.of("");

    @BeforeAll
    void sealed() {
        files = new SealedFiles(folder);
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("library")))) {
            List<Session> hands = List.of(trial.person("张一", Role.FILLER), trial.person("李二", Role.REVIEWER), trial.person("王三", Role.APPROVER));
            form = files.files(trial, trial.catalog(hands.getFirst(), 12).id(), hands, "v1").getFirst();
        }
    }

    private static List<String> found(Path file) {
        FileVerdict verdict = FileVerdict.of(file, Progress.NONE);
        assertEquals(List.of(), verdict.faults());
        return verdict.differences().stream().map(one -> one.kind() + (one.kind() == Discrepancy.Kind.BESIDE ? " " + one.part() : " " + one.place())).toList();
    }

    /// Every part by its name, and written again as `hand` leaves them.
    private static Path repacked(Path file, Consumer<Map<String, String>> hand) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        hand.accept(parts);
        Path copy = folder.resolve("repacked-" + System.nanoTime() + ".xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                out.closeEntry();
            }
        }
        return copy;
    }

    /// Parts under other names: programs find them all the same.
    private static Path renamed(Path file) throws IOException {
        return repacked(file, parts -> {
            Map<String, String> before = new LinkedHashMap<>(parts);
            parts.clear();
            before.forEach((name, body) -> parts.put(renamed(name), name.endsWith(".rels") || name.equals(TYPES) ? renamed(body) : body));
        });
    }

    private static String renamed(String text) {
        return DRAWN.matcher(text).replaceAll(name -> "pics/" + (name.group(1) == null ? "" : name.group(1)) + new StringBuilder(name.group(2)).reverse());
    }

    private static void part(Map<String, String> parts, String name, String type, String relations, String relation) {
        parts.put(name, "<x/>");
        parts.computeIfPresent(TYPES, (_, xml) -> xml.replace("</Types>", "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/></Types>"));
        parts.putIfAbsent(relations, NO_RELATIONS);
        parts.computeIfPresent(relations, (_, xml) -> xml.replace("</Relationships>", "<Relationship Id=\"r" + name.hashCode() + "\" Type=\"" + relation
                + "\" Target=\"/" + name + "\"/></Relationships>"));
    }

    private static void sheet(Map<String, String> parts, UnaryOperator<String> hand) {
        parts.computeIfPresent(SHEET, (_, xml) -> hand.apply(xml));
    }

    static Stream<Arguments> drawn() {
        return Stream.of(
                Arguments.of("图形、图片或文本框", (Consumer<Workbook>) book -> ((XSSFSheet) body(book)).createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 6, 6, 8)).setText("已更正")),
                Arguments.of("图形、图片或文本框", (Consumer<Workbook>) book -> body(book).createDrawingPatriarch()
                        .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 6, 6, 8), book.addPicture(new byte[] {1, 2}, Workbook.PICTURE_TYPE_PNG))),
                Arguments.of("单元格批注", (Consumer<Workbook>) book -> body(book).createDrawingPatriarch()
                        .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 6, 6, 8)).setString(book.getCreationHelper().createRichTextString("改"))));
    }

    private static Sheet body(Workbook book) {
        return book.getSheetAt(0);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void aPartUnderAnotherNameIsFound(String word, Consumer<Workbook> hand) throws IOException {
        Path file = renamed(files.edited(form, hand));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertTrue(zip.stream().noneMatch(entry -> entry.getName().matches(".*(drawing|media|comments).*")), "nothing is called what it is");
        }
        List<String> found = found(file);
        assertTrue(found.contains("BESIDE " + word), found.toString());
    }

    @Test
    void aPartThatOnlyTheTypeOrOnlyTheRelationTellsIsFound() throws IOException {
        assertEquals(List.of("BESIDE 宏"), found(repacked(form, parts -> part(parts, "xl/a.bin", "application/vnd.ms-office.vbaProject", BOOK_RELATIONS,
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject"))));
        assertEquals(List.of("BESIDE 外部链接"), found(repacked(form, parts -> part(parts, "xl/b.xml", "application/xml", BOOK_RELATIONS, OFFICE + "/externalLink"))));
        assertEquals(List.of("BESIDE 嵌入的对象"), found(repacked(form, parts -> part(parts, "xl/c.bin",
                "application/vnd.openxmlformats-officedocument.oleObject", SHEET_RELATIONS, OFFICE + "/customXml"))));
        assertEquals(List.of("BESIDE 来历不明的内容"), found(repacked(form, parts -> part(parts, "xl/d.xml", "application/x-unknown", BOOK_RELATIONS,
                OFFICE + "/theme"))));
        assertEquals(List.of("BESIDE 图形、图片或文本框"), found(repacked(form, parts -> part(parts, "xl/e.xml", "application/xml", BOOK_RELATIONS,
                "http://www.wps.cn/officeDocument/2020/cellImage"))));
        assertEquals(List.of("BESIDE 图形、图片或文本框"), found(repacked(form, parts -> {
            part(parts, "xl/drawings/label.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", SHEET_RELATIONS, OFFICE + "/vmlDrawing");
            sheet(parts, xml -> xml.replace("</worksheet>", "<legacyDrawing xmlns:r=\"" + OFFICE + "\" r:id=\"r1\"/></worksheet>"));
        })));
    }

    /// Excel and WPS write these when a person does no more than save.
    @Test
    void whatAProgramAddsBySavingIsNoDifference() throws IOException {
        assertEquals(List.of(), found(repacked(form, parts -> {
            part(parts, "xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", BOOK_RELATIONS, OFFICE + "/theme");
            part(parts, "xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml", BOOK_RELATIONS, OFFICE + "/calcChain");
            part(parts, "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", "_rels/.rels", OFFICE + "/custom-properties");
            part(parts, "docProps/thumbnail.wmf", "image/x-wmf", "_rels/.rels",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail");
            part(parts, "xl/printerSettings/printerSettings1.bin", "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
                    SHEET_RELATIONS, OFFICE + "/printerSettings");
            part(parts, "customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                    "customXml/_rels/mulu-sealed.xml.rels", OFFICE + "/customXmlProps");
        })));
    }

    @Test
    void whatASheetHasBesideItsCellsIsFound() throws IOException {
        assertEquals(List.of("BESIDE 外部链接"), found(files.edited(form, book -> {
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("http://example.org/");
            body(book).getRow(6).getCell(4).setHyperlink(link);
        })));
        assertEquals(List.of("BESIDE 外部链接"), found(inside("</dataValidations>", "</dataValidations><hyperlinks><hyperlink ref=\"E7\" location=\"A1\"/></hyperlinks>")));
        assertEquals(List.of("BESIDE 单元格的输入提示"), found(files.edited(form, book -> {
            DataValidationHelper helper = body(book).getDataValidationHelper();
            DataValidation rule = helper.createValidation(helper.createTextLengthConstraint(0, "0", "999"), new CellRangeAddressList(6, 6, 4, 4));
            rule.createPromptBox("更正", "此项作废");
            rule.setShowPromptBox(true);
            body(book).addValidationData(rule);
        })));
        assertEquals(List.of("BESIDE 单元格的输入提示"), found(inside("error=\"这一列", "error=\"此项作废。这一列")));
        assertEquals(List.of("BESIDE 图形、图片或文本框"), found(extended("sparklineGroups")));
        assertEquals(List.of("BESIDE 来历不明的内容"), found(extended("slicerList")));
        assertEquals(List.of(), found(extended("ignoredErrors")));
        assertEquals(List.of("BESIDE 嵌入的对象"), found(inside("</worksheet>", "<oleObjects/></worksheet>")));
        assertEquals(List.of("BESIDE 表格对象或透视表"), found(inside("</worksheet>", "<tableParts/></worksheet>")));
    }

    private Path inside(String old, String fresh) throws IOException {
        return files.rewritten(form, SHEET, xml -> xml.replace(old, fresh));
    }

    private Path extended(String element) throws IOException {
        return inside("</worksheet>", "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:" + element
                + "/></ext></extLst></worksheet>");
    }

    @Test
    void rowsAndCellsTwiceOrOutOfOrderAreFound() throws IOException {
        String more = "<c r=\"U7\" t=\"inlineStr\"><is><t>加塞</t></is></c>";
        assertEquals(List.of("TWOFOLD A7"), found(inside("<row r=\"7\"", "<row r=\"7\">" + more + "</row><row r=\"7\"")));
        assertEquals(List.of("TWOFOLD A7"), found(inside("<row r=\"7\"", "<row r=\"7\"/><row r=\"7\"")));
        assertEquals(List.of("TWOFOLD A4"), found(inside("<row r=\"7\"", "<row r=\"4\"/><row r=\"7\"")));
        assertEquals(List.of("TWOFOLD E7"), found(inside("<c r=\"E7\"", "<c r=\"E7\" t=\"inlineStr\"><is><t>先来</t></is></c><c r=\"E7\"")));
        assertEquals(List.of("TWOFOLD D7"), found(inside("<c r=\"E7\"", "<c r=\"E7\"/><c r=\"D7\"/><c r=\"F7\"/><c r=\"E7\"")).subList(0, 1));
        assertTrue(found(inside("<c r=\"E7\"", "<c r=\"E8\"")).contains("TWOFOLD E7"), "programs go by the row of the one or the other");
        assertEquals(List.of("BESIDE 来历不明的内容"), found(inside("<row r=\"7\"", "</sheetData><sheetData><row r=\"7\"")));
    }

    /// Texts under a name that programs pass by, while their own stay empty.
    @Test
    void whatProgramsPassByIsNotTakenForShown() throws IOException {
        Path ignored = files.rewritten(form, SHEET, xml -> xml.replaceFirst("<worksheet", FOREIGN)
                .replaceFirst("(?s)<row (r=\"7\".*?)</row>", "<f:row $1</f:row>"));
        assertEquals(List.of("BESIDE 来历不明的内容"), found(ignored));
        Path texts = files.rewritten(form, "xl/sharedStrings.xml", xml -> xml.replaceFirst("<si>", "<f:si xmlns:f=\"urn:f\"><f:t>垫底</f:t></f:si><si>"));
        assertEquals(List.of(), found(texts), "a text that programs do not count is not counted");
    }

    @Test
    void manyHarmlessOdditiesHideNoOther() throws IOException {
        assertEquals(List.of("FORMULA J201"), found(files.edited(form, book -> {
            for (int row = 100; row < 160; row++) {
                for (int column = 0; column < 200; column++) {
                    (column == 0 ? body(book).createRow(row) : body(book).getRow(row)).createCell(column).setCellValue("\u200B");
                }
            }
            body(book).createRow(200).createCell(9).setCellFormula("\"\"&\"\"");
        })));
    }

    static Stream<Arguments> margins() {
        return Stream.of(
                margin("&C第", "&L第", "页脚（左）第[页码]页共[总页数]页；页脚（右）"),
                margin("&C第", "&C&1&F第", "页脚（中）[文件名]第[页码]页"),
                margin("&C第", "&C&A&D第", "页脚（中）[工作表名][日期]第[页码]页"),
                margin("&P", "&N", "第[总页数]页共"),
                margin("&P", "&P+1", "第[页码]+1页"),
                margin("oddFooter", "evenFooter", "现在是“空白”"),
                margin("oddFooter", "oddHeader", "页眉（中）第[页码]页"),
                margin("<headerFooter", "<headerFooter differentFirst=\"1\"", "首页页脚（中）”"),
                margin("<headerFooter", "<headerFooter differentOddEven=\"true\"", "偶数页页脚（中）”"),
                margin("</oddFooter>", "&R作废</oddFooter>", "作废"),
                margin("&C第", "&C&\"宋体,Bold\"&K000000&12&B第", ""),
                margin("</headerFooter>", "<evenFooter>作废</evenFooter></headerFooter>", ""));
    }

    private static Arguments margin(String old, String fresh, String words) {
        return Arguments.argumentSet(fresh, old.replace("&", "&amp;"), fresh.replace("&", "&amp;").replace("\"宋体,Bold\"", "&quot;宋体,Bold&quot;"), words);
    }

    @ParameterizedTest
    @MethodSource("margins")
    void headersAndFootersAreComparedAsTheyArePrinted(String old, String fresh, String words) throws IOException {
        List<Discrepancy> differences = FileVerdict.of(files.rewritten(form, SHEET, xml -> {
            int from = xml.indexOf("<headerFooter");
            return xml.substring(0, from) + xml.substring(from).replace(old, fresh);
        }), Progress.NONE).differences();
        if (words.isEmpty()) {
            assertEquals(List.of(), differences);
        } else {
            assertEquals(List.of(Discrepancy.Kind.MARGINS), differences.stream().map(Discrepancy::kind).toList());
            assertTrue(differences.getFirst().sentence().contains(words), differences.getFirst().sentence());
        }
    }

    @Test
    void pagesThatPrintTheSameMayBeNamedApart() throws IOException {
        assertEquals(List.of(), found(files.rewritten(form, SHEET, xml -> {
            String footer = xml.substring(xml.indexOf("<oddFooter>") + 11, xml.indexOf("</oddFooter>"));
            return xml.replace("<headerFooter>", "<headerFooter differentOddEven=\"1\" differentFirst=\"1\">")
                    .replace("</headerFooter>", "<evenFooter>" + footer + "</evenFooter><firstFooter>" + footer + "</firstFooter></headerFooter>");
        })));
    }
}
