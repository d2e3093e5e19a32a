package mulu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mulu.template.Field;

/// What of a comparison can be taken over into the catalog that stands on one of its sides: texts of cells, and rows that
/// only the other side has. Decides nothing: whether the catalog may be changed, [Catalogs#apply] says. Immutable.
public final class Adoption {
    private static final int NONE = -1;

    private final Comparison comparison;
    private final Sheet live;
    private final boolean now;
    /// By the index of a row on the other side, the one of the catalog; -1 for none.
    private final int[] partners;

    /// Where the catalog has its columns, by their keys.
    private final Map<String, Integer> slots = new HashMap<>();

    private Adoption(Comparison comparison, Sheet live, boolean now) {
        this.comparison = comparison;
        this.live = live;
        this.now = now;
        this.partners = now ? turned() : forward();
        live.template().fields().forEach(field -> slots.putIfAbsent(field.key(), field.slot()));
    }

    /// What can be taken over of this comparison.
    ///
    /// @param live the catalog as it was compared; its rows stand in the order of that side
    /// @param now whether it is the later side
    public static Adoption of(Comparison comparison, Sheet live, boolean now) {
        return new Adoption(comparison, live, now);
    }

    /// What is to be done, and how much of what was chosen can no longer be.
    ///
    /// @param lost chosen cells and rows that stand in rows which are gone, or hold something else by now
    public record Plan(Edit.Adopt edit, int lost) {
        /// Whether nothing is left to do.
        public boolean empty() {
            return edit.cells().isEmpty() && edit.rows().isEmpty();
        }
    }

    private int[] turned() {
        int[] found = new int[comparison.before().size()];
        Arrays.fill(found, NONE);
        for (int i = 0; i < comparison.now().size(); i++) {
            if (comparison.was(i) != NONE) {
                found[comparison.was(i)] = i;
            }
        }
        return found;
    }

    private int[] forward() {
        int[] found = new int[comparison.now().size()];
        Arrays.setAll(found, comparison::was);
        return found;
    }

    /// The row of the catalog that an altered cell stands in, by its id.
    public long row(Comparison.Altered cell) {
        return live.row(now ? cell.is() : cell.was()).id();
    }

    /// Makes the one step that takes over what was chosen.
    ///
    /// @param rows indices of rows that only the other side has
    /// @param today the catalog as it is when the step is made
    public Plan plan(Collection<Comparison.Altered> cells, Collection<Integer> rows, Sheet today) {
        List<Edit.Swap> swaps = new ArrayList<>();
        int lost = 0;
        for (Comparison.Altered cell : cells) {
            int slot = slot(cell.field());
            String seen = now ? cell.after() : cell.before();
            int at = today.indexOf(row(cell));
            if (at < 0 || slot == NONE || !today.row(at).cell(slot).equals(seen)) {
                lost++;
            } else {
                swaps.add(new Edit.Swap(row(cell), slot, seen, now ? cell.before() : cell.after()));
            }
        }
        List<Edit.Bring> brought = new ArrayList<>();
        Set<Integer> wanted = new TreeSet<>(rows);
        long[] followers = followers(today);
        for (int index : wanted) {
            long id = other().row(index).id();
            if (today.indexOf(id) >= 0) {
                lost++;
            } else {
                brought.add(new Edit.Bring(id, followers[index], texts(index)));
            }
        }
        return new Plan(new Edit.Adopt(swaps, brought), lost);
    }

    private Sheet other() {
        return now ? comparison.before() : comparison.now();
    }

    /// For each row of the other side the next one behind it that the catalog has too; 0 for the end.
    private long[] followers(Sheet today) {
        long[] found = new long[partners.length];
        long next = 0;
        for (int i = partners.length - 1; i >= 0; i--) {
            found[i] = next;
            long id = partners[i] == NONE ? 0 : live.row(partners[i]).id();
            if (id != 0 && today.indexOf(id) >= 0) {
                next = id;
            }
        }
        return found;
    }

    private List<String> texts(int index) {
        if (now) {
            return comparison.asNow(index);
        }
        String[] texts = new String[live.template().slots()];
        Arrays.fill(texts, "");
        for (Field field : comparison.now().template().fields()) {
            int slot = slot(field);
            if (slot != NONE) {
                texts[slot] = comparison.now().row(index).cell(field.slot());
            }
        }
        return List.of(texts);
    }

    /// Where the catalog has a column of the later side; -1 where it has none.
    public int slot(Field field) {
        return slots.getOrDefault(field.key(), NONE);
    }
}
