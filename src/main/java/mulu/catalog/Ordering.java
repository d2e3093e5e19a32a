package mulu.catalog;

import java.util.Arrays;
import java.util.Comparator;
import mulu.base.Progress;

/// Puts rows in the order of a [Sort]: the texts of the column are compared with each other once, then every row goes
/// straight to its place.
final class Ordering {
    private Ordering() {}

    /// @param left indexes of rows in the sheet's order
    static int[] of(Sheet sheet, Sort sort, int[] left, Progress progress) {
        if (sheet.ordinal(sort.slot()).isPresent()) {
            return sort.descending() ? reversed(left) : left;
        }
        Columns columns = sheet.columns();
        int[] ranks = ranks(sheet, sort, left, progress);
        int[] starts = new int[Arrays.stream(ranks).max().orElse(0) + 2];
        for (int index : left) {
            starts[ranks[columns.code(index, sort.slot())] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] placed = new int[left.length];
        for (int index : left) {
            placed[starts[ranks[columns.code(index, sort.slot())]]++] = index;
        }
        return placed;
    }

    private static int[] reversed(int[] left) {
        int[] reversed = new int[left.length];
        for (int place = 0; place < left.length; place++) {
            reversed[place] = left[left.length - 1 - place];
        }
        return reversed;
    }

    /// The rank of each text by its number; the same rank where the order knows no difference, the last for the empty
    /// text. Only texts of these rows count.
    private static int[] ranks(Sheet sheet, Sort sort, int[] left, Progress progress) {
        Dictionary dictionary = sheet.dictionary();
        Columns columns = sheet.columns();
        boolean[] used = new boolean[dictionary.size()];
        for (int index : left) {
            used[columns.code(index, sort.slot())] = true;
        }
        used[Dictionary.EMPTY] = false;
        String[] texts = sorted(dictionary, used, progress);
        int[] ranks = new int[used.length];
        int rank = 0;
        for (int i = 0; i < texts.length; i++) {
            String text = sort.descending() ? texts[texts.length - 1 - i] : texts[i];
            String before = i == 0 ? text : sort.descending() ? texts[texts.length - i] : texts[i - 1];
            rank += Sort.ORDER.compare(before, text) == 0 ? 0 : 1;
            ranks[dictionary.find(text)] = rank;
        }
        ranks[Dictionary.EMPTY] = rank + 1;
        return ranks;
    }

    /// The texts whose numbers are used, in the order people read them.
    static String[] sorted(Dictionary dictionary, boolean[] used, Progress progress) {
        String[] texts = new String[used.length];
        int count = 0;
        for (int code = 0; code < used.length; code++) {
            if (used[code]) {
                texts[count++] = dictionary.text(code);
            }
        }
        String[] sorted = Arrays.copyOf(texts, count);
        Comparator<String> order = (one, other) -> {
            progress.check();
            return Sort.ORDER.compare(one, other);
        };
        Arrays.parallelSort(sorted, order);
        return sorted;
    }
}
