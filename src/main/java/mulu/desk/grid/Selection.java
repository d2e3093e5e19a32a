package mulu.desk.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// What is selected: areas, of which a later one has the last word on its cells, and among them the active cell. Rows
/// and columns count from 0 as they stand on the screen. However much is selected, this stays small: 全选 is one area,
/// and all but one cell are two.
///
/// @param row of the active cell, over which the editor lies
/// @param column of the active cell
/// @param areas at least one that is not out; the newest last
public record Selection(int row, int column, List<Area> areas) {
    /// The first cell of a grid.
    public static final Selection HOME = cell(0, 0);

    public Selection {
        areas = List.copyOf(areas);
    }

    /// One area that begins at the active cell.
    public Selection(int row, int column, int toRow, int toColumn, boolean wholeRows) {
        this(row, column, List.of(new Area(row, column, toRow, toColumn, wholeRows, false)));
    }

    public static Selection cell(int row, int column) {
        return new Selection(row, column, row, column, false);
    }

    /// The newest area that is not out: the one that is extended, and the one of commands that know only one.
    public Area area() {
        return areas.reversed().stream().filter(area -> !area.out()).findFirst().orElseThrow();
    }

    /// The newest area reaches from the active cell to another corner.
    public Selection extendedTo(int newRow, int newColumn) {
        List<Area> next = new ArrayList<>(areas);
        int at = next.lastIndexOf(area());
        next.set(at, new Area(row, column, newRow, newColumn, area().wholeRows(), false));
        return new Selection(row, column, next);
    }

    /// One more area, or one that is taken out; the active cell is where it begins, if that is selected then.
    public Selection plus(Area area) {
        List<Area> next = new ArrayList<>(areas);
        next.add(area);
        Selection all = new Selection(area.row(), area.column(), next);
        return all.has(area.row(), area.column()) ? all : all.activated();
    }

    /// The active cell moves to one that is selected; where nothing is, only it stays selected.
    private Selection activated() {
        for (Area area : areas.reversed()) {
            for (int r = area.top(); !area.out() && r <= area.bottom(); r++) {
                for (int c = area.left(); c <= area.right(); c++) {
                    if (has(r, c)) {
                        return new Selection(r, c, areas);
                    }
                }
            }
        }
        return cell(row, column);
    }

    /// The same columns where they stand now. What has come apart becomes several areas; what is hidden is not selected.
    ///
    /// @param to the new place by the old one, -1 for none
    Selection follow(int[] to) {
        int active = IntStream.concat(IntStream.range(column, to.length), IntStream.iterate(column, at -> at >= 0, at -> at - 1))
                .filter(at -> at < to.length && to[at] >= 0).map(at -> to[at]).findFirst().orElse(0);
        List<Area> next = areas.stream().flatMap(area -> area.follow(to).stream()).toList();
        Selection all = new Selection(row, active, next);
        return next.stream().anyMatch(area -> !area.out()) && all.has(row, active) ? all : cell(row, active);
    }

    Selection at(int newRow, int newColumn) {
        return new Selection(newRow, newColumn, areas);
    }

    public int top() {
        return area().top();
    }

    public int bottom() {
        return area().bottom();
    }

    public int left() {
        return area().left();
    }

    public int right() {
        return area().right();
    }

    public int height() {
        return area().height();
    }

    public int width() {
        return area().width();
    }

    /// The corner of the newest area that moves when it is extended.
    public int toRow() {
        return area().toRow();
    }

    public int toColumn() {
        return area().toColumn();
    }

    /// Whether whole rows were meant by the newest area.
    public boolean wholeRows() {
        return area().wholeRows();
    }

    /// Whether there is one area only.
    public boolean simple() {
        return areas.size() == 1;
    }

    /// Whether it is the active cell only.
    public boolean single() {
        return simple() && !wholeRows() && area().height() == 1 && area().width() == 1;
    }

    public boolean hasRow(int index) {
        return areas.stream().anyMatch(area -> !area.out() && area.hasRow(index))
                && (simple() || IntStream.rangeClosed(least(), most()).anyMatch(column -> has(index, column)));
    }

    public boolean hasColumn(int index) {
        return areas.stream().anyMatch(area -> !area.out() && area.hasColumn(index));
    }

    public boolean has(int rowIndex, int columnIndex) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).has(rowIndex, columnIndex)) {
                return !areas.get(i).out();
            }
        }
        return false;
    }

    /// First selected column of any area.
    int least() {
        return areas.stream().mapToInt(Area::left).min().orElse(column);
    }

    int most() {
        return areas.stream().mapToInt(Area::right).max().orElse(column);
    }

    /// The rows in which something is selected, above `end`, in order.
    public IntStream rows(int end) {
        if (simple()) {
            return IntStream.range(top(), Math.min(bottom() + 1, end));
        }
        BitSet rows = new BitSet();
        areas.stream().filter(area -> !area.out() && area.top() < end)
                .forEach(area -> rows.set(area.top(), Math.min(area.bottom() + 1, end)));
        return areas.stream().anyMatch(Area::out) ? rows.stream().filter(this::hasRow) : rows.stream();
    }

    /// The selected columns of a row, of `columns` there are.
    public IntStream columns(int rowIndex, int columns) {
        return IntStream.range(0, columns).filter(column -> has(rowIndex, column));
    }

    /// How many cells are selected in rows above `end`, of `columns` columns.
    public long cells(int end, int columns) {
        if (simple()) {
            long width = wholeRows() ? columns : Math.max(0, Math.min(right(), columns - 1) - left() + 1);
            return Math.max(0, Math.min(bottom() + 1, end) - top()) * width;
        }
        // Between two edges of areas every row is like the next.
        int[] edges = areas.stream().flatMapToInt(area -> IntStream.of(area.top(), area.bottom() + 1))
                .map(edge -> Math.min(edge, end)).sorted().distinct().toArray();
        long cells = 0;
        for (int i = 0; i + 1 < edges.length; i++) {
            cells += (edges[i + 1] - edges[i]) * columns(edges[i], columns).count();
        }
        return cells;
    }
}
