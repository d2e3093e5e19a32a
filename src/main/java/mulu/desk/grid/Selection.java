package mulu.desk.grid;

/// What is selected: a rectangle of cells with the active cell in one corner. Rows and columns count from 0 as they
/// stand on the screen.
///
/// @param row of the active cell, over which the editor lies
/// @param column of the active cell
/// @param toRow the opposite corner, the one that moves when the selection is extended
/// @param toColumn the opposite corner
/// @param wholeRows whether the rows were meant, whatever columns there are
public record Selection(int row, int column, int toRow, int toColumn, boolean wholeRows) {
    /// The first cell of a grid.
    public static final Selection HOME = cell(0, 0);

    public static Selection cell(int row, int column) {
        return new Selection(row, column, row, column, false);
    }

    public Selection extendedTo(int newRow, int newColumn) {
        return new Selection(row, column, newRow, newColumn, wholeRows);
    }

    public int top() {
        return Math.min(row, toRow);
    }

    public int bottom() {
        return Math.max(row, toRow);
    }

    public int left() {
        return Math.min(column, toColumn);
    }

    public int right() {
        return Math.max(column, toColumn);
    }

    public int height() {
        return bottom() - top() + 1;
    }

    public int width() {
        return right() - left() + 1;
    }

    /// Whether it is the active cell only.
    public boolean single() {
        return !wholeRows && row == toRow && column == toColumn;
    }

    public boolean hasRow(int index) {
        return top() <= index && index <= bottom();
    }

    public boolean hasColumn(int index) {
        return wholeRows || (left() <= index && index <= right());
    }

    public boolean has(int rowIndex, int columnIndex) {
        return hasRow(rowIndex) && hasColumn(columnIndex);
    }
}
