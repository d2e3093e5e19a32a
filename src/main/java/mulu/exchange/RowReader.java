package mulu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.catalog.Cells;
import mulu.template.Field;
import mulu.template.Template;

/// Puts the cells of a table's lines into the slots of the form; columns that the form does not know come behind.
final class RowReader {
    /// Columns without a header that are kept; a table with more of them is none.
    private static final int UNNAMED = 20;

    private final String file;
    private final Grid grid;
    private final Header header;
    private final NoteList notes;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private Template template;

    RowReader(String file, Grid grid, Header header, NoteList notes) {
        this.file = file;
        this.grid = grid;
        this.header = header;
        this.notes = notes;
        this.template = header.candidate().template();
    }

    /// The form with the columns that only this file has; complete after [#read].
    Template template() {
        return template;
    }

    List<List<String>> read(List<Line> rows) {
        Template form = template;
        Set<Field> found = new HashSet<>();
        List<List<String>> extras = new ArrayList<>();
        int next = form.slots();
        for (Header.Column column : header.columns()) {
            Field field = column.field();
            if (field != null) {
                found.add(field);
            } else {
                extras.add(column.path());
                notes.add(Note.Kind.EXTRA_COLUMN, 0, String.join("/", column.path()), "exchange.note.extra",
                        String.join("/", column.path()));
            }
            slots.put(column.index(), field == null ? next++ : field.slot());
            names.put(column.index(), String.join("/", column.path()));
        }
        for (int column : unnamed(rows)) {
            extras.add(List.of(Messages.text("exchange.unnamed", grid.columnName(column))));
            slots.put(column, next++);
        }
        template = form.with(extras);
        List<Field> missing = form.fields().stream().filter(field -> !found.contains(field)).toList();
        missing.forEach(field -> notes.add(Note.Kind.MISSING_COLUMN, 0, field.path(), "exchange.note.missing",
                field.path()));
        return texts(rows, missing);
    }

    private List<List<String>> texts(List<Line> rows, List<Field> missing) {
        List<List<String>> texts = new ArrayList<>(rows.size());
        for (Line line : rows) {
            String[] cells = new String[template.slots()];
            Arrays.fill(cells, "");
            slots.forEach((column, slot) -> cells[slot] = checked(line, column));
            for (Field field : missing) {
                if (field.type() == Field.Type.ORDINAL) {
                    cells[field.slot()] = Field.AUTOMATIC;
                }
            }
            texts.add(List.of(cells));
        }
        specials(rows);
        return texts;
    }

    private String checked(Line line, int column) {
        String text = line.cell(column);
        if (text.length() > Cells.LONGEST) {
            throw Problem.input("exchange.long-cell", file, line.number(), name(column), text.length(), Cells.LONGEST);
        }
        return text;
    }

    /// Columns that have texts but no header.
    private Set<Integer> unnamed(List<Line> rows) {
        Set<Integer> unnamed = new TreeSet<>();
        for (Line line : rows) {
            for (int column = 0; column < line.cells().length; column++) {
                if (!slots.containsKey(column) && !unnamed.contains(column) && !Wording.blank(line.cell(column))) {
                    unnamed.add(column);
                    boolean kept = unnamed.size() <= UNNAMED;
                    notes.add(Note.Kind.EXTRA_COLUMN, line.number(), grid.columnName(column),
                            kept ? "exchange.note.unnamed" : "exchange.note.left-out", grid.columnName(column));
                }
            }
        }
        return unnamed.size() <= UNNAMED ? unnamed : new TreeSet<>(unnamed.stream().limit(UNNAMED).toList());
    }

    private void specials(List<Line> rows) {
        if (grid.specials().isEmpty()) {
            return;
        }
        Set<Integer> numbers = new HashSet<>();
        rows.forEach(line -> numbers.add(line.number()));
        for (Grid.Special special : grid.specials()) {
            boolean formula = special.kind() == Grid.Oddity.FORMULA;
            if ((formula || special.kind() == Grid.Oddity.CLEANED) && numbers.contains(special.row()) && slots.containsKey(special.column())) {
                notes.add(formula ? Note.Kind.FORMULA : Note.Kind.CLEANED, special.row(), name(special.column()),
                        formula ? "exchange.note.formula" : "exchange.note.cleaned", special.row(), name(special.column()));
            }
        }
    }

    private String name(int column) {
        return names.getOrDefault(column, grid.columnName(column));
    }
}
