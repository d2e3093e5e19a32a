package mulu.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/// What one sheet or one text holds, before anything is recognised in it.
///
/// @param place name of the sheet; empty for a text
/// @param text whether it is tab-separated text, where a line without tabs is no table line
/// @param lines that have any cell, in order
/// @param merges merged blocks
/// @param specials what is special about single cells
/// @param notes about the whole file
/// @param hidden rows and columns that nobody sees
/// @param beside what the sheet has beside its cells
record Grid(
        String place,
        boolean text,
        List<Line> lines,
        Merges merges,
        List<Special> specials,
        List<Note> notes,
        List<Hidden> hidden,
        Beside beside) {

    /// A place that is not simply what it shows.
    record Special(int row, int column, Oddity kind) {}

    /// FORMULA: shows what a formula gave. UNCOMPUTED: holds a formula that no program has computed yet. CLEANED: had signs
    /// that cannot be shown. TWOFOLD: holds two texts, or is
    /// named twice or out of order, and programs differ in which they show. BEYOND: lies outside of what
    /// is read.
    enum Oddity { FORMULA, UNCOMPUTED, CLEANED, TWOFOLD, BEYOND }

    /// What a sheet has beside its cells.
    ///
    /// @param margins page header and footer, without what only says how they look
    /// @param conditional whether what a cell looks like depends on what stands in it
    /// @param things what is drawn, linked or not known, as keys of messages
    /// @param prompts texts that appear while somebody is in a cell or writes something else into it
    record Beside(List<Margins.Piece> margins, boolean conditional, Set<String> things, Set<String> prompts) {
        static final Beside NOTHING = new Beside(List.of(), false, Set.of(), Set.of());
    }

    /// Rows, counted from 1, or columns, counted from 0, that are hidden; both ends included.
    record Hidden(boolean rows, int from, int to) {}

    /// The same grid with only the merged blocks that touch rows `from` to `to`.
    Grid around(int from, int to) {
        return new Grid(place, text, lines, merges.touching(from, to), specials, notes, hidden, beside);
    }

    /// The index of the first line whose number is `row` or more.
    int index(int row) {
        int found = Collections.binarySearch(lines, new Line(row, new String[0]),
                (a, b) -> Integer.compare(a.number(), b.number()));
        return found < 0 ? -found - 1 : found;
    }

    /// What people call a column without a header: its letters, or its number in a text.
    String columnName(int column) {
        return text ? Integer.toString(column + 1) : CellReference.convertNumToColString(column);
    }
}
