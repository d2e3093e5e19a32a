package mulu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row: immutable. Rows are ordered by place, then by id.
public final class Row {
    static final Comparator<Row> ORDER = Comparator.comparingLong(Row::place).thenComparingLong(Row::id);

    private final long id;
    private final long place;
    private final String[] cells;

    private Row(long id, long place, String[] cells) {
        this.id = id;
        this.place = place;
        this.cells = cells;
    }

    /// @param cells texts by slot
    static Row of(long id, long place, List<String> cells) {
        return new Row(id, place, cells.toArray(String[]::new));
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
        return slot < cells.length ? cells[slot] : "";
    }

    public List<String> cells() {
        return List.of(cells);
    }

    Row at(long newPlace) {
        return new Row(id, newPlace, cells);
    }

    Row with(int slot, String text) {
        String[] copy = Arrays.copyOf(cells, Math.max(cells.length, slot + 1));
        for (int i = cells.length; i < copy.length; i++) {
            copy[i] = "";
        }
        copy[slot] = text;
        return new Row(id, place, copy);
    }

    /// `cells` filled with empty texts up to `slots`.
    static List<String> padded(List<String> cells, int slots) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < slots) {
            padded.add("");
        }
        return padded;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.id == id && row.place == place && Arrays.equals(row.cells, cells);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return id + "@" + place + Arrays.toString(cells);
    }
}
