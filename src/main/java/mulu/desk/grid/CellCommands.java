package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import mulu.base.Messages;
import mulu.catalog.Edit;
import mulu.catalog.Edit.SetCells.How;
import mulu.catalog.Sheet;
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

    /// Whether the selection is one rectangle, which alone can be copied; says so where it is not.
    boolean copyable() {
        boolean one = model.selection().simple();
        if (!one) {
            model.noticeProperty().set(Notice.told(Messages.text("grid.copy.areas")));
        }
        return one;
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

    /// Copies the first row of the selection into the others; a single cell takes the text above it.
    void fillDown() {
        fill(area -> area.height() == 1 ? area.top() - 1 : area.top(), (from, row, column) -> model.text(from, column));
    }

    /// Copies the first column of the selection into the others; a single cell takes the text at its left.
    void fillRight() {
        fill(area -> area.width() == 1 ? area.left() - 1 : area.left(), (from, row, column) -> model.text(row, from));
    }

    private interface Source {
        String text(int from, int row, int column);
    }

    /// Each area from its own beginning.
    private void fill(ToIntFunction<Area> from, Source source) {
        Selection now = model.selection();
        List<Wish> wishes = new ArrayList<>();
        for (Area area : now.areas()) {
            int begin = from.applyAsInt(area);
            for (int row = area.top(); begin >= 0 && !area.out() && row <= Math.min(area.bottom(), model.filledRows() - 1); row++) {
                for (int column = 0; column < model.columns(); column++) {
                    if (area.hasColumn(column) && now.has(row, column)) {
                        wish(wishes, row, column, source.text(begin, row, column));
                    }
                }
            }
        }
        submit(wishes, "", puts -> new Edit.SetCells(How.FILL, puts));
    }

    /// Goes on with what the newest area holds, up to another corner: texts that count go on counting, others repeat.
    void fillTo(int row, int column) {
        Area from = model.selection().area();
        Area to = from.stretchedTo(Math.clamp(row, 0, Math.max(0, model.filledRows() - 1)), Math.clamp(column, 0, model.columns() - 1));
        boolean down = to.height() > from.height();
        List<Wish> wishes = new ArrayList<>();
        int lines = down ? from.width() : from.height();
        int more = down ? to.height() - from.height() : to.width() - from.width();
        boolean back = down ? to.top() < from.top() : to.left() < from.left();
        for (int line = 0; line < lines && more > 0; line++) {
            int at = line;
            List<String> source = IntStream.range(0, down ? from.height() : from.width())
                    .mapToObj(i -> down ? model.text(from.top() + i, from.left() + at) : model.text(from.top() + at, from.left() + i))
                    .toList();
            List<String> next = Series.next(back ? source.reversed() : source, more);
            for (int i = 0; i < more; i++) {
                int edge = back ? -1 - i : (down ? from.height() : from.width()) + i;
                wish(wishes, from.top() + (down ? edge : at), from.left() + (down ? at : edge), next.get(i));
            }
        }
        submit(wishes, "", puts -> new Edit.SetCells(How.FILL, puts));
        model.selectionProperty().set(new Selection(to.top(), to.left(), to.bottom(), to.right(), false));
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
            List<Edit.Put> puts = puts(wishes, now);
            return puts.isEmpty() ? null : edit.apply(puts);
        }, new Edits.Meanwhile(shown, null, typed), _ -> {});
    }

    /// Rows that are gone by now are left out.
    private static List<Edit.Put> puts(List<Wish> wishes, Sheet now) {
        return wishes.stream()
                .filter(wish -> wish.row().in(now) >= 0)
                .map(wish -> new Edit.Put(wish.row().id(), wish.slot(), wish.text()))
                .toList();
    }
}
