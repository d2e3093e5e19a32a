package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import mulu.base.Messages;
import mulu.catalog.Edit;
import mulu.catalog.Edit.SetCells.How;
import mulu.template.Field;

/// What is done to the selected cells at once: clear, copy, paste, fill. Each is one edit and one undo step.
final class CellCommands {
    private final GridModel model;
    private final Edits edits;
    private final Typing typing;

    CellCommands(GridModel model, Edits edits, Typing typing) {
        this.model = model;
        this.edits = edits;
        this.typing = typing;
    }

    /// One cell that is to hold a text.
    private record Wish(RowRef row, int slot, String text) {}

    void clear() {
        Selection now = model.selection();
        List<Wish> wishes = new ArrayList<>();
        each(now, (row, column) -> {
            if (!model.text(row, column).isEmpty()) {
                wish(wishes, row, column, "");
            }
        });
        submit(wishes, "", puts -> new Edit.SetCells(How.CLEAR, puts));
    }

    /// The selected cells, with the header of their columns where it is asked for.
    CopiedCells copied(boolean header) {
        Selection now = model.selection();
        int bottom = Math.min(now.bottom(), model.filledRows() - 1);
        List<List<String>> rows = IntStream.rangeClosed(now.top(), bottom)
                .mapToObj(row -> columns(now).mapToObj(column -> model.text(row, column)).toList())
                .toList();
        return header ? CopiedCells.headed(columns(now).mapToObj(model::field).toList(), rows) : CopiedCells.plain(rows);
    }

    /// Puts cells from the top left corner of the selection on; a single text fills the whole selection. Behind the
    /// last row it makes new rows; in front of it, what does not fit is left out and said.
    void paste(List<List<String>> cells) {
        if (cells.isEmpty()) {
            return;
        }
        Selection now = model.selection();
        if (now.top() >= model.filledRows()) {
            append(cells, now.left());
            return;
        }
        boolean one = cells.size() == 1 && cells.getFirst().size() == 1;
        List<Wish> wishes = new ArrayList<>();
        if (one) {
            each(now, (row, column) -> wish(wishes, row, column, cells.getFirst().getFirst()));
        } else {
            for (int i = 0; i < cells.size() && now.top() + i < model.filledRows(); i++) {
                for (int k = 0; k < cells.get(i).size() && now.left() + k < model.columns(); k++) {
                    wish(wishes, now.top() + i, now.left() + k, cells.get(i).get(k));
                }
            }
            select(now.top(), now.left(), cells);
        }
        submit(wishes, one ? cells.getFirst().getFirst() : "",
                puts -> new Edit.Paste(puts, List.of(), one ? now.height() : cells.size(), one ? now.width() : width(cells)));
        int left = now.top() + cells.size() - model.filledRows();
        model.noticeProperty().set(left <= 0 ? Notice.NONE
                : Notice.told(Messages.text("grid.paste.clipped", model.filledRows(), left)));
    }

    private void select(int top, int left, List<List<String>> cells) {
        int width = width(cells);
        model.selectionProperty().set(new Selection(top, left, top + cells.size() - 1, left + width - 1, false));
        model.keepInside();
    }

    private static int width(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private void append(List<List<String>> cells, int left) {
        List<Field> fields = model.fields();
        edits.submit(now -> new Edit.Paste(List.of(),
                cells.stream().map(row -> texts(row, left, fields, now.template().slots())).toList(),
                cells.size(), width(cells)),
                Edits.Meanwhile.NOTHING, done -> select(done.sheet().size() - cells.size(), left, cells));
    }

    private static List<String> texts(List<String> row, int left, List<Field> fields, int slots) {
        List<String> texts = new ArrayList<>(Collections.nCopies(slots, ""));
        for (int k = 0; k < row.size() && left + k < fields.size(); k++) {
            texts.set(fields.get(left + k).slot(), row.get(k));
        }
        return texts;
    }

    /// Copies the first row of the selection into the others; a single cell takes the text above it.
    void fillDown() {
        Selection now = model.selection();
        int from = now.height() == 1 ? now.top() - 1 : now.top();
        if (from >= 0) {
            fill(now, (row, column) -> model.text(from, column), "");
        }
    }

    /// Copies the first column of the selection into the others; a single cell takes the text at its left.
    void fillRight() {
        Selection now = model.selection();
        int from = now.width() == 1 ? now.left() - 1 : now.left();
        if (from >= 0) {
            fill(now, (row, column) -> model.text(row, from), "");
        }
    }

    /// The same text in every selected cell; behind the last row, in the active cell of a new one.
    void fill(String text) {
        if (model.selection().top() >= model.filledRows()) {
            typing.write(text);
            return;
        }
        fill(model.selection(), (_, _) -> text, text);
    }

    private void fill(Selection over, BiFunction<Integer, Integer, String> text, String typed) {
        List<Wish> wishes = new ArrayList<>();
        each(over, (row, column) -> wish(wishes, row, column, text.apply(row, column)));
        submit(wishes, typed, puts -> new Edit.SetCells(How.FILL, puts));
    }

    @FunctionalInterface
    private interface Visit {
        void cell(int row, int column);
    }

    private void each(Selection over, Visit visit) {
        over.rows(model.filledRows()).forEach(row ->
                over.columns(row, model.columns()).forEach(column -> visit.cell(row, column)));
    }

    private IntStream columns(Selection over) {
        return over.wholeRows() ? IntStream.range(0, model.columns()) : IntStream.rangeClosed(over.left(), over.right());
    }

    private void wish(List<Wish> wishes, int row, int column, String text) {
        Field field = model.field(column);
        if (field.type() != Field.Type.ORDINAL) {
            wishes.add(new Wish(model.ref(row), field.slot(), text));
        }
    }

    private void submit(List<Wish> wishes, String typed, Function<List<Edit.Put>, Edit> edit) {
        if (wishes.isEmpty()) {
            return;
        }
        List<Pending> shown = wishes.size() > 1_000 ? List.of()
                : wishes.stream().map(wish -> new Pending(wish.row(), wish.slot(), wish.text())).toList();
        edits.submit(now -> {
            List<Edit.Put> puts = puts(wishes);
            return puts.isEmpty() || now.size() == 0 ? null : edit.apply(puts);
        }, new Edits.Meanwhile(shown, null, typed), _ -> {});
    }

    private static List<Edit.Put> puts(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> wish.row().id() != 0)
                .map(wish -> new Edit.Put(wish.row().id(), wish.slot(), wish.text()))
                .toList();
    }
}
