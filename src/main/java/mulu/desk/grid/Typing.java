package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.base.Messages;
import mulu.catalog.Edit;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.desk.grid.GridModel.Mode;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// The life of one editor: opened, typed into, committed or given up; and what a text means for its cell.
final class Typing {
    /// More cells than these are not shown before they are on the disk: nobody sees so many, and it would take longer.
    private static final int SHOWN = 1_000;

    private final GridModel model;
    private final Edits edits;
    /// The row that is being typed into; null for the empty one at the end.
    private @Nullable RowRef target;
    /// The column that is being typed into: answers that come meanwhile may move the selection.
    private @Nullable Field field;
    /// What the cell held when the editor was opened.
    private String opened = "";

    Typing(GridModel model, Edits edits) {
        this.model = model;
        this.edits = edits;
    }

    /// Why the active cell cannot be edited; empty where it can.
    String lock() {
        if (!model.editable()) {
            return model.lockedProperty().get();
        }
        boolean ordinal = model.field(model.selection().column()).type() == Field.Type.ORDINAL;
        return ordinal ? Messages.text("grid.ordinal") : "";
    }

    /// Whether there is anything to choose from in the active cell; says why not where it is locked.
    boolean mayChoose() {
        String lock = model.columns() == 0 ? "" : lock();
        if (!lock.isEmpty()) {
            model.noticeProperty().set(Notice.locked(lock));
        }
        Field active = model.field(model.selection().column());
        return lock.isEmpty() && (active.type() == Field.Type.TEXT || !active.legal().isEmpty());
    }

    boolean open() {
        return model.mode() != Mode.READY;
    }

    /// The row that is being typed into; null for the empty one at the end.
    @Nullable RowRef target() {
        return target;
    }

    /// The column that is being typed into.
    int slot() {
        return field == null ? 0 : field.slot();
    }

    /// What the cell held when the editor was opened.
    String opened() {
        return opened;
    }

    /// Opens the editor: empty for TYPING, with the cell's text for EDITING. Says why not where it must stay shut.
    boolean open(Mode mode) {
        String lock = lock();
        if (!lock.isEmpty() || model.sheet() == null) {
            model.noticeProperty().set(lock.isEmpty() ? Notice.NONE : Notice.locked(lock));
            return false;
        }
        if (!open()) {
            Selection now = model.selection();
            target = now.row() < model.filledRows() ? model.ref(now.row()) : null;
            field = model.field(now.column());
            opened = model.text(now.row(), now.column());
            model.draftProperty().set(mode == Mode.EDITING ? opened : "");
        }
        model.modeProperty().set(mode);
        return true;
    }

    void cancel() {
        model.modeProperty().set(Mode.READY);
        model.draftProperty().set("");
    }

    /// Shuts the editor because nothing can be edited any longer, and says what was typed.
    void giveUp(String why) {
        String text = model.draftProperty().get();
        boolean typed = open() && !text.isEmpty() && !text.equals(opened);
        cancel();
        if (typed) {
            model.refuse(Messages.text("grid.lost", why, text));
        }
    }

    /// Shuts the editor and sends its text on its way, if it differs from what the cell held when the editor was opened
    /// (opening alone means nothing, whatever has come into the cell since) and from what it holds now.
    void commit() {
        if (!open()) {
            return;
        }
        String text = model.draftProperty().get();
        RowRef meant = target;
        Field into = field;
        cancel();
        if (into == null || text.equals(opened)) {
            return;
        }
        warn(into, text);
        if (meant == null) {
            append(into, text);
        } else if (!held(meant, into, text)) {
            put(meant, into, text);
        }
    }

    private boolean held(RowRef row, Field column, String text) {
        int place = model.placeOf(row.id());
        int shown = model.fields().indexOf(column);
        return place >= 0 && shown >= 0 && text.equals(model.text(place, shown));
    }

    /// Puts a text into the active cell as if it had been typed, or says why not.
    void write(String text) {
        String lock = lock();
        if (lock.isEmpty()) {
            put(model.selection().row(), model.selection().column(), text);
        } else {
            model.noticeProperty().set(Notice.locked(lock));
        }
    }

    /// Puts a text into one cell; behind the last row it makes a new one.
    void put(int row, int column, String text) {
        Field field = model.field(column);
        warn(field, text);
        if (row >= model.filledRows()) {
            append(field, text);
            return;
        }
        put(model.ref(row), field, text);
    }

    private void put(RowRef ref, Field field, String text) {
        List<Pending> shown = new ArrayList<>(cleared(ref, field, text));
        shown.add(new Pending(ref, field.slot(), text));
        edits.submit(now -> set(now, ref, field, text), new Edits.Meanwhile(shown, null, text), _ -> {});
    }

    private void append(Field field, String text) {
        RowRef ref = RowRef.fresh();
        model.expectRow(ref);
        edits.submit(now -> new Edit.InsertRows(now.size(), List.of(cells(now.template(), field, text))),
                new Edits.Meanwhile(List.of(new Pending(ref, field.slot(), text)), ref, text), _ -> {});
    }

    private static List<String> cells(Template template, Field field, String text) {
        List<String> cells = new ArrayList<>(Collections.nCopies(template.slots(), ""));
        cells.set(field.slot(), text);
        return cells;
    }

    private static @Nullable Edit set(Sheet now, RowRef ref, Field field, String text) {
        int index = ref.in(now);
        if (index < 0) {
            return null;
        }
        boolean tick = field.ticked(text) && !now.row(index).cell(field.slot()).equals(text);
        return tick ? new Edit.Tick(ref.id(), field.slot(), text)
                : new Edit.SetCells(List.of(new Edit.Put(ref.id(), field.slot(), text)));
    }

    /// Ticks the active cell with the first legal mark, or takes its mark away; of a selection, all its cells in the
    /// column of the active one, which lose their marks only where all of them are ticked.
    void toggle() {
        String lock = lock();
        Selection now = model.selection();
        if (!lock.isEmpty() || model.sheet() == null) {
            model.noticeProperty().set(Notice.locked(lock));
            return;
        }
        Field field = model.field(now.column());
        List<Integer> rows = now.single() ? List.of()
                : now.rows(model.filledRows()).filter(row -> now.has(row, now.column())).boxed().toList();
        if (rows.size() > 1) {
            toggle(rows, now.column());
        } else {
            put(now.row(), now.column(), field.ticked(model.text(now.row(), now.column())) ? "" : field.legal().getFirst());
        }
    }

    private void toggle(List<Integer> rows, int column) {
        Field field = model.field(column);
        boolean clear = rows.stream().allMatch(row -> field.ticked(model.text(row, column)));
        List<Pending> puts = new ArrayList<>();
        for (int row : rows) {
            if (clear || !field.ticked(model.text(row, column))) {
                String mark = clear ? "" : field.legal().getFirst();
                RowRef ref = model.ref(row);
                puts.addAll(cleared(ref, field, mark));
                puts.add(new Pending(ref, field.slot(), mark));
            }
        }
        edits.submit(now -> all(puts, now), new Edits.Meanwhile(puts.size() > SHOWN ? List.of() : puts, null, ""), _ -> {});
    }

    /// Rows that somebody else has deleted meanwhile are left out.
    private static @Nullable Edit all(List<Pending> puts, Sheet now) {
        Set<Long> there = now.rows().stream().map(Row::id).collect(Collectors.toSet());
        List<Edit.Put> left = puts.stream().filter(put -> there.contains(put.row().id()))
                .map(put -> new Edit.Put(put.row().id(), put.slot(), put.text())).toList();
        return left.isEmpty() ? null : new Edit.SetCells(left);
    }

    /// The other cells of an exclusive group, which a tick clears in the same step.
    private List<Pending> cleared(RowRef ref, Field field, String text) {
        Sheet sheet = model.sheet();
        if (sheet == null || !field.ticked(text)) {
            return List.of();
        }
        return sheet.template().exclusive(field).stream()
                .flatMap(group -> group.fields().stream())
                .filter(key -> !key.equals(field.key()))
                .map(key -> new Pending(ref, sheet.template().field(key).slot(), ""))
                .toList();
    }

    private void warn(Field field, String text) {
        boolean odd = !Boolean.TRUE.equals(field.free()) && !text.isEmpty() && !field.legal().contains(text);
        model.noticeProperty().set(odd
                ? Notice.told(Messages.text("grid.not-legal", text, field.path(), String.join("、", field.legal())))
                : Notice.NONE);
    }
}
