package mulu.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row: immutable. Rows are ordered by place, then by id. Its texts are numbers of a [Dictionary]; rows of two
/// dictionaries are equal where their texts are.
public final class Row {
    static final Comparator<Row> ORDER = Comparator.comparingLong(Row::place).thenComparingLong(Row::id);

    private final long id;
    private final long place;
    private final Dictionary dictionary;
    private final int[] codes;

    private Row(long id, long place, Dictionary dictionary, int[] codes) {
        this.id = id;
        this.place = place;
        this.dictionary = dictionary;
        this.codes = codes;
    }

    /// A row that belongs to no sheet yet.
    ///
    /// @param cells texts by slot
    static Row of(long id, long place, List<String> cells) {
        return of(id, place, new Dictionary(), cells);
    }

    /// @param cells texts by slot
    static Row of(long id, long place, Dictionary dictionary, List<String> cells) {
        int[] codes = new int[cells.size()];
        for (int slot = 0; slot < codes.length; slot++) {
            codes[slot] = dictionary.code(cells.get(slot));
        }
        return new Row(id, place, dictionary, codes);
    }

    /// @param codes numbers of texts by slot; handed over, not copied
    static Row coded(long id, long place, Dictionary dictionary, int[] codes) {
        return new Row(id, place, dictionary, codes);
    }

    /// Never changes while the row lives, also when it moves or is restored.
    public long id() {
        return id;
    }

    /// A number that only says what comes before what.
    long place() {
        return place;
    }

    /// The text in `slot`; empty where the row has no such slot.
    public String cell(int slot) {
        return dictionary.text(code(slot));
    }

    /// One more than the last slot that may hold a text.
    int slots() {
        return codes.length;
    }

    /// The dictionary's number of the text in `slot`.
    int code(int slot) {
        return slot < codes.length ? codes[slot] : Dictionary.EMPTY;
    }

    public List<String> cells() {
        String[] cells = new String[codes.length];
        for (int slot = 0; slot < cells.length; slot++) {
            cells[slot] = dictionary.text(codes[slot]);
        }
        return List.of(cells);
    }

    Row at(long newPlace) {
        return new Row(id, newPlace, dictionary, codes);
    }

    /// @param cells texts by slot that come in the place of others
    Row with(Map<Integer, String> cells) {
        int slots = codes.length;
        for (int slot : cells.keySet()) {
            slots = Math.max(slots, slot + 1);
        }
        int[] next = Arrays.copyOf(codes, slots);
        cells.forEach((slot, text) -> next[slot] = dictionary.code(text));
        return new Row(id, place, dictionary, next);
    }

    /// The same row with its texts in `other`.
    Row in(Dictionary other) {
        return other == dictionary ? this : of(id, place, other, cells());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.id == id && row.place == place && sameCells(row);
    }

    private boolean sameCells(Row row) {
        return row.dictionary == dictionary ? Arrays.equals(row.codes, codes) : row.cells().equals(cells());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return id + "@" + place + cells();
    }
}
