package mulu.desk.grid;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import mulu.catalog.Along;
import mulu.catalog.Arrangement;
import mulu.catalog.Catalogs;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Sheet;
import mulu.desk.fx.Work;
import mulu.desk.grid.GridModel.Mode;
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
    private final Walk walk = new Walk(model, this::commit, this::focus);
    private final RowCommands rows;
    private final CellCommands cells;
    private final ClipCommands clip;
    private final ColumnCommands columns = new ColumnCommands(model, this::command);
    private final Jumps jumps = new Jumps(model, columns);
    private final Rest rest;
    private final Sentences sentences;
    private final Entries entries;
    private @Nullable GridView view;
    private @Nullable Elsewhere elsewhere;
    private IntConsumer filter = _ -> {};

    public GridController(Catalogs catalogs, Session session, long catalog, Work work) {
        edits = new Edits(catalogs, session, catalog, work, model);
        typing = new Typing(model, edits);
        rest = new Rest(catalog, model, typing, jumps);
        rows = new RowCommands(model, edits);
        cells = new CellCommands(model, edits, typing);
        clip = new ClipCommands(cells, new Pasting(model, edits), this::command, this::edit);
        sentences = new Sentences(model, session);
        entries = new Entries(catalog, work, model);
        model.sheetProperty().addListener((_, _, _) -> sheetChanged());
        edits.open(this::begun, this::opened);
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
        if (elsewhere != null) {
            elsewhere.endComposition();
        }
        typing.commit();
    }

    /// Commits, and stops listening. Edits that are under way still come through.
    @Override
    public void close() {
        commit();
        edits.close();
    }

    /// Puts the keyboard into the grid, or where the active cell is written meanwhile.
    public void focus() {
        if (elsewhere != null) {
            elsewhere.focus();
        } else if (view != null) {
            view.focus();
        }
    }

    /// Another screen over the grid, in which the active cell is written.
    public interface Elsewhere {
        void focus();

        /// Drops what an input method has not finished there.
        void endComposition();
    }

    /// Gives the keyboard to another screen; null: the grid has it again.
    public void lend(@Nullable Elsewhere screen) {
        commit();
        elsewhere = screen;
        focus();
    }

    /// Carries out an edit from elsewhere as one step of this grid's undo, made of the sheet as it is by then.
    public void apply(Function<Sheet, Optional<Edit>> edit) {
        apply(edit, Along.NOTHING);
    }

    /// The same together with what another chapter writes of it.
    public void apply(Function<Sheet, Optional<Edit>> edit, Along along) {
        command(() -> edits.submit(sheet -> edit.apply(sheet).orElse(null), Edits.Meanwhile.NOTHING, along, this::changed));
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
        if (typing.open() && view != null && elsewhere == null) {
            view.undoText();
        } else {
            command(() -> edits.undo(this::changed));
        }
    }

    public void redo() {
        if (typing.open() && view != null && elsewhere == null) {
            view.redoText();
        } else {
            command(() -> edits.redo(this::changed));
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
        String text = todaysDate();
        if (typing.open() && view != null) {
            view.insert(text);
        } else {
            edit(() -> cells.fill(text));
        }
    }

    /// Today as it is written into cells, such as 2026年11月23日.
    public static String todaysDate() {
        return Sentences.today();
    }

    /// What a person leaves half done, and finds again.
    public Rest rest() {
        return rest;
    }

    /// What goes to the clipboard and comes from it.
    public ClipCommands clip() {
        return clip;
    }

    /// The fill handle has been drawn as far as a cell.
    void onFill(int row, int column) {
        edit(() -> cells.fillTo(row, column));
    }

    public void selectAll() {
        command(() -> walk.all());
    }

    /// What is done to the look of the columns.
    public ColumnCommands columns() {
        return columns;
    }

    /// Selects the cell of a finding or a remark, shown again where it is hidden; nothing where the row is gone.
    public void goTo(long rowId, int slot) {
        Sheet now = model.sheet();
        if (now != null && now.indexOf(rowId) >= 0) {
            command(() -> jumps.to(rowId, slot));
        }
    }

    /// Shows rows of `sheet` in this way; where the grid shows a later state by now, as it is carried on to that.
    public void arrange(Sheet sheet, Arrangement rows) {
        Sheet now = model.sheet();
        if (now != null) {
            commit();
            model.arrange(rows.follow(sheet, now));
        }
    }

    /// What shows every row again at once, for a jump to a row that is hidden.
    public void uncovering(Runnable action) {
        jumps.uncovering(action);
    }

    /// What opens the filter of a column on the screen.
    public void filtering(IntConsumer open) {
        filter = open;
    }

    /// The mark of a filter has been pressed.
    void onFilter(int column) {
        commit();
        filter.accept(column);
    }

    /// Lays a node under the header of a column; one at a time. Putting the keyboard into the grid takes it away.
    public void overlay(Node node, int column) {
        commit();
        theView().overlay(node, column);
    }

    /// Selects a cell as it stands on the screen and shows it; the keyboard stays where it is.
    public void select(int row, int column) {
        commit();
        model.selectionProperty().set(Selection.cell(Math.clamp(row, 0, Math.max(0, model.rows() - 1)),
                Math.clamp(column, 0, Math.max(0, model.columns() - 1))));
    }

    /// How many lines of text a row shows: 1, 2 or 4.
    public void rowLines(int lines) {
        command(() -> model.rowLinesProperty().set(lines));
    }

    /// Opens the list of values of the active cell.
    public void choose() {
        if (view != null) {
            view.prompter().open();
        }
    }

    /// What the columns hold already.
    Entries entries() {
        return entries;
    }

    private void command(Runnable action) {
        commit();
        walk.endRun();
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

    private void refuse() {
        String lock = model.lockedProperty().get();
        model.noticeProperty().set(lock.isEmpty() ? model.noticeProperty().get() : Notice.locked(lock));
    }

    // gestures, from the view

    /// Keys and presses that only move the selection.
    Walk walk() {
        return walk;
    }

    /// Why the active cell cannot be edited; empty where it can.
    public String lock() {
        return model.columns() == 0 ? "" : typing.lock();
    }

    /// A letter or the first sign of a composition has come.
    boolean onType() {
        return typing.open() || typing.open(Mode.TYPING);
    }

    /// Opens the active cell for writing with its own text in [GridModel#draftProperty]; says why not where it is locked.
    public boolean onOpen() {
        walk.endRun();
        return typing.open(Mode.EDITING);
    }

    /// Esc: gives up what is being typed; with the editor shut, takes the refusals out of the strip.
    public void onCancel() {
        if (typing.open()) {
            typing.cancel();
        } else {
            model.refusedProperty().set("");
        }
    }

    /// Space: ticks the active cell, or takes its tick away.
    public void onToggle() {
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

    /// Ctrl+Enter: what is being typed goes into every selected cell; one cell is committed as by any other key.
    boolean onEnterAll() {
        if (!typing.open()) {
            return false;
        }
        if (view != null) {
            view.endComposition();
        }
        walk.endRun();
        if (model.selection().single() || model.selection().top() >= model.filledRows()) {
            typing.commit();
        } else {
            String text = model.draftProperty().get();
            typing.cancel();
            cells.fill(text);
        }
        return true;
    }

    private void changed(Outcome.Done done) {
        if (!typing.open()) {
            jumps.to(done);
        }
    }

    /// The first rows of a large catalog: to look at while the others are read.
    private void begun(Sheet sheet) {
        model.loadingProperty().set(true);
        shown(sheet);
    }

    private void opened(Sheet sheet) {
        boolean begun = model.loadingProperty().get();
        model.loadingProperty().set(false);
        if (begun) {
            model.show(sheet);
        } else {
            shown(sheet);
        }
        rest.arrived();
    }

    private void shown(Sheet sheet) {
        model.show(sheet);
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
