package mulu.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mulu.template.Field;
import mulu.template.FieldGroup;

/// What rows from outside would do to a catalog, row by row, before anything is done. Immutable.
public final class Arrival {
    /// How they come in.
    public enum Way {
        /// Behind the rows that are there.
        APPEND,
        /// Into the rows that are about the same; what the file leaves blank stays, the others come behind.
        UPDATE,
        /// In the place of all rows; those that are about the same stay the same rows.
        REPLACE
    }

    /// One cell of a row that stays, before and after.
    ///
    /// @param index of the row in the sheet
    public record Altered(int index, Field field, String before, String after) {}

    private final Sheet sheet;
    private final List<List<String>> rows;
    private final Way way;
    private final List<Altered> altered = new ArrayList<>();
    private final List<List<String>> added = new ArrayList<>();
    private final List<Edit.Take> takes = new ArrayList<>();
    private final List<List<Field>> groups;
    private final BitSet gone;
    private int alteredRows;
    private int same;

    private Arrival(Sheet sheet, List<List<String>> rows, List<Field> given, Way way, List<Field> key) {
        this.sheet = sheet;
        this.rows = rows.stream().map(row -> row.stream().map(Cells::clean).toList()).toList();
        this.way = way;
        List<Field> all = given.stream().filter(field -> field.type() != Field.Type.ORDINAL).toList();
        Pairing pairing = Pairing.of(new Pairing.Texts(sheet.size(), index -> sheet.row(index).cells()),
                new Pairing.Texts(rows.size(), this.rows::get), all, all.containsAll(key) ? key : List.of());
        this.gone = way == Way.REPLACE ? pairing.gone(sheet.size()) : new BitSet();
        this.groups = sheet.template().columns().groups().stream().filter(group -> group.rule() == FieldGroup.Rule.EXACTLY_ONE)
                .map(group -> group.fields().stream().map(sheet.template()::field).filter(all::contains).toList()).toList();
        for (int i = 0; i < rows.size(); i++) {
            int partner = pairing.partner(i);
            List<String> texts = this.rows.get(i);
            if (partner < 0 || way == Way.APPEND) {
                same += partner >= 0 && alter(partner, texts, all, true).isEmpty() ? 1 : 0;
                added.add(texts);
                takes.add(new Edit.Take(null, texts));
            } else {
                meet(partner, texts, all);
            }
        }
    }

    private void meet(int partner, List<String> texts, List<Field> all) {
        List<Altered> cells = alter(partner, texts, all, way == Way.REPLACE);
        same += cells.isEmpty() ? 1 : 0;
        alteredRows += cells.isEmpty() ? 0 : 1;
        altered.addAll(cells);
        if (!cells.isEmpty() || way == Way.REPLACE) {
            List<String> next = new ArrayList<>(sheet.row(partner).cells());
            cells.forEach(cell -> next.set(cell.field().slot(), cell.after()));
            takes.add(new Edit.Take(sheet.row(partner).id(), next));
        }
    }

    /// @param blanks whether what the file leaves blank becomes blank; of columns of which one is ticked it does at any rate
    private List<Altered> alter(int index, List<String> texts, List<Field> all, boolean blanks) {
        Set<Field> ticked = new HashSet<>();
        groups.stream().filter(group -> group.stream().anyMatch(field -> !text(texts, field).isBlank())).forEach(ticked::addAll);
        List<Altered> cells = new ArrayList<>();
        for (Field field : all) {
            String after = text(texts, field);
            String before = sheet.row(index).cell(field.slot());
            if (!after.equals(before) && (blanks || !after.isEmpty() || ticked.contains(field))) {
                cells.add(new Altered(index, field, before, after));
            }
        }
        return cells;
    }

    private static String text(List<String> texts, Field field) {
        return field.slot() < texts.size() ? texts.get(field.slot()) : "";
    }

    /// What these rows would do to `sheet`.
    ///
    /// @param rows texts by slot, in all columns of the sheet
    /// @param key the columns that say what a row is about
    public static Arrival of(Sheet sheet, List<List<String>> rows, Way way, List<Field> key) {
        return new Arrival(sheet, rows, sheet.template().fields(), way, key);
    }

    /// What the rows of a conversion into the form of `sheet` would do to it. Of columns that they do not have, rows that are
    /// there keep their texts.
    public static Arrival of(Sheet sheet, Conversion rows, Way way, List<Field> key) {
        return new Arrival(sheet, rows.draft().rows(), rows.filled(), way, key);
    }

    /// Rows that are new, in the order of the file.
    public List<List<String>> added() {
        return Collections.unmodifiableList(added);
    }

    /// Cells that change, in rows that stay.
    public List<Altered> altered() {
        return Collections.unmodifiableList(altered);
    }

    /// How many rows they are in.
    public int alteredRows() {
        return alteredRows;
    }

    /// How many rows go.
    public int gone() {
        return gone.cardinality();
    }

    /// Indices of the first `most` of them.
    public List<Integer> gone(int most) {
        return gone.stream().limit(most).boxed().toList();
    }

    /// How many rows of the file are there already, text by text.
    public int same() {
        return same;
    }

    /// The one step that does it.
    public Edit.TakeIn edit() {
        return new Edit.TakeIn(takes, gone.stream().mapToObj(index -> sheet.row(index).id()).toList(), way == Way.REPLACE);
    }
}
