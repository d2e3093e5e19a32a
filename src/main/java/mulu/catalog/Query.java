package mulu.catalog;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mulu.base.Needle;
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
        BitSet left = new BitSet(sheet.size());
        left.set(0, sheet.size());
        filters.forEach(filter -> left.and(met(filter, sheet, progress)));
        int[] indexes = new int[left.cardinality()];
        int count = 0;
        for (int index = left.nextSetBit(0); index >= 0; index = left.nextSetBit(index + 1)) {
            indexes[count++] = index;
        }
        return indexes;
    }

    private static BitSet met(Filter filter, Sheet sheet, Progress progress) {
        return switch (filter) {
            case Filter.OneOf(int slot, Set<String> texts) -> Texts.among(texts, sheet).some(new int[] {slot}, progress);
            case Filter.Contains(Needle needle, OptionalInt slot) ->
                Texts.with(needle, sheet, progress).some(slots(sheet, slot), progress);
            case Filter.Rows(Set<Long> ids) -> {
                BitSet wanted = new BitSet(sheet.size());
                ids.stream().mapToInt(sheet::indexOf).filter(index -> index >= 0).forEach(wanted::set);
                yield wanted;
            }
        };
    }

    private static int[] slots(Sheet sheet, OptionalInt one) {
        return one.isPresent()
                ? new int[] {one.getAsInt()}
                : sheet.template().fields().stream().mapToInt(Field::slot).toArray();
    }
}
