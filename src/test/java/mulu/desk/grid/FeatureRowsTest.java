package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import mulu.desk.handles.RowFormHandle;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rows of group A of the table of features, editing in the grid, one test for each line of acceptance.
class FeatureRowsTest extends OnTheDesk<FeatureRowsTest> {
    static Stream<Named<ThrowingConsumer<FeatureRowsTest>>> rows() {
        return Stream.of(
                row("A1 what an input method composes replaces the cell", FeatureRowsTest::composes),
                row("A2 F2 and a double click edit, Esc restores, the first Esc is the input method's", FeatureRowsTest::editsInPlace),
                row("A3 Enter after a Tab run returns to its first column", FeatureRowsTest::tabRun),
                row("A4 Ctrl+↓ stops before a gap; Home, End, PgUp, PgDn", FeatureRowsTest::jumps),
                row("A5 mouse and keyboard make the same selection", FeatureRowsTest::selects),
                row("A6 text stays on clicking away", it -> it.exit(() -> it.hand.click("事项3"))),
                row("A6 text stays on scrolling", it -> it.exit(() -> it.hand.wheel(2))),
                row("A6 text stays when another field takes the keyboard", it -> it.exit(() -> it.hand.clickBar().press(KeyCode.ESCAPE))),
                row("A6 text stays on switching windows", it -> it.exit(() -> {
                    Screen.active(false);
                    Screen.active(true);
                })),
                row("A6 text stays on closing the catalog", it -> it.exit(() -> {
                    it.hand.press(KeyCode.CONTROL, KeyCode.W);
                    desk.awaitGone("catalog");
                    it.arrive();
                })),
                row("A6 text stays on closing the program", it -> it.exit(it::restart)),
                row("A7 Alt+Enter breaks the line; the height of rows changes no text", FeatureRowsTest::lines),
                row("A9 Space ticks exactly one of the group in one step, Delete clears", FeatureRowsTest::ticks),
                row("A10 zfwz offers 政府网站 first; free text is allowed", FeatureRowsTest::pinyin),
                row("A13 the first columns stay and every column is under its header", FeatureRowsTest::frozen),
                row("A14 公开属性 spans its three columns", FeatureRowsTest::levels),
                row("A15 widths and hidden columns are there after a restart; usual widths come back", FeatureRowsTest::remembered),
                row("A16 rows come, go and move, 序号 is always 1 to n", FeatureRowsTest::ordinals),
                row("A17 a paste that adds rows is one step with a name; undo survives leaving the catalog", FeatureRowsTest::undoes),
                row("A18 every commit is in the database at once", FeatureRowsTest::saves),
                row("A20 a filter with counts and pinyin survives edits and undo, and can be cleared", FeatureRowsTest::filters),
                row("A22 F4 shows the row as a form, PgDn is the next row", FeatureRowsTest::form),
                row("A23 Ctrl+wheel changes the size of type, at 24 px nothing is cut", FeatureRowsTest::zooms),
                row("A24 Ctrl+; is today, Ctrl+' the cell above, Delete clears", FeatureRowsTest::shortHands));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void keeps(ThrowingConsumer<FeatureRowsTest> steps) throws Throwable {
        steps.accept(this);
    }

    private void composes() {
        select(1, MATTER);
        String letters = "zhudonggongkai";
        for (int i = 1; i <= letters.length(); i++) {
            hand.compose("", letters.substring(0, i));
        }
        hand.compose("主动公开", "").press(KeyCode.ENTER);
        holds(1, MATTER, "主动公开");
    }

    private void editsInPlace() {
        List<List<String>> before = texts();
        select(1, MATTER);
        hand.press(KeyCode.F2).type("尾");
        assertEquals("事项2尾", hand.typed());
        hand.compose("", "ni").press(KeyCode.ESCAPE);
        assertEquals("事项2尾ni", hand.typed());
        hand.compose("", "");
        assertEquals("事项2尾", hand.typed());
        hand.press(KeyCode.ESCAPE);
        stays(before);
        hand.doubleClick("事项4").type("改").press(KeyCode.ESCAPE);
        stays(before);
        hand.doubleClick("事项6").type("改").press(KeyCode.ENTER);
        holds(5, MATTER, "事项6改");
    }

    private void tabRun() {
        select(1, CATEGORY);
        hand.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.ENTER);
        at(2, CATEGORY);
        hand.press(KeyCode.SHIFT, KeyCode.ENTER);
        at(1, CATEGORY);
        hand.press(KeyCode.TAB).press(KeyCode.SHIFT, KeyCode.TAB);
        at(1, CATEGORY);
    }

    private void jumps() {
        select(4, MATTER);
        hand.press(KeyCode.DELETE);
        holds(4, MATTER, "");
        select(0, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        at(3, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        at(5, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        at(ROWS - 1, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.UP);
        at(5, MATTER);
        hand.press(KeyCode.HOME);
        at(5, 0);
        hand.press(KeyCode.CONTROL, KeyCode.END);
        at(ROWS - 1, LAST);
        hand.press(KeyCode.CONTROL, KeyCode.HOME);
        at(0, 0);
        hand.press(KeyCode.END);
        at(0, LAST);
        hand.press(KeyCode.PAGE_DOWN);
        assertTrue(selection().row() > 3, () -> selection().toString());
        hand.press(KeyCode.PAGE_UP);
        at(0, LAST);
    }

    private void selects() {
        select(0, MATTER);
        hand.press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);
        Selection keys = selection();
        until("words about the selection", () -> desk.text("status-selected").equals("选中 3×1 · 计数 3"));
        select(5, NAME);
        hand.drag("事项1", "事项3");
        assertEquals(keys, selection());
        hand.drag("事项5", "事项6", KeyCode.CONTROL);
        assertEquals(List.of(new Area(0, MATTER, 2, MATTER, false, false), new Area(4, MATTER, 5, MATTER, false, false)), selection().areas());
        until("words about the areas", () -> desk.text("status-selected").startsWith("选中 5 格 · 计数 "));
        hand.clickHead("事项名称");
        Selection mouse = selection();
        select(0, MATTER, ROWS - 1, MATTER);
        assertEquals(selection(), mouse);
        select(0, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.A);
        assertEquals(List.of(new Area(0, 0, ROWS - 1, LAST, false, false)), selection().areas());
        hand.clickRow(3);
        assertTrue(selection().wholeRows());
        assertEquals(List.of(2, 2), List.of(selection().top(), selection().bottom()));
    }

    private void exit(Runnable exit) {
        select(1, MATTER);
        hand.type("没有按回车");
        exit.run();
        holds(1, MATTER, "没有按回车");
        Screen.run(() -> grid().focus());
    }

    private void restart() {
        desk.close();
        try {
            startAgain();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        arrive();
    }

    private void lines() {
        select(1, MATTER);
        hand.type("一").press(KeyCode.ALT, KeyCode.ENTER).type("二").press(KeyCode.ENTER);
        holds(1, MATTER, "一\n二");
        List<List<String>> before = texts();
        String step = undoLabel();
        double two = hand.rowHeight();
        desk.menu("行高 1 行文字");
        assertTrue(hand.rowHeight() < two);
        desk.menu("行高 4 行文字");
        assertTrue(hand.rowHeight() > two);
        desk.menu("行高 2 行文字");
        assertEquals(before, texts());
        assertEquals(step, undoLabel());
    }

    private void ticks() {
        select(0, ON_REQUEST);
        List<String> row = oneStep(() -> hand.type(" ")).getFirst();
        assertEquals(List.of("", "√", ""), row.subList(OPEN, CLOSED + 1));
        select(0, ON_REQUEST);
        hand.press(KeyCode.DELETE);
        holds(0, ON_REQUEST, "");
    }

    private void pinyin() {
        select(1, CHANNEL);
        hand.type("zfwz");
        Screen.pulse();
        assertEquals("政府网站", hand.choices().getFirst());
        hand.press(KeyCode.DOWN).press(KeyCode.ENTER);
        holds(1, CHANNEL, "政府网站");
        hand.press(KeyCode.ALT, KeyCode.DOWN);
        assertFalse(hand.choices().isEmpty());
        hand.press(KeyCode.ESCAPE);
        select(2, CHANNEL);
        hand.type("村务公开日").press(KeyCode.ENTER);
        holds(2, CHANNEL, "村务公开日");
    }

    private void frozen() {
        List<Double> before = Stream.of("序号", "信息类别", "事项名称").map(label -> hand.head(label).getMinX()).toList();
        double name = hand.head("信息名称").getMinX();
        select(0, LAST);
        Screen.pulse();
        assertEquals(before, Stream.of("序号", "信息类别", "事项名称").map(label -> hand.head(label).getMinX()).toList());
        assertNotEquals(name, hand.head("信息名称").getMinX());
        assertEquals(hand.head("事项名称").getMinX(), hand.cell("事项1").getMinX());
        assertEquals(hand.head("公开时限").getMinX(), hand.cell("及时公开").getMinX());
        assertEquals(hand.cell("事项4").getMinY(), row("及时公开", "事项4"));
    }

    /// The top of the cell that shows `text` on the height of the cell that shows `beside`.
    private double row(String text, String beside) {
        double wanted = hand.cell(beside).getMinY();
        return Screen.fx(() -> desk.scene().getRoot().lookupAll(".grid-cell").stream()
                .filter(node -> node.isVisible() && ((javafx.scene.control.Label) node).getText().equals(text))
                .mapToDouble(node -> node.localToScreen(node.getBoundsInLocal()).getMinY()).filter(top -> top == wanted)
                .findFirst().orElseThrow());
    }

    private void levels() {
        select(0, CLOSED);
        Screen.pulse();
        assertEquals(hand.head("不公开").getMaxX(), hand.head("公开属性").getMaxX());
        assertEquals(hand.head("主动公开").getMinX(), hand.head("公开属性").getMinX());
        assertEquals(hand.head("公开属性").getMaxY(), hand.head("不公开").getMinY());
    }

    private void remembered() {
        String usual = hand.heads();
        hand.clickHead("事项类型");
        desk.menu("隐藏所选列").await("status-hidden");
        hand.doubleClickEdge("事项名称");
        String left = hand.heads();
        assertNotEquals(usual, left);
        restart();
        assertEquals(left, hand.heads());
        desk.menu("恢复默认列宽");
        assertFalse(hand.heads().contains("事项类型"));
        desk.menu("显示所有列");
        assertEquals(usual, hand.heads());
    }

    private void ordinals() {
        hand.clickRow(5);
        List<List<String>> moved = oneStep(() -> hand.press(KeyCode.ALT, KeyCode.UP));
        assertEquals("事项5", moved.get(3).get(MATTER));
        hand.clickRow(4).press(KeyCode.ALT, KeyCode.UP).press(KeyCode.ALT, KeyCode.UP);
        holds(1, MATTER, "事项5");
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        holds(1, MATTER, "");
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        until("a row more", () -> stored().size() == ROWS + 2);
        assertEquals(numbers(ROWS + 2), column(texts(), 0));
        hand.press(KeyCode.CONTROL, KeyCode.MINUS);
        until("a row less", () -> stored().size() == ROWS + 1);
        assertEquals(numbers(ROWS + 1), column(texts(), 0));
        select(1, 0);
        hand.type("7").press(KeyCode.DELETE);
        shows("自动编号");
        assertEquals(numbers(ROWS + 1), column(texts(), 0));
    }

    private static List<String> numbers(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toList();
    }

    private void undoes() {
        clipboard(String.join("\n", same("甲\t乙", ROWS)), "");
        select(ROWS, CATEGORY);
        oneStep(() -> hand.press(KeyCode.CONTROL, KeyCode.V));
        until("the name of the step", () -> undoLabel().equals("撤销 粘贴 9×2"));
        desk.until("saved", () -> desk.text("status-saved").startsWith("已自动保存"));
        hand.press(KeyCode.CONTROL, KeyCode.W);
        desk.awaitGone("catalog");
        arrive();
        assertEquals(2 * ROWS, stored().size());
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        until("undone", () -> stored().size() == ROWS);
    }

    private void saves() {
        select(1, MATTER);
        for (int i = 0; i < 5; i++) {
            hand.type("第" + i).press(KeyCode.ENTER);
            holds(1 + i, MATTER, "第" + i);
        }
        assertTrue(desk.text("status-saved").startsWith("已自动保存"));
    }

    private void filters() {
        select(0, CATEGORY);
        hand.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        desk.await("filter").until("values", () -> desk.text("filter-picked").equals("已选 6，共 6 项"));
        desk.type("filter-search", "czxx").until("found", () -> desk.text("filter-picked").equals("已选 1，共 6 项"));
        desk.press(KeyCode.ENTER).awaitGone("filter").awaitWords("有筛选：显示 1 行，共 9 行。信息类别");
        select(0, MATTER);
        hand.type("改过").press(KeyCode.ENTER);
        until("written", () -> texts().get(3).get(MATTER).equals("改过"));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        until("undone", () -> texts().get(3).get(MATTER).equals("事项4"));
        desk.awaitWords("有筛选：显示 1 行，共 9 行。信息类别").click("query-clear").awaitGone("query-filters");
        assertEquals(ROWS, Screen.fx(() -> grid().model().filledRows()));
    }

    private void form() {
        RowFormHandle form = new RowFormHandle(desk.scene());
        select(1, MATTER);
        hand.press(KeyCode.F4);
        desk.await("row-form");
        assertEquals("第2行，共9行", form.title());
        assertEquals("事项2", form.text("matter"));
        hand.type("（新）").press(KeyCode.PAGE_DOWN);
        holds(1, MATTER, "事项2（新）");
        assertEquals("第3行，共9行", form.title());
        hand.press(KeyCode.F4);
        desk.awaitGone("row-form");
        at(2, MATTER);
    }

    private void zooms() {
        hand.zoom(10);
        assertEquals(24, Screen.fx(() -> desk.desk().theme().sizeProperty().get()));
        assertEquals(List.of(), new ArrayList<>(desk.clipped()));
        hand.zoom(10);
        assertEquals(28, Screen.fx(() -> desk.desk().theme().sizeProperty().get()));
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(14, Screen.fx(() -> desk.desk().theme().sizeProperty().get()));
        Screen.pulse();
    }

    private void shortHands() {
        select(1, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.SEMICOLON);
        holds(1, MATTER, GridController.todaysDate());
        assertTrue(GridController.todaysDate().matches("\\d{4}年\\d{1,2}月\\d{1,2}日"));
        select(2, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.QUOTE);
        holds(2, MATTER, GridController.todaysDate());
        hand.press(KeyCode.DELETE);
        holds(2, MATTER, "");
    }
}
