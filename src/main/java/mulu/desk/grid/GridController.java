package mulu.desk.grid;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import mulu.catalog.Catalogs;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.RowChange;
import mulu.catalog.Sheet;
import mulu.desk.fx.Work;
import mulu.desk.grid.GridModel.Mode;
import mulu.exchange.ClipTable;
import mulu.staff.Session;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// The grid of one catalog: the one who takes gestures and commands, talks to the catalogs and keeps the model. Every
/// command first commits what is being typed, and leaves the focus in the grid's editor. FX thread only; everything
/// but [#view], the clipboard and [#focus] works without a toolkit.
public final class GridController implements AutoCloseable {
    private final GridModel model = new GridModel();
    private final Edits edits;
    private final Typing typing;
    private final Moves moves = new Moves(model);
    private final RowCommands rows;
    private final CellCommands cells;
    private final Sentences sentences;
    private @Nullable GridView view;
    private int runColumn = -1;
    private boolean inRun;

    public GridController(Catalogs catalogs, Session session, long catalog, Work work) {
        edits = new Edits(catalogs, session, catalog, work, model);
        typing = new Typing(model, edits);
        rows = new RowCommands(model, edits);
        cells = new CellCommands(model, edits, typing);
        sentences = new Sentences(model, session);
        model.sheetProperty().addListener((_, _, _) -> sheetChanged());
        edits.open(this::opened);
    }

    /// The nodes of the grid, made at the first call.
    public Node view() {
        return theView();
    }

    private GridView theView() {
        GridView made = view;
        if (made == null) {
            made = new GridView(this);
            view = made;
        }
        return made;
    }

    public GridModel model() {
        return model;
    }

    /// Commits what is being typed; for whoever closes, switches or prints.
    public void commit() {
        if (view != null) {
            view.endComposition();
        }
        typing.commit();
    }

    /// Commits, and stops listening. Edits that are under way still come through.
    @Override
    public void close() {
        commit();
        edits.close();
    }

    /// Puts the keyboard into the grid.
    public void focus() {
        if (view != null) {
            view.focus();
        }
    }

    /// Carries out an edit from elsewhere (a fix, an import) as one step of this grid's undo.
    public void apply(Edit edit) {
        command(() -> edits.submit(_ -> edit, Edits.Meanwhile.NOTHING, this::goToChange));
    }

    public void insertAbove() {
        edit(() -> rows.insert(false));
    }

    public void insertBelow() {
        edit(() -> rows.insert(true));
    }

    public void deleteRows() {
        edit(rows::delete);
    }

    public void duplicateRows() {
        edit(rows::duplicate);
    }

    public void moveUp() {
        edit(() -> rows.move(-1));
    }

    public void moveDown() {
        edit(() -> rows.move(1));
    }

    /// Takes back the newest step of the catalog, or of the text while the editor is open.
    public void undo() {
        if (typing.open() && view != null) {
            view.undoText();
        } else {
            command(() -> edits.undo(this::goToChange));
        }
    }

    public void redo() {
        if (typing.open() && view != null) {
            view.redoText();
        } else {
            command(() -> edits.redo(this::goToChange));
        }
    }

    public void clear() {
        edit(cells::clear);
    }

    public void fillDown() {
        edit(cells::fillDown);
    }

    public void fillRight() {
        edit(cells::fillRight);
    }

    /// Writes today's date into the cell, or at the caret of the open editor.
    public void today() {
        String text = Sentences.today();
        if (typing.open() && view != null) {
            view.insert(text);
        } else {
            edit(() -> cells.fill(text));
        }
    }

    public void copy() {
        command(() -> cells.copied(false).toClipboard());
    }

    /// Copies the selected cells under the header of their columns.
    public void copyWithHeader() {
        command(() -> cells.copied(true).toClipboard());
    }

    public void cut() {
        edit(() -> {
            copy();
            cells.clear();
        });
    }

    public void paste() {
        edit(() -> paste(Clipboard.getSystemClipboard().getHtml(), Clipboard.getSystemClipboard().getString()));
    }

    void paste(@Nullable String html, @Nullable String text) {
        ClipTable.read(html, text).ifPresent(table -> cells.paste(table.filled(false).cells()));
    }

    public void selectAll() {
        command(() -> model.selectionProperty().set(moves.all()));
    }

    /// Selects the cell of a finding or a remark and brings it on the screen; nothing where the row is gone.
    public void goTo(long rowId, int slot) {
        Sheet now = model.sheet();
        int row = now == null ? -1 : now.indexOf(rowId);
        if (row >= 0) {
            command(() -> model.selectionProperty().set(Selection.cell(row, Math.max(0, column(slot)))));
        }
    }

    /// How many lines of text a row shows: 1, 2 or 4.
    public void rowLines(int lines) {
        command(() -> model.rowLinesProperty().set(lines));
    }

    /// Opens the list of legal values of the active cell.
    public void choose() {
        String lock = typing.lock();
        if (!lock.isEmpty()) {
            model.noticeProperty().set(Notice.locked(lock));
        } else if (view != null && model.columns() > 0 && !model.field(model.selection().column()).legal().isEmpty()) {
            view.choose();
        }
    }

    private void command(Runnable action) {
        commit();
        endRun();
        action.run();
        focus();
    }

    private void edit(Runnable action) {
        if (model.editable()) {
            command(action);
        } else {
            refuse();
            focus();
        }
    }

    /// Says why not, where there is a why.
    private void refuse() {
        if (!model.lockedProperty().get().isEmpty()) {
            model.noticeProperty().set(Notice.locked(model.lockedProperty().get()));
        }
    }

    // gestures, from the view

    /// Why the active cell cannot be edited; empty where it can.
    String lock() {
        return model.columns() == 0 ? "" : typing.lock();
    }

    /// A letter or the first sign of a composition has come.
    boolean onType() {
        return typing.open() || typing.open(Mode.TYPING);
    }

    boolean onOpen() {
        endRun();
        return typing.open(Mode.EDITING);
    }

    /// Esc: gives up what is being typed; with the editor shut, takes the refusals out of the strip.
    void onCancel() {
        if (typing.open()) {
            typing.cancel();
        } else {
            model.refusedProperty().set("");
        }
    }

    void onToggle() {
        command(typing::toggle);
    }

    /// A value has been chosen from the list.
    void onChoose(String text) {
        if (typing.open(Mode.EDITING)) {
            model.draftProperty().set(text);
            typing.commit();
        }
        focus();
    }

    void onStep(int down, int right, boolean extend) {
        commit();
        endRun();
        model.selectionProperty().set(moves.step(down, right, extend));
    }

    void onJump(int down, int right, boolean extend) {
        commit();
        endRun();
        model.selectionProperty().set(moves.jump(down, right, extend));
    }

    void onRowEnd(boolean last, boolean extend) {
        commit();
        endRun();
        model.selectionProperty().set(moves.rowEnd(last, extend));
    }

    void onTableEnd(boolean last, boolean extend) {
        commit();
        endRun();
        model.selectionProperty().set(moves.tableEnd(last, extend));
    }

    /// Tab: a run of these remembers where it began.
    void onTab(boolean back) {
        int from = inRun ? runColumn : model.selection().column();
        commit();
        model.selectionProperty().set(moves.step(0, back ? -1 : 1, false));
        inRun = true;
        runColumn = from;
    }

    /// Enter: down, and after a run of Tabs back to where it began.
    void onEnter(boolean back) {
        commit();
        Selection next = moves.step(back ? -1 : 1, 0, false);
        model.selectionProperty().set(inRun ? moves.to(next.row(), runColumn, false) : next);
        endRun();
    }

    /// Ctrl+Enter: what is being typed goes into every selected cell; one cell is committed as by any other key.
    boolean onEnterAll() {
        if (!typing.open()) {
            return false;
        }
        if (view != null) {
            view.endComposition();
        }
        endRun();
        if (model.selection().single() || model.selection().top() >= model.filledRows()) {
            typing.commit();
        } else {
            String text = model.draftProperty().get();
            typing.cancel();
            cells.fill(text);
        }
        return true;
    }

    void onPress(int row, int column, boolean extend) {
        command(() -> model.selectionProperty().set(moves.to(row, column, extend)));
    }

    void onDrag(int row, int column) {
        model.selectionProperty().set(moves.to(row, column, true));
    }

    void onPressRow(int row, boolean extend) {
        int last = Math.clamp(row, 0, Math.max(0, model.rows() - 1));
        command(() -> model.selectionProperty().set(moves.rows(extend ? model.selection().row() : last, last)));
    }

    void onDragRow(int row) {
        model.selectionProperty().set(moves.rows(model.selection().row(), Math.clamp(row, 0, Math.max(0, model.rows() - 1))));
    }

    void onPressColumn(int column, boolean extend) {
        command(() -> {
            Selection whole = moves.column(column);
            model.selectionProperty().set(extend
                    ? new Selection(0, model.selection().column(), whole.toRow(), column, false) : whole);
        });
    }

    private void endRun() {
        inRun = false;
    }

    private int column(int slot) {
        for (int i = 0; i < model.columns(); i++) {
            if (model.field(i).slot() == slot) {
                return i;
            }
        }
        return -1;
    }

    private void goToChange(Outcome.Done done) {
        if (done.change() == null || typing.open()) {
            return;
        }
        for (RowChange change : done.change().effects().rows()) {
            int row = change instanceof RowChange.Changed changed && renumbered(changed) ? -1 : done.sheet().indexOf(change.row());
            if (row >= 0) {
                int column = change instanceof RowChange.Changed changed
                        ? column(changed.after().keySet().stream().min(Integer::compare).orElse(0))
                        : model.selection().column();
                model.selectionProperty().set(Selection.cell(row, Math.max(0, column)));
                return;
            }
        }
    }

    private boolean renumbered(RowChange.Changed changed) {
        return changed.after().keySet().stream()
                .allMatch(slot -> column(slot) >= 0 && model.field(column(slot)).type() == Field.Type.ORDINAL);
    }

    private void opened(Sheet sheet) {
        model.show(sheet, 0);
        int column = 0;
        while (column < model.columns() - 1 && model.field(column).type() == Field.Type.ORDINAL) {
            column++;
        }
        model.selectionProperty().set(Selection.cell(0, column));
    }

    private void sheetChanged() {
        if (!model.editable()) {
            typing.giveUp(sentences.state());
        }
    }
}
