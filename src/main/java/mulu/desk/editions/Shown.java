package mulu.desk.editions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import mulu.base.Progress;
import mulu.catalog.Adoption;
import mulu.catalog.Comparison;
import mulu.catalog.Sheet;

/// A comparison as lines in the order of the later side, rows that went where they stood. Immutable.
///
/// @param live the catalog as it was compared
/// @param adoption what can be taken over; empty where the catalog itself is on neither side
/// @param liveIsNow whether the catalog is the later side
/// @param counts rows of each kind
record Shown(Comparison comparison, Sheet live, Optional<Adoption> adoption, boolean liveIsNow, List<Entry> entries, Map<Kind, Integer> counts) {
    private static final int NONE = -1;
    private static final int STEP = 4_096;

    /// What became of a row, or that a line is about the heading.
    enum Kind { ADDED, REMOVED, MOVED, CHANGED, HEADING }

    /// One line.
    sealed interface Entry {
        /// Whether it is shown where only this kind is.
        boolean of(Kind kind);
    }

    /// A value of the heading.
    record Head(Comparison.Head head) implements Entry {
        @Override
        public boolean of(Kind kind) {
            return kind == Kind.HEADING;
        }
    }

    /// A row.
    ///
    /// @param was its index before; -1 for none
    /// @param is its index now; -1 for none
    record Line(Set<Kind> kinds, int was, int is) implements Entry {
        @Override
        public boolean of(Kind kind) {
            return kinds.contains(kind);
        }
    }

    /// A changed cell of the row above.
    record Cell(Comparison.Altered altered) implements Entry {
        @Override
        public boolean of(Kind kind) {
            return kind == Kind.CHANGED;
        }
    }

    Shown {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
    }

    /// @param side whether the catalog is the later side, or the earlier one; empty for neither
    static Shown of(Comparison comparison, Sheet live, Optional<Boolean> side, Progress progress) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        counts.put(Kind.ADDED, comparison.added().size());
        counts.put(Kind.REMOVED, comparison.removed().size());
        counts.put(Kind.MOVED, comparison.moved().size());
        counts.put(Kind.CHANGED, comparison.alteredRows());
        counts.put(Kind.HEADING, comparison.heading().size());
        return new Shown(comparison, live, side.map(now -> Adoption.of(comparison, live, now)), side.orElse(false),
                entries(comparison, progress), counts);
    }

    private static List<Entry> entries(Comparison comparison, Progress progress) {
        List<Entry> entries = new ArrayList<>();
        comparison.heading().forEach(head -> entries.add(new Head(head)));
        Set<Integer> moved = new HashSet<>(comparison.moved());
        List<Integer> removed = comparison.removed();
        List<Comparison.Altered> altered = comparison.altered();
        int gone = 0;
        int cell = 0;
        for (int is = 0; is < comparison.now().size(); is++) {
            if (is % STEP == 0) {
                progress.check();
            }
            int was = comparison.was(is);
            while (was != NONE && !moved.contains(is) && gone < removed.size() && removed.get(gone) < was) {
                entries.add(new Line(EnumSet.of(Kind.REMOVED), removed.get(gone++), NONE));
            }
            int first = cell;
            while (cell < altered.size() && altered.get(cell).is() == is) {
                cell++;
            }
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            if (was == NONE) {
                kinds.add(Kind.ADDED);
            }
            if (moved.contains(is)) {
                kinds.add(Kind.MOVED);
            }
            if (cell > first) {
                kinds.add(Kind.CHANGED);
            }
            if (!kinds.isEmpty()) {
                entries.add(new Line(kinds, was, is));
                altered.subList(first, cell).forEach(one -> entries.add(new Cell(one)));
            }
        }
        while (gone < removed.size()) {
            entries.add(new Line(EnumSet.of(Kind.REMOVED), removed.get(gone++), NONE));
        }
        return entries;
    }

    /// Whether a line can be taken over: a cell, or a row that only the other side has.
    boolean takable(Entry entry) {
        return adoption.isPresent() && switch (entry) {
            case Head _ -> false;
            case Line line -> line.of(liveIsNow ? Kind.REMOVED : Kind.ADDED);
            case Cell _ -> true;
        };
    }

    /// Index in the catalog of the row that a line is about; -1 where it has none.
    int row(Entry entry) {
        return switch (entry) {
            case Head _ -> NONE;
            case Line line -> adoption.isEmpty() ? NONE : liveIsNow ? line.is() : line.was();
            case Cell(Comparison.Altered cell) -> adoption.isEmpty() ? NONE : liveIsNow ? cell.is() : cell.was();
        };
    }
}
