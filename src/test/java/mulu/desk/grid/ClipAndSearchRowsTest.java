package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import mulu.desk.handles.Screen;
import mulu.exchange.ClipTable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rows of groups C and H of the table of features, the clipboard and the search, one test for each.
class ClipAndSearchRowsTest extends OnTheDesk<ClipAndSearchRowsTest> {
    private static final String MERGED = "<table><tr><td rowspan=2>合</td><td>一<br>二</td></tr><tr><td>三</td></tr></table>";

    static Stream<Named<ThrowingConsumer<ClipAndSearchRowsTest>>> rows() {
        return Stream.of(
                row("C35 quoted line breaks and quotes stay in their cells", ClipAndSearchRowsTest::quoted),
                row("C36 merged cells of HTML leave blank", ClipAndSearchRowsTest::merged),
                row("C36 merged cells of HTML fill by a choice", ClipAndSearchRowsTest::mergedEverywhere),
                row("C37 a paste past the end adds rows in one step", ClipAndSearchRowsTest::pastTheEnd),
                row("C38 one cell goes to fifty, and each has its own text again", ClipAndSearchRowsTest::oneToMany),
                row("C38 a block is tiled, also into several areas", ClipAndSearchRowsTest::tiled),
                row("C39 a paste passes over hidden rows and locked cells and says so", ClipAndSearchRowsTest::guarded),
                row("C40 wrong values go in and are marked", ClipAndSearchRowsTest::marked),
                row("C41 copies text and a bordered table, with its header by Ctrl+Shift+C", ClipAndSearchRowsTest::copies),
                row("H83 finds while typing, counts, goes round, marks the signs, in one column too", ClipAndSearchRowsTest::finds),
                row("H84 finds by pinyin, whichever way a sign is read", ClipAndSearchRowsTest::findsByPinyin),
                row("H85 lists what would be replaced, takes what is ticked, in one step", ClipAndSearchRowsTest::replaces),
                row("H88 goes to a row by its 序号", ClipAndSearchRowsTest::goesTo));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void keeps(ThrowingConsumer<ClipAndSearchRowsTest> steps) throws Throwable {
        steps.accept(this);
    }

    private List<List<String>> paste(int row, int column) {
        select(row, column);
        return pasted();
    }

    private List<List<String>> pasted() {
        return oneStep(() -> hand.press(KeyCode.CONTROL, KeyCode.V));
    }

    private void quoted() {
        clipboard("\"多行\r\n内容\"\t\"他说\"\"行\"\"\"\r\n", "");
        List<List<String>> now = paste(ROWS, CATEGORY);
        assertEquals(ROWS + 1, now.size());
        assertEquals(List.of("多行\n内容", "他说\"行\""), now.get(ROWS).subList(CATEGORY, TYPE));
    }

    private void merged() {
        clipboard("", MERGED);
        List<List<String>> now = paste(1, CATEGORY);
        assertEquals(List.of("合", "一\n二", "内部管理"), now.get(1).subList(CATEGORY, NAME));
        assertEquals(List.of("", "三", "行政许可"), now.get(2).subList(CATEGORY, NAME));
    }

    private void mergedEverywhere() {
        clipboard("", MERGED);
        select(1, CATEGORY);
        hand.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        desk.click("paste-take").awaitGone("paste");
        holds(2, CATEGORY, "合");
        holds(2, MATTER, "三");
        clipboard("甲\t\n\t乙", "");
        hand.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        desk.click("paste-skip").click("paste-take").awaitGone("paste");
        holds(1, CATEGORY, "甲");
        holds(2, MATTER, "乙");
        holds(1, MATTER, "一\n二");
        holds(2, CATEGORY, "合");
    }

    private void pastTheEnd() {
        clipboard("甲\n乙\n丙", "");
        List<List<String>> now = paste(ROWS - 1, MATTER);
        assertEquals(ROWS + 2, now.size());
        assertEquals(List.of("甲", "乙", "丙"), column(now, MATTER).subList(ROWS - 1, ROWS + 2));
    }

    private void oneToMany() {
        open(60);
        select(0, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.C);
        select(5, MATTER, 54, MATTER);
        List<String> now = column(pasted(), MATTER);
        assertEquals(same("事项1", 50), now.subList(5, 55));
        assertEquals("事项56", now.get(55));
    }

    private void tiled() {
        clipboard("甲\n乙", "");
        select(0, MATTER, 3, TYPE);
        List<List<String>> now = pasted();
        assertEquals(List.of("甲", "乙", "甲", "乙", "事项5"), column(now, MATTER).subList(0, 5));
        assertEquals(List.of("甲", "乙", "甲", "乙"), column(now, TYPE).subList(0, 4));
        open(ROWS);
        Screen.run(() -> grid().model().selectionProperty().set(Selection.cell(1, MATTER).plus(new Area(4, NAME, 4, NAME, false, false))));
        now = pasted();
        assertEquals(List.of("甲", "乙"), column(now, MATTER).subList(1, 3));
        assertEquals(List.of("甲", "乙"), column(now, NAME).subList(4, 6));
    }

    private void guarded() {
        select(0, CATEGORY);
        hand.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        desk.await("filter").until("values", () -> desk.text("filter-picked").equals("已选 6，共 6 项"));
        desk.type("filter-search", "机构").until("found", () -> desk.text("filter-picked").equals("已选 1，共 6 项"));
        desk.press(KeyCode.ENTER).awaitGone("filter").awaitWords("有筛选：显示 2 行，共 9 行。信息类别");
        clipboard("1\t甲\n2\t乙", "");
        List<List<String>> now = paste(0, 0);
        assertEquals("甲", now.get(0).get(CATEGORY));
        assertEquals("乙", now.get(6).get(CATEGORY));
        assertEquals("政策文件", now.get(1).get(CATEGORY));
        desk.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT).awaitGone("query-filters");
        clipboard("1\t丙\n2\t丁", "");
        select(0, 0);
        hand.press(KeyCode.CONTROL, KeyCode.V);
        shows("已粘贴 2 格，跳过 2 格（已锁定");
        holds(1, CATEGORY, "丁");
        hand.press(KeyCode.DOWN);
    }

    private void marked() {
        clipboard(String.join("\n", IntStream.range(0, 100).mapToObj(i -> i % 15 == 3 ? "对" : "√").toList()), "");
        List<List<String>> now = paste(ROWS, OPEN);
        assertEquals(ROWS + 100, now.size());
        List<Integer> wrong = IntStream.range(0, 100).filter(i -> i % 15 == 3).boxed().toList();
        assertEquals(7, wrong.size());
        until("seven marks", () -> wrong.stream().allMatch(i -> grid().model().mark(ROWS + i, OPEN) != null));
        assertTrue(desk.there("panel"));
    }

    private void copies() {
        select(0, CATEGORY, 1, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("机构信息\t事项1\n政策文件\t事项2", copied());
        String html = Screen.fx(() -> Clipboard.getSystemClipboard().getHtml());
        assertTrue(html.contains("border"), html);
        assertEquals(Optional.of(new ClipTable(List.of(List.of("机构信息", "事项1"), List.of("政策文件", "事项2")), List.of())),
                ClipTable.read(html, null));
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals("信息类别\t事项名称\n机构信息\t事项1\n政策文件\t事项2", copied());
    }

    private void find(String words, String count) {
        desk.type("find-text", words).until(words + " " + count, () -> desk.text("find-count").equals(count));
    }

    private void finds() {
        select(0, CATEGORY);
        hand.press(KeyCode.CONTROL, KeyCode.F);
        desk.await("find");
        find("财政", "1/1");
        find("条例", "1/9");
        Screen.pulse();
        assertTrue(Screen.fx(() -> desk.scene().getRoot().lookupAll(".grid-found").stream().map(Path.class::cast)
                .anyMatch(path -> path.isVisible() && !path.getElements().isEmpty())));
        desk.press(KeyCode.F3).until("the next", () -> desk.text("find-count").equals("2/9"));
        desk.press(KeyCode.F3, KeyCode.SHIFT).press(KeyCode.F3, KeyCode.SHIFT).until("the last", () -> desk.text("find-count").equals("9/9"));
        desk.press(KeyCode.ESCAPE).awaitGone("find");
        select(0, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.F);
        desk.await("find").click("find-column");
        find("条例", "没有找到");
        desk.click("find-column").press(KeyCode.ESCAPE).awaitGone("find");
    }

    private void findsByPinyin() {
        select(1, MATTER);
        hand.type("重庆市主动公开").press(KeyCode.ENTER);
        holds(1, MATTER, "重庆市主动公开");
        select(0, CATEGORY);
        hand.press(KeyCode.CONTROL, KeyCode.F);
        desk.await("find");
        for (String words : List.of("cqs", "zqs", "chongqing", "cqszdgk")) {
            desk.type("find-text", words).until(words, () -> desk.text("find-count").startsWith("1/")
                    && selection().equals(Selection.cell(1, MATTER)));
        }
        desk.press(KeyCode.ESCAPE).awaitGone("find");
    }

    private void replaces() {
        select(0, CATEGORY);
        hand.press(KeyCode.CONTROL, KeyCode.H);
        desk.await("find").type("find-text", "监督").type("find-replacement", "检验")
                .until("count", () -> desk.text("find-count").contains("10"));
        desk.press(KeyCode.ENTER).await("replace");
        assertEquals("替换 10 处", desk.text("replace-take"));
        desk.focus("replace-list").press(KeyCode.HOME).press(KeyCode.SPACE)
                .until("one less", () -> desk.text("replace-take").equals("替换 9 处"));
        List<List<String>> now = oneStep(() -> {
            desk.click("replace-take").awaitGone("replace");
            desk.press(KeyCode.ESCAPE).awaitGone("find");
        });
        assertEquals(9, now.stream().flatMap(List::stream).filter(text -> text.contains("检验")).count());
        assertEquals(1, now.stream().flatMap(List::stream).filter(text -> text.contains("监督")).count());
    }

    private void goesTo() {
        open(120);
        select(0, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.G);
        desk.await("go-to").type("go-number", "121").press(KeyCode.ENTER).awaitWords("没有这一行");
        desk.type("go-number", "118").press(KeyCode.ENTER).awaitGone("go-to");
        at(117, MATTER);
        assertFalse(hand.cell("事项118").isEmpty());
    }
}
