package mulu.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mulu.base.Progress;
import mulu.template.Field;

/// Which rows of a sheet somebody wants to see, and in what order.
public record Query(List<Filter> filters, Optional<Sort> sort) {
    /// Every row in its own place.
    public static final Query ALL = new Query(List.of(), Optional.empty());

    public Query {
        filters = List.copyOf(filters);
    }

    public boolean all() {
        return filters.isEmpty() && sort.isEmpty();
    }

    public Arrangement on(Sheet sheet, Progress progress) {
        IntStream rows = IntStream.range(0, sheet.size()).filter(index -> filters.stream().allMatch(filter -> fits(sheet, index, filter)));
        progress.check();
        if (sort.isEmpty()) {
            return Arrangement.of(rows.toArray(), sheet.size());
        }
        Field field = field(sheet, sort.get().slot());
        java.util.Comparator<String> order = sort.get().descending() ? java.util.Comparator.<String>naturalOrder().reversed() : java.util.Comparator.<String>naturalOrder();
        return Arrangement.of(rows.boxed().sorted((a, b) -> {
            String x = sheet.text(a, field);
            String y = sheet.text(b, field);
            return x.isEmpty() || y.isEmpty() ? Boolean.compare(x.isEmpty(), y.isEmpty()) : order.compare(x, y);
        }).mapToInt(Integer::intValue).toArray(), sheet.size());
    }

    static Field field(Sheet sheet, int slot) {
        return sheet.template().fields().stream().filter(field -> field.slot() == slot).findFirst().orElseThrow();
    }

    static boolean fits(Sheet sheet, int index, Filter filter) {
        return switch (filter) {
            case Filter.OneOf one -> one.texts().contains(sheet.text(index, field(sheet, one.slot())));
            case Filter.Contains contains -> contains.needle().in(sheet.text(index, field(sheet, contains.slot().getAsInt())));
            case Filter.Rows rows -> rows.ids().contains(sheet.row(index).id());
        };
    }
}
