package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import mulu.catalog.Stage;
import mulu.desk.fx.Theme;
import mulu.desk.handles.Screen;
import mulu.exchange.ClipTable;
import mulu.exchange.Merge;
import mulu.template.Field;
import org.junit.jupiter.api.Test;

/// The grid under keyboard and mouse, apart from writing.
class GridViewTest extends OnTheGrid {
    @Test
    void enterAfterTabsReturnsToTheFirstColumn() {
        select(1, CATEGORY);
        hand.type("甲").press(KeyCode.TAB).type("乙").press(KeyCode.TAB).type("丙").press(KeyCode.ENTER);
        assertEquals(Selection.cell(2, CATEGORY), selection());
        assertEquals("丙", cell(1, 3));
        hand.press(KeyCode.TAB).press(KeyCode.UP).press(KeyCode.ENTER);
        assertEquals(Selection.cell(2, MATTER), selection());
    }

    @Test
    void spaceTicksExactlyOne() {
        select(0, CLOSED);
        hand.type(" ");
        assertEquals("√", cell(0, CLOSED));
        assertEquals("", cell(0, OPEN));
        hand.type(" ");
        assertEquals("", cell(0, CLOSED));
        select(0, OPEN);
        hand.type("√（删减）").press(KeyCode.ENTER);
        assertEquals("√（删减）", cell(0, OPEN));
        hand.press(KeyCode.UP).press(KeyCode.DELETE);
        assertEquals("", cell(0, OPEN));
        hand.type("对").press(KeyCode.ENTER);
        assertEquals("对", cell(0, OPEN));
        assertTrue(hand.strip().contains("可选项"), hand.strip());
    }

    @Test
    void theKeyboardOfTheWindowingSystem() {
        select(1, MATTER);
        hand.push(KeyCode.A).push(KeyCode.SPACE).push(KeyCode.DIGIT1).push(KeyCode.ENTER);
        assertEquals("a 1", cell(1, MATTER));
        hand.push(KeyCode.F2).push(KeyCode.B).push(KeyCode.BACK_SPACE).push(KeyCode.C).push(KeyCode.TAB);
        assertEquals("事项3c", cell(2, MATTER));
        select(2, CLOSED);
        hand.push(KeyCode.SPACE);
        assertEquals("√", cell(2, CLOSED));
        hand.push(KeyCode.SHIFT, KeyCode.LEFT).push(KeyCode.DELETE);
        assertEquals("", cell(2, CLOSED));
        hand.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("√", cell(2, OPEN));
        hand.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals("事项4", cell(2, MATTER));
    }

    @Test
    void fillsByKeys() {
        select(0, MATTER);
        hand.press(KeyCode.SHIFT, KeyCode.DOWN).type("同").press(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("同", cell(0, MATTER));
        assertEquals("同", cell(1, MATTER));
        assertEquals(new Selection(0, MATTER, 1, MATTER, false), selection());
        select(2, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.QUOTE);
        assertEquals("同", cell(2, MATTER));
        hand.press(KeyCode.CONTROL, KeyCode.SEMICOLON);
        assertTrue(cell(2, MATTER).matches("20..年\\d+月\\d+日"), cell(2, MATTER));
    }

    @Test
    void doubleClickEditsTextAndTicksMarks() {
        hand.doubleClick("事项4").type("改").press(KeyCode.ENTER);
        assertEquals("事项4改", cell(3, MATTER));
        hand.doubleClick("√（删减）");
        assertEquals("", cell(3, OPEN));
    }

    @Test
    void rowsComeGoAndMove() {
        select(1, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        assertEquals("", cell(1, MATTER));
        assertTrue(hand.hasFocus());
        hand.type("新来的").press(KeyCode.ENTER);
        assertEquals("新来的", cell(1, MATTER));
        hand.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals("事项3", cell(2, MATTER));
        hand.clickRow(2).press(KeyCode.ALT, KeyCode.DOWN);
        assertEquals("新来的", cell(2, MATTER));
        assertEquals("事项3", cell(1, MATTER));
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertEquals("新来的", cell(3, MATTER));
        hand.press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("新来的", cell(1, MATTER));
        hand.press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("新来的", cell(2, MATTER));
        for (int i = 0; i < 6; i++) {
            hand.press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals("事项2", cell(1, MATTER));
        assertEquals(ROWS, Screen.fx(() -> sheet().size()));
    }

    @Test
    void copiesAndPastes() {
        select(0, CATEGORY);
        hand.press(KeyCode.SHIFT, KeyCode.RIGHT).press(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(new Selection(0, CATEGORY, 1, MATTER, false), selection());
        hand.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("机构信息\t事项1\n政策文件\t事项2", Screen.fx(() -> Clipboard.getSystemClipboard().getString()));
        select(ROWS, CATEGORY);
        hand.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals("事项2", cell(ROWS + 1, MATTER));
        hand.press(KeyCode.CONTROL, KeyCode.X);
        assertEquals("", cell(ROWS + 1, MATTER));
        Screen.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("\"一\n二\"\t\"他说\"\"行\"\"\"");
            Clipboard.getSystemClipboard().setContent(content);
        });
        select(4, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals("一\n二", cell(4, MATTER));
        assertEquals("他说\"行\"", cell(4, 3));
        hand.press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("事项5", cell(4, MATTER));
    }

    @Test
    void copiesATableWithItsHeader() {
        select(0, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(Optional.of(new ClipTable(List.of(List.of("事项1")), List.of())),
                ClipTable.read(Screen.fx(() -> Clipboard.getSystemClipboard().getHtml()), null));
        Screen.run(() -> grid.model().selectionProperty().set(new Selection(0, OPEN - 1, 0, OPEN + 1, false)));
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        List<Field> fields = sheet().template().fields().subList(OPEN - 1, OPEN + 2);
        assertEquals(List.of(1, 2, 2), fields.stream().map(field -> field.header().size()).toList());
        List<List<String>> cells = List.of(
                List.of(fields.get(0).label(), fields.get(1).header().getFirst(), ""),
                List.of("", fields.get(1).label(), fields.get(2).label()),
                fields.stream().map(field -> sheet().text(0, field)).toList());
        assertEquals(Optional.of(new ClipTable(cells, List.of(new Merge(0, 0, 1, 0), new Merge(0, 1, 0, 2)))),
                ClipTable.read(Screen.fx(() -> Clipboard.getSystemClipboard().getHtml()), null));
        assertEquals(ClipTable.text(cells), Screen.fx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void pastesATableThatIsHtmlOnly() {
        Screen.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putHtml("<table><tr><td colspan=2>一<br>二</td></tr><tr><td>=1+1</td><td>1-2</td></tr></table>");
            Clipboard.getSystemClipboard().setContent(content);
        });
        select(4, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals("一\n二", cell(4, MATTER));
        assertEquals("", cell(4, 3));
        assertEquals("=1+1", cell(5, MATTER));
        assertEquals("1-2", cell(5, 3));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("事项5", cell(4, MATTER));
    }

    @Test
    void lockedMeansThatNothingCanBeTyped() {
        assertEquals(Selection.cell(0, CATEGORY), selection());
        assertTrue(hand.editable());
        library.advance(Stage.TO_REVIEW);
        Screen.pulse();
        assertFalse(hand.editable());
        assertTrue(hand.strip().startsWith("只读"), hand.strip());
        select(1, MATTER);
        hand.type("x");
        assertEquals("此格已锁定：待复核", hand.strip());
        hand.press(KeyCode.F2).press(KeyCode.DELETE).press(KeyCode.BACK_SPACE).type(" ").compose("", "zhu").compose("主", "");
        hand.press(KeyCode.CONTROL, KeyCode.MINUS).press(KeyCode.CONTROL, KeyCode.V).press(KeyCode.CONTROL, KeyCode.D);
        assertEquals("", hand.typed());
        assertEquals("事项2", cell(1, MATTER));
        hand.press(KeyCode.DOWN);
        assertTrue(hand.strip().startsWith("只读"), hand.strip());
        assertEquals(Selection.cell(2, MATTER), selection());
    }

    @Test
    void theNumberColumnIsNotTyped() {
        select(1, 0);
        assertFalse(hand.editable());
        hand.type("7");
        assertTrue(hand.strip().contains("自动编号"), hand.strip());
        assertEquals("2", cell(1, 0));
        hand.press(KeyCode.RIGHT);
        assertTrue(hand.editable());
        assertEquals("", hand.strip());
    }

    @Test
    void theListOfLegalValuesNarrowsWhileTyping() {
        select(1, 3);
        hand.press(KeyCode.ALT, KeyCode.DOWN);
        assertTrue(hand.choices().contains("内部管理"), hand.choices()::toString);
        assertTrue(hand.hasFocus());
        hand.compose("", "jian").compose("检", "");
        assertEquals(List.of("行政检查"), hand.choices());
        hand.press(KeyCode.ENTER);
        assertEquals("行政检查", cell(1, 3));
        assertEquals(List.of(), hand.choices());
        hand.press(KeyCode.ALT, KeyCode.DOWN).type("自定").press(KeyCode.ENTER);
        assertEquals("自定", cell(1, 3));
    }

    @Test
    void theBarShowsAndEditsTheWholeText() {
        select(1, NAME);
        assertEquals("第2行 · 信息名称", hand.address());
        assertEquals("内设科室与联系电话", hand.barText());
        assertEquals("信息名称，第2行，内设科室与联系电话", hand.spoken());
        hand.clickBar().type("（修订）").press(KeyCode.ENTER);
        assertEquals(Selection.cell(2, NAME), selection());
        assertTrue(cell(1, NAME).contains("（修订）"));
        assertEquals(cell(1, NAME).length(), "内设科室与联系电话（修订）".length());
        hand.press(KeyCode.UP).clickBar().type("错").press(KeyCode.ESCAPE);
        assertTrue(hand.hasFocus());
        assertFalse(cell(1, NAME).contains("错"));
    }

    @Test
    void keysMoveAsInASpreadsheet() {
        select(0, MATTER);
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        assertEquals(Selection.cell(ROWS - 1, MATTER), selection());
        hand.press(KeyCode.HOME);
        assertEquals(Selection.cell(ROWS - 1, 0), selection());
        hand.press(KeyCode.CONTROL, KeyCode.HOME).press(KeyCode.END);
        assertEquals(Selection.cell(0, 15), selection());
        hand.press(KeyCode.CONTROL, KeyCode.A);
        assertEquals(new Selection(0, 15, List.of(new Area(0, 0, ROWS - 1, 15, false, false))), selection());
        hand.press(KeyCode.PAGE_DOWN).press(KeyCode.PAGE_UP);
        assertEquals(0, selection().row());
    }

    @Test
    void rowsAreAsHighByNightAsByDay() {
        double day = hand.rowHeight();
        Screen.run(() -> theme.modeProperty().set(Theme.Mode.DARK));
        assertEquals(day, hand.rowHeight());
        Screen.run(() -> theme.modeProperty().set(Theme.Mode.LIGHT));
        assertEquals(day, hand.rowHeight());
        Screen.run(() -> grid.rowLines(1));
        assertTrue(hand.rowHeight() < day);
    }

    @Test
    void sizesAndRowHeightsKeepTheFocus() {
        for (int size : new int[] {12, 20, 28, 14}) {
            Screen.run(() -> theme.resize(size));
            Screen.pulse();
            assertTrue(hand.hasFocus());
        }
        for (int lines : new int[] {1, 4, 2}) {
            Screen.run(() -> grid.rowLines(lines));
            Screen.pulse();
            assertTrue(hand.hasFocus());
        }
    }

    @Test
    void fastTypingOverSeveralNewRowsLosesNothing() {
        select(ROWS, CATEGORY);
        for (int i = 0; i < 8; i++) {
            hand.type("类" + i).press(KeyCode.TAB).type("事" + i).press(KeyCode.ENTER);
        }
        assertEquals("事7", cell(ROWS + 7, MATTER));
        assertEquals("类0", cell(ROWS, CATEGORY));
        assertEquals(Selection.cell(ROWS + 8, CATEGORY), selection());
    }
}
