package mulu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// All of one catalog in memory, as it was at one revision: immutable, so any thread may read it without waiting.
/// A change makes a new sheet that shares every untouched row.
public final class Sheet {
    private final Catalog catalog;
    private final Row[] rows;
    private @Nullable Map<String, Long> counts;

    private Sheet(Catalog catalog, Row[] rows) {
        this.catalog = catalog;
        this.rows = rows;
    }

    /// @param rows in order
    static Sheet of(Catalog catalog, List<Row> rows) {
        return new Sheet(catalog, rows.toArray(Row[]::new));
    }

    /// A sheet that is in no library: what `draft` would look like as a catalog.
    public static Sheet preview(Draft draft) {
        Catalog catalog = new Catalog(0, draft.template(), draft.year(), draft.heading(), draft.declared(),
                new Catalog.State(Stage.DRAFT, 1, 1, 1));
        Planner planner = new Planner(of(catalog, List.of()));
        Places places = Places.between(List.of(), 0, draft.rows().size());
        List<Row> rows = new ArrayList<>(draft.rows().size());
        for (List<String> texts : draft.rows()) {
            rows.add(planner.imported(texts, places.get(rows.size()), rows.size() + 1));
        }
        return of(catalog, rows);
    }

    public Catalog catalog() {
        return catalog;
    }

    public Template template() {
        return catalog.template();
    }

    public int size() {
        return rows.length;
    }

    /// The row at `index`, 0-based.
    public Row row(int index) {
        return rows[index];
    }

    public List<Row> rows() {
        return List.of(rows);
    }

    /// The index of a row, or -1.
    public int indexOf(long id) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].id() == id) {
                return i;
            }
        }
        return -1;
    }

    /// What a person sees in a cell: its text, or the running number.
    public String text(int index, Field field) {
        String text = rows[index].cell(field.slot());
        return field.type() == Field.Type.ORDINAL && text.equals(Field.AUTOMATIC) ? Integer.toString(index + 1) : text;
    }

    /// The count line by key, computed from the rows.
    public Map<String, Long> counts() {
        Map<String, Long> known = counts;
        if (known == null) {
            known = Tallies.of(this);
            counts = known;
        }
        return known;
    }

    Sheet with(Catalog newCatalog) {
        return new Sheet(newCatalog, rows);
    }

    /// This sheet after `effects`, at `revision`.
    Sheet after(Change.Effects effects, long revision) {
        Catalog.State state = catalog.state();
        Map<String, String> heading = new HashMap<>(catalog.heading());
        heading.putAll(effects.after());
        heading.values().removeIf(String::isEmpty);
        Catalog next = catalog.with(heading)
                .with(new Catalog.State(state.stage(), state.version(), state.round(), revision));
        return effects.rows().isEmpty() ? with(next) : new Sheet(next, rows(effects.rows()));
    }

    private Row[] rows(List<RowChange> changes) {
        Map<Long, Row> put = new HashMap<>();
        Set<Long> out = new HashSet<>();
        boolean structure = false;
        Map<Long, Row> touched = byId(changes);
        for (RowChange change : changes) {
            long id = change.row();
            switch (change) {
                case RowChange.Inserted inserted -> put.put(id, inserted.after());
                case RowChange.Deleted _ -> put.remove(id);
                case RowChange.Moved moved -> put.put(id, now(put, touched, id).at(moved.to()));
                case RowChange.Changed changed -> put.put(id, set(now(put, touched, id), changed.after()));
            }
            if (!(change instanceof RowChange.Changed)) {
                structure = true;
                out.add(id);
            }
        }
        return structure ? restructured(put, out) : replaced(put);
    }

    private static Row now(Map<Long, Row> put, Map<Long, Row> touched, long id) {
        Row row = put.containsKey(id) ? put.get(id) : touched.get(id);
        if (row == null) {
            throw new IllegalStateException("a change of a row that is not there");
        }
        return row;
    }

    private Row[] replaced(Map<Long, Row> put) {
        Row[] next = rows.clone();
        for (int i = 0; i < next.length; i++) {
            Row row = put.get(next[i].id());
            if (row != null) {
                next[i] = row;
            }
        }
        return next;
    }

    private Row[] restructured(Map<Long, Row> put, Set<Long> out) {
        List<Row> next = new ArrayList<>(rows.length + put.size());
        for (Row row : rows) {
            if (!out.contains(row.id())) {
                next.add(put.getOrDefault(row.id(), row));
            }
        }
        put.values().stream().filter(row -> out.contains(row.id())).forEach(next::add);
        Row[] sorted = next.toArray(Row[]::new);
        Arrays.sort(sorted, Row.ORDER);
        return sorted;
    }

    static Row set(Row row, Map<Integer, String> cells) {
        Row next = row;
        for (Map.Entry<Integer, String> cell : cells.entrySet()) {
            next = next.with(cell.getKey(), cell.getValue());
        }
        return next;
    }

    /// The rows of this sheet that `changes` touch.
    Map<Long, Row> byId(List<RowChange> changes) {
        Set<Long> wanted = new HashSet<>();
        changes.forEach(change -> wanted.add(change.row()));
        return byId(wanted);
    }

    Map<Long, Row> byId(Set<Long> wanted) {
        Map<Long, Row> found = new HashMap<>();
        for (Row row : rows) {
            if (wanted.contains(row.id())) {
                found.put(row.id(), row);
            }
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sheet sheet && sheet.catalog.equals(catalog) && Arrays.equals(sheet.rows, rows);
    }

    @Override
    public int hashCode() {
        return catalog.hashCode();
    }
}
