package mulu.desk.grid;

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
        return new Selection(from, 0, to, Math.max(0, model.columns() - 1), true);
    }

    Selection all() {
        return new Selection(0, 0, lastRow(), Math.max(0, model.columns() - 1), false);
    }

    Selection column(int column) {
        return new Selection(0, column, lastRow(), column, false);
    }

    /// A cell inside the grid, or the selection extended to it.
    Selection to(int row, int column, boolean extend) {
        int insideRow = Math.clamp(row, 0, Math.max(0, model.rows() - 1));
        int insideColumn = Math.clamp(column, 0, Math.max(0, model.columns() - 1));
        return extend ? model.selection().extendedTo(insideRow, insideColumn) : Selection.cell(insideRow, insideColumn);
    }

    private int lastRow() {
        return Math.max(0, model.filledRows() - 1);
    }

    private boolean inside(int row, int column) {
        return row >= 0 && row < model.filledRows() && column >= 0 && column < model.columns();
    }

    private boolean filled(int row, int column) {
        return inside(row, column) && !model.text(row, column).isEmpty();
    }
}
