package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.catalog.Sheet;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// What the grid shows: the sheet, what is selected, what is being typed, and the sentences around it. Rows are
/// counted as they stand on the screen: those of the sheet, those on their way to the disk, and one empty row at the
/// end where the grid may be edited. FX thread only.
public final class GridModel {
    /// READY: the editor is shut. TYPING: opened by a letter, arrows commit. EDITING: opened on purpose, arrows move
    /// the caret.
    public enum Mode { READY, TYPING, EDITING }

    /// How bad the finding on a cell is.
    public enum Mark { ERROR, WARNING, HINT }

    private final ObjectProperty<@Nullable Sheet> sheet = new SimpleObjectProperty<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.HOME);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.READY);
    private final StringProperty draft = new SimpleStringProperty("");
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
    private final StringProperty refused = new SimpleStringProperty("");
    private final StringProperty locked = new SimpleStringProperty("");
    private final IntegerProperty rowLines = new SimpleIntegerProperty(2);
    private final StringProperty undoLabel = new SimpleStringProperty("");
    private final StringProperty redoLabel = new SimpleStringProperty("");
    private final StringProperty counts = new SimpleStringProperty("");
    private final StringProperty selected = new SimpleStringProperty("");
    private final ObjectProperty<Map<Long, Map<Integer, Mark>>> marks = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Map<String, Double>> widths = new SimpleObjectProperty<>(Map.of());
    private final ReadOnlyLongWrapper painted = new ReadOnlyLongWrapper();
    private final List<RowRef> fresh = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /// How the catalog is; null until it has been read.
    public ObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet;
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// What stands in the open editor.
    public StringProperty draftProperty() {
        return draft;
    }

    /// The sentence in the strip that comes and goes.
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /// What was not done, with the words that were lost by it, one refusal a line, the oldest first; empty where there
    /// is none. Only the person takes it away, by Esc or the strip's button: no edit and no other sentence does.
    public StringProperty refusedProperty() {
        return refused;
    }

    /// One more refusal; the same sentence is not said twice.
    void refuse(String sentence) {
        String before = refused.get();
        if (!("\n" + before + "\n").contains("\n" + sentence + "\n")) {
            refused.set(before.isEmpty() ? sentence : before + "\n" + sentence);
        }
    }

    /// Why nothing can be edited now; empty where it can.
    public StringProperty lockedProperty() {
        return locked;
    }

    /// Lines of text in a row: 1, 2 or 4.
    public IntegerProperty rowLinesProperty() {
        return rowLines;
    }

    /// Words for the undo command; empty where there is nothing to undo.
    public StringProperty undoLabelProperty() {
        return undoLabel;
    }

    public StringProperty redoLabelProperty() {
        return redoLabel;
    }

    /// The count line, computed from the rows.
    public StringProperty countsProperty() {
        return counts;
    }

    /// How much is selected; empty for one cell.
    public StringProperty selectedProperty() {
        return selected;
    }

    /// Findings by row id and slot.
    public ObjectProperty<Map<Long, Map<Integer, Mark>>> marksProperty() {
        return marks;
    }

    /// Widths that a person has chosen, in ems by field key; the others are as the form says.
    public ObjectProperty<Map<String, Double>> widthsProperty() {
        return widths;
    }

    /// Counts up whenever some cell may look different.
    public ReadOnlyLongProperty paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    public @Nullable Sheet sheet() {
        return sheet.get();
    }

    public Selection selection() {
        return selection.get();
    }

    public Mode mode() {
        return mode.get();
    }

    public boolean editable() {
        return sheet.get() != null && locked.get().isEmpty();
    }

    /// Columns in the order of the form.
    public List<Field> fields() {
        Sheet now = sheet.get();
        return now == null ? List.of() : now.template().fields();
    }

    public Field field(int column) {
        return fields().get(column);
    }

    public int columns() {
        return fields().size();
    }

    /// Rows of the catalog, also those on their way to the disk.
    public int filledRows() {
        Sheet now = sheet.get();
        return now == null ? 0 : now.size() + fresh.size();
    }

    /// Rows on the screen: with the empty one at the end where there is one.
    public int rows() {
        return filledRows() + (editable() ? 1 : 0);
    }

    /// What a cell shows; empty behind the end.
    public String text(int row, int column) {
        Sheet now = sheet.get();
        if (now == null || column >= columns()) {
            return "";
        }
        Field field = field(column);
        if (!pending.isEmpty() && row < filledRows()) {
            RowRef ref = ref(row);
            for (Pending put : pending.reversed()) {
                if (put.slot() == field.slot() && put.row().same(ref)) {
                    return put.text();
                }
            }
        }
        return row < now.size() ? now.text(row, field) : "";
    }

    /// The finding on a cell, or null.
    public @Nullable Mark mark(int row, int column) {
        Sheet now = sheet.get();
        if (now == null || marks.get().isEmpty() || row >= now.size()) {
            return null;
        }
        return marks.get().getOrDefault(now.row(row).id(), Map.of()).get(field(column).slot());
    }

    RowRef ref(int row) {
        Sheet now = sheet.get();
        if (now == null || row >= filledRows()) {
            return RowRef.fresh();
        }
        return row < now.size() ? RowRef.of(now.row(row).id()) : fresh.get(row - now.size());
    }

    void expect(Pending put) {
        pending.add(put);
        paint();
    }

    void expectRow(RowRef row) {
        fresh.add(row);
        paint();
    }

    /// The answer of the writer: what is waited for no longer, and how the catalog is now (null: as before).
    void settle(List<Pending> answered, @Nullable RowRef row, @Nullable Sheet now) {
        pending.removeAll(answered);
        boolean removed = row != null && fresh.remove(row);
        if (now == null) {
            keepInside();
        } else {
            show(now, removed ? 1 : 0);
        }
        paint();
    }

    /// Shows another state of the catalog, unless a newer one is shown; the selection stays on its rows.
    void show(Sheet now, int arrived) {
        Sheet before = sheet.get();
        Selection old = selection.get();
        if (before != null && before.catalog().state().revision() > now.catalog().state().revision()) {
            // Answers may overtake each other; the newer one is on the screen already.
            return;
        }
        sheet.set(now);
        if (before != null) {
            selection.set(new Selection(follow(old.row(), before, now, arrived), old.column(),
                    follow(old.toRow(), before, now, arrived), old.toColumn(), old.wholeRows()));
        }
        keepInside();
        paint();
    }

    private static int follow(int row, Sheet before, Sheet now, int arrived) {
        if (row >= before.size()) {
            return now.size() + row - before.size() - arrived;
        }
        long id = before.row(row).id();
        if (row < now.size() && now.row(row).id() == id) {
            return row;
        }
        int found = now.indexOf(id);
        return found < 0 ? Math.min(row, Math.max(0, now.size() - 1)) : found;
    }

    void keepInside() {
        Selection now = selection.get();
        int lastRow = Math.max(0, rows() - 1);
        int lastColumn = Math.max(0, columns() - 1);
        selection.set(new Selection(Math.clamp(now.row(), 0, lastRow), Math.clamp(now.column(), 0, lastColumn),
                Math.clamp(now.toRow(), 0, lastRow), Math.clamp(now.toColumn(), 0, lastColumn), now.wholeRows()));
    }

    void paint() {
        painted.set(painted.get() + 1);
    }
}
