package mulu.check;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import mulu.base.Messages;
import mulu.catalog.Difference;
import mulu.catalog.Sheet;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// What one rule found in one state of a catalog, by row: some bytes for each finding, whose sentence is made when it is
/// read. A rule may find something in every row of a million. Immutable.
final class FindingList extends AbstractList<Finding> implements RandomAccess {
    private static final long WHOLE = Long.MIN_VALUE;
    private static final short NO_FIELD = -1;

    private final Rule rule;
    private final List<Field> fields;
    private final long[] rows;
    private final short[] places;
    private final int[] said;
    private final List<Saying> sayings;

    /// A sentence of the messages, or one that is there already as its only argument.
    private record Saying(String key, List<Object> arguments) {
        String sentence() {
            return key.isEmpty() ? arguments.getFirst().toString() : Messages.text(key, arguments.toArray());
        }

        /// A place or a count is hardly ever said twice.
        boolean rare() {
            return arguments.stream().anyMatch(Number.class::isInstance);
        }
    }

    private FindingList(Rule rule, List<Field> fields, long[] rows, short[] places, int[] said, List<Saying> sayings) {
        this.rule = rule;
        this.fields = fields;
        this.rows = rows;
        this.places = places;
        this.said = said;
        this.sayings = sayings;
    }

    /// Takes up findings in the order of the rows.
    static final class Builder {
        private final Rule rule;
        private final Sheet sheet;
        private final Map<Saying, Integer> known = new HashMap<>();
        private final IdentityHashMap<Field, Integer> order = new IdentityHashMap<>();
        private final List<Saying> sayings = new ArrayList<>();
        private long[] rows = new long[8];
        private short[] places = new short[8];
        private int[] said = new int[8];
        private int size;

        Builder(Rule rule, Sheet sheet) {
            this.rule = rule;
            this.sheet = sheet;
        }

        /// A finding whose sentence is of the messages.
        ///
        /// @param index of the row, or null where the whole catalog is meant
        void add(@Nullable Integer index, @Nullable Field field, String key, Object... arguments) {
            put(index, field, new Saying(key, List.of(arguments)));
        }

        void say(int index, Field field, String sentence) {
            put(index, field, new Saying("", List.of(sentence)));
        }

        private void put(@Nullable Integer index, @Nullable Field field, Saying saying) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                places = Arrays.copyOf(places, size * 2);
                said = Arrays.copyOf(said, size * 2);
            }
            rows[size] = index == null ? WHOLE : sheet.row(index).id();
            places[size] = field == null ? NO_FIELD : order.computeIfAbsent(field, sheet.template().fields()::indexOf).shortValue();
            Integer old = saying.rare() ? null : known.putIfAbsent(saying, sayings.size());
            said[size++] = old == null ? sayings.size() : old;
            if (old == null) {
                sayings.add(saying);
            }
        }

        FindingList list() {
            return new FindingList(rule, sheet.template().fields(), Arrays.copyOf(rows, size), Arrays.copyOf(places, size),
                    Arrays.copyOf(said, size), sayings);
        }
    }

    static FindingList empty(Rule rule, Sheet sheet) {
        return new Builder(rule, sheet).list();
    }

    Rule rule() {
        return rule;
    }

    @Override
    public Finding get(int index) {
        Field field = field(index);
        return new Finding(rule.id(), rule.level(), rows[index] == WHOLE ? null : rows[index], field == null ? null : field.key(),
                sayings.get(said[index]).sentence());
    }

    private @Nullable Field field(int index) {
        return places[index] == NO_FIELD ? null : fields.get(places[index]);
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int indexOf(@Nullable Object wanted) {
        if (wanted instanceof Finding finding && finding.rule().equals(rule.id())) {
            long row = key(finding.row());
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] == row && get(i).equals(wanted)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Without the findings that one of `waivers` explains, which go to `explained`.
    ///
    /// @param waivers of this rule, by mark
    FindingList open(Map<String, Waiver> waivers, Sheet sheet, List<Waiver.Explained> explained) {
        Set<Long> places = waivers.values().stream().map(waiver -> key(waiver.place().row())).collect(Collectors.toSet());
        int[] stay = new int[rows.length];
        int staying = 0;
        for (int i = 0; i < rows.length; i++) {
            Finding finding = places.contains(rows[i]) ? get(i) : null;
            Waiver waiver = finding == null ? null : waivers.get(Waiver.mark(rule, finding, sheet));
            if (finding != null && waiver != null) {
                explained.add(new Waiver.Explained(finding, waiver));
            } else {
                stay[staying++] = i;
            }
        }
        if (staying == rows.length) {
            return this;
        }
        FindingList open = new FindingList(rule, fields, new long[staying], new short[staying], new int[staying], sayings);
        open.take(this, stay, 0, staying, 0);
        return open;
    }

    private static long key(@Nullable Long row) {
        return row == null ? WHOLE : row;
    }

    /// Hands each finding of a wanted row to `taker`, with the slot of the cell that it is marked on.
    void each(LongPredicate wanted, Rule.Level level, Taker taker) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != WHOLE && wanted.test(rows[i])) {
                Field field = field(i);
                taker.take(rows[i], (field == null ? fields.getFirst() : field).slot(), level);
            }
        }
    }

    interface Taker {
        void take(long row, int slot, Rule.Level level);
    }

    /// Carried on to `now`: the findings of the `stale` rows leave, the `fresh` ones come, by row.
    FindingList carried(Difference.Ids stale, FindingList fresh, Sheet now) {
        int[] stay = new int[rows.length];
        int staying = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == WHOLE || !stale.has(rows[i])) {
                stay[staying++] = i;
            }
        }
        if (staying == rows.length && fresh.isEmpty()) {
            return this;
        }
        FindingList merged = new FindingList(rule, fields, new long[staying + fresh.size()], new short[staying + fresh.size()],
                new int[staying + fresh.size()], new ArrayList<>(sayings));
        merged.sayings.addAll(fresh.sayings);
        int from = 0;
        for (int i = 0; i < fresh.size(); i++) {
            int to = place(stay, from, staying, fresh.index(i, now), now);
            merged.take(this, stay, from, to, i);
            merged.rows[to + i] = fresh.rows[i];
            merged.places[to + i] = fresh.places[i];
            merged.said[to + i] = sayings.size() + fresh.said[i];
            from = to;
        }
        merged.take(this, stay, from, staying, fresh.size());
        return merged.compact();
    }

    /// Findings `stay[from]` to `stay[to - 1]` of `other`, `further` places on.
    private void take(FindingList other, int[] stay, int from, int to, int further) {
        for (int i = from; i < to; i++) {
            rows[i + further] = other.rows[stay[i]];
            places[i + further] = other.places[stay[i]];
            said[i + further] = other.said[stay[i]];
        }
    }

    /// How many of `stay`, from `from` on, belong before a finding of the row at `index`.
    private int place(int[] stay, int from, int staying, int index, Sheet sheet) {
        int low = from;
        int high = staying;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index(stay[middle], sheet) <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int index(int finding, Sheet sheet) {
        return rows[finding] == WHOLE ? -1 : sheet.indexOf(rows[finding]);
    }

    /// Without the sentences that nothing says any longer, where they are many.
    private FindingList compact() {
        if (sayings.size() <= 2 * rows.length + 64) {
            return this;
        }
        int[] numbers = new int[sayings.size()];
        List<Saying> used = new ArrayList<>();
        int[] renumbered = new int[said.length];
        for (int i = 0; i < said.length; i++) {
            if (numbers[said[i]] == 0) {
                used.add(sayings.get(said[i]));
                numbers[said[i]] = used.size();
            }
            renumbered[i] = numbers[said[i]] - 1;
        }
        return new FindingList(rule, fields, rows, places, renumbered, used);
    }
}
