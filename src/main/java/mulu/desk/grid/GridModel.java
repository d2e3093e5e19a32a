package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.base.Needle;
import mulu.catalog.Arrangement;
import mulu.catalog.Sheet;
import mulu.check.Marks;
import mulu.check.Rule.Level;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// What the grid shows: the sheet, what is selected, what is being typed, and the sentences around it. Rows are
/// counted as they stand on the screen: those of the sheet, those on their way to the disk, and one empty row at the
/// end where the grid may be edited. FX thread only.
public final class GridModel {
    /// READY: the editor is shut. TYPING: opened by a letter, arrows commit. EDITING: opened on purpose, arrows move
    /// the caret.
    public enum Mode { READY, TYPING, EDITING }

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
    private final ObjectProperty<@Nullable Marks> marks = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ColumnLook> columnLook = new ReadOnlyObjectWrapper<>(ColumnLook.USUAL);
    private final BooleanProperty merged = new SimpleBooleanProperty();
    private List<Field> form = List.of();
    private List<Field> fields = List.of();
    private final ReadOnlyLongWrapper painted = new ReadOnlyLongWrapper();
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.natural(0));
    private final ObjectProperty<Set<Integer>> filtered = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty filterMarks = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Needle> needle = new SimpleObjectProperty<>();
    private final ObjectProperty<CellSigns> signs = new SimpleObjectProperty<>(CellSigns.NONE);
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final LongProperty read = new SimpleLongProperty();
    private boolean still;
    private final List<RowRef> fresh = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /// How the catalog is; null until it has been read.
    public ObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet;
    }

    /// Which rows are shown, in what order; always of the sheet that is shown.
    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /// Whether only the first rows are there so far.
    public BooleanProperty loadingProperty() {
        return loading;
    }

    /// How many rows have been read so far.
    public LongProperty readProperty() {
        return read;
    }

    /// Slots of the columns that have a filter, for their marks in the header.
    public ObjectProperty<Set<Integer>> filteredProperty() {
        return filtered;
    }

    /// Whether the header shows the marks that open filters.
    public BooleanProperty filterMarksProperty() {
        return filterMarks;
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

    /// What was found in which cells; null before the first check.
    public ObjectProperty<@Nullable Marks> marksProperty() {
        return marks;
    }

    /// How the person likes to see the columns; changed by [#look].
    public ReadOnlyObjectProperty<ColumnLook> columnLookProperty() {
        return columnLook.getReadOnlyProperty();
    }

    /// Whether equal neighbours downwards in the frozen text columns show their text once.
    public BooleanProperty mergedProperty() {
        return merged;
    }

    /// What is looked for and marked in the cells; null for nothing.
    public ObjectProperty<@Nullable Needle> needleProperty() {
        return needle;
    }

    /// What a review says of cells and rows.
    public ObjectProperty<CellSigns> signsProperty() {
        return signs;
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

    /// The columns that are shown, from the left.
    @SuppressWarnings("ReferenceEquality") // asked for every cell; the same form is the same list
    public List<Field> fields() {
        Sheet now = sheet.get();
        List<Field> all = now == null ? List.of() : now.template().fields();
        if (form != all) {
            form = all;
            fields = columnLook.get().shown(all);
        }
        return fields;
    }

    /// Shows the columns in another manner; the selection stays on its columns.
    public void look(ColumnLook next) {
        List<Field> before = fields();
        Selection was = selection.get();
        List<Field> now = next.shown(form);
        fields = now;
        if (!now.equals(before)) {
            int[] to = before.stream().mapToInt(now::indexOf).toArray();
            inPlace(() -> selection.set(was.follow(to)));
        }
        columnLook.set(next);
        paint();
    }

    public Field field(int column) {
        return fields().get(column);
    }

    public int columns() {
        return fields().size();
    }

    /// Rows that are shown, also those on their way to the disk.
    public int filledRows() {
        return shownRows() + fresh.size();
    }

    /// Rows of the sheet that are shown.
    private int shownRows() {
        return sheet.get() == null ? 0 : arrangement.get().size();
    }

    /// Rows on the screen: with the empty one at the end where there is one.
    public int rows() {
        return filledRows() + (editable() ? 1 : 0);
    }

    /// The index in the sheet of a row on the screen; behind the sheet's rows for those that it does not have yet.
    public int index(int row) {
        Sheet now = sheet.get();
        int shown = shownRows();
        return now == null ? row : row < shown ? arrangement.get().index(row) : now.size() + row - shown;
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
        return row < shownRows() ? now.text(index(row), field) : "";
    }

    /// The finding on a cell, or null.
    public @Nullable Level mark(int row, int column) {
        Sheet now = sheet.get();
        Marks found = marks.get();
        return now == null || found == null || row >= shownRows() ? null : found.at(now.row(index(row)).id(), field(column).slot());
    }

    RowRef ref(int row) {
        Sheet now = sheet.get();
        if (now == null || row >= filledRows()) {
            return RowRef.fresh();
        }
        return row < shownRows() ? RowRef.of(now.row(index(row)).id()) : fresh.get(row - shownRows());
    }

    /// Where the row of this id stands on the screen, or -1 where it is hidden or gone.
    public int placeOf(long id) {
        Sheet now = sheet.get();
        int at = now == null ? -1 : now.indexOf(id);
        return at < 0 ? -1 : arrangement.get().place(at);
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
        int settled = row == null ? -1 : fresh.indexOf(row);
        fresh.removeIf(one -> one.equals(row));
        if (now == null) {
            keepInside();
        } else {
            show(now, settled < 0 ? Following.NONE : settled, row == null ? 0 : row.id());
        }
        paint();
    }

    /// Shows another state of the catalog, unless a newer one is shown; the rows that were shown still are, new ones
    /// behind those that they follow, and the selection stays on its rows.
    ///
    void show(Sheet now) {
        show(now, Following.NONE, 0);
    }

    private void show(Sheet now, int settled, long id) {
        Sheet before = sheet.get();
        if (before != null && before.catalog().state().revision() > now.catalog().state().revision()) {
            // Answers may overtake each other; the newer one is on the screen already.
            return;
        }
        Arrangement old = arrangement.get();
        Arrangement next = before == null ? Arrangement.natural(now.size()) : old.follow(before, now);
        Selection was = selection.get();
        arrangement.set(next);
        sheet.set(now);
        if (before != null) {
            selection.set(new Following(before, old, now, next).of(was, settled, id));
        }
        keepInside();
        paint();
    }

    /// Shows other rows of the same sheet, or the same in another order; the active cell stays on its row.
    void arrange(Arrangement next) {
        Sheet now = sheet.get();
        Arrangement old = arrangement.get();
        Selection was = selection.get();
        arrangement.set(next);
        if (now != null) {
            selection.set(new Following(now, old, now, next).of(Selection.cell(was.row(), was.column()), Following.NONE, 0));
        }
        keepInside();
        paint();
    }

    /// Selects without scrolling there: what is selected is larger than the screen, and nobody asked to see its end.
    void selectInPlace(Selection next) {
        inPlace(() -> selection.set(next));
    }

    void inPlace(Runnable action) {
        still = true;
        action.run();
        still = false;
    }

    /// Whether the selection changes without scrolling just now.
    boolean still() {
        return still;
    }

    void keepInside() {
        select(selection.get());
    }

    /// Selects what there is of `now`: an answer may come when its columns are hidden or its rows gone.
    void select(Selection now) {
        int lastRow = Math.max(0, rows() - 1);
        int lastColumn = Math.max(0, columns() - 1);
        selection.set(new Selection(Math.clamp(now.row(), 0, lastRow), Math.clamp(now.column(), 0, lastColumn),
                now.areas().stream().map(area -> new Area(Math.clamp(area.row(), 0, lastRow), Math.clamp(area.column(), 0, lastColumn),
                        Math.clamp(area.toRow(), 0, lastRow), Math.clamp(area.toColumn(), 0, lastColumn),
                        area.wholeRows(), area.out())).toList()));
    }

    void paint() {
        painted.set(painted.get() + 1);
    }
}
