package mulu.catalog;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mulu.base.Needle;
import mulu.base.Progress;
import mulu.template.Field;

/// The cells on the screen that hold what somebody looks for, in reading order: row by row as arranged, in each row
/// column by column as shown. Cells are named by place and column, both counted from 0 as they stand on the screen.
/// Immutable; one bit a cell, so millions of hits cost nothing more.
public final class Hits {
    /// A cell on the screen.
    public record Cell(int place, int column) {}

    /// Hears of a cell that was hit.
    @FunctionalInterface
    public interface Each {
        void hit(int place, int column);
    }

    private final int width;
    private final BitSet cells;
    /// By word of 64 cells: hits before it; at the end all.
    private final int[] before;

    private Hits(int width, long[] words) {
        this.width = width;
        this.cells = BitSet.valueOf(words);
        this.before = new int[words.length + 1];
        for (int word = 0; word < words.length; word++) {
            before[word + 1] = before[word] + Long.bitCount(words[word]);
        }
    }

    /// Looks through the cells of `arrangement`.
    ///
    /// @param slot the only column that counts, or all that are shown
    /// @param columns the columns as shown, from left to right
    public static Hits of(Sheet sheet, Arrangement arrangement, Needle needle, OptionalInt slot, List<Field> columns,
            Progress progress) {
        int width = columns.size();
        int first = slot.isPresent() ? columns.stream().map(Field::slot).toList().indexOf(slot.getAsInt()) : 0;
        int[] slots = slot.isEmpty() ? columns.stream().mapToInt(Field::slot).toArray()
                : first < 0 ? new int[0] : new int[] {slot.getAsInt()};
        BitSet[] hit = Texts.with(needle, sheet, progress).each(slots, progress);
        long[] words = new long[Math.toIntExact(((long) arrangement.size() * width + 63) / 64)];
        Stretches.each(arrangement.size(), progress, (from, to) -> {
            for (int place = from; place < to; place++) {
                int index = arrangement.index(place);
                for (int column = 0; column < hit.length; column++) {
                    if (hit[column].get(index)) {
                        int cell = place * width + first + column;
                        words[cell >> 6] |= 1L << cell;
                    }
                }
            }
        });
        return new Hits(width, words);
    }

    /// How many cells were hit.
    public int total() {
        return before[before.length - 1];
    }

    public boolean at(int place, int column) {
        return cells.get(place * width + column);
    }

    /// Which hit the cell is, from 1 to [#total]; 0 where it is none.
    public int ordinal(int place, int column) {
        if (!at(place, column)) {
            return 0;
        }
        int cell = place * width + column;
        long upTo = cells.get(cell & -64, cell + 1).cardinality();
        return before[cell >> 6] + (int) upTo;
    }

    /// The first hit behind the cell, from the top again behind the last one.
    public Optional<Cell> next(int place, int column) {
        int found = cells.nextSetBit(place * width + column + 1);
        return cell(found < 0 ? cells.nextSetBit(0) : found);
    }

    /// The last hit before the cell, from the bottom again before the first one.
    public Optional<Cell> previous(int place, int column) {
        int found = cells.previousSetBit(place * width + column - 1);
        return cell(found < 0 ? cells.length() - 1 : found);
    }

    private Optional<Cell> cell(int number) {
        return number < 0 ? Optional.empty() : Optional.of(new Cell(number / width, number % width));
    }

    /// Tells of every hit in reading order.
    public void each(Each each) {
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            each.hit(cell / width, cell % width);
        }
    }
}
