package mulu.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.catalog.Difference;
import mulu.catalog.Sheet;
import org.jspecify.annotations.Nullable;

/// The gravest finding on each cell of one state of a catalog: two bits a cell. Immutable.
public final class Marks {
    private static final int CELLS = Long.SIZE / 2;
    private static final List<Rule.Level> GRAVER = List.of(Rule.Level.HINT, Rule.Level.WARNING, Rule.Level.ERROR);

    private final Sheet sheet;
    private final int words;
    private final long[] levels;

    private Marks(Sheet sheet, int words, long[] levels) {
        this.sheet = sheet;
        this.words = words;
        this.levels = levels;
    }

    /// No marks at all.
    public static Marks none(Sheet sheet) {
        int words = sheet.template().fields().stream().mapToInt(field -> field.slot() / CELLS + 1).max().orElse(1);
        return new Marks(sheet, words, new long[sheet.size() * words]);
    }

    /// These marks.
    ///
    /// @param levels by row id and slot
    public static Marks of(Sheet sheet, Map<Long, Map<Integer, Rule.Level>> levels) {
        Marks marks = none(sheet);
        levels.forEach((row, cells) -> cells.forEach((slot, level) -> marks.put(row, slot, level)));
        return marks;
    }

    private void put(long row, int slot, Rule.Level level) {
        int index = sheet.indexOf(row);
        int word = index * words + slot / CELLS;
        int shift = slot % CELLS * 2;
        long grave = 1L + GRAVER.indexOf(level);
        if (index >= 0 && ((levels[word] >>> shift) & 3) < grave) {
            levels[word] = (levels[word] & ~(3L << shift)) | (grave << shift);
        }
    }

    /// The level of the gravest finding on a cell; null where there is none, or where the row was not there.
    public Rule.@Nullable Level at(long row, int slot) {
        int index = sheet.indexOf(row);
        if (index < 0 || slot / CELLS >= words) {
            return null;
        }
        int grave = (int) (levels[index * words + slot / CELLS] >>> (slot % CELLS * 2)) & 3;
        return grave == 0 ? null : GRAVER.get(grave - 1);
    }

    /// Ids of the rows with a mark.
    public Set<Long> rows() {
        Set<Long> rows = new HashSet<>();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] != 0) {
                rows.add(sheet.row(i / words).id());
            }
        }
        return rows;
    }

    /// @param lists what all rules have found in `sheet`
    static Marks of(Sheet sheet, List<FindingList> lists) {
        Marks marks = none(sheet);
        lists.forEach(list -> list.each(_ -> true, list.rule().level(), marks::put));
        return marks;
    }

    /// Those of `now`, which differs from the sheet of these in some rows.
    ///
    /// @param lists what all rules have found in `now`
    Marks carried(Sheet now, Difference difference, List<FindingList> lists) {
        if (!difference.inPlace()) {
            return of(now, lists);
        }
        Marks next = new Marks(now, words, levels.clone());
        for (int index : difference.touched()) {
            Arrays.fill(next.levels, index * words, (index + 1) * words, 0);
        }
        lists.forEach(list -> list.each(difference.stale()::has, list.rule().level(), next::put));
        return next;
    }
}
