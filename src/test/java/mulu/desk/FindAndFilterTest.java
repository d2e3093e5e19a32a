package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filters, sort, find, replace and going to a row, in the real window.
class FindAndFilterTest {
    private static final int CATEGORY = 1;
    private static final int MATTER = 2;

    @TempDir
    Path folder;

    /// Twenty rows: 信息类别 is 机构信息, 政策文件, 财政信息 by turns, 事项 counts down.
    private DeskHandle start() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            Sheet sheet = house.office.catalogs().sheet(house.catalog(20).id());
            List<String> kinds = List.of("机构信息", "政策文件", "财政信息");
            List<Edit.Put> puts = IntStream.range(0, 20).boxed().flatMap(i -> List.of(
                    new Edit.Put(sheet.row(i).id(), CATEGORY, kinds.get(i % 3)),
                    new Edit.Put(sheet.row(i).id(), MATTER, "事项" + (20 - i))).stream()).toList();
            house.office.catalogs().apply(1, new Edit.SetCells(puts), house.filler).done();
        }
        DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"));
        desk.await("sign-in").signIn("秦填", House.PASSWORD).click("waiting-1").await("catalog");
        return desk.until("grid", () -> desk.grid().hasFocus());
    }

    private static void go(DeskHandle desk, int row, int column) {
        Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().select(row, column));
    }

    @Test
    void aFilterShowsOnlyWhatIsTickedAndSurvivesEdits() throws Exception {
        try (DeskHandle desk = start()) {
            go(desk, 0, CATEGORY);
            desk.menu("筛选此列…").await("filter").until("values", () -> desk.text("filter-picked").equals("已选 3，共 3 项"));
            desk.type("filter-search", "财政").until("found", () -> desk.text("filter-picked").equals("已选 1，共 3 项"));
            desk.picture("50-filter");
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ENTER).awaitGone("filter").awaitWords("有筛选：显示 6 行，共 20 行。信息类别");
            assertTrue(desk.grid().hasFocus());
            desk.picture("51-filtered");
            go(desk, 0, MATTER);
            desk.grid().type("改过").press(KeyCode.ENTER);
            desk.until("saved", () -> desk.text("status-saved").startsWith("已自动保存"));
            desk.grid().press(KeyCode.CONTROL, KeyCode.Z);
            desk.awaitWords("有筛选：显示 6 行，共 20 行。信息类别");
            desk.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT).awaitGone("query-filters");
        }
    }

    @Test
    void sortingIsAViewAndHasAWayBack() throws Exception {
        try (DeskHandle desk = start()) {
            go(desk, 0, MATTER);
            desk.menu("按此列升序查看").awaitWords("当前为排序视图：按“事项名称”升序。序号和原来的次序没有变。").picture("52-sorted");
            assertEquals("第20行 · 事项名称", addressOf(desk, "事项1"));
            desk.click("query-unsort").awaitGone("query-sort");
            assertTrue(desk.grid().hasFocus());
        }
    }

    private static String addressOf(DeskHandle desk, String text) {
        desk.grid().click(text);
        return desk.grid().address();
    }

    @Test
    void findsAsItIsTypedAndReplacesInOneStep() throws Exception {
        try (DeskHandle desk = start()) {
            desk.press(KeyCode.F, KeyCode.CONTROL).await("find").type("find-text", "政策").until("count",
                    () -> desk.text("find-count").equals("1/7"));
            assertEquals("第2行 · 信息类别", desk.grid().address());
            desk.press(KeyCode.ENTER).until("next", () -> desk.text("find-count").equals("2/7")).picture("53-find");
            assertEquals("第5行 · 信息类别", desk.grid().address());
            desk.press(KeyCode.ENTER, KeyCode.SHIFT).until("back", () -> desk.text("find-count").equals("1/7"));
            desk.type("find-text", "没有这个").until("nothing", () -> desk.text("find-count").equals("没有找到"));
            desk.press(KeyCode.ESCAPE).awaitGone("find");
            assertTrue(desk.grid().hasFocus());
            desk.press(KeyCode.H, KeyCode.CONTROL).await("find").type("find-text", "政策").type("find-replacement", "法规")
                    .until("count", () -> desk.text("find-count").contains("7"));
            desk.press(KeyCode.ENTER).await("replace").picture("54-replace");
            assertEquals("替换 7 处", desk.text("replace-take"));
            assertEquals(List.of(), desk.clipped());
            desk.click("replace-take").awaitGone("replace");
            desk.until("replaced", () -> sheet(desk).rows().stream().filter(row -> row.cell(CATEGORY).equals("法规文件")).count() == 7);
            desk.press(KeyCode.ESCAPE).awaitGone("find").grid().press(KeyCode.CONTROL, KeyCode.Z);
            desk.until("undone", () -> sheet(desk).rows().stream().noneMatch(row -> row.cell(CATEGORY).equals("法规文件")));
        }
    }

    @Test
    void whatIsFoundCanBeAllThatIsShown() throws Exception {
        try (DeskHandle desk = start()) {
            go(desk, 0, CATEGORY);
            desk.press(KeyCode.F, KeyCode.CONTROL).await("find").type("find-text", "zcwj").until("count",
                    () -> desk.text("find-count").equals("1/7"));
            desk.picture("59-find-only").click("find-only").awaitGone("find").awaitWords("有筛选：显示 7 行，共 20 行。含“zcwj”");
            assertTrue(desk.grid().hasFocus());
            desk.press(KeyCode.F, KeyCode.CONTROL).await("find").click("find-column").type("find-text", "事项12").click("find-only")
                    .awaitWords("没有符合筛选条件的行（全部20行都被隐藏）。");
            desk.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT).awaitGone("query-filters");
        }
    }

    @Test
    void whatWasChangedCanBeAllThatIsShown() throws Exception {
        try (DeskHandle desk = start()) {
            desk.menu("只看改动").awaitWords("有筛选：显示 20 行，共 20 行。只看改动");
            desk.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT).awaitGone("query-filters");
        }
    }

    @Test
    void goesOnToTheRightCellAfterColumnsHaveBeenHidden() throws Exception {
        try (DeskHandle desk = start()) {
            desk.press(KeyCode.F, KeyCode.CONTROL).await("find").type("find-text", "政策").until("count",
                    () -> desk.text("find-count").equals("1/7"));
            desk.press(KeyCode.ESCAPE).awaitGone("find");
            go(desk, 1, 0);
            desk.menu("隐藏所选列").press(KeyCode.F3).until("next", () -> desk.grid().address().equals("第5行 · 信息类别"));
            desk.press(KeyCode.F3).until("next", () -> desk.grid().address().equals("第8行 · 信息类别"));
        }
    }

    private static Sheet sheet(DeskHandle desk) {
        return desk.office().catalogs().sheet(1);
    }

    @Test
    void goesToARowAlsoToAHiddenOne() throws Exception {
        try (DeskHandle desk = start()) {
            go(desk, 0, CATEGORY);
            desk.menu("筛选此列…").await("filter").until("values", () -> desk.text("filter-picked").equals("已选 3，共 3 项"));
            desk.type("filter-search", "财政").press(KeyCode.ENTER).awaitWords("有筛选：显示 6 行，共 20 行。信息类别");
            desk.press(KeyCode.G, KeyCode.CONTROL).await("go-to").picture("55-go-to").type("go-number", "二十").press(KeyCode.ENTER)
                    .awaitWords("没有这一行。目录共 20 行，请输入其中的行号。");
            desk.type("go-number", "２０").press(KeyCode.ENTER).awaitGone("go-to").awaitGone("query-filters")
                    .awaitWords("这一行原来被筛选隐藏，已清除筛选，20行全部显示。");
            assertEquals("第20行 · 信息类别", desk.grid().address());
            assertFalse(desk.there("query-filters"));
        }
    }

    @Test
    void thePastOfACellAndTheBinBringBack() throws Exception {
        try (DeskHandle desk = start()) {
            go(desk, 3, MATTER);
            desk.grid().type("错了").press(KeyCode.ENTER);
            go(desk, 3, MATTER);
            desk.menu("修改记录…").await("history").awaitWords("错了").picture("56-history");
            assertEquals(List.of(), desk.clipped());
            Screen.run(() -> desk.scene().getRoot().lookupAll(".query-button").stream().map(javafx.scene.control.Button.class::cast)
                    .filter(button -> button.isVisible() && button.getText().equals("恢复为此内容")).findFirst().orElseThrow().fire());
            desk.awaitGone("history").until("restored", () -> sheet(desk).row(3).cell(MATTER).equals("事项17"));
            desk.until("idle", () -> desk.grid().hasFocus());
            desk.grid().press(KeyCode.CONTROL, KeyCode.MINUS);
            desk.until("deleted", () -> sheet(desk).size() == 19);
            desk.menu("回收站…").await("bin").awaitWords("机构信息 · 事项17").picture("57-bin");
            desk.focus("bin-list").press(KeyCode.ESCAPE).awaitGone("bin").menu("回收站…").await("bin");
            desk.focus("bin-list").press(KeyCode.HOME).press(KeyCode.SPACE).click("bin-take").awaitGone("bin");
            desk.until("back", () -> sheet(desk).size() == 20 && sheet(desk).row(3).cell(MATTER).equals("事项17"));
        }
    }

    @Test
    void theMarkInTheHeaderOpensTheFilterAndTheHandleFills() throws Exception {
        try (DeskHandle desk = start()) {
            go(desk, 0, MATTER);
            desk.grid().clickFilterMark(CATEGORY);
            desk.await("filter").until("values", () -> desk.text("filter-picked").equals("已选 3，共 3 项"));
            desk.press(KeyCode.ESCAPE).awaitGone("filter");
            assertTrue(desk.grid().hasFocus());
            go(desk, 0, MATTER);
            desk.grid().drawHandle(2);
            desk.until("filled", () -> sheet(desk).row(2).cell(MATTER).equals("事项22"));
            desk.picture("58-filled");
        }
    }
}
