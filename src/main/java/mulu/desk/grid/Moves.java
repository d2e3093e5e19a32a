package mulu.desk.grid;

import java.util.List;

/// Where the keys of a spreadsheet lead: pure arithmetic over what the grid shows.
final class Moves {
    private final GridModel model;

    Moves(GridModel model) {
        this.model = model;
    }

    /// One step, or `rows` for a page.
    Selection step(int rows, int columns, boolean extend) {
        Selection now = model.selection();
        int fromRow = extend ? now.toRow() : now.row();
        int fromColumn = extend ? now.toColumn() : now.column();
        return to(fromRow + rows, fromColumn + columns, extend);
    }

    /// The next cell of what is selected, round at its end: along the rows for Tab, along the columns for Enter.
    Selection inside(boolean alongRows, boolean back) {
        Selection now = model.selection();
        List<Area> areas = now.areas().stream().filter(area -> !area.out()).toList();
        int at = 0;
        while (at < areas.size() - 1 && !areas.get(at).has(now.row(), now.column())) {
            at++;
        }
        Area area = areas.get(at);
        long width = 1L + Math.min(area.right(), model.columns() - 1) - area.left();
        long height = 1L + Math.min(area.bottom(), model.rows() - 1) - area.top();
        long step = alongRows ? (now.row() - area.top()) * width + now.column() - area.left()
                : (now.column() - area.left()) * height + now.row() - area.top();
        step += back ? -1 : 1;
        if (step < 0 || step >= width * height) {
            Area next = areas.get(Math.floorMod(at + (back ? -1 : 1), areas.size()));
            return back ? now.at(Math.min(next.bottom(), model.rows() - 1), Math.min(next.right(), model.columns() - 1))
                    : now.at(next.top(), next.left());
        }
        return alongRows ? now.at(area.top() + (int) (step / width), area.left() + (int) (step % width))
                : now.at(area.top() + (int) (step % height), area.left() + (int) (step / height));
    }

    /// To the last filled cell before a gap, or over the gap to the next filled one, or to the end.
    Selection jump(int rows, int columns, boolean extend) {
        Selection now = model.selection();
        int row = extend ? now.toRow() : now.row();
        int column = extend ? now.toColumn() : now.column();
        boolean along = filled(row, column) && filled(row + rows, column + columns);
        row += rows;
        column += columns;
        while (inside(row, column) && (along ? filled(row + rows, column + columns) : !filled(row, column))) {
            row += rows;
            column += columns;
        }
        return to(Math.clamp(row, 0, lastRow()), column, extend);
    }

    Selection rowEnd(boolean last, boolean extend) {
        Selection now = model.selection();
        return to(extend ? now.toRow() : now.row(), last ? model.columns() - 1 : 0, extend);
    }

    Selection tableEnd(boolean last, boolean extend) {
        return last ? to(lastRow(), model.columns() - 1, extend) : to(0, 0, extend);
    }

    Selection rows(int from, int to) {
        return new Selection(from, 0, to, lastColumn(), true);
    }

    /// Everything; the active cell stays where it is.
    Selection all() {
        Selection now = model.selection();
        return new Selection(Math.min(now.row(), lastRow()), now.column(),
                List.of(new Area(0, 0, lastRow(), lastColumn(), false, false)));
    }

    Selection column(int column) {
        return new Selection(0, column, lastRow(), column, false);
    }

    /// A cell inside the grid, or the selection extended to it.
    Selection to(int row, int column, boolean extend) {
        int insideRow = Math.clamp(row, 0, Math.max(0, model.rows() - 1));
        int insideColumn = Math.clamp(column, 0, lastColumn());
        return extend ? model.selection().extendedTo(insideRow, insideColumn) : Selection.cell(insideRow, insideColumn);
    }

    /// One more area; one that begins in a selected cell is taken out instead.
    Selection plus(Selection one) {
        Area area = one.area();
        boolean out = model.selection().has(area.row(), area.column());
        return model.selection().plus(new Area(area.row(), area.column(), area.toRow(), area.toColumn(), area.wholeRows(), out));
    }

    /// The newest area, out or not, reaches to another corner while the mouse is dragged.
    Selection dragged(int row, int column) {
        Selection now = model.selection();
        Area last = now.areas().getLast();
        if (!last.out()) {
            return to(row, column, true);
        }
        List<Area> before = now.areas().subList(0, now.areas().size() - 1);
        int insideRow = Math.clamp(row, 0, Math.max(0, model.rows() - 1));
        return new Selection(now.row(), now.column(), before).plus(last.to(insideRow, Math.clamp(column, 0, lastColumn())));
    }

    private int lastRow() {
        return Math.max(0, model.filledRows() - 1);
    }

    private int lastColumn() {
        return Math.max(0, model.columns() - 1);
    }

    private boolean inside(int row, int column) {
        return row >= 0 && row < model.filledRows() && column >= 0 && column < model.columns();
    }

    private boolean filled(int row, int column) {
        return inside(row, column) && !model.text(row, column).isEmpty();
    }
}
