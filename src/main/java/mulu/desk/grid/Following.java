package mulu.desk.grid;

import mulu.catalog.Arrangement;
import mulu.catalog.Sheet;

/// Where rows on the screen stand after the sheet or its arrangement has changed.
///
/// @param before the sheet that was shown
/// @param old which of its rows were shown
record Following(Sheet before, Arrangement old, Sheet now, Arrangement next) {
    static final int NONE = Integer.MAX_VALUE;

    /// What was selected, on the same rows; the row in the place of one that is hidden or gone.
    ///
    /// @param settled which of the rows behind the sheet's waits no longer; [#NONE] for none
    /// @param id of that row where it is in the sheet now, else 0
    Selection of(Selection was, int settled, long id) {
        return new Selection(row(was.row(), settled, id), was.column(), was.areas().stream()
                .map(area -> new Area(row(area.row(), settled, id), area.column(), row(area.toRow(), settled, id), area.toColumn(),
                        area.wholeRows(), area.out())).toList());
    }

    private int row(int row, int settled, long id) {
        if (row >= old.size()) {
            int waiting = row - old.size();
            int place = waiting == settled && id != 0 && now.indexOf(id) >= 0 ? next.place(now.indexOf(id)) : -1;
            return place >= 0 ? place : next.size() + waiting - (waiting > settled ? 1 : 0);
        }
        int index = old.index(row);
        long same = before.row(index).id();
        int at = index < now.size() && now.row(index).id() == same ? index : now.indexOf(same);
        int found = at < 0 ? -1 : next.place(at);
        return found < 0 ? Math.min(row, Math.max(0, next.size() - 1)) : found;
    }
}
