package mulu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mulu.template.Field;
import mulu.template.Heading;

/// Finds the rows under a header and where they end.
final class TableBody {
    /// How far a text may be interrupted by a page break before its header comes again.
    private static final int PAGE_BREAK = 6;
    private static final int NUMBER = 12;

    private final Grid grid;
    private final Header header;
    private final SigningLine signing;
    private final TallyLine tally;
    private final NoteList notes;
    private final Map<Integer, List<Merge>> merges;
    private final List<Line> rows = new ArrayList<>();
    private final List<Line> skipped = new ArrayList<>();
    private int end;

    TableBody(Grid grid, Header header, NoteList notes) {
        Heading heading = header.candidate().template().heading();
        this.grid = grid;
        this.header = header;
        this.signing = new SigningLine(heading);
        this.tally = new TallyLine(heading.tally());
        this.notes = notes;
        this.merges = grid.merges().byRow();
        this.end = header.end();
    }

    /// Reads the rows. `unit` is what the form's own sign-off line names: the same header under another unit's
    /// sign-off line begins another form.
    void read(String unit) {
        if (grid.text()) {
            readText();
        } else {
            readSheet(unit);
        }
    }

    /// The lines of the table in order, still without the texts of merged blocks.
    List<Line> rows() {
        return rows;
    }

    /// The index of the first line behind the table.
    int end() {
        return end;
    }

    private void readText() {
        boolean gap = false;
        int i = header.end();
        while (i < grid.lines().size()) {
            Line line = grid.lines().get(i);
            int again = header.repeated(grid, i);
            int next = i + Math.max(1, again);
            if (again > 0) {
                repeated(line);
            } else if (line.blank()) {
                gap |= line.cells().length <= 1;
            } else if (line.cells().length > 1) {
                if (gap && line.cells().length < (header.right() - header.left() + 1) * 0.6) {
                    return;
                }
                row(line, next);
                gap = false;
            } else {
                int behind = behindPageBreak(i);
                if (behind < 0) {
                    return;
                }
                skipped.addAll(grid.lines().subList(i, behind));
                next = behind;
            }
            i = next;
        }
    }

    /// The index of the header that comes again after a few lines that are no table lines; -1 where none does.
    private int behindPageBreak(int from) {
        for (int i = from; i < Math.min(grid.lines().size(), from + PAGE_BREAK); i++) {
            if (header.repeated(grid, i) > 0) {
                return i;
            }
            if (grid.lines().get(i).cells().length > 1) {
                return -1;
            }
        }
        return -1;
    }

    private void readSheet(String unit) {
        int solid = lastSolid();
        int i = header.end();
        boolean gap = false;
        int number = grid.lines().get(header.end() - 1).number();
        while (i < grid.lines().size()) {
            Line line = grid.lines().get(i);
            gap |= line.number() > number + 1;
            number = line.number();
            int again = header.repeated(grid, i);
            if (again > 0 && otherUnit(unit)) {
                return;
            }
            if (again > 0) {
                repeated(line);
                i += again - 1;
                number = grid.lines().get(i).number();
            } else if (line.blank()) {
                gap = true;
            } else if (aside(line, i > solid && (gap || remark(line)))) {
                skipped.add(line);
                gap = true;
            } else {
                row(line, i + 1);
                gap = false;
            }
            i++;
        }
    }

    private boolean otherUnit(String unit) {
        for (Line line : skipped) {
            for (Map.Entry<String, String> value : signing.read(line).entrySet()) {
                boolean names = header.candidate().template().heading().line(value.getKey()).kind() == Heading.Kind.UNIT;
                if (names && !value.getValue().equals(unit)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The last line that can only be a row of the table: two texts side by side.
    private int lastSolid() {
        for (int i = grid.lines().size() - 1; i >= header.end(); i--) {
            Line line = grid.lines().get(i);
            if (line.filled() > 1 && !signing(line)) {
                return i;
            }
        }
        return header.end() - 1;
    }

    /// A text about signing inside a row is no sign-off line: that begins with one of its labels.
    private boolean signing(Line line) {
        String first = line.cell(firstFilled(line));
        return (signing.leads(first) && signing.read(line).size() > 1)
                || (tally.leads(first) && tally.read(line).size() > 1);
    }

    /// Whether a line between or behind the rows is no row: one text over the whole width, a sign-off line, a remark
    /// in the column of the numbers, or behind the last row and an empty line a remark in the first column.
    private boolean aside(Line line, boolean behind) {
        if (line.filled() > 1) {
            return signing(line);
        }
        int column = firstFilled(line);
        if (across(line, column) || signing(line)) {
            return true;
        }
        if (column < header.left() || column > header.right()) {
            return behind;
        }
        boolean first = column == header.left();
        Field field = header.columns().getFirst().field();
        boolean numbers = field != null && field.type() == Field.Type.ORDINAL;
        return first && (behind || (numbers && line.cell(column).length() > NUMBER));
    }

    /// A line that says of itself that it is a remark.
    private static boolean remark(Line line) {
        return line.filled() == 1 && Vocabulary.builtIn().remark(line.cell(firstFilled(line)));
    }

    private boolean across(Line line, int column) {
        int width = header.right() - header.left() + 1;
        for (Merge merge : merges.getOrDefault(line.number(), List.of())) {
            int covered = Math.min(merge.right(), header.right()) - Math.max(merge.left(), header.left()) + 1;
            if (merge.left() == column && covered > 1 && covered >= width * 0.6) {
                return true;
            }
        }
        return false;
    }

    private static int firstFilled(Line line) {
        int column = 0;
        while (Wording.blank(line.cell(column))) {
            column++;
        }
        return column;
    }

    private void row(Line line, int next) {
        for (Line aside : skipped) {
            if (!aside.blank()) {
                notes.add(Note.Kind.SKIPPED, aside.number(), "", "exchange.note.skipped", aside.number(),
                        NoteList.quoted(aside.cells()[firstFilled(aside)]));
            }
        }
        skipped.clear();
        rows.add(line);
        end = next;
    }

    private void repeated(Line line) {
        notes.add(Note.Kind.REPEATED_HEADER, line.number(), "", "exchange.note.header-again", line.number());
    }
}
