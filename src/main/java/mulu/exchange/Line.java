package mulu.exchange;

/// One row of a sheet or one line of a text.
final class Line {
    private final int number;
    private final String[] cells;

    /// @param number as people count, from 1
    /// @param cells texts from the first column on; in a sheet without empty ones at the end, in a text as many as it
    /// has; the array belongs to the line
    Line(int number, String[] cells) {
        this.number = number;
        this.cells = cells;
    }

    int number() {
        return number;
    }

    /// The texts; nobody may change them.
    String[] cells() {
        return cells;
    }

    String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    boolean blank() {
        return filled() == 0;
    }

    /// How many cells hold more than blanks.
    int filled() {
        int filled = 0;
        for (String cell : cells) {
            if (!Wording.blank(cell)) {
                filled++;
            }
        }
        return filled;
    }
}
