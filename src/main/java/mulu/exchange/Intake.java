package mulu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Cells;
import org.jspecify.annotations.Nullable;

/// Gathers the lines of one sheet or text within fixed bounds, so that no file can fill the memory. Equal texts are
/// kept once.
final class Intake {
    /// Columns further right are no part of any form.
    static final int COLUMNS = 400;

    private static final int CELLS = 20_000_000;
    private static final int SIGNS = 100_000_000;
    private static final int MERGES = 200_000;
    /// A block of more cells is no part of a form; it only hides one.
    private static final long LARGEST_MERGE = 1_000_000;
    private static final int SPECIALS = 10_000;
    private static final int STEP = 2_000;

    private final String file;
    private final boolean text;
    private final Progress progress;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Grid.Special> specials = new ArrayList<>();
    private final Set<Grid.Oddity> kinds = EnumSet.noneOf(Grid.Oddity.class);
    private final List<Grid.Hidden> hidden = new ArrayList<>();
    private Grid.Beside beside = Grid.Beside.NOTHING;
    private String[] cells = new String[32];
    private int width;
    private int row;
    private int last;
    private int begun;
    private boolean ordered = true;
    private long cellCount;
    private long signCount;

    /// @param text whether empty lines and empty cells at the end count, as they do in a text
    Intake(String file, boolean text, Progress progress) {
        this.file = file;
        this.text = text;
        this.progress = progress;
    }

    void begin(int number) {
        row = number;
        width = 0;
        if (row <= begun) {
            special(0, Grid.Oddity.TWOFOLD);
        }
        begun = Math.max(begun, row);
    }

    /// @param special what the report says about this cell; null for an ordinary one
    void cell(int column, String value, Grid.@Nullable Oddity special) {
        if (column >= COLUMNS && !value.isEmpty()) {
            special(column, Grid.Oddity.BEYOND);
        }
        if (column >= COLUMNS || (value.isEmpty() && !text)) {
            return;
        }
        if (++cellCount > CELLS) {
            throw Problem.input("exchange.too-much", file);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        for (int gap = width; gap < column; gap++) {
            cells[gap] = "";
        }
        cells[column] = kept(clean(column, value));
        width = Math.max(width, column + 1);
        if (special != null) {
            special(column, special);
        }
    }

    /// Ends the row; one without cells leaves no trace in a sheet.
    void end() {
        if (width == 0 && !text) {
            return;
        }
        ordered &= row > last;
        last = row;
        lines.add(new Line(row, Arrays.copyOf(cells, width)));
        if (lines.size() % STEP == 0) {
            progress.at(lines.size(), 0);
            progress.check();
        }
    }

    void merge(Merge merge) {
        if ((merge.bottom() - merge.top() + 1L) * (merge.right() - merge.left() + 1L) > LARGEST_MERGE) {
            special(merge.top(), merge.left(), Grid.Oddity.BEYOND);
            return;
        }
        if (merges.size() >= MERGES) {
            throw Problem.input("exchange.too-much", file);
        }
        merges.add(merge);
    }

    void hide(Grid.Hidden part) {
        if (hidden.size() < SPECIALS) {
            hidden.add(part);
        }
    }

    Grid grid(String place, List<Note> notes) {
        if (!ordered) {
            lines.sort(Comparator.comparingInt(Line::number));
        }
        return new Grid(place, text, lines, new Merges(merges), specials, notes, hidden, beside);
    }

    private String clean(int column, String value) {
        String clean = Cells.clean(value);
        if (!clean.equals(value) && !clean.equals(value.replace("\r\n", "\n").replace('\r', '\n'))) {
            special(column, Grid.Oddity.CLEANED);
        }
        return clean;
    }

    void beside(Grid.Beside found) {
        beside = found;
    }

    /// Notes what is special about a cell of the row at hand.
    void special(int column, Grid.Oddity kind) {
        special(row, column, kind);
    }

    /// Many of one kind leave room for the first one of another.
    private void special(int at, int column, Grid.Oddity kind) {
        if (kinds.add(kind) || specials.size() < SPECIALS) {
            specials.add(new Grid.Special(at, column, kind));
        }
    }

    private String kept(String value) {
        String known = texts.putIfAbsent(value, value);
        if (known != null) {
            return known;
        }
        signCount += value.length();
        if (signCount > SIGNS) {
            throw Problem.input("exchange.too-much", file);
        }
        return value;
    }
}
