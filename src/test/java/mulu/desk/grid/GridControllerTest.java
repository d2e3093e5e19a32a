package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mulu.base.Problem;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.desk.fx.Work;
import mulu.desk.grid.GridModel.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The grid without a toolkit: the test is the screen, and takes the answers when it wants them.
class GridControllerTest {
    private static final int CATEGORY = 1;
    private static final int OPEN = 8;
    private static final int ON_REQUEST = 9;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<Problem> problems = new ArrayList<>();
    private Library library;
    private Work work;
    private GridController grid;
    private GridModel model;

    @BeforeEach
    void open() throws InterruptedException {
        library = new Library(folder);
        library.draft(12);
        work = new Work(screen::add, problems::add);
        grid = new GridController(library.catalogs, library.filler, library.catalog, work);
        model = grid.model();
        Runnable loaded = Objects.requireNonNull(screen.poll(20, TimeUnit.SECONDS));
        loaded.run();
    }

    @AfterEach
    void close() {
        settle();
        assertEquals(List.of(), problems);
        if (model.sheet() != null) {
            assertEquals(Library.texts(library.stored()), Library.texts(sheet()));
        }
        grid.close();
        work.close();
        library.close();
    }

    private void settle() {
        work.settle();
        for (Runnable next = screen.poll(); next != null; next = screen.poll()) {
            next.run();
        }
    }

    private Sheet sheet() {
        return Objects.requireNonNull(model.sheet());
    }

    private void select(int row, int column) {
        model.selectionProperty().set(Selection.cell(row, column));
    }

    private void type(String text) {
        assertTrue(grid.onType());
        model.draftProperty().set(text);
    }

    @Test
    void showsWhatIsTypedBeforeItIsOnTheDisk() {
        select(2, CATEGORY);
        type("规划计划");
        grid.onEnter(false);
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
        grid.onTab(false);
        type("事项新一");
        grid.onEnter(false);
        assertEquals(Selection.cell(13, CATEGORY), model.selection());
        type("新二");
        grid.onEnter(false);
        assertEquals("事项新一", model.text(12, 2));
        assertEquals("新二", model.text(13, CATEGORY));
        settle();
        assertEquals(14, sheet().size());
        assertEquals("事项新一", sheet().row(12).cell(2));
        assertEquals("新二", sheet().row(13).cell(CATEGORY));
        assertEquals(Selection.cell(14, CATEGORY), model.selection());
    }

    @Test
    void pasteIsOneStepAndNeverRunsOverTheEnd() {
        select(10, CATEGORY);
        grid.paste("甲\t乙\n\"多\n行\"\t\"他说\"\"好\"\"\"\n丙\t丁\n");
        settle();
        assertEquals(12, sheet().size());
        assertEquals("多\n行", sheet().row(11).cell(CATEGORY));
        assertEquals("他说\"好\"", sheet().row(11).cell(2));
        assertTrue(model.noticeProperty().get().text().contains("还有 1 行"), model.noticeProperty().get()::text);
        grid.undo();
        settle();
        assertEquals("事项11", sheet().row(10).cell(2));
        assertEquals("事项12", sheet().row(11).cell(2));
    }

    @Test
    void pasteOnTheEmptyRowMakesRows() {
        select(12, CATEGORY);
        grid.paste("甲\t乙\r\n丙\t丁");
        settle();
        assertEquals(14, sheet().size());
        assertEquals("丁", sheet().row(13).cell(2));
        grid.undo();
        settle();
        assertEquals(12, sheet().size());
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
        grid.onJump(1, 0, false);
        assertEquals(Selection.cell(3, 8), model.selection());
        grid.onJump(1, 0, false);
        assertEquals(Selection.cell(5, 8), model.selection());
        grid.onTableEnd(true, false);
        assertEquals(Selection.cell(11, 15), model.selection());
        grid.onStep(-1, -1, true);
        assertEquals(new Selection(11, 15, 10, 14, false), model.selection());
        assertEquals("选中 2×2", model.selectedProperty().get());
        grid.onRowEnd(false, false);
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

    private String refused() {
        return model.refusedProperty().get();
    }

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
            grid.onTab(false);
            type("第二格");
            grid.onTab(false);
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
            grid.onEnter(false);
            type("写不进去二");
            grid.onEnter(false);
        });
        assertEquals("监督检查", sheet().row(4).cell(CATEGORY));
        type("写得进去");
        grid.onEnter(false);
        settle();
        grid.onStep(1, 0, false);
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
        grid.onEnter(false);
        type("又长".repeat(20_000));
        grid.onEnter(false);
        select(0, OPEN);
        type("对");
        grid.onEnter(false);
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
        grid.onEnter(false);
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
        grid.onEnter(false);
        settle();
        assertEquals("机构信息", sheet().row(0).cell(CATEGORY));
        assertEquals("", model.undoLabelProperty().get());
    }

    @Test
    void anUndoStepThatIsStuckLetsTheOnesBelowThrough() {
        select(0, CATEGORY);
        type("甲");
        grid.onEnter(false);
        type("乙");
        grid.onEnter(false);
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
        grid.onEnter(false);
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
