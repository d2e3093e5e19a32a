package mulu.desk.find;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mulu.base.Needle;
import mulu.base.Progress;
import mulu.catalog.Arrangement;
import mulu.catalog.Edit;
import mulu.catalog.Hits;
import mulu.catalog.Sheet;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.template.Field;

/// Texts of cells with what they would become, each with a tick: what is ticked is replaced in one step. FX thread only.
public final class ReplaceController {
    /// So many are listed at once; the rest waits for the next time.
    public static final int MOST = 100_000;

    private final GridController grid;
    private final Room room;
    private List<Swap> swaps = List.of();
    private String title = text("desk.replace.title");
    private Edit.SetCells.How how = Edit.SetCells.How.REPLACE;
    private final BitSet ticks = new BitSet();

    /// A list for the rows of `grid`, to be shown in `room`.
    public ReplaceController(GridController grid, Room room) {
        this.grid = grid;
        this.room = room;
    }

    /// One cell before and after.
    ///
    /// @param index of the row in the sheet
    public record Swap(long row, int index, Field field, String before, String after) {}

    /// Shows texts that another part of the desk would change; no more than [#MOST].
    ///
    /// @param gesture by which they come into the cells
    public void offer(String heading, Edit.SetCells.How gesture, List<Swap> offered) {
        title = heading;
        how = gesture;
        swaps = offered;
        ticks.set(0, offered.size());
        room.show(new ReplaceView(this, offered.size() == MOST).card());
    }

    /// Changes these texts at once, without a list.
    public void take(Edit.SetCells.How gesture, List<Swap> offered) {
        how = gesture;
        swaps = offered;
        ticks.set(0, offered.size());
        take();
    }

    /// The words of the button that does it.
    String taking() {
        return text(how == Edit.SetCells.How.FIX ? "edit.set.fix" : "desk.replace.take", ticked());
    }

    String title() {
        return title;
    }

    void open(Sheet sheet, Arrangement rows, List<Field> fields, Hits hits, Needle needle, String replacement) {
        room.work().read("replace", progress -> swaps(sheet, rows, hits, needle, replacement, fields, progress), found -> {
            swaps = found;
            ticks.clear();
            ticks.set(0, found.size());
            if (found.isEmpty()) {
                room.dialogs().say(text("desk.replace.title"), text("desk.replace.nothing"));
            } else {
                room.show(new ReplaceView(this, hits.total() > found.size() && found.size() == MOST).card());
            }
        });
    }

    private static List<Swap> swaps(Sheet sheet, Arrangement rows, Hits hits, Needle needle, String replacement, List<Field> fields,
            Progress progress) {
        List<Swap> swaps = new ArrayList<>();
        hits.each((place, column) -> {
            if (swaps.size() % 1_000 == 0) {
                progress.check();
            }
            int index = rows.index(place);
            Field field = fields.get(column);
            String before = sheet.text(index, field);
            String after = replaced(before, needle, replacement);
            if (field.type() != Field.Type.ORDINAL && !after.equals(before) && swaps.size() < MOST) {
                swaps.add(new Swap(sheet.row(index).id(), index, field, before, after));
            }
        });
        return swaps;
    }

    static String replaced(String text, Needle needle, String replacement) {
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (Needle.Span span : needle.spans(text)) {
            after.append(text, at, span.from()).append(replacement);
            at = span.to();
        }
        return after.append(text, at, text.length()).toString();
    }

    List<Swap> swaps() {
        return swaps;
    }

    boolean ticked(int index) {
        return ticks.get(index);
    }

    int ticked() {
        return ticks.cardinality();
    }

    void toggle(int index) {
        ticks.flip(index);
    }

    void toggleAll() {
        boolean all = ticks.cardinality() == swaps.size();
        ticks.set(0, swaps.size(), !all);
    }

    /// Replaces what is ticked, where the cell still holds what was listed.
    void take() {
        List<Swap> ticked = IntStream.range(0, swaps.size()).filter(ticks::get).mapToObj(swaps::get).toList();
        grid.apply(now -> {
            List<Edit.Put> puts = ticked.stream().filter(swap -> holds(now, swap))
                    .map(swap -> new Edit.Put(swap.row(), swap.field().slot(), swap.after())).toList();
            return puts.isEmpty() ? Optional.empty() : Optional.of(new Edit.SetCells(how, puts));
        });
    }

    private static boolean holds(Sheet now, Swap swap) {
        int index = now.indexOf(swap.row());
        return index >= 0 && now.text(index, swap.field()).equals(swap.before());
    }

    void close(mulu.desk.fx.Card card) {
        room.dialogs().close(card);
    }
}
