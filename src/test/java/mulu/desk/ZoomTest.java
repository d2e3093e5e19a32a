package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Pictures;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole window at every size of type on the smallest screen that is supported.
class ZoomTest {
    @TempDir
    Path folder;

    private DeskHandle open() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(40);
        }
        DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("家"));
        desk.await("sign-in").signIn("秦填", House.PASSWORD).click("waiting-1").await("catalog");
        return desk.until("grid", () -> desk.grid().hasFocus());
    }

    @Test
    void nothingIsClippedAndRowsAreSeen() throws Exception {
        try (DeskHandle desk = open()) {
            for (int size : new int[] {14, 20, 24, 28}) {
                for (int lines : new int[] {2, 1}) {
                    Screen.run(() -> {
                        desk.desk().theme().resize(size);
                        desk.desk().frame().orElseThrow().model().linesProperty().set(lines);
                    });
                    Screen.pulse();
                    Pictures.save("zoom-" + size + "-" + lines);
                }
                assertEquals(List.of(), desk.clipped(), "at " + size);
                assertTrue(desk.grid().wholeRows() >= 4, size + ": " + desk.grid().wholeRows() + " rows");
                Screen.run(() -> desk.desk().theme().modeProperty().set(Theme.Mode.DARK));
                Pictures.save("zoom-" + size + "-dark");
                Screen.run(() -> desk.desk().theme().modeProperty().set(Theme.Mode.LIGHT));
            }
        }
    }

    @Test
    void theWheelAndCtrlZeroChangeTheSizeOfType() throws Exception {
        try (DeskHandle desk = open()) {
            desk.grid().zoom(2);
            assertEquals(16, size(desk));
            desk.press(KeyCode.EQUALS, KeyCode.CONTROL).press(KeyCode.DIGIT0, KeyCode.CONTROL);
            assertEquals(14, size(desk));
            for (int i = 0; i < 20; i++) {
                desk.grid().zoom(-1);
            }
            assertEquals(12, size(desk));
            assertTrue(desk.grid().hasFocus());
        }
    }

    private static int size(DeskHandle desk) {
        return Screen.fx(() -> desk.desk().theme().sizeProperty().get());
    }

    @Test
    void panelsLeaveTheirRoomAndComeBack() throws Exception {
        try (DeskHandle desk = open()) {
            Screen.run(() -> desk.desk().theme().resize(28));
            desk.awaitGone("panel").awaitGone("nav").press(KeyCode.F7).await("panel");
            Screen.run(() -> desk.desk().theme().resize(14));
            desk.await("nav").await("panel").press(KeyCode.DIGIT1, KeyCode.CONTROL).awaitGone("nav");
            Screen.run(() -> desk.desk().theme().resize(28));
            Screen.pulse();
            Screen.run(() -> desk.desk().theme().resize(14));
            Screen.pulse();
            assertFalse(desk.there("nav"), "what the person has folded stays folded");
        }
    }

    @Test
    void theColumnsAreFoundAgainAsTheyWereLeft() throws Exception {
        String left;
        try (DeskHandle desk = open()) {
            desk.grid().doubleClickEdge("事项名称").clickHead("事项类型");
            desk.menu("隐藏所选列").await("status-hidden").menu("列右移").menu("相同的相邻单元格合并显示");
            assertEquals("隐藏了 1 列", desk.text("status-hidden"));
            left = desk.grid().heads();
            desk.picture("columns-remembered");
        }
        DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("家"));
        try (desk) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).click("waiting-1").await("catalog");
            desk.until("grid", () -> desk.grid().hasFocus());
            assertEquals(left, desk.grid().heads());
            assertTrue(Screen.fx(() -> desk.desk().frame().orElseThrow().model().mergedProperty().get()));
            desk.click("status-hidden").awaitGone("status-hidden").menu("恢复默认列（宽度、次序、隐藏、冻结）");
            assertTrue(desk.grid().heads().contains("事项类型"));
            assertTrue(desk.grid().hasFocus());
        }
    }
}
