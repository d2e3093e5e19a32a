package mulu.desk.rowform;

import static mulu.base.Messages.text;

import javafx.scene.Node;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.grid.GridModel.Mode;
import mulu.desk.grid.Selection;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// The active row of a grid as a form (F4). It writes through the grid's own editor, so that every text goes the same
/// way with the same undo, refusals and locks, and whatever selects a cell in the grid goes to the field here. FX thread
/// only; all but [#view] works without a toolkit.
public final class RowFormController {
    private final GridController grid;
    private final GridModel rows;
    private final RowFormModel model = new RowFormModel();
    private @Nullable RowFormView view;

    public RowFormController(GridController grid) {
        this.grid = grid;
        rows = grid.model();
        rows.selectionProperty().addListener((_, _, _) -> retitle());
        rows.paintedProperty().addListener((_, _, _) -> retitle());
    }

    /// The node of the form, made at the first call; invisible while the form is shut.
    public Node view() {
        RowFormView made = view;
        if (made == null) {
            made = new RowFormView(this);
            view = made;
        }
        return made;
    }

    public RowFormModel model() {
        return model;
    }

    GridController grid() {
        return grid;
    }

    /// F4: opens the form, or shuts it.
    public void toggle() {
        if (model.open()) {
            close();
        } else {
            open();
        }
    }

    public void open() {
        if (rows.columns() == 0) {
            return;
        }
        grid.commit();
        Selection now = rows.selection();
        int column = now.column();
        while (column < rows.columns() - 1 && rows.field(column).type() == Field.Type.ORDINAL) {
            column++;
        }
        go(now.row(), column);
        model.openProperty().set(true);
        retitle();
        if (view != null) {
            grid.lend(view);
        }
    }

    /// Commits what is being written, and gives the keyboard back to the grid.
    public void close() {
        grid.commit();
        model.openProperty().set(false);
        grid.lend(null);
    }

    /// Commits, and shows the row that many further; the empty row at the end is the last.
    void turn(int by) {
        grid.commit();
        go(Math.clamp((long) rows.selection().row() + by, 0, Math.max(0, rows.rows() - 1)), rows.selection().column());
    }

    /// The keyboard has come to the field of a column.
    void enter(int column) {
        if (rows.selection().column() != column || !rows.selection().single()) {
            grid.commit();
            go(rows.selection().row(), column);
        }
    }

    private void go(int row, int column) {
        if (!rows.selection().equals(Selection.cell(row, column))) {
            rows.selectionProperty().set(Selection.cell(row, column));
        }
    }

    /// The active field holds another text now.
    void write(String now) {
        if (rows.mode() != Mode.READY || grid.onOpen()) {
            rows.draftProperty().set(now);
        }
    }

    /// Esc: gives up what is being written; with nothing being written, shuts the form.
    void escape() {
        if (rows.mode() != Mode.READY || !rows.refusedProperty().get().isEmpty()) {
            grid.onCancel();
        } else {
            close();
        }
    }

    /// What the field of a column shows.
    String shown(int column) {
        boolean writing = rows.mode() != Mode.READY && rows.selection().column() == column;
        return writing ? rows.draftProperty().get() : rows.text(rows.selection().row(), column);
    }

    /// Goes `by` fields on, over those that nobody fills; behind the last one to the next row, before the first to the
    /// one above.
    void step(int by) {
        int row = rows.selection().row();
        int column = rows.selection().column() + by;
        while (column >= 0 && column < rows.columns() && rows.field(column).type() == Field.Type.ORDINAL) {
            column += by;
        }
        grid.commit();
        if (column >= 0 && column < rows.columns()) {
            go(row, column);
        } else if (by > 0 ? row + 1 < rows.rows() : row > 0) {
            go(row + by, by > 0 ? first() : rows.columns() - 1);
        }
    }

    private int first() {
        int column = 0;
        while (column < rows.columns() - 1 && rows.field(column).type() == Field.Type.ORDINAL) {
            column++;
        }
        return column;
    }

    private void retitle() {
        if (model.open()) {
            int row = rows.selection().row();
            model.titleProperty().set(row >= rows.filledRows() ? text("row-form.title.new")
                    : text("row-form.title", rows.index(row) + 1, rows.index(rows.filledRows())));
        }
    }
}
