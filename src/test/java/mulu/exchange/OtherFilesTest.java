package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mulu.Rows;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// The same form as letters, pages and lists have it.
@Execution(ExecutionMode.CONCURRENT)
class OtherFilesTest {
    private static final Template FORM = Forms.official();
    private static final String TITLE = "试验区综合执法局政务公开基本目录";
    private static final String SIGNING = "责任单位（盖章）：试验区综合执法局 填表人：张一 复核人：李二 审核人： 填表时间：2018年11月9日";

    @TempDir
    private Path folder;

    /// Texts that every one of these files can hold to the letter.
    private static List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : new Rows(new Random(count), FORM).clean(count)) {
            List<String> cells = new ArrayList<>(row);
            cells.set(0, Integer.toString(rows.size() + 1));
            cells.set(5, "名单，\"含编号\"、一行\n第二行; 1,234元");
            rows.add(List.copyOf(cells));
        }
        return rows;
    }

    private static List<String> header(int tier) {
        List<String> labels = new ArrayList<>();
        for (Field field : FORM.fields()) {
            List<String> path = field.header();
            boolean again = tier == 0 && !labels.isEmpty() && path.size() > 1 && labels.stream().anyMatch(path.getFirst()::equals);
            labels.add(tier < path.size() && !again ? path.get(tier) : "");
        }
        return labels;
    }

    private void readsAs(Path file, List<List<String>> rows) {
        List<Reading> readings = FormReader.read(file, Templates.known(), Progress.NONE);
        assertEquals(1, readings.size());
        Reading reading = readings.getFirst();
        assertEquals("nx-2018", reading.template().id());
        assertEquals(rows, reading.rows());
        assertEquals("试验区综合执法局", reading.unit());
        assertEquals("2018-11-09", reading.heading().get("date"));
        assertEquals("李二", reading.heading().get("reviewer"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",;\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-8 with its mark"})
    void aListWithCommas(String charset) throws Exception {
        List<List<String>> rows = rows(7);
        for (String divider : List.of(",", ";", "\t")) {
            String text = Stream.concat(Stream.of(List.of(TITLE), List.of(SIGNING), header(0), header(1)), rows.stream())
                    .map(row -> row.stream().map(OtherFilesTest::quoted).collect(Collectors.joining(divider))).collect(Collectors.joining("\r\n"));
            byte[] bytes = charset.startsWith("UTF-8 ") ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8) : text.getBytes(Charset.forName(charset));
            readsAs(Files.write(folder.resolve("目录.csv"), bytes), rows);
        }
    }

    /// As web systems give it out: a page that is called a workbook.
    @Test
    void aPageThatIsCalledAWorkbook() throws Exception {
        List<List<String>> rows = rows(9);
        StringBuilder page = new StringBuilder("<html><head><meta charset=\"gb2312\"></head><body><table>")
                .append("<tr><td colspan=16>" + TITLE + "</td></tr><tr><td colspan=16>" + SIGNING + "</td></tr><tr>");
        for (int i = 0; i < FORM.fields().size(); i++) {
            Field field = FORM.fields().get(i);
            boolean group = field.header().size() > 1;
            long wide = FORM.fields().stream().filter(other -> group && other.header().getFirst().equals(field.header().getFirst())).count();
            if (!group || !FORM.fields().get(i - 1).header().getFirst().equals(field.header().getFirst())) {
                page.append(group ? "<th colspan=" + wide + ">" : "<th rowspan=2>").append(field.header().getFirst()).append("</th>");
            }
        }
        page.append("</tr><tr>");
        FORM.fields().stream().filter(field -> field.header().size() > 1).forEach(field -> page.append("<th>").append(field.label()).append("</th>"));
        page.append("</tr>");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(cell.replace("\n", "<br>")).append("</td>"));
            page.append("</tr>");
        }
        readsAs(Files.write(folder.resolve("目录.xls"), page.append("</table></body></html>").toString().getBytes(Charset.forName("GB18030"))), rows);
    }

    /// In a letter the table is cut by pages, its header stands on each, and paragraphs stand in between.
    @Test
    void aTableInALetter() throws Exception {
        List<List<String>> rows = rows(23);
        Path file = folder.resolve("附件.docx");
        try (XWPFDocument letter = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            say(letter, "附件：");
            say(letter, TITLE);
            say(letter, SIGNING);
            table(letter, rows.subList(0, 9));
            say(letter, "续表");
            table(letter, rows.subList(9, 20));
            say(letter, "");
            table(letter, rows.subList(20, 23));
            say(letter, "说明：以上内容由办公室汇总。");
            say(letter, "完");
            letter.write(out);
        }
        readsAs(file, rows);
    }

    private static void say(XWPFDocument letter, String words) {
        letter.createParagraph().createRun().setText(words);
    }

    private static void table(XWPFDocument letter, List<List<String>> rows) {
        XWPFTable table = letter.createTable(rows.size() + 2, FORM.fields().size());
        for (int tier = 0; tier < 2; tier++) {
            List<String> labels = header(tier);
            for (int column = 0; column < labels.size(); column++) {
                XWPFTableCell cell = table.getRow(tier).getCell(column);
                cell.setText(labels.get(column));
                if (FORM.fields().get(column).header().size() == 1) {
                    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(tier == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                }
            }
        }
        widen(table.getRow(0), 13, 2);
        widen(table.getRow(0), 8, 3);
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < FORM.fields().size(); column++) {
                XWPFTableCell cell = table.getRow(i + 2).getCell(column);
                String[] lines = rows.get(i).get(column).split("\n", -1);
                cell.getParagraphs().getFirst().createRun().setText(lines[0]);
                for (int line = 1; line < lines.length; line++) {
                    cell.addParagraph().createRun().setText(lines[line]);
                }
            }
        }
    }

    /// One cell over several columns.
    private static void widen(XWPFTableRow row, int column, int columns) {
        XWPFTableCell cell = row.getCell(column);
        (cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr()).addNewGridSpan().setVal(BigInteger.valueOf(columns));
        for (int i = 1; i < columns; i++) {
            row.removeCell(column + 1);
        }
    }

    /// Cells that go on downward are one cell for all their rows, as in a workbook.
    @Test
    void cellsMergedDownward() throws Exception {
        String rows = word("公开事项", "公开内容", "公开时限") + "<w:tr>" + tc("<w:vMerge w:val=\"restart\"/>", "城市管理") + tc("", "甲") + tc("", "长期公开") + "</w:tr>"
                + "<w:tr>" + tc("<w:vMerge/>", "") + tc("", "乙") + tc("", "及时公开") + "</w:tr>"
                + "<w:tr>" + tc("", "水务") + tc("", "丙") + tc("", "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>") + "</w:tr>";
        Reading reading = FormReader.only(letter(rows, ""), Templates.known(), Progress.NONE);
        assertEquals(List.of(List.of("城市管理", "甲", "长期公开"), List.of("城市管理", "乙", "及时公开"), List.of("水务", "丙", "✓")), reading.rows());
    }

    /// What was deleted under tracking, drawings and fields' codes are no text.
    @Test
    void onlyWhatCanBeReadIsText() throws Exception {
        String rows = word("公开事项", "公开内容", "公开时限") + "<w:tr>" + tc("", "城<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>管") + tc("", "<w:pict><w:t>画</w:t></w:pict>甲")
                + tc("", "<w:instrText>DATE</w:instrText>长期公开") + "</w:tr>";
        assertEquals(List.of(List.of("城管", "甲", "长期公开")), FormReader.only(letter(rows, ""), Templates.known(), Progress.NONE).rows());
    }

    @Test
    void lettersThatAreNone() throws Exception {
        assertEquals("exchange.no-form", refusal(letter("", "<w:p><w:r><w:t>明天开会。</w:t></w:r></w:p>")));
        byte[] whole = Files.readAllBytes(letter(word("公开事项", "公开内容", "公开时限"), ""));
        assertEquals("exchange.cut-short", refusal(Files.write(folder.resolve("半.docx"), java.util.Arrays.copyOf(whole, whole.length / 2))));
        assertEquals("exchange.damaged", refusal(letter("<w:tr", "")));
        assertEquals("exchange.too-much", refusal(letter("", "<w:p><w:r><w:t>" + " ".repeat(1 << 20) + "</w:t></w:r></w:p>", 700)));
        Path page = Files.writeString(folder.resolve("页.html"), "<html><body><p>没有表格</p></body></html>");
        assertEquals("exchange.no-spreadsheet", refusal(page));
    }

    private static String refusal(Path file) {
        Problem problem = assertThrows(Problem.class, () -> FormReader.only(file, Templates.known(), Progress.NONE));
        assertTrue(String.valueOf(problem.getMessage()).contains("没有导入任何内容"), problem.getMessage());
        return problem.key();
    }

    private static String word(String... labels) {
        return "<w:tr>" + Stream.of(labels).map(label -> tc("", label)).collect(Collectors.joining()) + "</w:tr>";
    }

    private static String tc(String properties, String content) {
        boolean xml = content.startsWith("<") || content.contains("<w:");
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r>"
                + (xml ? content.replaceAll("(^|>)([^<>]+)(<|$)", "$1<w:t>$2</w:t>$3") : "<w:t>" + content + "</w:t>") + "</w:r></w:p></w:tc>";
    }

    private Path letter(String rows, String paragraphs) throws Exception {
        return letter(rows, paragraphs, 1);
    }

    private Path letter(String rows, String paragraphs, int times) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(paragraphs.getBytes(StandardCharsets.UTF_8));
            }
            zip.write(((rows.isEmpty() ? "" : "<w:tbl>" + rows + "</w:tbl>") + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("信" + Math.abs(rows.hashCode() + times) + ".docx"), bytes.toByteArray());
    }
}
