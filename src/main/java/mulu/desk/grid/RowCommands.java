package mulu.desk.grid;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.base.Messages;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.RowChange;
import mulu.catalog.Sheet;
import mulu.desk.grid.GridModel.Mode;

/// What is done to whole rows: the rows of the selection, or as many as it is high.
final class RowCommands {
    private final GridModel model;
    private final Edits edits;

    RowCommands(GridModel model, Edits edits) {
        this.model = model;
        this.edits = edits;
    }

    void insert(boolean below) {
        Selection now = model.selection();
        RowRef beside = model.ref(below ? now.bottom() : now.top());
        int count = Math.max(1, selected().size());
        edits.submit(sheet -> {
            int index = beside.in(sheet);
            int at = index < 0 ? sheet.size() : index + (below ? 1 : 0);
            return new Edit.InsertRows(at, Collections.nCopies(count, Collections.nCopies(sheet.template().slots(), "")));
        }, Edits.Meanwhile.NOTHING, done -> selectInserted(done, now));
    }

    void duplicate() {
        Selection now = model.selection();
        List<RowRef> rows = selected();
        edits.submit(sheet -> {
            List<Integer> indices = indices(rows, sheet);
            return indices.isEmpty() ? null : new Edit.InsertRows(Edit.InsertRows.From.DUPLICATE, indices.getLast() + 1,
                    indices.stream().map(index -> sheet.row(index).cells()).toList());
        }, Edits.Meanwhile.NOTHING, done -> selectInserted(done, now));
    }

    void delete() {
        Selection now = model.selection();
        List<RowRef> rows = selected();
        edits.submit(sheet -> {
            List<Long> ids = ids(rows, sheet);
            return ids.isEmpty() ? null : new Edit.DeleteRows(ids);
        }, Edits.Meanwhile.NOTHING, _ -> {
            if (model.mode() != Mode.READY) {
                return;
            }
            model.select(new Selection(now.top(), now.column(), now.top(), now.wholeRows()
                    ? now.toColumn() : now.column(), now.wholeRows()));
        });
    }

    /// Over the row that is shown above or below them. With every row shown, that is the row beside them when the move
    /// has its turn, so that a key held down takes them on and on.
    ///
    /// @param by -1 for up, 1 for down
    void move(int by) {
        if (!model.arrangementProperty().get().inOrder()) {
            model.noticeProperty().set(Notice.told(Messages.text("grid.move.sorted")));
            return;
        }
        List<RowRef> rows = selected();
        boolean all = model.arrangementProperty().get().natural();
        int beyond = by < 0 ? model.selection().rows(model.filledRows()).min().orElse(0) - 1
                : model.selection().rows(model.filledRows()).max().orElse(-1) + 1;
        boolean shown = beyond >= 0 && beyond < model.filledRows();
        if (rows.isEmpty() || !(all || shown)) {
            return;
        }
        RowRef over = shown ? model.ref(beyond) : RowRef.fresh();
        edits.submit(sheet -> {
            List<Integer> indices = indices(rows, sheet);
            if (indices.isEmpty()) {
                return null;
            }
            int at = !all ? over.in(sheet) : by < 0 ? indices.getFirst() - 1 : indices.getLast() + 1;
            int passed = (int) indices.stream().filter(index -> index < at).count();
            return at < 0 || at >= sheet.size() ? null
                    : new Edit.MoveRows(ids(rows, sheet), at - passed + (by < 0 ? 0 : 1));
        }, Edits.Meanwhile.NOTHING, _ -> {});
    }

    private List<RowRef> selected() {
        return model.selection().rows(model.filledRows()).mapToObj(model::ref).toList();
    }

    private static List<Integer> indices(List<RowRef> rows, Sheet sheet) {
        Set<Long> wanted = rows.stream().map(RowRef::id).collect(Collectors.toSet());
        return IntStream.range(0, sheet.size()).filter(index -> wanted.contains(sheet.row(index).id())).boxed().toList();
    }

    private static List<Long> ids(List<RowRef> rows, Sheet sheet) {
        return indices(rows, sheet).stream().map(index -> sheet.row(index).id()).toList();
    }

    private void selectInserted(Outcome.Done done, Selection before) {
        if (done.change() == null || model.mode() != Mode.READY) {
            return;
        }
        List<Integer> places = done.change().effects().rows().stream()
                .filter(RowChange.Inserted.class::isInstance)
                .map(change -> model.placeOf(change.row())).filter(place -> place >= 0)
                .sorted().toList();
        if (!places.isEmpty()) {
            int last = before.single() ? places.getFirst() : places.getLast();
            model.select(before.wholeRows()
                    ? new Selection(places.getFirst(), before.left(), last, before.right(), true)
                    : new Selection(places.getFirst(), before.column(), last, before.toColumn(), false));
        }
    }
}
