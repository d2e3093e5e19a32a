package mulu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// All of one catalog in memory, as it was at one revision: immutable, so any thread may read it without waiting.
/// A change makes a new sheet that shares every untouched row and every text.
public final class Sheet {
    private static final int FEW = 1_000;

    private final Catalog catalog;
    private final Dictionary dictionary;
    private final Row[] rows;
    private final RowIndex index;
    private volatile @Nullable Map<String, Long> counts;
    private volatile @Nullable Columns columns;

    private Sheet(Catalog catalog, Dictionary dictionary, Row[] rows, RowIndex index) {
        this.catalog = catalog;
        this.dictionary = dictionary;
        this.rows = rows;
        this.index = index;
    }

    /// @param rows in order, coded in `dictionary`
    static Sheet of(Catalog catalog, Dictionary dictionary, List<Row> rows) {
        return new Sheet(catalog, dictionary, rows.toArray(Row[]::new), new RowIndex());
    }

    /// A sheet that is in no library: what `draft` would look like as a catalog.
    public static Sheet preview(Draft draft) {
        Catalog catalog = new Catalog(0, draft.template(), draft.year(), draft.heading(), draft.declared(),
                new Catalog.State(Stage.DRAFT, 1, 1, 1));
        Dictionary dictionary = new Dictionary();
        Planner planner = new Planner(of(catalog, dictionary, List.of()));
        Places places = Places.between(List.of(), 0, draft.rows().size());
        List<Row> rows = new ArrayList<>(draft.rows().size());
        for (List<String> texts : draft.rows()) {
            rows.add(planner.imported(texts, places.get(rows.size()), rows.size() + 1));
        }
        return of(catalog, dictionary, rows);
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
        return Collections.unmodifiableList(Arrays.asList(rows));
    }

    /// The index of a row, or -1. Does not look at every row.
    public int indexOf(long id) {
        return index.find(id, rows);
    }

    /// The field of running numbers that has this slot.
    Optional<Field> ordinal(int slot) {
        return template().fields().stream()
                .filter(field -> field.slot() == slot && field.type() == Field.Type.ORDINAL).findFirst();
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /// The same texts as numbers by column; made when first asked for.
    Columns columns() {
        Columns known = columns;
        if (known == null) {
            known = Columns.of(rows);
            columns = known;
        }
        return known;
    }

    /// What a person sees in a cell: its text, or the running number.
    public String text(int index, Field field) {
        String text = rows[index].cell(field.slot());
        return field.type() == Field.Type.ORDINAL && text.equals(Field.AUTOMATIC) ? Integer.toString(index + 1) : text;
    }

    /// A number that cells of this sheet share where they hold the same text; -1 where the number of the row stands for
    /// the text. Smaller than [#codes].
    public int code(int index, Field field) {
        int code = rows[index].code(field.slot());
        return field.type() == Field.Type.ORDINAL && dictionary.text(code).equals(Field.AUTOMATIC) ? -1 : code;
    }

    /// How many numbers of texts there are at most.
    public int codes() {
        return dictionary.size();
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
        Sheet same = new Sheet(newCatalog, dictionary, rows, index);
        same.columns = columns;
        return same;
    }

    /// This sheet after `effects`, at `revision`.
    Sheet after(Change.Effects effects, long revision) {
        Catalog.State state = catalog.state();
        Map<String, String> heading = new HashMap<>(catalog.heading());
        heading.putAll(effects.after());
        heading.values().removeIf(String::isEmpty);
        Catalog next = catalog.with(heading)
                .with(new Catalog.State(state.stage(), state.version(), state.round(), revision));
        return effects.rows().stream().allMatch(RowChange.Changed.class::isInstance)
                ? counted(laidOut(new Sheet(next, dictionary, replaced(effects.rows()), index), effects.rows()), effects.rows())
                : counted(new Sheet(next, dictionary, restructured(effects.rows()), new RowIndex()), effects.rows());
    }

    /// Where the columns are known, those of a few changed rows are laid out again at once. After larger changes, and
    /// those that shift the rows, the next one who asks has all of them laid out.
    private Sheet laidOut(Sheet next, List<RowChange> changes) {
        Columns known = columns;
        if (known != null && changes.size() <= FEW) {
            next.columns = known.with(next.rows, changes.stream().mapToInt(change -> indexOf(change.row())));
        }
        return next;
    }

    /// Where the count line is known, what `changes` do to it is quicker than counting again.
    private Sheet counted(Sheet next, List<RowChange> changes) {
        Map<String, Long> known = counts;
        if (known != null) {
            next.counts = Tallies.moved(known, template(), byId(changes).values(), next.byId(changes).values());
        }
        return next;
    }

    private Row[] replaced(List<RowChange> changes) {
        Row[] next = changes.isEmpty() ? rows : rows.clone();
        for (RowChange change : changes) {
            int at = known(change.row());
            next[at] = next[at].with(((RowChange.Changed) change).after());
        }
        return next;
    }

    private int known(long id) {
        int at = indexOf(id);
        if (at < 0) {
            throw new IllegalStateException("a change of a row that is not there");
        }
        return at;
    }

    /// Rows that come, go or move are taken out of a copy and merged into what stays, which is in order.
    private Row[] restructured(List<RowChange> changes) {
        @Nullable Row[] stay = Arrays.copyOf(rows, rows.length);
        Map<Long, Row> come = new HashMap<>();
        for (RowChange change : changes) {
            long id = change.row();
            switch (change) {
                case RowChange.Inserted(Row after) -> come.put(id, after.in(dictionary));
                case RowChange.Deleted _ -> taken(come, stay, id);
                case RowChange.Moved(_, _, long to) -> come.put(id, taken(come, stay, id).at(to));
                case RowChange.Changed(_, _, Map<Integer, String> after) -> {
                    Row waiting = come.get(id);
                    if (waiting == null) {
                        int at = known(id);
                        stay[at] = there(stay[at]).with(after);
                    } else {
                        come.put(id, waiting.with(after));
                    }
                }
            }
        }
        return merged(stay, come.values());
    }

    private Row taken(Map<Long, Row> come, @Nullable Row[] stay, long id) {
        Row waiting = come.remove(id);
        if (waiting != null) {
            return waiting;
        }
        int at = known(id);
        Row row = there(stay[at]);
        stay[at] = null;
        return row;
    }

    private static Row there(@Nullable Row row) {
        if (row == null) {
            throw new IllegalStateException("a change of a row that is not there");
        }
        return row;
    }

    private static Row[] merged(@Nullable Row[] stay, Collection<Row> come) {
        Row[] fresh = come.toArray(Row[]::new);
        Arrays.sort(fresh, Row.ORDER);
        List<Row> merged = new ArrayList<>(stay.length + fresh.length);
        int next = 0;
        for (Row row : stay) {
            if (row != null) {
                while (next < fresh.length && Row.ORDER.compare(fresh[next], row) < 0) {
                    merged.add(fresh[next++]);
                }
                merged.add(row);
            }
        }
        merged.addAll(Arrays.asList(fresh).subList(next, fresh.length));
        return merged.toArray(Row[]::new);
    }

    /// What sets this sheet apart from `before`, another state of the same catalog.
    public Difference since(Sheet before) {
        return Difference.of(before, this);
    }

    /// The rows of this sheet that `changes` touch.
    Map<Long, Row> byId(List<RowChange> changes) {
        Map<Long, Row> found = HashMap.newHashMap(changes.size());
        changes.forEach(change -> put(found, change.row()));
        return found;
    }

    Map<Long, Row> byId(Set<Long> wanted) {
        Map<Long, Row> found = HashMap.newHashMap(wanted.size());
        wanted.forEach(id -> put(found, id));
        return found;
    }

    private void put(Map<Long, Row> found, long id) {
        int at = indexOf(id);
        if (at >= 0) {
            found.put(id, rows[at]);
        }
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
