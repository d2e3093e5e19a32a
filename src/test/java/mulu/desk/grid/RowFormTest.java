package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mulu.catalog.Stage;
import mulu.check.Marks;
import mulu.check.Rule.Level;
import mulu.desk.handles.Pictures;
import mulu.desk.handles.RowFormHandle;
import mulu.desk.handles.Screen;
import mulu.desk.fx.Theme;
import mulu.desk.rowform.RowFormController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The form of one row over the grid: the same row, keys, marks and way of every text.
class RowFormTest extends OnTheGrid {
    private static final int LIMIT = 11;

    private RowFormController controller;
    private RowFormHandle form;

    @BeforeEach
    void over() {
        Screen.run(() -> {
            controller = new RowFormController(grid);
            StackPane stack = new StackPane();
            root.setCenter(null);
            stack.getChildren().addAll(grid.view(), controller.view());
            root.setCenter(stack);
            grid.focus();
        });
        Screen.pulse();
        form = new RowFormHandle(root.getScene());
    }

    @AfterEach
    void back() {
        Screen.run(() -> {
            if (controller.model().openProperty().get()) {
                controller.close();
            }
        });
        Screen.pulse();
    }

    private void open(int row, int column) {
        select(row, column);
        Screen.run(controller::toggle);
        Screen.pulse();
    }

    @Test
    void itShowsTheActiveRowAndWritesThroughTheGrid() {
        open(1, NAME);
        assertEquals("第2行，共9行", form.title());
        assertEquals("name", form.focused());
        assertEquals("内设科室与联系电话", form.text("name"));
        hand.type("（新）").press(KeyCode.TAB);
        assertEquals("内设科室与联系电话（新）", cell(1, NAME));
        assertEquals("content", form.focused());
        assertEquals(Selection.cell(1, NAME + 1), selection());
        hand.press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("name", form.focused());
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertEquals("内设科室与联系电话", form.text("name"));
        assertTrue(form.open());
        hand.type("x").press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("内设科室与联系电话", form.text("name"));
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("内设科室与联系电话", cell(1, NAME));
    }

    @Test
    void pagesTurnRowsAndEveryExitCommits() {
        open(1, MATTER);
        hand.type("甲").press(KeyCode.PAGE_DOWN);
        assertEquals("事项2甲", cell(1, MATTER));
        assertEquals("第3行，共9行", form.title());
        assertEquals("matter", form.focused());
        hand.type("乙").press(KeyCode.PAGE_UP);
        assertEquals("事项3乙", cell(2, MATTER));
        hand.type("丙").press(KeyCode.ENTER);
        assertEquals("事项2甲丙", cell(1, MATTER));
        assertEquals("matterType", form.focused());
        form.click("name");
        hand.type("丁");
        form.click("matter");
        assertEquals("内设科室与联系电话丁", cell(1, NAME));
        hand.type("戊").press(KeyCode.F4);
        assertFalse(form.open());
        assertEquals("事项2甲丙戊", cell(1, MATTER));
        assertTrue(hand.hasFocus());
        Screen.run(controller::toggle);
        hand.type("己").press(KeyCode.ESCAPE);
        assertTrue(form.open());
        assertEquals("事项2甲丙戊", cell(1, MATTER));
        hand.press(KeyCode.ESCAPE);
        assertFalse(form.open());
        assertTrue(hand.hasFocus());
    }

    @Test
    void theEmptyRowAtTheEndBecomesARow() {
        open(ROWS, CATEGORY);
        assertEquals("新行", form.title());
        hand.type("机构信息").press(KeyCode.TAB).type("新事项").press(KeyCode.TAB);
        settle();
        assertEquals("机构信息", cell(ROWS, CATEGORY));
        assertEquals("新事项", cell(ROWS, MATTER));
        assertEquals("第10行，共10行", form.title());
        assertEquals(ROWS + 1, Screen.fx(() -> sheet().size()));
        hand.press(KeyCode.PAGE_DOWN).press(KeyCode.PAGE_DOWN);
        assertEquals("新行", form.title());
        assertEquals("", form.text("matter"));
    }

    @Test
    void behindTheLastFieldComesTheNextRow() {
        open(1, 15);
        hand.press(KeyCode.TAB);
        assertEquals("第3行，共9行", form.title());
        assertEquals("category", form.focused());
        hand.press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("第2行，共9行", form.title());
        assertEquals("listing", form.focused());
    }

    @Test
    void aTickClearsTheOthersOfItsGroup() {
        open(1, CLOSED);
        hand.type(" ");
        settle();
        assertEquals(List.of("", "", "√"), List.of(form.text("open"), form.text("onRequest"), form.text("closed")));
        form.clickName("onRequest");
        settle();
        assertEquals(List.of("", "√", ""), List.of(form.text("open"), form.text("onRequest"), form.text("closed")));
        form.click("kindOpen");
        assertEquals("", cell(1, 14));
        hand.type("4").press(KeyCode.ENTER);
        assertEquals("4", cell(1, 14));
        hand.press(KeyCode.SHIFT, KeyCode.TAB).type("5").press(KeyCode.TAB);
        assertEquals("5", cell(1, 14));
    }

    @Test
    void inputMethodsComposeFromTheFirstLetterAndOwnTheKeys() {
        open(1, MATTER);
        hand.compose("", "lv").press(KeyCode.TAB).press(KeyCode.ENTER).press(KeyCode.ESCAPE).press(KeyCode.PAGE_DOWN).press(KeyCode.F4);
        assertTrue(form.open());
        assertEquals("matter", form.focused());
        assertEquals("事项2lv", form.text("matter"));
        hand.compose("绿化", "").press(KeyCode.ENTER);
        assertEquals("事项2绿化", cell(1, MATTER));
        hand.compose("", "xing");
        form.click("name");
        assertEquals("内部管理", cell(1, 3));
    }

    @Test
    void theListAndTheCompletionWorkAsInTheGrid() {
        open(1, 3);
        hand.press(KeyCode.ALT, KeyCode.DOWN);
        assertTrue(form.choices().contains("行政检查"), form.choices()::toString);
        hand.press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertEquals("综合政务", cell(1, 3));
        assertEquals("matterType", form.focused());
        hand.press(KeyCode.TAB).press(KeyCode.CONTROL, KeyCode.A).type("规范");
        assertEquals("性文件全文", form.tail());
        hand.press(KeyCode.TAB);
        assertEquals("规范性文件全文", form.text("name"));
        assertEquals("name", form.focused());
        hand.press(KeyCode.TAB);
        assertEquals("规范性文件全文", cell(1, NAME));
        hand.press(KeyCode.CONTROL, KeyCode.QUOTE);
        settle();
        assertEquals(cell(0, NAME + 1), cell(1, NAME + 1));
    }

    @Test
    void findingsStandInAWordAndALockSaysWhy() {
        Screen.run(() -> grid.model().marksProperty().set(Marks.of(sheet(), Map.of(sheet().row(1).id(), Map.of(NAME, Level.WARNING)))));
        open(1, MATTER);
        assertEquals("警告", form.mark("name"));
        assertEquals("信息名称，有警告", form.spoken("name"));
        Screen.run(() -> grid.goTo(sheet().row(1).id(), NAME));
        assertEquals("name", form.focused());
        hand.press(KeyCode.PAGE_DOWN);
        assertEquals("", form.mark("name"));
        library.advance(Stage.TO_REVIEW);
        Screen.pulse();
        assertFalse(form.editable("name"));
        assertTrue(form.strip().startsWith("只读"), form.strip());
        hand.type("a").press(KeyCode.TAB);
        assertEquals("规范性文件全文", cell(2, NAME));
        assertEquals("content", form.focused());
    }

    @Test
    void everyFieldIsSeenAtEverySize() {
        Screen.run(() -> grid.model().marksProperty().set(Marks.of(sheet(), Map.of(sheet().row(1).id(),
                Map.of(NAME, Level.WARNING, 5, Level.ERROR, OPEN, Level.HINT, LIMIT, Level.HINT)))));
        open(1, CATEGORY);
        for (int size : List.of(14, 20, 24)) {
            Screen.run(() -> theme.resize(size));
            assertEquals(List.of(), form.clipped(), "at " + size);
            Pictures.save("rowform-" + size + "-light");
            for (int i = 1; i < sheet().template().fields().size(); i++) {
                String key = sheet().template().fields().get(i).key();
                assertEquals(key, form.focused());
                assertTrue(form.seen(key), key + " at " + size);
                if (i < sheet().template().fields().size() - 1) {
                    hand.press(KeyCode.TAB);
                }
            }
            select(1, CATEGORY);
        }
        Screen.run(() -> theme.modeProperty().set(Theme.Mode.DARK));
        hand.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.ALT, KeyCode.DOWN);
        Pictures.save("rowform-24-dark-choices");
        Screen.run(() -> theme.resize(14));
        Pictures.save("rowform-14-dark-choices");
        hand.press(KeyCode.ESCAPE);
        select(ROWS, CATEGORY);
        Screen.run(() -> theme.modeProperty().set(Theme.Mode.LIGHT));
        Pictures.save("rowform-14-new");
        hand.press(KeyCode.F1);
        Pictures.save("rowform-14-help");
        hand.press(KeyCode.ESCAPE);
    }
}
