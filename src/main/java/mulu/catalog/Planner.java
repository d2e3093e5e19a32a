package mulu.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.base.Ids;
import mulu.base.Problem;
import mulu.catalog.Change.Effects;
import mulu.template.Field;
import mulu.template.FieldGroup;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// Turns an Edit into what it does to one sheet. Throws a Problem INPUT that becomes a refusal.
final class Planner {
    private final Sheet sheet;
    private final Template template;

    Planner(Sheet sheet) {
        this.sheet = sheet;
        this.template = sheet.template();
    }

    /// What `edit` does; null where the sheet is no longer as the edit expects it.
    ///
    /// @param recall gives what the edit brings back
    @Nullable Effects plan(Edit edit, Recall recall) {
        return switch (edit) {
            case Edit.SetCells set -> Effects.of(set(set.puts()));
            case Edit.Paste paste -> Effects.of(paste(paste));
            case Edit.Tick tick -> Effects.of(tick(tick));
            case Edit.InsertRows insert -> renumbered(insert(sheet.rows(), insert.at(), insert.rows()));
            case Edit.DeleteRows(List<Long> ids) -> renumbered(delete(ids));
            case Edit.MoveRows(List<Long> ids, int to) -> renumbered(move(ids, to));
            case Edit.TakeIn take -> Effects.of(takeIn(take));
            case Edit.Adopt adopt -> Effects.of(adopt(adopt, recall));
            case Edit.Renumber() -> renumbered(List.of());
            case Edit.SetHeading(Map<String, String> values) -> heading(values);
            case Edit.RestoreRows(List<Long> ids) -> renumbered(Restoration.of(sheet, ids, recall));
            case Edit.TakeBack(long seq) -> takeBack(recall.change(seq));
        };
    }

    private List<RowChange> set(List<Edit.Put> puts) {
        Map<Long, Map<Integer, String>> wanted = new LinkedHashMap<>();
        Map<Integer, Field> fields = new HashMap<>();
        template.fields().forEach(field -> fields.put(field.slot(), field));
        for (Edit.Put put : puts) {
            wanted.computeIfAbsent(put.row(), _ -> new HashMap<>(8)).put(put.slot(), text(put, fields.get(put.slot())));
        }
        List<RowChange> changes = new ArrayList<>(wanted.size());
        wanted.forEach((id, cells) -> changed(existing(id), cells, changes));
        return changes;
    }

    /// As when rows are inserted, numbers that a file brought along end where rows are added.
    private List<RowChange> paste(Edit.Paste paste) {
        if (paste.appended().isEmpty()) {
            return set(paste.puts());
        }
        List<Edit.Put> puts = new ArrayList<>(paste.puts());
        puts.addAll(renumbering());
        List<RowChange> changes = set(puts);
        changes.addAll(insert(sheet.rows(), sheet.size(), paste.appended()));
        return changes;
    }

    private static String text(Edit.Put put, @Nullable Field field) {
        if (field == null) {
            throw Problem.input("catalog.no-slot", put.slot());
        }
        String text = Cells.clean(put.text());
        if (text.length() > Cells.LONGEST) {
            throw Problem.input("catalog.long", field.path(), text.length(), Cells.LONGEST);
        }
        if (field.type() == Field.Type.ORDINAL && !text.equals(Field.AUTOMATIC)) {
            throw Problem.input("catalog.ordinal", field.path());
        }
        return text;
    }

    private Row existing(long id) {
        return sheet.row(index(id));
    }

    private int index(long id) {
        int at = sheet.indexOf(id);
        if (at < 0) {
            throw Problem.input("catalog.no-row");
        }
        return at;
    }

    private static void changed(Row row, Map<Integer, String> cells, List<RowChange> changes) {
        Map<Integer, String> before = new HashMap<>();
        Map<Integer, String> after = new HashMap<>();
        cells.forEach((slot, text) -> {
            if (!row.cell(slot).equals(text)) {
                before.put(slot, row.cell(slot));
                after.put(slot, text);
            }
        });
        if (!after.isEmpty()) {
            changes.add(new RowChange.Changed(row.id(), before, after));
        }
    }

    private List<RowChange> tick(Edit.Tick tick) {
        Field field = template.fields().stream().filter(f -> f.slot() == tick.slot() && f.type() == Field.Type.TICK)
                .findFirst().orElseThrow(() -> Problem.input("catalog.no-slot", tick.slot()));
        Row row = existing(tick.row());
        boolean clear = row.cell(tick.slot()).equals(tick.mark());
        Map<Integer, String> cells = new HashMap<>();
        if (!clear) {
            for (String key : template.exclusive(field).map(FieldGroup::fields).orElse(List.of())) {
                cells.put(template.field(key).slot(), "");
            }
        }
        cells.put(tick.slot(), clear ? "" : tick.mark());
        List<RowChange> changes = new ArrayList<>();
        changed(row, cells, changes);
        return changes;
    }

    private List<RowChange> insert(List<Row> rows, int at, List<List<String>> texts) {
        Places places = Places.between(rows, Math.clamp(at, 0, rows.size()), texts.size());
        List<RowChange> changes = new ArrayList<>(places.moves());
        for (int i = 0; i < texts.size(); i++) {
            changes.add(new RowChange.Inserted(row(places.get(i), fresh(texts.get(i)))));
        }
        return changes;
    }

    private Row row(long place, List<String> cells) {
        return Row.of(Ids.next(), place, sheet.dictionary(), cells);
    }

    /// Texts of a new row: clean, one for each slot, numbered by its place where it has no number.
    private List<String> fresh(List<String> texts) {
        List<String> cells = new ArrayList<>(texts);
        while (cells.size() < template.slots()) {
            cells.add("");
        }
        for (int i = 0; i < cells.size(); i++) {
            cells.set(i, Cells.clean(cells.get(i)));
            if (cells.get(i).length() > Cells.LONGEST) {
                throw Problem.input("catalog.long", "", cells.get(i).length(), Cells.LONGEST);
            }
        }
        for (Field field : ordinals()) {
            cells.set(field.slot(), Field.AUTOMATIC);
        }
        return cells;
    }

    /// A row as a file has it: its own number is kept as text unless it is the row's place anyway.
    Row imported(List<String> texts, long place, int number) {
        List<String> cells = fresh(texts);
        for (Field field : ordinals()) {
            String own = field.slot() < texts.size() ? Cells.clean(texts.get(field.slot())) : Field.AUTOMATIC;
            cells.set(field.slot(), own.equals(Integer.toString(number)) ? Field.AUTOMATIC : own);
        }
        return row(place, cells);
    }

    private List<RowChange> delete(List<Long> ids) {
        return ids.stream().distinct().map(id -> (RowChange) new RowChange.Deleted(existing(id))).toList();
    }

    private List<RowChange> move(List<Long> ids, int to) {
        BitSet wanted = new BitSet(sheet.size());
        ids.forEach(id -> wanted.set(index(id)));
        List<Row> moved = wanted.stream().mapToObj(sheet::row).toList();
        List<Row> rest = new ArrayList<>(sheet.size());
        for (int i = 0; i < sheet.size(); i++) {
            if (!wanted.get(i)) {
                rest.add(sheet.row(i));
            }
        }
        int at = Math.clamp(to, 0, rest.size());
        if (wanted.nextSetBit(0) == at && wanted.nextClearBit(at) == at + moved.size()) {
            return List.of();
        }
        Places places = Places.between(rest, at, moved.size());
        List<RowChange> changes = new ArrayList<>(places.moves());
        for (int i = 0; i < moved.size(); i++) {
            changes.add(new RowChange.Moved(moved.get(i).id(), moved.get(i).place(), places.get(i)));
        }
        return changes;
    }

    /// As when rows are inserted, numbers that a file brought along end where rows come, go or move.
    private List<RowChange> takeIn(Edit.TakeIn take) {
        List<List<String>> fresh = take.rows().stream().filter(one -> one.row() == null).map(Edit.Take::texts).toList();
        boolean behind = behind(take);
        Map<Long, Map<Integer, String>> wanted = new LinkedHashMap<>();
        List<Field> fields = template.fields().stream().filter(field -> field.type() != Field.Type.ORDINAL).toList();
        for (Edit.Take one : take.rows()) {
            Long id = one.row();
            if (id != null) {
                Map<Integer, String> cells = wanted.computeIfAbsent(id, _ -> new HashMap<>());
                fields.forEach(field -> cells.put(field.slot(), text(new Edit.Put(id, field.slot(), one.texts().get(field.slot())), field)));
            }
        }
        List<RowChange> changes = new ArrayList<>(delete(take.gone()));
        if (!behind || !fresh.isEmpty() || !changes.isEmpty()) {
            Set<Long> gone = new HashSet<>(take.gone());
            sheet.rows().stream().map(Row::id).filter(id -> !gone.contains(id)).forEach(id -> ordinals().forEach(field ->
                    wanted.computeIfAbsent(id, _ -> new HashMap<>()).put(field.slot(), Field.AUTOMATIC)));
        }
        wanted.forEach((id, cells) -> changed(existing(id), cells, changes));
        changes.addAll(behind ? insert(sheet.rows(), sheet.size(), fresh) : inOrder(take.rows()));
        return changes;
    }

    /// Whether new rows come behind the last and the others stay in their order.
    private boolean behind(Edit.TakeIn take) {
        boolean fresh = false;
        int last = -1;
        for (Edit.Take one : take.whole() ? take.rows() : List.<Edit.Take>of()) {
            Long id = one.row();
            if (id != null && (fresh || index(id) < last)) {
                return false;
            }
            fresh |= id == null;
            last = id == null ? last : index(id);
        }
        return true;
    }

    /// Gives every row its place anew.
    private List<RowChange> inOrder(List<Edit.Take> rows) {
        Places places = Places.between(List.of(), 0, rows.size());
        List<RowChange> moves = new ArrayList<>();
        List<RowChange> inserts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Long id = rows.get(i).row();
            if (id == null) {
                inserts.add(new RowChange.Inserted(row(places.get(i), fresh(rows.get(i).texts()))));
            } else if (existing(id).place() != places.get(i)) {
                moves.add(new RowChange.Moved(id, existing(id).place(), places.get(i)));
            }
        }
        moves.addAll(inserts);
        return moves;
    }

    private List<RowChange> adopt(Edit.Adopt adopt, Recall recall) {
        List<Edit.Put> puts = new ArrayList<>(adopt.cells().size());
        for (Edit.Swap swap : adopt.cells()) {
            if (!existing(swap.row()).cell(swap.slot()).equals(swap.seen())) {
                throw Problem.input("catalog.seen");
            }
            puts.add(new Edit.Put(swap.row(), swap.slot(), swap.text()));
        }
        if (adopt.rows().isEmpty()) {
            return set(puts);
        }
        puts.addAll(renumbering());
        List<RowChange> changes = set(puts);
        changes.addAll(Restoration.brought(sheet, adopt.rows().stream()
                .map(one -> new Edit.Bring(one.row(), one.before(), fresh(one.texts()))).toList(), recall));
        return changes;
    }

    /// What makes the running numbers of all rows their places again.
    private List<Edit.Put> renumbering() {
        List<Edit.Put> puts = new ArrayList<>();
        for (Field field : ordinals()) {
            int automatic = sheet.dictionary().code(Field.AUTOMATIC);
            sheet.rows().stream().filter(row -> row.code(field.slot()) != automatic)
                    .forEach(row -> puts.add(new Edit.Put(row.id(), field.slot(), Field.AUTOMATIC)));
        }
        return puts;
    }

    private List<Field> ordinals() {
        return template.fields().stream().filter(field -> field.type() == Field.Type.ORDINAL).toList();
    }

    /// Numbers that a file brought along end with the first step that changes the order of rows.
    private Effects renumbered(List<RowChange> changes) {
        if (changes.isEmpty() && sheet.size() == 0) {
            return Effects.of(List.of());
        }
        Map<Integer, String> numbers = new HashMap<>();
        ordinals().forEach(field -> numbers.put(field.slot(), Field.AUTOMATIC));
        int[] slots = ordinals().stream().mapToInt(Field::slot).toArray();
        int automatic = sheet.dictionary().code(Field.AUTOMATIC);
        BitSet gone = new BitSet(sheet.size());
        changes.stream().filter(RowChange.Deleted.class::isInstance).forEach(change -> gone.set(index(change.row())));
        List<RowChange> all = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            for (int slot : slots) {
                if (sheet.row(i).code(slot) != automatic && !gone.get(i)) {
                    changed(sheet.row(i), numbers, all);
                    break;
                }
            }
        }
        all.addAll(changes);
        return Effects.of(all);
    }

    private Effects heading(Map<String, String> values) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        values.forEach((key, value) -> {
            String old = sheet.catalog().heading(key);
            String text = Cells.clean(value);
            if (!old.equals(text)) {
                before.put(key, old);
                after.put(key, text);
            }
        });
        return new Effects(List.of(), before, after);
    }

    /// What takes `change` back; null where something stands in its place by now.
    @Nullable Effects takeBack(Change change) {
        Effects inverse = change.effects().inverse();
        boolean headingFits = inverse.before().entrySet().stream()
                .allMatch(entry -> sheet.catalog().heading(entry.getKey()).equals(entry.getValue()));
        return headingFits && fits(inverse.rows()) ? inverse : null;
    }

    /// Whether every row still is as the change left it.
    private boolean fits(List<RowChange> inverse) {
        if (inverse.stream().allMatch(RowChange.Changed.class::isInstance)) {
            return inverse.stream().allMatch(step -> holds((RowChange.Changed) step));
        }
        Map<Long, Row> rows = sheet.byId(inverse);
        for (RowChange step : inverse) {
            Row row = rows.get(step.row());
            boolean fits = switch (step) {
                case RowChange.Inserted inserted -> row == null && rows.put(step.row(), inserted.after()) == null;
                case RowChange.Deleted(Row before) -> before.equals(row) && rows.remove(step.row()) != null;
                case RowChange.Moved(long id, long from, long to) ->
                    row != null && row.place() == from && rows.put(id, row.at(to)) != null;
                case RowChange.Changed(long id, Map<Integer, String> before, Map<Integer, String> after) ->
                    row != null && holds(row, before) && rows.put(id, row.with(after)) != null;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// The quick way where only cells changed: each row has one step then.
    private boolean holds(RowChange.Changed step) {
        int at = sheet.indexOf(step.row());
        return at >= 0 && holds(sheet.row(at), step.before());
    }

    private static boolean holds(Row row, Map<Integer, String> cells) {
        for (Map.Entry<Integer, String> cell : cells.entrySet()) {
            if (!row.cell(cell.getKey()).equals(cell.getValue())) {
                return false;
            }
        }
        return true;
    }
}
