package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Query;
import mulu.catalog.Sort;
import org.junit.jupiter.api.Test;

/// Answers of the writer that come while a person has gone on, sorted the rows or selected several areas.
class LateAnswersTest extends OffTheScreen {
    private static final int MATTER = 2;
    private static final int NAME = 4;

    private String text(int row, int column) {
        return sheet().row(row).cell(column);
    }

    /// Shows the rows from the last to the first.
    private void sortBackwards() {
        grid.arrange(sheet(), new Query(List.of(), Optional.of(new Sort(MATTER, true))).on(sheet(), Progress.NONE));
    }

    @Test
    void aPasteThatIsDoneLeavesTheCellThatIsBeingWrittenAlone() {
        select(0, CATEGORY);
        grid.clip().paste(null, "甲\t乙\n丙\t丁\n");
        select(0, NAME);
        type("名称");
        settle();
        grid.walk().onEnter(false);
        settle();
        assertEquals(List.of("甲", "乙", "名称"), List.of(text(0, CATEGORY), text(0, MATTER), text(0, NAME)));
        assertEquals("", refused());
    }

    @Test
    void aDeletionThatIsDoneLeavesTheCellThatIsBeingWrittenAlone() {
        select(3, CATEGORY);
        String written = text(5, MATTER);
        grid.deleteRows();
        select(5, NAME);
        type("名称");
        settle();
        grid.walk().onEnter(false);
        settle();
        assertEquals(List.of(written, "名称"), List.of(text(4, MATTER), text(4, NAME)));
    }

    @Test
    void aNewRowIsWrittenOnInASortedView() {
        sortBackwards();
        select(12, CATEGORY);
        type("新类");
        grid.walk().onTab(false);
        settle();
        type("新事项");
        grid.walk().onEnter(false);
        settle();
        assertEquals(List.of("新类", "新事项"), List.of(text(12, CATEGORY), text(12, MATTER)));
        assertEquals(13, sheet().size());
        assertEquals("", refused());
    }

    @Test
    void rowsAreNotMovedWhileTheyAreSorted() {
        sortBackwards();
        select(3, CATEGORY);
        grid.moveDown();
        settle();
        assertEquals(IntStream.rangeClosed(1, 12).mapToObj(n -> "事项" + n).toList(), sheet().rows().stream().map(row -> row.cell(MATTER)).toList());
        assertTrue(model.noticeProperty().get().text().contains("排序"));
    }

    @Test
    void severalRowsGoTogetherOverTheirNeighbour() {
        model.selectionProperty().set(new Selection(4, 0, 6, 15, true));
        grid.moveDown();
        grid.moveDown();
        settle();
        assertEquals(List.of("事项4", "事项8", "事项9", "事项5", "事项6", "事项7", "事项10"),
                sheet().rows().subList(3, 10).stream().map(row -> row.cell(MATTER)).toList());
        grid.moveUp();
        settle();
        assertEquals(List.of("事项4", "事项8", "事项5", "事项6", "事项7", "事项9", "事项10"),
                sheet().rows().subList(3, 10).stream().map(row -> row.cell(MATTER)).toList());
    }

    @Test
    void whatCannotBeCopiedIsNotCutAway() {
        model.selectionProperty().set(Selection.cell(1, MATTER).plus(new Area(4, MATTER, 5, MATTER, false, false)));
        grid.clip().cut();
        settle();
        assertEquals("事项2", text(1, MATTER));
        assertTrue(model.noticeProperty().get().text().contains("区域"));
    }

    @Test
    void everyAreaIsFilledFromItsOwnBeginning() {
        model.selectionProperty().set(new Selection(1, MATTER, 2, MATTER, false).plus(new Area(6, MATTER, 8, MATTER, false, false)));
        grid.fillDown();
        settle();
        assertEquals(List.of("事项2", "事项2", "事项7", "事项7", "事项7"),
                IntStream.of(1, 2, 6, 7, 8).mapToObj(row -> text(row, MATTER)).toList());
    }

    @Test
    void aRowThatIsGoneDoesNotKeepTheOthersFromTheirTexts() {
        select(3, CATEGORY);
        grid.deleteRows();
        model.selectionProperty().set(new Selection(2, MATTER, 4, MATTER, false));
        grid.clip().paste(null, "一\n二\n三\n");
        model.selectionProperty().set(new Selection(2, NAME, 4, NAME, false));
        grid.clear();
        settle();
        assertEquals(List.of("一", "三"), List.of(text(2, MATTER), text(3, MATTER)));
        assertEquals(List.of("", ""), List.of(text(2, NAME), text(3, NAME)));
    }

    @Test
    void anEditFromElsewhereIsMadeOfWhatIsThereThen() {
        select(0, MATTER);
        type("新");
        grid.walk().onEnter(false);
        grid.apply(now -> Optional.of(new Edit.SetCells(List.of(new Edit.Put(now.row(0).id(), NAME, now.row(0).cell(MATTER) + "名称")))));
        settle();
        assertEquals("新名称", text(0, NAME));
    }
}
