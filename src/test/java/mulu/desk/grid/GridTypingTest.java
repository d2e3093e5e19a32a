package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import mulu.desk.handles.GridHandle;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Writing into cells by keyboard and input method, and all the ways to leave a cell.
class GridTypingTest extends OnTheGrid {
    /// A way to write, from the shut editor on the cell 事项2, and what the cell holds then and where the selection is.
    private record Way(Consumer<GridHandle> keys, String text, Selection then) {}

    static Stream<Named<Way>> ways() {
        Selection here = Selection.cell(1, MATTER);
        Selection below = Selection.cell(2, MATTER);
        return Stream.of(
                way("typing replaces", hand -> hand.type("绿化养护").press(KeyCode.ENTER), "绿化养护", below),
                way("Escape restores what was typed over", hand -> hand.type("错").press(KeyCode.ESCAPE), "事项2", here),
                way("F2 writes behind", hand -> hand.press(KeyCode.F2).type("（新）").press(KeyCode.ENTER), "事项2（新）", below),
                way("Escape restores what was edited", hand -> hand.press(KeyCode.F2).type("错").press(KeyCode.ESCAPE), "事项2", here),
                way("F2 and nothing typed", hand -> hand.press(KeyCode.F2).press(KeyCode.ENTER), "事项2", below),
                way("Shift+Enter goes up", hand -> hand.type("甲").press(KeyCode.SHIFT, KeyCode.ENTER), "甲", Selection.cell(0, MATTER)),
                way("Tab goes right", hand -> hand.type("甲").press(KeyCode.TAB), "甲", Selection.cell(1, 3)),
                way("Shift+Tab goes left", hand -> hand.type("甲").press(KeyCode.SHIFT, KeyCode.TAB), "甲", Selection.cell(1, 1)),
                way("an arrow commits what was typed", hand -> hand.type("甲").press(KeyCode.RIGHT), "甲", Selection.cell(1, 3)),
                way("an arrow moves the caret after F2", hand -> hand.press(KeyCode.F2).press(KeyCode.LEFT).type("二").press(KeyCode.ENTER), "事项二2", below),
                way("Home commits what was typed", hand -> hand.type("甲").press(KeyCode.HOME), "甲", Selection.cell(1, 0)),
                way("Delete clears", hand -> hand.press(KeyCode.DELETE), "", here),
                way("Backspace clears and edits", hand -> hand.press(KeyCode.BACK_SPACE).type("乙").press(KeyCode.ENTER), "乙", below),
                way("Backspace and Escape restore", hand -> hand.press(KeyCode.BACK_SPACE).press(KeyCode.ESCAPE), "事项2", here),
                way("Space starts a text", hand -> hand.type(" a").press(KeyCode.ENTER), " a", below),
                way("Alt+Enter breaks the line", hand -> hand.press(KeyCode.F2).press(KeyCode.ALT, KeyCode.ENTER).type("第二行").press(KeyCode.ENTER), "事项2\n第二行", below),
                way("Ctrl+Z in the open editor is the text's own", hand -> hand.press(KeyCode.F2).type("x").press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.ENTER), "事项2", below),
                way("Ctrl+Z right after F2 takes nothing away", hand -> hand.press(KeyCode.F2).press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.ENTER), "事项2", below));
    }

    private static Named<Way> way(String name, Consumer<GridHandle> keys, String text, Selection then) {
        return Named.of(name, new Way(keys, text, then));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void writes(Way way) {
        select(1, MATTER);
        way.keys().accept(hand);
        assertEquals(way.text(), cell(1, MATTER));
        assertEquals(way.then(), selection());
        assertEquals("", hand.typed());
    }

    @Test
    void anInputMethodComposesFromTheFirstLetter() {
        select(1, MATTER);
        String letters = "zhudonggongkai";
        for (int i = 1; i <= letters.length(); i++) {
            hand.compose("", letters.substring(0, i));
            assertEquals(letters.substring(0, i), hand.typed());
        }
        hand.compose("主动公开", "").press(KeyCode.ENTER);
        assertEquals("主动公开", cell(1, MATTER));
        assertEquals(Selection.cell(2, MATTER), selection());
    }

    @Test
    void anInputMethodCommitsInPieces() {
        select(1, MATTER);
        hand.compose("", "zhudonggongkai").compose("主动", "gongkai").compose("公开", "").type("1").compose("", "nian").compose("年", "");
        hand.press(KeyCode.ENTER);
        assertEquals("主动公开1年", cell(1, MATTER));
    }

    @Test
    void whileComposingNoKeyIsTheGrids() {
        select(1, MATTER);
        hand.compose("", "zhu");
        for (KeyCode code : List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT,
                KeyCode.TAB, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.HOME, KeyCode.F2, KeyCode.PAGE_DOWN)) {
            hand.press(code);
            assertEquals(Selection.cell(1, MATTER), selection());
            assertEquals("zhu", hand.typed());
        }
        hand.compose("主", "").press(KeyCode.ENTER);
        assertEquals("主", cell(1, MATTER));
    }

    @Test
    void givingUpACompositionChangesNothing() {
        select(1, MATTER);
        hand.compose("", "zh").compose("", "");
        assertEquals("", hand.typed());
        assertEquals("事项2", cell(1, MATTER));
        hand.press(KeyCode.F2).compose("", "zh").compose("", "").press(KeyCode.ENTER);
        assertEquals("事项2", cell(1, MATTER));
        assertEquals("", Screen.fx(() -> grid.model().undoLabelProperty().get()));
    }

    @Test
    void leavingWhileComposingKeepsWhatIsFinishedOnly() {
        select(1, MATTER);
        hand.type("已").compose("", "dong").click("事项5");
        assertEquals("已", cell(1, MATTER));
        assertEquals(Selection.cell(4, MATTER), selection());
        hand.press(KeyCode.F2).compose("", "x").compose("新", "").press(KeyCode.ENTER);
        assertEquals("事项5新", cell(4, MATTER));
    }

    @Test
    void everyExitCommits() {
        select(1, MATTER);
        hand.type("点别处").click("事项3");
        assertEquals("点别处", cell(1, MATTER));
        hand.type("滚动").wheel(2);
        assertEquals("滚动", cell(2, MATTER));
        select(3, MATTER);
        hand.type("编辑栏").clickBar();
        hand.type("里");
        Screen.run(grid::focus);
        assertEquals("编辑栏里", cell(3, MATTER));
        select(4, MATTER);
        hand.type("失去焦点");
        Screen.run(() -> root.getScene().getRoot().requestFocus());
        assertEquals("失去焦点", cell(4, MATTER));
        Screen.run(grid::focus);
        select(5, MATTER);
        hand.type("窗口切换");
        Screen.active(false);
        assertEquals("窗口切换", cell(5, MATTER));
        Screen.active(true);
        select(6, MATTER);
        hand.type("关闭");
        Screen.run(grid::close);
        settle();
        assertEquals("关闭", library.stored().row(6).cell(MATTER));
        Screen.run(() -> grid.model().show(library.catalogs.sheet(library.catalog)));
    }

    @Test
    void refusalsStayUntilTheyAreShut() {
        select(1, MATTER);
        Screen.run(() -> {
            grid.onType();
            grid.model().draftProperty().set("太长".repeat(20_000));
        });
        hand.press(KeyCode.ENTER);
        settle();
        assertTrue(hand.strip().contains("太长"));
        assertTrue(Screen.fx(() -> ((Label) root.lookup("#grid-strip")).getHeight() <= grid.view().getLayoutBounds().getHeight() / 2));
        Screen.run(() -> ((Button) root.lookup("#grid-strip-copy")).fire());
        assertTrue(Screen.fx(() -> Clipboard.getSystemClipboard().getString()).contains("太长".repeat(20_000)));
        hand.type("短").press(KeyCode.ENTER);
        assertEquals("短", cell(2, MATTER));
        assertTrue(hand.strip().contains("太长"));
        hand.press(KeyCode.ESCAPE);
        assertEquals("", hand.strip());
        Screen.run(() -> grid.model().refuse("没有写入"));
        Screen.pulse();
        Screen.run(() -> ((Button) root.lookup("#grid-strip-shut")).fire());
        assertEquals("", hand.strip());
        select(ROWS, MATTER);
        hand.type("新").press(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("新", cell(ROWS, MATTER));
    }
}
