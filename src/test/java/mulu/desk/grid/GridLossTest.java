package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mulu.base.Problem;
import mulu.catalog.Edit;
import mulu.catalog.Stage;
import mulu.desk.grid.GridModel.Mode;
import org.junit.jupiter.api.Test;

/// No typed word goes without being said: failures, conflicts, refusals, and the empty row.
class GridLossTest extends OffTheScreen {
    /// A library that cannot be written to, while `action` runs and is settled.
    private void unwritable(Runnable action) {
        library.renameRecord("audit_entry", "elsewhere");
        try {
            action.run();
            settle();
        } finally {
            library.renameRecord("elsewhere", "audit_entry");
        }
        assertTrue(problems.stream().allMatch(problem -> problem.kind() == Problem.Kind.STORAGE), problems::toString);
        assertFalse(problems.isEmpty());
        problems.clear();
    }

    @Test
    void aRowThatCannotBeMadeQuotesEveryTextTypedIntoIt() {
        unwritable(() -> {
            select(12, CATEGORY);
            type("头一格");
            grid.walk().onTab(false);
            type("第二格");
            grid.walk().onTab(false);
        });
        assertEquals(12, sheet().size());
        assertTrue(refused().contains("头一格"), refused());
        assertTrue(refused().contains("第二格"), refused());
    }

    @Test
    void whatCouldNotBeWrittenIsQuotedUntilThePersonShutsTheStrip() {
        unwritable(() -> {
            select(3, CATEGORY);
            type("写不进去一");
            grid.walk().onEnter(false);
            type("写不进去二");
            grid.walk().onEnter(false);
        });
        assertEquals("监督检查", sheet().row(4).cell(CATEGORY));
        type("写得进去");
        grid.walk().onEnter(false);
        settle();
        grid.walk().onStep(1, 0, false);
        assertEquals("写得进去", sheet().row(5).cell(CATEGORY));
        assertTrue(refused().contains("写不进去一"), refused());
        assertTrue(refused().contains("写不进去二"), refused());
        type("x");
        grid.onCancel();
        assertTrue(refused().contains("写不进去一"), refused());
        grid.onCancel();
        assertEquals("", refused());
    }

    @Test
    void aRefusalStandsBesideTheNextSentence() {
        select(0, CATEGORY);
        type("长".repeat(40_000));
        grid.walk().onEnter(false);
        type("又长".repeat(20_000));
        grid.walk().onEnter(false);
        select(0, OPEN);
        type("对");
        grid.walk().onEnter(false);
        settle();
        assertEquals(2, refused().lines().count());
        assertEquals(Notice.Kind.TOLD, model.noticeProperty().get().kind());
    }

    @Test
    void aConflictShowsTheNewSheetAndQuotesTheText() {
        library.elsewhere().apply(library.catalog,
                new Edit.SetCells(List.of(new Edit.Put(sheet().row(0).id(), CATEGORY, "别人的"))), library.filler);
        select(0, CATEGORY);
        type("自己的");
        grid.walk().onEnter(false);
        settle();
        assertEquals("别人的", model.text(0, CATEGORY));
        assertTrue(refused().contains("自己的"), refused());
    }

    @Test
    void fillingTheEmptyRowMakesARow() {
        select(12, CATEGORY);
        type("一格");
        assertTrue(grid.onEnterAll());
        settle();
        assertEquals("一格", sheet().row(12).cell(CATEGORY));
        select(13, CATEGORY);
        grid.today();
        settle();
        assertEquals(Sentences.today(), sheet().row(13).cell(CATEGORY));
        select(14, 0);
        grid.today();
        settle();
        assertEquals(14, sheet().size());
        assertTrue(model.noticeProperty().get().text().contains("自动编号"));
    }

    @Test
    void fillingOneCellWhoseRowIsGoneQuotesTheText() {
        select(3, CATEGORY);
        type("不能丢");
        library.catalogs.apply(library.catalog, new Edit.DeleteRows(List.of(sheet().row(3).id())), library.filler);
        settle();
        grid.onEnterAll();
        settle();
        assertTrue(refused().contains("不能丢"), refused());
        assertEquals("监督检查", sheet().row(3).cell(CATEGORY));
    }

    @Test
    void openingWithoutTypingNeverWrites() {
        select(0, CATEGORY);
        type("甲");
        grid.commit();
        settle();
        grid.undo();
        assertTrue(grid.onOpen());
        settle();
        assertEquals("甲", model.draftProperty().get());
        grid.walk().onEnter(false);
        settle();
        assertEquals("机构信息", sheet().row(0).cell(CATEGORY));
        assertEquals("", model.undoLabelProperty().get());
    }

    @Test
    void anUndoStepThatIsStuckLetsTheOnesBelowThrough() {
        select(0, CATEGORY);
        type("甲");
        grid.walk().onEnter(false);
        type("乙");
        grid.walk().onEnter(false);
        settle();
        library.catalogs.apply(library.catalog,
                new Edit.SetCells(List.of(new Edit.Put(sheet().row(1).id(), CATEGORY, "丙"))), library.filler);
        grid.undo();
        settle();
        assertEquals("甲", sheet().row(0).cell(CATEGORY));
        assertTrue(refused().contains("已跳过"), refused());
        assertEquals("撤销 修改 1 格", model.undoLabelProperty().get());
        grid.undo();
        settle();
        assertEquals("机构信息", sheet().row(0).cell(CATEGORY));
        assertEquals("丙", sheet().row(1).cell(CATEGORY));
        assertEquals("", model.undoLabelProperty().get());
    }

    @Test
    void undoIsNotStuckOnAnOldSheet() {
        select(0, CATEGORY);
        type("甲");
        grid.walk().onEnter(false);
        settle();
        library.elsewhere().apply(library.catalog,
                new Edit.SetCells(List.of(new Edit.Put(sheet().row(1).id(), CATEGORY, "丙"))), library.filler);
        grid.undo();
        settle();
        assertEquals("机构信息", sheet().row(0).cell(CATEGORY));
        assertEquals("丙", sheet().row(1).cell(CATEGORY));
        assertEquals("", refused());
    }

    @Test
    void lockingWhileTypingQuotesTheTextOnly() {
        select(0, CATEGORY);
        assertTrue(grid.onOpen());
        library.advance(Stage.TO_REVIEW);
        settle();
        assertEquals(Mode.READY, model.mode());
        assertEquals("", refused());
        library.advance(Stage.DRAFT);
        settle();
        type("不能丢");
        library.advance(Stage.TO_REVIEW);
        settle();
        assertTrue(refused().startsWith("只读") && refused().contains("不能丢"), refused());
    }
}
