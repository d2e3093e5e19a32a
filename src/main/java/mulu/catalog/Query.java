package mulu.catalog;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mulu.base.Progress;
import mulu.template.Field;

/// Which rows somebody wants to see, and in what order. Immutable; any thread may ask it of any sheet.
///
/// @param filters all of them have to be met
/// @param sort nothing for the rows' own order
public record Query(List<Filter> filters, Optional<Sort> sort) {
    /// Every row in its own order.
    public static final Query ALL = new Query(List.of(), Optional.empty());

    public Query {
        filters = List.copyOf(filters);
    }

    public boolean all() {
        return filters.isEmpty() && sort.isEmpty();
    }

    /// The rows of `sheet` that it leaves, in its order. Works on all cores and asks `progress` on every thread whether
    /// to stop.
    public Arrangement on(Sheet sheet, Progress progress) {
        if (all()) {
            return Arrangement.natural(sheet.size());
        }
        int[] left = left(sheet, progress);
        int[] shown = sort.isEmpty() ? left : Ordering.of(sheet, sort.get(), left, progress);
        return natural(shown, sheet.size()) ? Arrangement.natural(sheet.size()) : Arrangement.of(shown, sheet.size());
    }

    private static boolean natural(int[] shown, int rows) {
        int place = 0;
        while (place < shown.length && shown[place] == place) {
            place++;
        }
        return place == rows;
    }

    /// Indexes of the rows that meet every filter, in the sheet's order.
    int[] left(Sheet sheet, Progress progress) {
        List<Test> tests = filters.stream().map(filter -> test(filter, sheet)).toList();
        long[] bits = new long[(sheet.size() + 63) / 64];
        Stretches.each(sheet.size(), progress, (from, to) -> {
            for (int index = from; index < to; index++) {
                if (meets(sheet.row(index), index, tests)) {
                    bits[index >> 6] |= 1L << index;
                }
            }
        });
        return BitSet.valueOf(bits).stream().toArray();
    }

    private static boolean meets(Row row, int index, List<Test> tests) {
        for (Test test : tests) {
            if (!test.meets(row, index)) {
                return false;
            }
        }
        return true;
    }

    /// A filter made ready for one sheet.
    @FunctionalInterface
    private interface Test {
        boolean meets(Row row, int index);
    }

    private static Test test(Filter filter, Sheet sheet) {
        return switch (filter) {
            case Filter.OneOf(int slot, Set<String> texts) -> new Texts(sheet, new int[] {slot}, texts::contains)::some;
            case Filter.Contains contains ->
                new Texts(sheet, slots(sheet, contains.slot()), contains.needle()::in)::some;
            case Filter.Rows(Set<Long> ids) -> {
                BitSet wanted = new BitSet(sheet.size());
                ids.stream().mapToInt(sheet::indexOf).filter(index -> index >= 0).forEach(wanted::set);
                yield (_, index) -> wanted.get(index);
            }
        };
    }

    private static int[] slots(Sheet sheet, OptionalInt one) {
        return one.isPresent()
                ? new int[] {one.getAsInt()}
                : sheet.template().fields().stream().mapToInt(Field::slot).toArray();
    }
}
