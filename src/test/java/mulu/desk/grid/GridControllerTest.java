package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Filter;
import mulu.catalog.Query;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.desk.grid.GridModel.Mode;
import org.junit.jupiter.api.Test;

/// What gestures and commands do to the catalog and the model.
class GridControllerTest extends OffTheScreen {
    @Test
    void showsWhatIsTypedBeforeItIsOnTheDisk() {
        select(2, CATEGORY);
        type("规划计划");
        grid.walk().onEnter(false);
        assertEquals("规划计划", model.text(2, CATEGORY));
        assertEquals("行政许可", sheet().row(2).cell(CATEGORY));
        settle();
        assertEquals("规划计划", sheet().row(2).cell(CATEGORY));
        assertEquals(Selection.cell(3, CATEGORY), model.selection());
        assertEquals("撤销 修改 1 格", model.undoLabelProperty().get());
    }

    @Test
    void undoAndRedoWalkTheSameSteps() {
        List<List<String>> start = Library.texts(sheet());
        select(0, CATEGORY);
        type("甲");
        grid.commit();
        grid.insertBelow();
        grid.deleteRows();
        settle();
        List<List<String>> end = Library.texts(sheet());
        for (int i = 0; i < 3; i++) {
            grid.undo();
        }
        settle();
        assertEquals(start, Library.texts(sheet()));
        assertEquals("", model.undoLabelProperty().get());
        for (int i = 0; i < 3; i++) {
            grid.redo();
        }
        settle();
        assertEquals(end, Library.texts(sheet()));
    }

    @Test
    void aTickClearsItsGroupInTheSameStep() {
        select(0, ON_REQUEST);
        grid.onToggle();
        assertEquals("", model.text(0, OPEN));
        settle();
        assertEquals("√", sheet().row(0).cell(ON_REQUEST));
        grid.undo();
        settle();
        assertEquals("√", sheet().row(0).cell(OPEN));
        assertEquals("", sheet().row(0).cell(ON_REQUEST));
    }

    @Test
    void typingBehindTheLastRowMakesRows() {
        select(12, CATEGORY);
        type("新一");
        grid.walk().onTab(false);
        type("事项新一");
        grid.walk().onEnter(false);
        assertEquals(Selection.cell(13, CATEGORY), model.selection());
        type("新二");
        grid.walk().onEnter(false);
        assertEquals("事项新一", model.text(12, 2));
        assertEquals("新二", model.text(13, CATEGORY));
        settle();
        assertEquals(14, sheet().size());
        assertEquals("事项新一", sheet().row(12).cell(2));
        assertEquals("新二", sheet().row(13).cell(CATEGORY));
        assertEquals(Selection.cell(14, CATEGORY), model.selection());
    }

    @Test
    void pasteIsOneStepAlsoOverTheEnd() {
        select(10, CATEGORY);
        grid.clip().paste(null, "甲\t乙\n\"多\n行\"\t\"他说\"\"好\"\"\"\n丙\t丁\n");
        settle();
        assertEquals(13, sheet().size());
        assertEquals("丙", sheet().row(12).cell(CATEGORY));
        assertEquals("多\n行", sheet().row(11).cell(CATEGORY));
        assertEquals("他说\"好\"", sheet().row(11).cell(2));
        assertEquals("撤销 粘贴 3×2", model.undoLabelProperty().get());
        grid.undo();
        settle();
        assertEquals(12, sheet().size());
        assertEquals("事项11", sheet().row(10).cell(2));
        assertEquals("事项12", sheet().row(11).cell(2));
    }

    @Test
    void oneCellFillsEverySelectedCellAndUndoBringsEachBack() {
        List<List<String>> before = Library.texts(sheet());
        select(1, CATEGORY);
        model.selectionProperty().set(model.selection().plus(new Area(4, 2, 6, 3, false, false)).plus(new Area(5, 2, 5, 2, false, true)));
        grid.clip().paste(null, "同");
        settle();
        assertEquals("同", sheet().row(1).cell(CATEGORY));
        assertEquals("同", sheet().row(4).cell(2));
        assertEquals("事项6", sheet().row(5).cell(2));
        assertEquals("同", sheet().row(6).cell(3));
        grid.undo();
        settle();
        assertEquals(before, Library.texts(sheet()));
    }

    @Test
    void aBlockIsRepeatedWhereTheSelectionIsAMultipleOfIt() {
        model.selectionProperty().set(new Selection(0, CATEGORY, 3, 2, false));
        grid.clip().paste(null, "甲\n乙");
        settle();
        for (int row = 0; row < 4; row++) {
            assertEquals(row % 2 == 0 ? "甲" : "乙", sheet().row(row).cell(CATEGORY));
            assertEquals(row % 2 == 0 ? "甲" : "乙", sheet().row(row).cell(2));
        }
    }

    @Test
    void pastingPassesLockedCellsOverAndSaysSo() {
        select(0, 0);
        grid.clip().paste(null, "9\t甲\n8\t乙");
        settle();
        assertEquals("乙", sheet().row(1).cell(CATEGORY));
        assertEquals("已粘贴 2 格，跳过 2 格（已锁定：序号由程序编号）。", model.noticeProperty().get().text());
        select(0, 15);
        grid.clip().paste(null, "甲\t乙\t丙");
        settle();
        assertEquals("右边放不下的 2 列没有粘贴，请从更左的列开始。", model.noticeProperty().get().text());
    }

    @Test
    void pastingGoesIntoTheRowsThatAreShown() {
        Sheet sheet = sheet();
        grid.arrange(sheet, new Query(List.of(new Filter.Rows(Set.of(sheet.row(2).id(), sheet.row(7).id()))), Optional.empty())
                .on(sheet, Progress.NONE));
        select(0, CATEGORY);
        grid.clip().paste(null, "甲\n乙");
        settle();
        assertEquals(List.of("甲", "乙"), List.of(sheet().row(2).cell(CATEGORY), sheet().row(7).cell(CATEGORY)));
        assertEquals(sheet.row(3), sheet().row(3));
        assertEquals(2, model.filledRows());
    }

    @Test
    void theFillHandleGoesOnWithWhatIsSelected() {
        select(4, CATEGORY);
        grid.clip().paste(null, "第5条\n第7条");
        settle();
        grid.onFill(7, CATEGORY);
        settle();
        assertEquals(List.of("第9条", "第11条"), List.of(sheet().row(6).cell(CATEGORY), sheet().row(7).cell(CATEGORY)));
        assertEquals("撤销 填充 2 格", model.undoLabelProperty().get());
        model.selectionProperty().set(new Selection(4, CATEGORY, 5, CATEGORY, false));
        grid.onFill(3, CATEGORY);
        settle();
        assertEquals("第3条", sheet().row(3).cell(CATEGORY));
        select(3, CATEGORY);
        grid.onFill(3, 3);
        settle();
        assertEquals(List.of("第4条", "第5条"), sheet().row(3).cells().subList(2, 4));
    }

    @Test
    void fillingTwoHundredRowsIsOneStep() {
        select(12, CATEGORY);
        grid.clip().paste(null, "甲\n" + "乙\n".repeat(199));
        settle();
        List<List<String>> before = Library.texts(sheet());
        model.selectionProperty().set(new Selection(12, CATEGORY, 211, CATEGORY, false));
        grid.fillDown();
        settle();
        assertTrue(sheet().rows().stream().skip(12).allMatch(row -> row.cell(CATEGORY).equals("甲")));
        assertEquals("撤销 填充 200 格", model.undoLabelProperty().get());
        grid.undo();
        settle();
        assertEquals(before, Library.texts(sheet()));
    }

    @Test
    void pasteOnTheEmptyRowMakesRows() {
        select(12, CATEGORY);
        grid.clip().paste(null, "甲\t乙\r\n丙\t丁");
        settle();
        assertEquals(14, sheet().size());
        assertEquals("丁", sheet().row(13).cell(2));
        grid.undo();
        settle();
        assertEquals(12, sheet().size());
    }

    @Test
    void pasteTakesTheTableBeforeTheTextAndLeavesMergedCellsBlank() {
        select(1, CATEGORY);
        grid.clip().paste("<table><tr><td rowspan=2>甲<td>乙<br>二<tr><td>丁</table>", "别的");
        settle();
        assertEquals(List.of("甲", "乙\n二"), sheet().row(1).cells().subList(1, 3));
        assertEquals(List.of("", "丁"), sheet().row(2).cells().subList(1, 3));
        grid.undo();
        settle();
        assertEquals("事项2", sheet().row(1).cell(2));
        select(1, CATEGORY);
        grid.clip().paste("<p>没有表格</p>", "甲\t乙");
        settle();
        assertEquals(List.of("甲", "乙"), sheet().row(1).cells().subList(1, 3));
    }

    @Test
    void rowsMoveWithTheirSelection() {
        model.selectionProperty().set(new Selection(4, 0, 5, 15, true));
        grid.moveUp();
        settle();
        assertEquals("事项5", sheet().row(3).cell(2));
        assertEquals(new Selection(3, 0, 4, 15, true), model.selection());
        grid.duplicateRows();
        settle();
        assertEquals(14, sheet().size());
        assertEquals("事项5", sheet().row(5).cell(2));
        assertEquals(new Selection(5, 0, 6, 15, true), model.selection());
        grid.deleteRows();
        settle();
        assertEquals(12, sheet().size());
    }

    @Test
    void somebodyElsesChangeKeepsTheSelectionOnItsRow() {
        select(3, CATEGORY);
        type("还没有按回车");
        library.catalogs.apply(library.catalog, new Edit.InsertRows(0, List.of(List.of())), library.filler);
        settle();
        assertEquals(Mode.TYPING, model.mode());
        assertEquals(Selection.cell(4, CATEGORY), model.selection());
        grid.commit();
        settle();
        assertEquals("还没有按回车", sheet().row(4).cell(CATEGORY));
    }

    @Test
    void aRowThatIsGoneDoesNotSwallowTheText() {
        select(3, CATEGORY);
        type("不能丢");
        long row = sheet().row(3).id();
        library.catalogs.apply(library.catalog, new Edit.DeleteRows(List.of(row)), library.filler);
        settle();
        grid.commit();
        settle();
        assertTrue(refused().contains("不能丢"), refused());
        assertEquals("监督检查", sheet().row(3).cell(CATEGORY));
    }

    @Test
    void aLockedCatalogSaysWhy() {
        library.advance(Stage.TO_REVIEW);
        settle();
        assertFalse(model.editable());
        assertEquals(12, model.rows());
        select(1, CATEGORY);
        assertFalse(grid.onType());
        assertEquals("此格已锁定：待复核", model.noticeProperty().get().text());
        grid.deleteRows();
        grid.clear();
        settle();
        assertEquals(12, sheet().size());
    }

    @Test
    void runningNumbersAreNotTyped() {
        select(1, 0);
        assertFalse(grid.onType());
        assertTrue(model.noticeProperty().get().text().contains("自动编号"));
    }

    @Test
    void countsFollowTheRows() {
        assertEquals("主动公开8 删减后公开2 依申请公开2 不公开0 共12条", model.countsProperty().get());
        select(4, 8);
        grid.onToggle();
        settle();
        assertEquals("主动公开9 删减后公开2 依申请公开1 不公开0 共12条", model.countsProperty().get());
    }

    @Test
    void keysOfASpreadsheetLeadWhereTheyLeadThere() {
        select(1, 8);
        grid.walk().onJump(1, 0, false);
        assertEquals(Selection.cell(3, 8), model.selection());
        grid.walk().onJump(1, 0, false);
        assertEquals(Selection.cell(5, 8), model.selection());
        grid.walk().onTableEnd(true, false);
        assertEquals(Selection.cell(11, 15), model.selection());
        grid.walk().onStep(-1, -1, true);
        assertEquals(new Selection(11, 15, 10, 14, false), model.selection());
        assertEquals("选中 2×2 · 计数 3", model.selectedProperty().get());
        grid.walk().onRowEnd(false, false);
        assertEquals(Selection.cell(11, 0), model.selection());
    }

    @Test
    void fillsDownAndRight() {
        model.selectionProperty().set(new Selection(0, 2, 3, 2, false));
        grid.fillDown();
        settle();
        assertEquals("事项1", sheet().row(3).cell(2));
        grid.undo();
        settle();
        assertEquals("事项4", sheet().row(3).cell(2));
    }

    @Test
    void theMenuNamesTheStepAfterARestart() throws InterruptedException {
        List<List<String>> start = Library.texts(sheet());
        select(1, CATEGORY);
        grid.clip().paste(null, "甲\t乙\n丙\t丁");
        select(0, CATEGORY);
        grid.clear();
        settle();
        assertEquals("撤销 清除 1 格", model.undoLabelProperty().get());
        grid.undo();
        settle();
        reopen();
        assertEquals("撤销 粘贴 2×2", model.undoLabelProperty().get());
        assertEquals("重做 清除 1 格", model.redoLabelProperty().get());
        grid.undo();
        settle();
        assertEquals(start, Library.texts(sheet()));
        assertEquals("", model.undoLabelProperty().get());
        grid.redo();
        grid.redo();
        settle();
        assertEquals("", sheet().row(0).cell(CATEGORY));
        assertEquals("丙", sheet().row(2).cell(CATEGORY));
    }
}
