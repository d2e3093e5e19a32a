package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /// The same columns where they stand now, side by side in as few areas as can be.
    ///
    /// @param to the new place by the old one, -1 for none
    List<Area> follow(int[] to) {
        int[] places = wholeRows ? Arrays.stream(to).filter(place -> place >= 0).sorted().toArray()
                : Arrays.stream(to, Math.min(left(), to.length), Math.min(right() + 1, to.length)).filter(place -> place >= 0).sorted().toArray();
        List<Area> areas = new ArrayList<>();
        for (int i = 0, from = 0; i < places.length; i++) {
            if (i + 1 == places.length || places[i + 1] != places[i] + 1) {
                boolean backwards = column > toColumn;
                areas.add(new Area(row, places[backwards ? i : from], toRow, places[backwards ? from : i], wholeRows, out));
                from = i + 1;
            }
        }
        return areas;
    }

    /// This rectangle grown downwards, upwards or sideways as far as a cell, whichever is farther; from its top left.
    Area stretchedTo(int newRow, int newColumn) {
        int rows = Math.max(newRow - bottom(), top() - newRow);
        int columns = Math.max(newColumn - right(), left() - newColumn);
        boolean upright = rows >= columns;
        return new Area(upright ? Math.min(top(), newRow) : top(), upright ? left() : Math.min(left(), newColumn),
                upright ? Math.max(bottom(), newRow) : bottom(), upright ? right() : Math.max(right(), newColumn), false, false);
    }

    Area to(int newRow, int newColumn) {
        return new Area(row, column, newRow, newColumn, wholeRows, out);
    }
}
