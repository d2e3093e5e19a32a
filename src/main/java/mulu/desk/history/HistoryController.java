package mulu.desk.history;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Optional;
import mulu.catalog.CellVersion;
import mulu.catalog.DeletedRow;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.grid.Selection;
import mulu.template.Field;

/// Looks back: 修改记录 of the active cell, 回收站 of the catalog. What is brought back is an edit like every other. FX
/// thread only.
public final class HistoryController {
    /// So much of a cell's past is listed.
    private static final int MOST = 500;

    private final Room room;
    private final long catalog;
    private final GridController grid;

    public HistoryController(Room room, long catalog, GridController grid) {
        this.room = room;
        this.catalog = catalog;
        this.grid = grid;
    }

    /// Which cell is looked at.
    record Cell(long row, int number, Field field) {}

    /// Lists what happened to the active cell, the newest first.
    public void cell() {
        grid.commit();
        GridModel model = grid.model();
        Sheet sheet = model.sheet();
        Selection at = model.selection();
        if (sheet == null || model.index(at.row()) >= sheet.size()) {
            room.dialogs().say(text("desk.history.title"), text("desk.history.none"));
            return;
        }
        int index = model.index(at.row());
        Field field = model.field(at.column());
        Cell cell = new Cell(sheet.row(index).id(), index + 1, field);
        // Behind what is being written, so that the newest is in it.
        room.work().write(_ -> room.office().catalogs().history().of(catalog, cell.row(), field.slot(), MOST),
                versions -> show(cell, versions));
    }

    private void show(Cell cell, List<CellVersion> versions) {
        if (versions.isEmpty()) {
            room.dialogs().say(text("desk.history.title"), text("desk.history.none"));
        } else {
            room.show(new CellHistoryView(this, cell, versions).card());
        }
    }

    boolean editable() {
        return grid.model().editable();
    }

    void restore(Card card, Cell cell, String text) {
        close(card);
        grid.apply(_ -> Optional.of(new Edit.SetCells(List.of(new Edit.Put(cell.row(), cell.field().slot(), text)))));
        grid.goTo(cell.row(), cell.field().slot());
    }

    /// Lists the deleted rows of the catalog.
    public void bin() {
        grid.commit();
        room.work().write(_ -> room.office().catalogs().history().deleted(catalog), rows -> {
            if (rows.isEmpty()) {
                room.dialogs().say(text("desk.bin.title"), text("desk.bin.none"));
            } else {
                room.show(new BinView(this, rows).card());
            }
        });
    }

    void restore(Card card, List<DeletedRow> rows) {
        close(card);
        grid.apply(_ -> Optional.of(new Edit.RestoreRows(rows.stream().map(DeletedRow::row).toList())));
    }

    /// The first texts of a deleted row, to know it by.
    String summary(DeletedRow row) {
        Sheet sheet = grid.model().sheet();
        return sheet == null ? "" : String.join(" · ", sheet.template().fields().stream()
                .filter(field -> field.type() == Field.Type.TEXT && field.slot() < row.cells().size())
                .map(field -> row.cells().get(field.slot()).replace('\n', ' ')).filter(words -> !words.isBlank()).limit(5).toList());
    }

    void close(Card card) {
        room.dialogs().close(card);
    }
}
