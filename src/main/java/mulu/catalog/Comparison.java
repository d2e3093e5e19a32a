package mulu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mulu.base.Progress;
import mulu.template.Field;
import mulu.template.Template;

/// How one state of a catalog became another: rows that came, went, moved and changed. Rows are the same where their numbers
/// are, or else where they are about the same; a row that moved is not one that went and another that came. Immutable.
public final class Comparison {
    private static final int NONE = -1;
    private static final int STEP = 4_096;

    private final Sheet before;
    private final Sheet now;
    /// The columns that both have, and what each was before.
    private final Map<Field, Field> olds;
    private final List<Field> fields;
    private final int[] partners;
    private final BitSet gone;
    private final BitSet moved;
    private final List<Altered> altered;

    /// One cell of a row that is in both.
    ///
    /// @param was index of the row before
    /// @param is index of the row now
    /// @param field of the form as it is now
    public record Altered(int was, int is, Field field, String before, String after) {}

    /// One value of the heading.
    public record Head(String key, String label, String before, String after) {}

    private Comparison(Sheet before, Sheet now, List<Field> key, Predicate<Field> given, Progress progress) {
        this.before = before;
        this.now = now;
        this.olds = olds(before.template(), now.template());
        olds.keySet().removeIf(given.negate());
        this.fields = List.copyOf(olds.keySet());
        progress.check();
        this.partners = byNumber();
        progress.check();
        this.gone = rest(key);
        progress.check();
        this.moved = moves();
        progress.check();
        this.altered = alterations(progress);
    }

    /// Compares two states of one catalog, or a catalog with what came back from outside.
    ///
    /// @param key the columns that say what a row is about, of the form as it is now
    public static Comparison of(Sheet before, Sheet now, List<Field> key) {
        return of(before, now, key, _ -> true, Progress.NONE);
    }

    /// The same of some columns only: of the others nothing is said, as of those that a file from outside does not have.
    ///
    /// @param given whether a column of the form as it is now is compared
    public static Comparison of(Sheet before, Sheet now, List<Field> key, Predicate<Field> given, Progress progress) {
        return new Comparison(before, now, key, given, progress);
    }

    /// Compares a catalog with the one that it was begun from: `links` says for the number of a row now what its row was before.
    public static Comparison linked(Sheet before, Sheet now, Map<Long, Long> links, List<Field> key, Progress progress) {
        return new Comparison(before, relabelled(now, links), key, _ -> true, progress);
    }

    private static Sheet relabelled(Sheet sheet, Map<Long, Long> links) {
        List<Row> rows = new ArrayList<>(sheet.size());
        for (Row row : sheet.rows()) {
            rows.add(Row.of(links.getOrDefault(row.id(), row.id()), row.place(), sheet.dictionary(), row.cells()));
        }
        return Sheet.of(sheet.catalog(), sheet.dictionary(), rows);
    }

    public Sheet before() {
        return before;
    }

    public Sheet now() {
        return now;
    }

    /// Indices of rows now that were not there.
    public List<Integer> added() {
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NONE) {
                added.add(i);
            }
        }
        return added;
    }

    /// Indices before of rows that are no longer there.
    public List<Integer> removed() {
        return gone.stream().boxed().toList();
    }

    /// Indices now of rows that stand elsewhere among those that stayed: as few as explain the order.
    public List<Integer> moved() {
        return moved.stream().boxed().toList();
    }

    /// The index before of the row that is now at `index`; -1 where it is new.
    public int was(int index) {
        return partners[index];
    }

    /// Cells of rows that are in both, row by row.
    public List<Altered> altered() {
        return altered;
    }

    /// How many rows have an altered cell.
    public int alteredRows() {
        return (int) altered.stream().mapToInt(Altered::is).distinct().count();
    }

    /// Values of the heading that are others.
    public List<Head> heading() {
        return now.template().heading().lines().stream()
                .map(line -> new Head(line.key(), line.label(), before.catalog().heading(line.key()), now.catalog().heading(line.key())))
                .filter(head -> !head.before().equals(head.after())).toList();
    }

    public boolean same() {
        return altered.isEmpty() && gone.isEmpty() && moved.isEmpty() && added().isEmpty() && heading().isEmpty();
    }

    private static Map<Field, Field> olds(Template before, Template now) {
        Map<String, Field> then = new HashMap<>();
        before.fields().forEach(field -> then.putIfAbsent(before.common(field), field));
        Map<Field, Field> olds = new LinkedHashMap<>();
        for (Field field : now.fields()) {
            Field old = before.equals(now) ? field : then.get(now.common(field));
            if (field.type() != Field.Type.ORDINAL && old != null) {
                olds.put(field, old);
            }
        }
        return olds;
    }

    private int[] byNumber() {
        Map<Long, Integer> places = HashMap.newHashMap(before.size());
        for (int i = 0; i < before.size(); i++) {
            places.put(before.row(i).id(), i);
        }
        int[] found = new int[now.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = places.getOrDefault(now.row(i).id(), NONE);
        }
        return found;
    }

    /// Pairs what has no partner by its texts; answers the places before of those that still have none.
    private BitSet rest(List<Field> key) {
        BitSet free = new BitSet(before.size());
        free.set(0, before.size());
        Arrays.stream(partners).filter(partner -> partner != NONE).forEach(free::clear);
        int[] old = free.stream().toArray();
        int[] fresh = added().stream().mapToInt(Integer::intValue).toArray();
        if (old.length > 0 && fresh.length > 0) {
            List<Field> known = key.stream().filter(fields::contains).toList();
            Pairing pairing = Pairing.of(new Pairing.Texts(old.length, i -> asNow(old[i])),
                    new Pairing.Texts(fresh.length, i -> now.row(fresh[i]).cells()), fields, known);
            for (int i = 0; i < fresh.length; i++) {
                if (pairing.partner(i) >= 0) {
                    partners[fresh[i]] = old[pairing.partner(i)];
                    free.clear(old[pairing.partner(i)]);
                }
            }
        }
        return free;
    }

    /// A row before in the slots of now.
    List<String> asNow(int index) {
        String[] cells = new String[now.template().slots()];
        Arrays.fill(cells, "");
        olds.forEach((field, old) -> cells[field.slot()] = before.row(index).cell(old.slot()));
        return List.of(cells);
    }

    /// All that stayed but the longest run that is still in order (patience sorting).
    private BitSet moves() {
        int[] stayed = IntStream.range(0, partners.length).filter(i -> partners[i] != NONE).toArray();
        int[] tails = new int[stayed.length];
        int[] previous = new int[stayed.length];
        int length = 0;
        for (int i = 0; i < stayed.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (partners[stayed[tails[middle]]] < partners[stayed[i]]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? NONE : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        BitSet moves = new BitSet(partners.length);
        Arrays.stream(stayed).forEach(moves::set);
        for (int i = length == 0 ? NONE : tails[length - 1]; i != NONE; i = previous[i]) {
            moves.clear(stayed[i]);
        }
        return moves;
    }

    private List<Altered> alterations(Progress progress) {
        List<Altered> found = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (i % STEP == 0) {
                progress.check();
                progress.at(i, partners.length);
            }
            if (partners[i] == NONE) {
                continue;
            }
            Row old = before.row(partners[i]);
            Row row = now.row(i);
            for (Map.Entry<Field, Field> field : olds.entrySet()) {
                String then = old.cell(field.getValue().slot());
                String text = row.cell(field.getKey().slot());
                if (!then.equals(text)) {
                    found.add(new Altered(partners[i], i, field.getKey(), then, text));
                }
            }
        }
        return List.copyOf(found);
    }
}
