package mulu.desk.grid;

import mulu.catalog.Arrangement;
import mulu.catalog.Sheet;

/// Where rows on the screen stand after the sheet or its arrangement has changed.
///
/// @param before the sheet that was shown
/// @param old which of its rows were shown
record Following(Sheet before, Arrangement old, Sheet now, Arrangement next) {
    /// What was selected, on the same rows; the row in the place of one that is hidden or gone.
    ///
    /// @param arrived how many of the rows behind the sheet's are among its rows now
    Selection of(Selection was, int arrived) {
        return new Selection(row(was.row(), arrived), was.column(), was.areas().stream()
                .map(area -> new Area(row(area.row(), arrived), area.column(), row(area.toRow(), arrived), area.toColumn(),
                        area.wholeRows(), area.out())).toList());
    }

    private int row(int row, int arrived) {
        if (row >= old.size()) {
            return next.size() + row - old.size() - arrived;
        }
        int index = old.index(row);
        long id = before.row(index).id();
        int at = index < now.size() && now.row(index).id() == id ? index : now.indexOf(id);
        int found = at < 0 ? -1 : next.place(at);
        return found < 0 ? Math.min(row, Math.max(0, next.size() - 1)) : found;
    }
}
