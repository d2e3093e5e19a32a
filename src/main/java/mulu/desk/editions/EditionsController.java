package mulu.desk.editions;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.List;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.desk.grid.GridController;
import mulu.desk.grid.Notice;
import mulu.signoff.Editions;
import mulu.staff.Role;

/// 版本 of one open catalog: the list of them, a name for the state as it is, and the comparison. FX thread only.
public final class EditionsController {
    private final Room room;
    private final long catalog;
    private final GridController grid;
    private final EditionsModel model = new EditionsModel();
    private final CompareController comparing;

    public EditionsController(Room room, long catalog, GridController grid) {
        this.room = room;
        this.catalog = catalog;
        this.grid = grid;
        comparing = new CompareController(room, catalog, grid);
    }

    /// Lists all versions, the newest first.
    public void list() {
        grid.commit();
        // Behind what is being written.
        room.work().write(_ -> room.office().editions().list(catalog), all -> {
            show(all);
            room.show(new EditionsView(this).card());
        });
    }

    EditionsModel model() {
        return model;
    }

    private void show(List<Editions.Kept> all) {
        model.lines().setAll(all.reversed().stream().map(kept -> new EditionsModel.Line(kept, EditionsModel.UNCOUNTED)).toList());
        room.work().read("editions/rows", progress -> all.reversed().stream().map(kept -> {
            progress.check();
            return new EditionsModel.Line(kept, room.office().editions().rows(kept.edition()));
        }).toList(), model.lines()::setAll);
    }

    /// F9: compares what is there now with the version before, or with the year before.
    public void compare() {
        comparing.open();
    }

    /// Compares what is there now with a file that came back.
    public void compare(Path file) {
        comparing.open(file);
    }

    /// Writes the comparison that is shown into `file`.
    public void export(Path file) {
        comparing.export(file);
    }

    void onCompare(Card card, EditionsModel.Line line) {
        room.dialogs().close(card);
        comparing.open(line.kept());
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }

    /// Ctrl+S: says that everything is saved, and offers to keep the state under a name.
    public void keep() {
        grid.commit();
        grid.model().noticeProperty().set(Notice.told(text("desk.saved")));
        if (hand()) {
            room.show(new KeepView(this, () -> {}).card());
        } else {
            grid.focus();
        }
    }

    /// Only who has a hand in the content keeps versions of it.
    boolean hand() {
        return !room.session().person().has(Role.ADMIN);
    }

    void onName() {
        room.show(new KeepView(this, this::refresh).card());
    }

    private void refresh() {
        room.work().write(_ -> room.office().editions().list(catalog), this::show);
    }

    /// Freezes the catalog as it is behind every edit that was asked for.
    ///
    /// @param then runs when it is kept
    void onKeep(Card card, String name, Runnable then) {
        room.work().write(_ -> Tried.of(() -> room.office().editions().keep(catalog, room.session(), name)), tried -> tried.then(_ -> {
            room.dialogs().close(card);
            grid.model().noticeProperty().set(Notice.told(text("desk.editions.kept", name.strip())));
            then.run();
        }, card.refusalProperty()::set));
    }
}
