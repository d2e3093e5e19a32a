package mulu.desk.grid;

/// One rectangle of cells, from the corner where it was begun to the one that moves while it is extended. Rows and
/// columns count from 0 as they stand on the screen.
///
/// @param wholeRows whether the rows were meant, whatever columns there are
/// @param out whether these cells are taken out of what was selected before
public record Area(int row, int column, int toRow, int toColumn, boolean wholeRows, boolean out) {
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

    public boolean hasRow(int index) {
        return top() <= index && index <= bottom();
    }

    public boolean hasColumn(int index) {
        return wholeRows || (left() <= index && index <= right());
    }

    public boolean has(int rowIndex, int columnIndex) {
        return hasRow(rowIndex) && hasColumn(columnIndex);
    }

    Area to(int newRow, int newColumn) {
        return new Area(row, column, newRow, newColumn, wholeRows, out);
    }
}
