package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mulu.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What other programs put on the clipboard, and how wrong it can be.
final class ClipTableTest {
    private static Stream<Arguments> copied() {
        return Stream.of(
                Arguments.of("excel-2016.html", List.of(
                        List.of("序号", "事项  名称", "公开属性", ""),
                        List.of("", "", "主动公开", "不公开"),
                        List.of("1", "0951", "  第一行\n第二行，续\n", "=SUM(A1:A3)"),
                        List.of("3", "很长的文字占了右边的空格 <A&B>", "", "√")),
                        List.of(new Merge(0, 0, 1, 0), new Merge(0, 1, 1, 1), new Merge(0, 2, 0, 3))),
                Arguments.of("wps-sheet.html", List.of(
                        List.of("机构信息", "单位职能\n内设科室", "《条例》   第九条"),
                        List.of("", "1-2", "2018/11/9"),
                        List.of("合 计", "", "")),
                        List.of(new Merge(0, 0, 1, 0), new Merge(2, 0, 2, 2))),
                Arguments.of("wps-writer.html", List.of(
                        List.of("类别", "第一段  A\n\n第三段"),
                        List.of("", "")),
                        List.of(new Merge(0, 0, 1, 0))),
                Arguments.of("word-2016.html", List.of(
                        List.of("公开事项", "", "No.  1"),
                        List.of("机构职能", "1.权责清单\n2.执法依据\n（含自由裁量）", ""),
                        List.of("", "the quick brown fox", "内一\n内二\n内三\n√")),
                        List.of(new Merge(0, 0, 0, 1), new Merge(1, 0, 2, 0))),
                Arguments.of("calc.html", List.of(
                        List.of("公开事项", "", "第一行\n第二行"),
                        List.of("1", "2018年11月9日", ""),
                        List.of("50%", "", "宁夏 政府网")),
                        List.of(new Merge(0, 0, 0, 1), new Merge(1, 1, 2, 1))),
                Arguments.of("writer.html", List.of(
                        List.of("类别", "内容"),
                        List.of("政策文件", "甲\n\n丙"),
                        List.of("", "一\n二")),
                        List.of(new Merge(1, 0, 2, 0))),
                Arguments.of("web.html", List.of(
                        List.of("标题", "日期", "操作"),
                        List.of("关于 公开 目录的 通知", "2018-11-09", "查看\n下载"),
                        List.of("原样  保留\n  第二行", "甲  乙\n丙", ""),
                        List.of("合计", "2", "")),
                        List.of(new Merge(3, 1, 3, 2))),
                Arguments.of("government.html", List.of(
                        List.of("金凤区政务公开基本目录", "", "", ""),
                        List.of("机构信息", "领导信息", "姓名、职务\n\n工作分工", "√"),
                        List.of("", "", "简历", "√"),
                        List.of("", "内设机构", "　　科室名称\u2002电话", "√"),
                        List.of("政策文件", "规范性文件", "", "√"),
                        List.of("", "解读", "  图文", "")),
                        List.of(new Merge(0, 0, 0, 3), new Merge(1, 0, 3, 0), new Merge(1, 1, 2, 1), new Merge(4, 0, 5, 0),
                                new Merge(4, 1, 4, 2), new Merge(4, 3, 5, 3))),
                Arguments.of("excel-2016.txt", List.of(
                        List.of("事项", "内容", "依据", ""),
                        List.of("0951", "多行\n内容，有\"引号\" 和\t制表符", "=1+1", ""),
                        List.of("", " 前后有空格 ", "他说", "")), List.of()),
                Arguments.of("wps-sheet.txt", List.of(
                        List.of("甲", "乙"), List.of("", ""), List.of("\"只是引号\"开头", "丁"), List.of("", "")), List.of()));
    }

    @ParameterizedTest
    @MethodSource("copied")
    void readsWhatOthersCopy(String file, List<List<String>> cells, List<Merge> merges) throws IOException {
        String content;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("clipboard/" + file))) {
            content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Optional<ClipTable> expected = Optional.of(new ClipTable(cells, merges));
        if (file.endsWith(".html")) {
            assertEquals(expected, ClipTable.read(content, "别的"));
            assertEquals(expected, ClipTable.read(content.replace("\n", "\r\n"), null));
            assertEquals(expected, ClipTable.read(content + "\0\0<table><tr><td>", null));
        } else {
            assertEquals(expected, ClipTable.read(null, content));
            assertEquals(expected, ClipTable.read("<p>没有表格</p>", content + "\0"));
        }
    }

    private static ClipTable html(String rows) {
        return ClipTable.read("<table>" + rows + "</table>", null).orElseThrow();
    }

    @Test
    void mergedCellsAreFilledOrBlank() {
        ClipTable table = html("<tr><td rowspan=2 colspan=2>甲<td>1<tr><td>2<tr><td>3<td colspan=2>乙");
        List<List<String>> blank = List.of(List.of("甲", "", "1"), List.of("", "", "2"), List.of("3", "乙", ""));
        assertEquals(blank, table.cells());
        assertEquals(List.of(List.of("甲", "甲", "1"), List.of("甲", "甲", "2"), List.of("3", "乙", "乙")), table.filled(true).cells());
        assertEquals(table, table.filled(true).filled(false));
        assertEquals(table.merges(), table.filled(true).merges());
    }

    @Test
    void wrongSpansMoveNoCell() {
        ClipTable wide = html("<tr><td colspan=99999999999>题<tr><td>甲<td>乙<tr><td rowspan=99999999999>丙<td>丁<tr><td>戊");
        assertEquals(List.of(List.of("题", ""), List.of("甲", "乙"), List.of("丙", "丁"), List.of("", "戊")), wide.cells());
        assertEquals(List.of(new Merge(0, 0, 0, 1), new Merge(2, 0, 3, 0)), wide.merges());
        ClipTable crossed = html("<tr><td>1<td rowspan=3>2<td>3<td>4<tr><td colspan=3>5<td>6<tr><td>7<td>8<td>9");
        assertEquals(List.of(List.of("1", "2", "3", "4"), List.of("5", "", "", "6"), List.of("7", "", "8", "9")), crossed.cells());
        assertEquals(List.of(new Merge(0, 1, 2, 1)), crossed.merges());
        assertEquals(List.of(List.of("甲", "", "")), html("<tr><td colspan=3>甲").cells());
        ClipTable parts = html("<thead><tr><td rowspan=5>头<td>1</thead><tbody><tr><td>甲<td>2</tbody>");
        assertEquals(List.of(List.of("头", "1"), List.of("甲", "2")), parts.cells());
        assertEquals(List.of(), parts.merges());
    }

    @Test
    void hiddenRowsTakeNoTextOfWhatIsShown() {
        ClipTable table = html("<tr style='display:none'><td rowspan=3>甲<td>1<tr><td>2<tr><td>3<tr><td colspan=2>乙<td style='display:none'>x");
        assertEquals(List.of(List.of("甲", "2"), List.of("", "3"), List.of("乙", "")), table.cells());
        assertEquals(List.of(new Merge(0, 0, 1, 0), new Merge(2, 0, 2, 1)), table.merges());
    }

    @Test
    void lineBreaksAreThoseThatAreSeen() {
        assertEquals(List.of(List.of("甲", "乙\n", "丙\n\n丁", "\n戊", "己\n庚 辛", "  子 丑")), html("<tr><td>甲<br><td>乙<br style='mso-data-placement:same-cell'>"
                + "<td><div>丙</div><div>&nbsp;</div><p>丁<td><br>戊<td><h4>己</h4> 庚\n\t辛 <td>&nbsp;&nbsp;子<!-- 注 -->\r\n丑").cells());
    }

    @Test
    void tooLargeIsRefusedWithASentence() {
        String rows = "<tr><td rowspan=32767 colspan=16384>甲" + "<tr><td>乙".repeat(400);
        for (String html : List.of("<table>" + rows + "</table>", "<table><tr>" + "<td>".repeat(16_385) + "</table>")) {
            Problem problem = assertThrows(Problem.class, () -> ClipTable.read(html, null));
            assertEquals(Problem.Kind.INPUT, problem.kind());
            assertEquals("剪贴板里的表格超过 500 万格或 16384 列，不像一份目录。没有粘贴任何内容。请只复制需要的部分，或分几次复制、粘贴。", problem.sentence());
        }
        assertThrows(Problem.class, () -> ClipTable.read(null, "\t".repeat(9_999) + "\n" + "甲\n".repeat(600)));
        String deep = "<table><tr><td>" + "<div>".repeat(100_000) + "深" + "</div>".repeat(100_000) + "<td>右</table>";
        assertEquals(List.of(List.of("深", "右")), ClipTable.read(deep, null).orElseThrow().cells());
    }

    @Test
    void writesABorderedTableWithItsHeader() {
        List<List<String>> rows = List.of(List.of("事项", "公开属性", ""), List.of("", "主动", "不"), List.of("12", "0951", "a\n  <b>"));
        List<Merge> merges = List.of(new Merge(0, 0, 1, 0), new Merge(0, 1, 0, 2));
        String html = ClipTable.html(rows, 2, merges);
        String head = " style=\"border:.5pt solid windowtext;font-weight:bold;text-align:center;vertical-align:middle;mso-number-format:'\\@'\">";
        assertEquals("""
                <html><head><meta charset="utf-8"><meta name="generator" content="Mulu"></head><body>\
                <table border="1" cellspacing="0" cellpadding="2" style="border-collapse:collapse;border:.5pt solid windowtext">
                <tr><th rowspan="2"HEAD事项</th><th colspan="2"HEAD公开属性</th></tr>
                <tr><thHEAD主动</th><thHEAD不</th></tr>
                <tr><td style="border:.5pt solid windowtext">12</td>\
                <td style="border:.5pt solid windowtext;mso-number-format:'\\@'">0951</td>\
                <td style="border:.5pt solid windowtext;mso-number-format:'\\@'">a<br style="mso-data-placement:same-cell;">\
                <span style="mso-spacerun:yes;white-space:pre">&nbsp;&nbsp;</span>&lt;b&gt;</td></tr>
                </table></body></html>""".replace("HEAD", head), html);
        assertEquals(Optional.of(new ClipTable(rows, merges)), ClipTable.read(html, null));
        assertEquals("事项\t公开属性\t\n\t主动\t不\n12\t0951\t\"a\n  <b>\"", ClipTable.text(rows));
    }

    @Test
    void whatMuluCopiedIsReadFromItsText() {
        List<List<String>> rows = List.of(List.of("不\u00A0断", "\u00A0"));
        assertEquals(rows, ClipTable.read(ClipTable.html(rows, 0, List.of()), ClipTable.text(rows)).orElseThrow().cells());
        assertEquals(List.of(List.of("不 断", "")), ClipTable.read(ClipTable.html(rows, 0, List.of()), null).orElseThrow().cells());
    }

    @Test
    void nothingToRead() {
        assertEquals(Optional.empty(), ClipTable.read(null, null));
        assertEquals(Optional.empty(), ClipTable.read("", ""));
        assertEquals(Optional.empty(), ClipTable.read("<table></table><table><tr></tr></table>", null));
        assertEquals(Optional.empty(), ClipTable.read("<table style='display:none'><tr><td>甲</table>", null));
        assertEquals(List.of(List.of("乙")), ClipTable.read("<table><tr hidden><td>甲</table><table><tr><td>乙</table>", null).orElseThrow().cells());
        assertEquals(List.of(List.of("")), ClipTable.read(null, "\n").orElseThrow().cells());
    }
}
