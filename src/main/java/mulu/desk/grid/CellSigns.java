package mulu.desk.grid;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/// What a review shows in the grid beside the texts. Immutable.
///
/// @param remarked slots with an open remark by row id; [#ROW] for the row itself
/// @param changed slots that the round has changed by row id; [#ROW] for a new row
/// @param returned ids of the rows that are to go back
/// @param checked the rows that are 已核, by index in the sheet
/// @param reviewing whether rows are being looked at, so that their numbers say how far
/// @param suggesting whether F2 in a locked cell is for another text
public record CellSigns(Map<Long, Set<Integer>> remarked, Map<Long, Set<Integer>> changed, Set<Long> returned, BitSet checked,
        boolean reviewing, boolean suggesting) {
    public static final CellSigns NONE = new CellSigns(Map.of(), Map.of(), Set.of(), new BitSet(), false, false);
    /// Stands for the whole row among slots.
    public static final int ROW = -1;

    public CellSigns {
        remarked = Map.copyOf(remarked);
        changed = Map.copyOf(changed);
        returned = Set.copyOf(returned);
        checked = (BitSet) checked.clone();
    }

    @Override
    public BitSet checked() {
        return (BitSet) checked.clone();
    }

    /// Whether the row at `index` of the sheet is 已核.
    boolean checked(int index) {
        return reviewing && checked.get(index);
    }

    boolean returned(long row) {
        return reviewing && returned.contains(row);
    }

    boolean remarked(long row, int slot) {
        return remarked.getOrDefault(row, Set.of()).contains(slot);
    }

    boolean changed(long row, int slot) {
        return changed.getOrDefault(row, Set.of()).contains(slot);
    }
}
