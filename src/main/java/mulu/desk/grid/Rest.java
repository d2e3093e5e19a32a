package mulu.desk.grid;

import java.util.function.Supplier;
import mulu.base.Messages;
import mulu.catalog.Bookmark;
import mulu.catalog.Sheet;
import mulu.desk.grid.GridModel.Mode;
import mulu.template.Field;

/// What a person leaves half done when the desk is locked or another one takes it, and finds again. FX thread only.
public final class Rest {
    private final long catalog;
    private final GridModel model;
    private final Typing typing;
    private final Jumps jumps;
    /// What is to be found as soon as the whole sheet is there.
    private Bookmark awaited = Bookmark.NONE;

    Rest(long catalog, GridModel model, Typing typing, Jumps jumps) {
        this.catalog = catalog;
        this.model = model;
        this.typing = typing;
        this.jumps = jumps;
    }

    /// Shuts the editor without committing, and says where the person is and what stood in it; to be asked for behind the
    /// edits that are under way, as a row that is being inserted gets its number by them.
    public Supplier<Bookmark> leave() {
        Selection now = model.selection();
        if (model.sheet() == null || model.columns() == 0) {
            return () -> Bookmark.at(catalog, 0, 0);
        }
        boolean open = typing.open();
        RowRef row = open ? typing.target() : now.row() < model.filledRows() ? model.ref(now.row()) : null;
        int slot = open ? typing.slot() : model.field(now.column()).slot();
        String typed = open ? model.draftProperty().get() : "";
        String before = open ? typing.opened() : "";
        String refused = model.refusedProperty().get();
        typing.cancel();
        return () -> new Bookmark(catalog, row == null ? 0 : row.id(), slot, typed, before, open && !typed.equals(before), refused);
    }

    /// Takes the person back to where he or she was, as soon as the sheet is there; what stood in the editor stands in it
    /// again. Where that cell cannot be written any more, the words are quoted instead.
    public void come(Bookmark bookmark) {
        awaited = bookmark;
        arrived();
    }

    /// The whole sheet may be there now.
    void arrived() {
        Bookmark bookmark = awaited;
        Sheet sheet = model.sheet();
        if (bookmark.catalog() != catalog || sheet == null || model.loadingProperty().get()) {
            return;
        }
        awaited = Bookmark.NONE;
        boolean there = bookmark.row() == 0 || sheet.indexOf(bookmark.row()) >= 0;
        if (there) {
            go(sheet, bookmark);
        }
        if (bookmark.open()) {
            write(there, bookmark);
        }
        if (!bookmark.refused().isEmpty()) {
            model.refuse(bookmark.refused());
        }
    }

    private void go(Sheet sheet, Bookmark bookmark) {
        if (bookmark.row() != 0) {
            jumps.to(bookmark.row(), known(sheet, bookmark.slot()));
        } else {
            model.selectionProperty().set(Selection.cell(Math.max(0, model.rows() - 1), Math.max(0, column(bookmark.slot()))));
        }
    }

    private static int known(Sheet sheet, int slot) {
        return sheet.template().fields().stream().mapToInt(Field::slot).filter(one -> one == slot).findFirst()
                .orElse(sheet.template().fields().getFirst().slot());
    }

    private int column(int slot) {
        for (int column = 0; column < model.columns(); column++) {
            if (model.field(column).slot() == slot) {
                return column;
            }
        }
        return -1;
    }

    private void write(boolean there, Bookmark bookmark) {
        Selection now = model.selection();
        boolean same = there && model.columns() > 0 && model.field(now.column()).slot() == bookmark.slot();
        String why = !same ? Messages.text("catalog.no-row") : typing.lock();
        if (!why.isEmpty()) {
            model.refuse(Messages.text("grid.lost", why, bookmark.typed()));
            return;
        }
        String held = model.text(now.row(), now.column());
        if (held.equals(bookmark.typed()) || !typing.open(Mode.EDITING)) {
            return;
        }
        model.draftProperty().set(bookmark.typed());
        model.noticeProperty().set(Notice.told(held.equals(bookmark.before()) ? Messages.text("grid.draft-back")
                : Messages.text("grid.draft-changed", held.isEmpty() ? Messages.text("grid.accessible.empty") : held)));
    }
}
