package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mulu.base.Progress;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Catalogs as other places lay them out: nine headers that are in use, and tables that are no catalog.
class LayoutsTest {
    @TempDir
    private Path folder;

    /// Place; header paths joined by /; keys of the fields, - for the file's own column, ? behind a guess.
    private static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("包头", "公开事项/一级事项 公开事项/二级事项 公开事项/三级事项 公开内容（要素） 公开依据 条款内容 依据效力位阶 公开时限 公开主体 事项类别 公开渠道和载体 公开对象/全社会 公开对象/特定群体 责任科室 对应职责",
                        "matter1 matter2 matter3 content basis clause rank limit body kind channel everyone group office duty"),
                Arguments.of("天门", "公开事项/一级目录 公开事项/二级目录 公开内容（要素） 公开依据 公开对象", "matter1 matter2 content basis audience"),
                Arguments.of("保安镇", "公开事项/一级目录 公开事项/二级目录 公开事项/三级目录 公开事项/四级目录 内容 依据 时限 主体 渠道 公开对象/全社会 公开对象/特定群众 公开方式/主动 公开方式/依申请 网站所属栏目",
                        "matter1 matter2 matter3 matter4 content? basis? limit? body? channel? everyone group active onRequest column"),
                Arguments.of("门头沟", "序号 具体职责 业务事项 信息类别 内容标准 公开时限 公开形式", "ordinal duty matter category content limit form"),
                Arguments.of("罗庄", "一级目录 二级目录 三级目录 四级目录 五级目录 六级目录 公开内容 公开形式 公开时限 公开主体",
                        "matter1 matter2 matter3 matter4 matter5 matter6 content form limit body"),
                Arguments.of("微山", "序号 公开事项 内容规范 公开时限 公开形式 公开主体", "ordinal matter content limit form body"),
                Arguments.of("柘城", "序号 分类 一级目录 二级目录 三级目录 四级目录 公开依据 公开事项 事项内容 公开时限 公开方式 公开形式 公开主体",
                        "ordinal category? matter1 matter2 matter3 matter4 basis matter content limit way form body"),
                Arguments.of("湖滨", "事项名称 事项类别 公开内容 公开依据 条款内容 公开渠道 公开时限 公开责任", "matter kind content basis clause channel limit body"),
                Arguments.of("牡丹", "序号 过程 公开事项/一级 公开事项/二级 公开内容（要素） 公开对象 公开依据 公开时限 公开主体",
                        "ordinal process matter1 matter2 content audience basis limit body"),
                Arguments.of("乡镇一级", "序号 公开事项/一级事项 公开事项/二级事项 公开内容（要素） 公开依据 公开时限 公开主体 公开渠道和载体 公开对象/全社会 公开对象/特定群众 公开方式/主动 公开方式/依申请公开 公开层级/县级 公开层级/乡、村级",
                        "ordinal matter1 matter2 content basis limit body channel everyone group active onRequest county town"),
                Arguments.of("所言不明", "公开事项 公开内容 公开主体 甲列 乙列 审核情况", "matter content body basis? limit? -"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void theColumnsOfOtherPlacesAreKnown(String place, String header, String keys) throws Exception {
        List<String> paths = List.of(header.split(" "));
        List<List<String>> rows = List.of(row(paths, 1), row(paths, 2), row(paths, 3));
        Path file = folder.resolve(place + ".xlsx");
        write(file, place + "政府信息主动公开基本目录", paths, rows);
        Reading reading = FormReader.only(file, Templates.known(), Progress.NONE);
        Set<String> guesses = new TreeSet<>();
        reading.notes().stream().filter(note -> note.kind() == Note.Kind.GUESSED).forEach(note -> guesses.add(note.column()));
        List<String> seen = reading.template().fields().stream().map(field -> (field.key().startsWith("extra") && !field.key().equals("column")
                ? "-" : field.key()) + (guesses.contains(field.path()) ? "?" : "")).toList();
        assertEquals(List.of(keys.split(" ")), seen);
        assertEquals(paths, reading.template().fields().stream().map(Field::path).toList());
        assertEquals(rows, reading.rows());
        assertEquals(List.of(), reading.template().extras());
    }

    /// Every column holds what belongs into it, for those whose labels say nothing too.
    private static List<String> row(List<String> paths, int number) {
        return paths.stream().map(path -> switch (path) {
            case "序号" -> Integer.toString(number);
            case "甲列", "公开依据" -> "《某某条例》第" + number + "条";
            case "乙列", "公开时限" -> number + "0个工作日内";
            default -> path.contains("全社会") || path.contains("主动") ? "√" : path.contains("/依申请") || path.contains("特定") ? "" : "文" + number + path.length();
        }).toList();
    }

    /// With the tiers of the groups merged, as spreadsheets have them.
    private static void write(Path file, String title, List<String> paths, List<List<String>> rows) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("目录");
            sheet.createRow(0).createCell(0).setCellValue(title);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, paths.size() - 1));
            boolean two = paths.stream().anyMatch(path -> path.contains("/"));
            Row top = sheet.createRow(1);
            Row below = two ? sheet.createRow(2) : top;
            for (int column = 0; column < paths.size(); column++) {
                String[] path = paths.get(column).split("/");
                if (path.length == 2) {
                    below.createCell(column).setCellValue(path[1]);
                    boolean first = column == 0 || !paths.get(column - 1).startsWith(path[0] + "/");
                    int last = column;
                    while (first && last + 1 < paths.size() && paths.get(last + 1).startsWith(path[0] + "/")) {
                        last++;
                    }
                    if (first) {
                        top.createCell(column).setCellValue(path[0]);
                    }
                    if (last > column) {
                        sheet.addMergedRegion(new CellRangeAddress(1, 1, column, last));
                    }
                } else {
                    top.createCell(column).setCellValue(path[0]);
                    if (two) {
                        sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
                    }
                }
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow((two ? 3 : 2) + i);
                for (int column = 0; column < paths.size(); column++) {
                    row.createCell(column).setCellValue(rows.get(i).get(column));
                }
            }
            book.write(out);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void aTableOfSomethingElseIsNoCatalog(String header) throws Exception {
        List<String> paths = List.of(header.split(" "));
        Path file = folder.resolve("表.xlsx");
        write(file, "某某一览表", paths, List.of(row(paths, 1), row(paths, 2)));
        assertEquals(List.of(), FormReader.read(file, Templates.known(), Progress.NONE));
    }

    private static Stream<String> others() {
        return Stream.of("序号 姓名 单位 职务 备注", "序号 事项名称 事项类型 责任单位 法律依据 备注", "日期 标题 栏目 发布机构 公开方式", "编号 名称 类别 主要内容 时限 主体");
    }

    /// What a person says about columns changes the form and no text; a field is given away once.
    @Test
    void whatAPersonSaysChangesTheFormAndNoText() throws Exception {
        List<String> paths = List.of("公开事项", "内容", "公开时限", "公开主体", "甲列", "附记", "附记");
        Path file = folder.resolve("含义.xlsx");
        write(file, "某局目录", paths, List.of(row(paths, 1), row(paths, 2)));
        Reading first = FormReader.only(file, Templates.known(), Progress.NONE);
        assertEquals(Set.of("内容", "甲列"), Meanings.guessed(first));
        Reading said = Meanings.of(first, Map.of("内容", Meanings.OWN, "附记", "remark", "甲列", "limit"));
        assertEquals(List.of("matter", "extra1", "extra2", "body", "limit", "remark", "extra6"),
                said.template().fields().stream().map(Field::key).toList());
        assertEquals(paths, said.template().fields().stream().map(Field::path).toList());
        assertEquals(first.rows(), said.rows());
        assertEquals(Set.of(), Meanings.guessed(said));
        assertEquals(first, Meanings.of(first, Map.of()));
        Reading official = new Reading(first.origin(), Forms.official(), 2018, Map.of(), Map.of(), List.of(), List.of());
        assertEquals(official, Meanings.of(official, Map.of("公开内容", "remark")));
    }

    /// Close behind the table, with nothing in between; the same words in a row that has more are a row.
    @Test
    void aRemarkIsNoRow() throws Exception {
        List<String> paths = List.of("公开事项", "公开内容", "公开时限");
        Path file = folder.resolve("说明.xlsx");
        List<List<String>> rows = List.of(List.of("说明：甲", "乙", "丙"), List.of("说明：只有事项", "", ""), List.of("丁", "戊", "己"));
        write(file, "某局目录", paths, Stream.concat(rows.stream(), Stream.of(List.of("说明：以上。", "", ""))).toList());
        assertEquals(rows, FormReader.only(file, Templates.known(), Progress.NONE).rows());
    }

    /// The same columns are the same form, wherever they come from.
    @Test
    void aLayoutHasOneName() throws Exception {
        List<String> ids = new ArrayList<>();
        for (String header : List.of("公开事项 公开内容 公开时限 附注", "公开事项 公开内容 公开时限 附注", "公开事项 公开内容 公开时限 附记")) {
            List<String> paths = Arrays.asList(header.split(" "));
            Path file = folder.resolve(ids.size() + ".xlsx");
            write(file, "某局目录", paths, List.of(row(paths, ids.size())));
            Template form = FormReader.only(file, Templates.known(), Progress.NONE).template();
            assertEquals(Templates.ANY, form.family());
            ids.add(form.id());
        }
        assertEquals(ids.get(0), ids.get(1));
        assertEquals(2, Set.copyOf(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.matches("generic~[0-9a-f]{12}")));
    }

    /// The words and the columns are two lists of the same things.
    @Test
    void everyWordLeadsToAColumn() {
        Template all = Templates.known().getLast();
        Layout everything = new Layout(all, all.fields().stream().map(Field::header).toList());
        Header header = everything.header(0, 1);
        assertEquals(all.fields().stream().map(Field::key).toList(),
                header.columns().stream().map(column -> column.field() == null ? "" : column.field().key()).toList());
        assertTrue(header.columns().stream().allMatch(column -> column.told() == Header.Told.KNOWN));
        assertEquals(all.fields().size(), everything.known());
    }
}
