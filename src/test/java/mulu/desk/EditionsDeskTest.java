package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.desk.editions.EditionsController;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.office.Exports;
import mulu.signoff.Editions;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions in the real window: kept, listed, compared, taken over, and the next year begun.
class EditionsDeskTest {
    @TempDir
    Path folder;

    private static void size(DeskHandle desk, int size, Theme.Mode mode) {
        Screen.run(() -> {
            desk.desk().theme().modeProperty().set(mode);
            desk.desk().theme().resize(size);
        });
    }

    /// Two pictures, after which the window is as before.
    private static void pictures(DeskHandle desk, String first, String second, Theme.Mode mode) {
        desk.picture(first);
        assertEquals(List.of(), desk.clipped());
        size(desk, 20, mode);
        desk.picture(second);
        assertEquals(List.of(), desk.clipped());
        size(desk, 14, Theme.Mode.LIGHT);
    }

    private static Sheet sheet(DeskHandle desk, long id) {
        return desk.office().catalogs().sheet(id);
    }

    private static EditionsController editions(DeskHandle desk) {
        return desk.desk().frame().orElseThrow().openEditions().orElseThrow();
    }

    private static DeskHandle open(DeskHandle desk, String who, String what) {
        return desk.await("sign-in").signIn(who, House.PASSWORD).await(what).click(what).await("route-next")
                .until("the grid", () -> desk.grid().hasFocus());
    }

    private static Edit.Put put(Sheet sheet, int row, String key, String text) {
        return new Edit.Put(sheet.row(row).id(), sheet.template().field(key).slot(), text);
    }

    private static void change(House house, long id) {
        Sheet sheet = house.office.catalogs().sheet(id);
        List<String> fresh = new ArrayList<>(sheet.row(0).cells());
        fresh.set(sheet.template().field("matter").slot(), "水土保持补偿费征收");
        fresh.set(sheet.template().field("name").slot(), "征收依据和标准");
        for (Edit edit : List.of(
                new Edit.SetCells(List.of(put(sheet, 1, "limit", "自信息形成或变更之日起5个工作日内"), put(sheet, 1, "content", "取水许可的条件、程序和结果"))),
                new Edit.DeleteRows(List.of(sheet.row(2).id())),
                new Edit.MoveRows(List.of(sheet.row(6).id()), 0),
                new Edit.InsertRows(4, List.of(fresh)),
                new Edit.SetHeading(Map.of("date", "2019-04-01")))) {
            house.office.catalogs().apply(id, edit, house.filler).done();
        }
    }

    @Test
    void versionsAreKeptListedComparedAndTakenOver() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            Catalog catalog = house.catalog(8);
            house.office.editions().keep(catalog.id(), house.filler, "初稿");
            change(house, catalog.id());
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            open(desk, "秦填", "waiting-1");
            compares(desk);
            takesOver(desk);
            keeps(desk);
        }
    }

    private void compares(DeskHandle desk) throws IOException {
        desk.press(KeyCode.F9).await("compare-list").awaitWords("移动 1").awaitWords("第7行 → 第1行").awaitWords("新增 1")
                .awaitWords("删除 1").awaitWords("修改 1").awaitWords("表头 1");
        pictures(desk, "130-compare-14", "131-compare-20", Theme.Mode.DARK);
        Path book = folder.resolve("动态调整表.xlsx");
        Screen.run(() -> editions(desk).export(book));
        desk.until("written", () -> desk.text("compare-said").startsWith("动态调整表已写到"));
        try (InputStream in = Files.newInputStream(book); XSSFWorkbook read = new XSSFWorkbook(in)) {
            assertEquals("动态调整表", read.getSheetName(0));
            assertEquals(6, read.getSheetAt(0).getLastRowNum(), "heading, new, gone, moved, two cells");
        }
        desk.click("compare-kind-moved").until("one line", () -> lines(desk).getItems().size() == 1);
        desk.click("compare-kind-changed").until("a row and its cells", () -> lines(desk).getItems().size() == 3);
        Screen.run(() -> lines(desk).getSelectionModel().select(2));
        desk.click("compare-go").awaitGone("compare").until("the cell", () -> desk.grid().address().equals("第3行 · 公开时限"));
        desk.press(KeyCode.F9).await("compare-list").until("as it was left", () -> lines(desk).getItems().size() == 3);
        desk.click("compare-kind-all");
    }

    private static ListView<?> lines(DeskHandle desk) {
        return (ListView<?>) desk.scene().lookup("#compare-list");
    }

    private static void takesOver(DeskHandle desk) {
        Sheet before = sheet(desk, 1);
        assertTrue(desk.disabled("compare-adopt"), "nothing is ticked");
        desk.click("compare-all").until("all that can be taken over", () -> desk.text("compare-adopt").equals("采用所选（3）"));
        desk.click("compare-adopt").awaitGone("compare").until("taken over", () -> sheet(desk, 1).size() == before.size() + 1);
        Sheet after = sheet(desk, 1);
        assertEquals("名称3", after.text(3, after.template().field("name")), "the deleted row stands where it stood");
        assertEquals("自信息形成或变更之日起20个工作日内", after.text(2, after.template().field("limit")));
        desk.until("undo is named", () -> desk.desk().frame().orElseThrow().model().undoProperty().get().contains("采用 3 处"));
        desk.picture("132-taken-over");
        desk.press(KeyCode.Z, KeyCode.CONTROL).until("undone", () -> sheet(desk, 1).size() == before.size());
        assertEquals(before.rows().stream().map(Row::cells).toList(), sheet(desk, 1).rows().stream().map(Row::cells).toList());
    }

    private static void keeps(DeskHandle desk) {
        desk.press(KeyCode.S, KeyCode.CONTROL).await("keep-name");
        pictures(desk, "133-keep-14", "134-keep-20", Theme.Mode.LIGHT);
        desk.click("keep-do").until("refused", () -> desk.words().contains("版本名称不能为空"));
        desk.type("keep-name", "送审前").press(KeyCode.ENTER).awaitGone("keep").until("kept", () -> desk.office().editions().list(1).size() == 2);
        desk.menu("版本…").await("editions-list").awaitWords("命名“送审前”（秦填）").awaitWords("8 行");
        pictures(desk, "135-versions-14", "136-versions-20", Theme.Mode.LIGHT);
        desk.press(KeyCode.ENTER).await("compare-list").awaitWords("两边的内容完全相同");
        desk.press(KeyCode.ESCAPE).awaitGone("compare");
    }

    @Test
    void aFileThatCameBackIsComparedAndTakenOver() throws Exception {
        Path back;
        try (House house = new House(folder.resolve("数据"))) {
            Catalog catalog = house.catalog(6);
            Exports exports = house.office.exports();
            back = edited(exports.export(exports.ready(catalog.id(), true, Progress.NONE), new Exports.Choice.Everything(), folder.resolve("out"),
                    house.filler, Progress.NONE).getFirst());
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            open(desk, "秦填", "waiting-1").press(KeyCode.F9).await("compare-list").awaitWords("还没有版本。提交或按 Ctrl+S 命名保存时会生成。");
            desk.picture("137-no-versions").press(KeyCode.ESCAPE).awaitGone("compare");
            assertEquals(List.of(), desk.clipped());
            desk.menu("版本…").await("editions").awaitWords("还没有版本。提交或按 Ctrl+S 命名保存时会生成。").picture("138-no-versions-list").press(KeyCode.ESCAPE).awaitGone("editions");
            Screen.run(() -> editions(desk).compare(back));
            desk.await("compare-list").awaitWords("修改 1").awaitWords("事项2 · 名称2");
            assertTrue(desk.words().contains("外来文件：传回来的表.xlsx"));
            pictures(desk, "139-outside-14", "140-outside-20", Theme.Mode.LIGHT);
            Screen.run(() -> lines(desk).getSelectionModel().select(row(desk)));
            desk.focus("compare-list").press(KeyCode.SPACE).until("one cell", () -> desk.text("compare-adopt").equals("采用所选（1）"));
            desk.click("compare-adopt").awaitGone("compare");
            Sheet now = sheet(desk, 1);
            desk.until("taken over", () -> sheet(desk, 1).text(1, now.template().field("content")).equals("由外面改过的内容"));
        }
    }

    /// Line of the first changed row.
    private static int row(DeskHandle desk) {
        return lines(desk).getItems().size() - 2;
    }

    private Path edited(Path form) throws IOException {
        Path copy = folder.resolve("传回来的表.xlsx");
        try (InputStream in = Files.newInputStream(form); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.toString().equals("内容2")) {
                    cell.setCellValue("由外面改过的内容");
                }
            }));
            try (OutputStream out = Files.newOutputStream(copy)) {
                book.write(out);
            }
        }
        return copy;
    }

    @Test
    void theNextYearBeginsFromTheLast() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            Catalog catalog = house.catalog(5);
            Catalog submitted = house.sign(catalog, house.filler, "");
            house.sign(house.sign(submitted, house.reviewer, ""), house.approver, "");
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("begin-1");
            pictures(desk, "141-start-14", "142-start-20", Theme.Mode.LIGHT);
            desk.click("begin-1").await("begin-year").until("the year", () -> desk.text("begin-year").equals("2020"));
            pictures(desk, "143-begin-14", "144-begin-20", Theme.Mode.DARK);
            desk.click("begin-do").awaitGone("begin").until("opened", () -> desk.desk().frame().orElseThrow().model().catalogProperty().get() == 2);
            assertEquals(2020, desk.office().catalogs().get(2).year());
            desk.until("the grid", () -> desk.grid().hasFocus());
            Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().apply(now -> java.util.Optional.of(new Edit.SetCells(
                    List.of(put(now, 1, "content", "内容2（按新规定修订）"))))));
            Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().apply(now -> java.util.Optional.of(new Edit.DeleteRows(
                    List.of(now.row(4).id())))));
            desk.press(KeyCode.F9).await("compare-list").awaitWords("删除 1").awaitWords("修改 1");
            assertTrue(desk.words().contains("上年目录（2019年）"));
            pictures(desk, "145-last-year-14", "146-last-year-20", Theme.Mode.LIGHT);
            desk.press(KeyCode.ESCAPE).awaitGone("compare");
            List<Editions.Kept> kept = desk.office().editions().list(1);
            assertFalse(kept.isEmpty());
            desk.menu("关闭目录，回到待办").await("catalog-1").click("catalog-1").await("route").menu("版本…").awaitWords("提交（秦填）、复核（苏复）、审定（范审）").picture("147-sealed-versions");
            assertEquals(List.of(), desk.clipped());
        }
    }
}
