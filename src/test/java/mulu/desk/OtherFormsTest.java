package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mulu.catalog.Sheet;
import mulu.desk.grid.GridController;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.template.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Catalogs that do not follow the first form: read as they come, and put into another form.
class OtherFormsTest {
    private static final String HEADER = "序号\t一级目录\t二级目录\t内容\t依据\t时限\t公开主体\t渠道\t公开对象\t督办情况";

    @TempDir
    Path folder;

    private DeskHandle start() throws Exception {
        return DeskHandle.start(folder.resolve("数据"), folder.resolve("home"));
    }

    private Path file() throws Exception {
        return Files.writeString(folder.resolve("保安镇.txt"), "保安镇政府信息主动公开基本目录\n" + HEADER + "\n"
                + "1\t城市管理\t占道经营\t处罚决定、救济渠道\t《中华人民共和国行政处罚法》第四十八条\t自决定之日起7个工作日内\t保安镇人民政府\t政府网站\t全社会\t已办\n"
                + "2\t城市管理\t户外广告\t许可条件、办理结果\t《城市市容和环境卫生管理条例》第十一条\t长期公开\t保安镇人民政府\t政府网站\t全社会\t已办\n");
    }

    private static List<String> keys(DeskHandle desk) {
        Sheet sheet = Screen.fx(() -> Objects.requireNonNull(desk.desk().frame().orElseThrow().openGrid().orElseThrow().model().sheet()));
        return sheet.template().fields().stream().map(Field::key).toList();
    }

    @Test
    void aGuessIsYellowAndIsNotMadeTwice() throws Exception {
        new House(folder.resolve("数据")).close();
        Path file = file();
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("start-empty");
            Screen.run(() -> desk.desk().frame().orElseThrow().bring(List.of(file)));
            desk.await("import-result").awaitWords("这张表不是现成的表样，按各列的名称和内容认列。黄色的4列是猜的，请核对；不对就在列名下面改选。")
                    .picture("40-import-guesses");
            assertEquals(List.of(), desk.clipped());
            // What the office calls 督办情况 is a remark to others.
            Screen.run(() -> {
                ComboBox<?> meaning = (ComboBox<?>) desk.scene().lookup("#import-mean-9");
                meaning.getSelectionModel().select(meaning.getItems().size() - 2);
                meaning.getOnAction().handle(null);
            });
            desk.until("the column has a meaning", () -> !desk.words().contains("“督办情况”是别处没有的列，原样保留。"));
            desk.click("import-confirm").await("catalog").awaitWords("保安镇政府信息主动公开基本目录");
            assertEquals(List.of("ordinal", "matter1", "matter2", "content", "basis", "limit", "body", "channel", "audience", "remark"), keys(desk));
            desk.until("the check", () -> desk.text("findings-summary").startsWith("已检查2行")).picture("41-other-form");
            Screen.run(() -> desk.desk().frame().orElseThrow().bring(List.of(file)));
            desk.await("import-result").awaitWords("这张表不是现成的表样，各列都已认出。认错的列可以在列名下面改选。").picture("42-import-remembered");
            desk.press(KeyCode.ESCAPE).awaitGone("import-result");
            Screen.run(() -> desk.desk().theme().resize(20));
            Screen.run(() -> desk.desk().frame().orElseThrow().bring(List.of(file)));
            desk.await("import-result").picture("43-import-20");
            assertEquals(List.of(), desk.clipped());
        }
    }

    /// The grid is there a moment before its first rows are.
    @Test
    void aPressBeforeTheFirstRowsDoesNoHarm() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(3);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-1");
            boolean early = Screen.fx(() -> {
                desk.desk().frame().orElseThrow().open(1);
                GridController grid = desk.desk().frame().orElseThrow().openGrid().orElseThrow();
                Node lattice = grid.view().lookup(".grid-lattice");
                for (double y : new double[] {5, 300}) {
                    lattice.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, 200, y, 200, y, MouseButton.PRIMARY, 1, false, false, false,
                            false, true, false, false, false, false, true, null));
                }
                return grid.model().sheet() == null;
            });
            assertTrue(early, "the rows were there already");
            desk.await("catalog").until("the check", () -> desk.text("findings-summary").startsWith("已检查3行"));
            assertFalse(desk.there("problem"), desk.words());
        }
    }

    @Test
    void aCatalogIsPutIntoAnotherForm() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(12);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-1").click("catalog-1").await("catalog");
            desk.until("every row", () -> desk.text("findings-summary").startsWith("已检查12行"));
            desk.menu("换成其他表样…").await("convert").awaitWords("“信息类别”放进“公开事项/一级事项”，12格有内容。").picture("44-convert");
            assertTrue(desk.words().contains("“信息名称”在新表样里没有对应的列，12格内容不带过去。"), desk.words().toString());
            assertEquals(List.of(), desk.clipped());
            desk.click("convert-do").awaitGone("convert").awaitWords("柳河县水务局政务公开标准目录");
            desk.until("the other form", () -> keys(desk).contains("everyone"));
            desk.until("the check", () -> desk.text("findings-summary").startsWith("已检查")).picture("45-converted");
            assertEquals(2, desk.office().catalogs().list().size());
        }
    }
}
