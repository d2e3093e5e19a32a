package mulu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mulu.base.Progress;

/// The distinct texts of one column.
public final class Values {
    private Values() {}

    public record Value(String text, int count) {}

    public static List<Value> of(Sheet sheet, int slot, Query others, Progress progress) {
        Arrangement rows = others.on(sheet, progress);
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int place = 0; place < rows.size(); place++) {
            counts.merge(sheet.text(rows.index(place), Query.field(sheet, slot)), 1, Integer::sum);
        }
        List<Value> values = new ArrayList<>();
        counts.forEach((text, count) -> values.add(new Value(text, count)));
        return values;
    }
}
