package mulu.catalog;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import mulu.template.Field;

/// Which rows of one list are the same as which of another: those with the same texts first, then those with the same
/// texts in the columns that say what a row is about; of several alike in their order. Immutable.
final class Pairing {
    private static final int NONE = -1;

    private final int[] partners;
    private final BitSet taken;

    private Pairing(int[] partners, BitSet taken) {
        this.partners = partners;
        this.taken = taken;
    }

    /// @param before texts of a row by slot
    /// @param now texts of a row by slot
    /// @param all the columns that count
    /// @param key those that say what a row is about
    static Pairing of(Texts before, Texts now, List<Field> all, List<Field> key) {
        int[] partners = new int[now.size()];
        Arrays.fill(partners, NONE);
        BitSet taken = new BitSet(before.size());
        pair(before, now, all, false, partners, taken);
        if (!key.isEmpty()) {
            pair(before, now, key, true, partners, taken);
        }
        return new Pairing(partners, taken);
    }

    /// Rows by their place, each as its texts by slot.
    record Texts(int size, IntFunction<List<String>> row) {}

    private static void pair(Texts before, Texts now, List<Field> fields, boolean loose, int[] partners, BitSet taken) {
        Map<List<String>, Deque<Integer>> places = new HashMap<>();
        for (int i = taken.nextClearBit(0); i < before.size(); i = taken.nextClearBit(i + 1)) {
            places.computeIfAbsent(mark(before.row().apply(i), fields, loose), _ -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < partners.length; i++) {
            List<String> mark = partners[i] == NONE ? mark(now.row().apply(i), fields, loose) : List.of();
            // A row that does not say what it is about is about nothing that is there.
            boolean says = !loose || mark.stream().anyMatch(text -> !text.isEmpty());
            Deque<Integer> free = partners[i] == NONE && says ? places.get(mark) : null;
            Integer partner = free == null ? null : free.poll();
            if (partner != null) {
                partners[i] = partner;
                taken.set(partner);
            }
        }
    }

    /// @param loose blanks do not count
    private static List<String> mark(List<String> row, List<Field> fields, boolean loose) {
        return fields.stream().map(field -> field.slot() < row.size() ? row.get(field.slot()) : "")
                .map(text -> loose ? text.replaceAll("[\\s\u3000]+", "") : text).toList();
    }

    /// The place before of the row that is now at `index`; -1 where it is new.
    int partner(int index) {
        return partners[index];
    }

    /// The places before of rows that are no more.
    BitSet gone(int size) {
        BitSet gone = new BitSet(size);
        gone.set(0, size);
        gone.andNot(taken);
        return gone;
    }
}
