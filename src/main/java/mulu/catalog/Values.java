package mulu.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Progress;
import mulu.template.Field;

/// The different texts that a column shows, and how often: what a column's filter offers. Immutable.
///
/// @param list as people read the texts, the empty one last; a column of running numbers as its rows stand
public record Values(List<Value> list) {
    /// One text of a column.
    ///
    /// @param text as shown, empty for empty cells
    /// @param count how many rows show it, at least 1
    public record Value(String text, int count) {}

    public Values {
        list = List.copyOf(list);
    }

    /// What `slot` shows in those rows of `sheet` that the filters of `others` leave.
    public static Values of(Sheet sheet, int slot, Query others, Progress progress) {
        int[] left = others.left(sheet, progress);
        return new Values(sheet.ordinal(slot).map(field -> numbers(sheet, field, left))
                .orElseGet(() -> texts(sheet, slot, left, progress)));
    }

    private static List<Value> texts(Sheet sheet, int slot, int[] left, Progress progress) {
        Dictionary dictionary = sheet.dictionary();
        int[] counts = new int[dictionary.size()];
        Columns columns = sheet.columns();
        for (int index : left) {
            counts[columns.code(index, slot)]++;
        }
        boolean[] used = new boolean[counts.length];
        for (int code = 0; code < counts.length; code++) {
            used[code] = code != Dictionary.EMPTY && counts[code] > 0;
        }
        List<Value> list = new ArrayList<>();
        for (String text : Ordering.sorted(dictionary, used, progress)) {
            list.add(new Value(text, counts[dictionary.find(text)]));
        }
        if (counts[Dictionary.EMPTY] > 0) {
            list.add(new Value("", counts[Dictionary.EMPTY]));
        }
        return list;
    }

    private static List<Value> numbers(Sheet sheet, Field field, int[] left) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int index : left) {
            counts.merge(sheet.text(index, field), 1, Integer::sum);
        }
        List<Value> list = new ArrayList<>();
        counts.forEach((text, count) -> list.add(new Value(text, count)));
        return list;
    }
}
