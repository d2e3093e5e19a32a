package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import mulu.check.Marks;
import mulu.check.Rule.Level;
import mulu.desk.fx.Theme;
import mulu.desk.handles.Pictures;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;

/// The list of values, the grey completion and the help of a field, by keyboard, mouse and input method.
class GridPromptTest extends OnTheGrid {
    private static final int TYPE = 3;
    private static final int LIMIT = 11;
    private static final int CHANNEL = 12;

    @Test
    void theListOpensByItselfAndLeavesEnterToWhatIsTyped() {
        select(1, TYPE);
        hand.type("行政");
        assertTrue(hand.choices().containsAll(List.of("行政许可", "行政处罚")), hand.choices()::toString);
        assertEquals("", hand.chosen());
        hand.press(KeyCode.ENTER);
        assertEquals("行政", cell(1, TYPE));
        assertEquals(Selection.cell(2, TYPE), selection());
        hand.type("行政").press(KeyCode.DOWN);
        assertEquals("行政许可", hand.chosen());
        hand.press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertEquals("行政处罚", cell(2, TYPE));
        assertEquals(Selection.cell(2, TYPE), selection());
        hand.type("行政").press(KeyCode.DOWN).press(KeyCode.UP);
        assertEquals("", hand.chosen());
        hand.press(KeyCode.UP);
        assertEquals("行政", cell(2, TYPE));
        assertEquals(Selection.cell(1, TYPE), selection());
    }

    @Test
    void aWholeValueShutsTheListAndArrowsAreTheGridsAgain() {
        select(1, TYPE);
        hand.type("公共服务");
        assertEquals(List.of(), hand.choices());
        hand.press(KeyCode.DOWN);
        assertEquals("公共服务", cell(1, TYPE));
        assertEquals(Selection.cell(2, TYPE), selection());
    }

    @Test
    void escapeShutsTheListFirstAndThenGivesUpTheText() {
        select(1, TYPE);
        hand.type("行").press(KeyCode.ESCAPE);
        assertEquals(List.of(), hand.choices());
        hand.type("政");
        assertEquals(List.of(), hand.choices());
        assertEquals("行政", hand.typed());
        hand.press(KeyCode.ESCAPE);
        assertEquals("内部管理", cell(1, TYPE));
        hand.type("行");
        assertFalse(hand.choices().isEmpty());
        hand.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        assertEquals("内部管理", cell(1, TYPE));
    }

    @Test
    void whileComposingTheListKeepsAway() {
        select(1, TYPE);
        hand.compose("", "xing").press(KeyCode.DOWN);
        assertEquals(List.of(), hand.choices());
        hand.compose("行政", "xu");
        assertEquals(List.of(), hand.choices());
        hand.press(KeyCode.ENTER);
        assertEquals("行政xu", hand.typed());
        hand.compose("许", "");
        assertEquals(List.of("行政许可"), hand.choices());
        hand.press(KeyCode.DOWN).press(KeyCode.TAB);
        assertEquals("行政许可", cell(1, TYPE));
    }

    @Test
    void earlierEntriesStandBehindTheLegalValues() {
        select(1, TYPE);
        hand.type("城管协同").press(KeyCode.ENTER);
        settle();
        hand.type("城");
        Screen.pulse();
        assertEquals(List.of("城管协同"), hand.choices());
        hand.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        select(0, MATTER);
        hand.press(KeyCode.ALT, KeyCode.DOWN);
        Screen.pulse();
        assertTrue(hand.choices().contains("事项1"), hand.choices()::toString);
        hand.press(KeyCode.ESCAPE);
        select(0, LIMIT);
        hand.press(KeyCode.ALT, KeyCode.DOWN);
        assertEquals("及时公开", hand.chosen());
        hand.press(KeyCode.ESCAPE);
    }

    @Test
    void theArrowOpensTheListByMouse() {
        select(1, MATTER);
        assertFalse(hand.arrow());
        select(1, TYPE);
        assertTrue(hand.arrow());
        hand.clickArrow();
        assertEquals("内部管理", hand.chosen());
        hand.clickChoice("行政检查");
        assertEquals("行政检查", cell(1, TYPE));
        hand.clickArrow().clickArrow();
        assertEquals(List.of(), hand.choices());
        assertTrue(hand.hasFocus());
    }

    @Test
    void severalValuesAreTickedAndWrittenAsTheFormWritesThem() {
        select(1, CHANNEL);
        hand.press(KeyCode.ALT, KeyCode.DOWN);
        assertEquals("政府网站", hand.chosen());
        hand.press(KeyCode.DOWN).type(" ");
        assertEquals("政府网站、政府公报、公开栏", hand.typed());
        assertEquals("政府公报", hand.chosen());
        hand.press(KeyCode.UP).type(" ").press(KeyCode.ENTER);
        assertEquals("政府公报、公开栏", cell(1, CHANNEL));
        hand.press(KeyCode.ALT, KeyCode.DOWN).type(" ").press(KeyCode.ESCAPE);
        assertEquals("政府公报、公开栏", cell(1, CHANNEL));
        assertEquals("", hand.typed());
        hand.type("政务微").press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertEquals("政务微博", cell(1, CHANNEL));
        hand.press(KeyCode.F2).type("、微信").press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertEquals("政务微博、政务微信", cell(1, CHANNEL));
        hand.clickArrow().clickChoice("报刊").clickChoice("政务微博").press(KeyCode.ENTER);
        assertEquals("政务微信、报刊", cell(1, CHANNEL));
    }

    @Test
    void aCellOfBoxesStaysOne() {
        select(1, CHANNEL);
        hand.type("■政府网站 □公开栏").press(KeyCode.ENTER);
        select(1, CHANNEL);
        hand.press(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(List.of("政府网站", "公开栏", "政府公报"), hand.choices().subList(0, 3));
        hand.press(KeyCode.DOWN).type(" ").press(KeyCode.ENTER);
        assertEquals("■政府网站 ■公开栏", cell(1, CHANNEL));
    }

    @Test
    void aGreyCompletionIsTakenByTab() {
        select(1, NAME);
        hand.type("规");
        assertEquals("", hand.tail());
        hand.type("范");
        assertEquals("性文件全文", hand.tail());
        hand.press(KeyCode.TAB);
        assertEquals("规范性文件全文", hand.typed());
        assertEquals("", hand.tail());
        hand.press(KeyCode.TAB);
        assertEquals("规范性文件全文", cell(1, NAME));
        assertEquals(Selection.cell(1, NAME + 1), selection());
        select(2, NAME);
        hand.type("办理").press(KeyCode.ENTER);
        assertEquals("办理", cell(2, NAME));
    }

    @Test
    void noCompletionWhileComposingOrInTheMiddle() {
        select(1, NAME);
        hand.compose("", "gui'fan");
        assertEquals("", hand.tail());
        hand.compose("规范", "xing");
        assertEquals("", hand.tail());
        hand.compose("", "");
        assertEquals("性文件全文", hand.tail());
        hand.press(KeyCode.F2).press(KeyCode.LEFT);
        assertEquals("", hand.tail());
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.F2);
        assertEquals("", hand.tail());
        hand.press(KeyCode.ESCAPE);
    }

    @Test
    void helpSaysWhatBelongsIntoTheCell() {
        select(1, OPEN);
        hand.press(KeyCode.F1);
        assertTrue(hand.help().contains("公开属性/主动公开") && hand.help().contains("√、√（删减）"), hand::help);
        hand.press(KeyCode.ESCAPE);
        assertEquals("", hand.help());
        select(1, CHANNEL);
        hand.press(KeyCode.F1);
        assertTrue(hand.help().contains("可以选多项"), hand::help);
        hand.press(KeyCode.LEFT);
        assertEquals("", hand.help());
    }

    @Test
    void theEditorSaysColumnRowValueAndProblem() {
        select(1, NAME);
        Screen.run(() -> grid.model().marksProperty().set(Marks.of(sheet(), Map.of(sheet().row(1).id(), Map.of(NAME, Level.WARNING)))));
        assertEquals("信息名称，第2行，内设科室与联系电话，有警告", hand.spoken());
        select(0, NAME);
        assertEquals("信息名称，第1行，单位职能简介", hand.spoken());
    }

    @Test
    void spaceTicksTheWholeSelection() {
        Screen.run(() -> grid.model().selectionProperty().set(new Selection(2, CLOSED, 5, CLOSED, false)));
        hand.type(" ");
        settle();
        for (int row = 2; row <= 5; row++) {
            assertEquals(List.of("", "", "√"), List.of(cell(row, OPEN), cell(row, OPEN + 1), cell(row, CLOSED)));
        }
        assertEquals(new Selection(2, CLOSED, 5, CLOSED, false), selection());
        hand.type(" ");
        assertEquals("", cell(3, CLOSED));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertEquals("√", cell(3, CLOSED));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertEquals(List.of("√", ""), List.of(cell(2, OPEN), cell(2, CLOSED)));
    }

    @Test
    void pictures() {
        for (int size : List.of(14, 24)) {
            for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
                Screen.run(() -> {
                    theme.resize(size);
                    theme.modeProperty().set(mode);
                });
                String name = "prompt-" + size + "-" + mode.name().toLowerCase(java.util.Locale.ROOT);
                select(2, TYPE);
                hand.type("行政");
                Pictures.save(name + "-list");
                hand.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
                select(2, CHANNEL);
                hand.press(KeyCode.ALT, KeyCode.DOWN).press(KeyCode.DOWN);
                Pictures.save(name + "-several");
                hand.press(KeyCode.ESCAPE);
                select(1, NAME);
                hand.type("规范");
                Pictures.save(name + "-tail");
                hand.press(KeyCode.ESCAPE).press(KeyCode.F1);
                Pictures.save(name + "-help");
                assertFalse(hand.help().isEmpty());
                hand.press(KeyCode.ESCAPE);
            }
        }
        Screen.run(() -> {
            theme.resize(14);
            theme.modeProperty().set(Theme.Mode.LIGHT);
        });
    }
}
