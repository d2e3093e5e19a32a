package mulu.desk.grid;

import java.util.List;
import mulu.base.Messages;
import mulu.catalog.Outcome;
import mulu.catalog.RowChange;
import mulu.catalog.Sheet;
import mulu.template.Field;

/// Where the selection goes by itself: to what has changed, or to what somebody points at from elsewhere.
final class Jumps {
    private final GridModel model;
    private final ColumnCommands columns;
    private Runnable uncover = () -> {};

    Jumps(GridModel model, ColumnCommands columns) {
        this.model = model;
        this.columns = columns;
    }

    /// @param action shows every row again at once
    void uncovering(Runnable action) {
        uncover = action;
    }

    /// A cell of a row that is there, shown again where it is hidden.
    void to(long rowId, int slot) {
        boolean hidden = model.placeOf(rowId) < 0;
        if (hidden) {
            uncover.run();
        }
        columns.reveal(slot);
        if (model.placeOf(rowId) >= 0) {
            model.selectionProperty().set(Selection.cell(model.placeOf(rowId), Math.max(0, column(slot))));
            if (hidden) {
                model.noticeProperty().set(Notice.told(Messages.text("grid.uncovered", model.filledRows())));
            }
        }
    }

    private int column(int slot) {
        for (int i = 0; i < model.columns(); i++) {
            if (model.field(i).slot() == slot) {
                return i;
            }
        }
        return -1;
    }

    /// The first cell that an edit has changed, where it is shown.
    void to(Outcome.Done done) {
        if (done.change() == null) {
            return;
        }
        for (RowChange change : done.change().effects().rows()) {
            int row = change instanceof RowChange.Changed changed && renumbered(changed) ? -1 : model.placeOf(change.row());
            if (row >= 0) {
                int column = change instanceof RowChange.Changed changed ? shown(changed) : model.selection().column();
                model.selectionProperty().set(Selection.cell(row, Math.max(0, column)));
                return;
            }
        }
    }

    /// The first changed column; where all of them are hidden, the first comes into sight.
    private int shown(RowChange.Changed changed) {
        List<Integer> slots = changed.after().keySet().stream().sorted().toList();
        if (!slots.isEmpty() && slots.stream().allMatch(slot -> column(slot) < 0)) {
            columns.reveal(slots.getFirst());
        }
        return slots.stream().map(this::column).filter(column -> column >= 0).findFirst().orElse(-1);
    }

    private boolean renumbered(RowChange.Changed changed) {
        Sheet now = model.sheet();
        return now != null && now.template().fields().stream().filter(field -> changed.after().containsKey(field.slot()))
                .allMatch(field -> field.type() == Field.Type.ORDINAL);
    }
}
