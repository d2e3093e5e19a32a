package mulu.desk.frame;

import java.util.Optional;
import java.util.function.Supplier;
import mulu.catalog.Bookmark;
import mulu.catalog.Catalog;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;

/// How a person leaves a page, and what is found again after somebody else had the desk, or after a restart: the place
/// in the grid, and the text of an open editor. FX thread only.
final class Stay {
    private final FrameController frame;
    private final Room room;
    /// What this person has left, until the catalog is opened again.
    private Bookmark left = Bookmark.NONE;
    /// Whether all has been kept for a return.
    private boolean handed;

    Stay(FrameController frame, Room room) {
        this.frame = frame;
        this.room = room;
    }

    private Optional<GridController> grid() {
        return frame.openGrid();
    }

    /// Commits, and runs `then` when the answers to all edits are there. Where something typed was not kept, the page
    /// stays and quotes it; the person may then leave without it.
    void leave(Runnable then) {
        Optional<GridController> asked = grid();
        if (asked.isEmpty()) {
            then.run();
            return;
        }
        asked.get().commit();
        room.work().write(_ -> true, _ -> answered(asked.get(), then));
    }

    private void answered(GridController asked, Runnable then) {
        if (!room.open() || room.dialogs().problemShown()) {
            return;
        }
        Optional<GridModel> now = grid().map(GridController::model);
        if (now.isPresent() && (!now.get().equals(asked.model()) || now.get().mode() != GridModel.Mode.READY)) {
            // Something has been typed, or another catalog opened, while the answers were on their way.
            leave(then);
            return;
        }
        String refused = now.map(model -> model.refusedProperty().get()).orElse("");
        if (refused.isEmpty()) {
            then.run();
        } else {
            room.show(new UnkeptCard(room, refused, then).card());
        }
    }

    /// Leaves the desk to somebody else: what stands in the open editor is neither committed nor lost.
    void handOver(Runnable then) {
        if (refused()) {
            leave(then);
            return;
        }
        Supplier<Bookmark> mark = mark();
        room.work().write(_ -> {
            room.office().bookmarks().keep(room.session(), mark.get());
            return true;
        }, _ -> {
            if (room.open() && !room.dialogs().problemShown() && !refused()) {
                handed = true;
                then.run();
            } else if (room.open()) {
                // What was being written meanwhile did not come through: the page stays, with all that stood there.
                grid().ifPresent(open -> open.rest().come(mark.get()));
                leave(then);
            }
        });
    }

    /// Whether something that was typed could not be kept.
    private boolean refused() {
        return grid().filter(open -> !open.model().refusedProperty().get().isEmpty()).isPresent();
    }

    /// Shuts the editor, keeps where the person is, and locks the session behind what is being written already.
    Supplier<Bookmark> lock() {
        Supplier<Bookmark> mark = mark();
        room.work().write(_ -> {
            room.office().bookmarks().keep(room.session(), mark.get());
            room.session().lock();
            return true;
        }, _ -> {});
        return mark;
    }

    /// The person is back at the locked desk.
    void back(Bookmark bookmark) {
        frame.refresh();
        grid().ifPresent(open -> open.rest().come(bookmark));
        keep(bookmark::finished);
        frame.focus();
    }

    private Supplier<Bookmark> mark() {
        return grid().map(open -> open.rest().leave()).orElse(() -> left.unfinished() ? left : Bookmark.NONE);
    }

    private void keep(Supplier<Bookmark> mark) {
        room.work().write(_ -> {
            room.office().bookmarks().keep(room.session(), mark.get());
            return true;
        }, _ -> {});
    }

    /// Keeps the place of a person whose window is shut; not that of a locked desk, which is kept already.
    void close() {
        if (!handed && !room.session().locked()) {
            keep(mark());
        }
    }

    private record Found(Bookmark bookmark, boolean there) {}

    /// Reads what this person has left; something unfinished opens its catalog at once.
    void come() {
        room.work().read("stay", _ -> {
            Bookmark bookmark = room.office().bookmarks().of(room.session());
            return new Found(bookmark, room.office().catalogs().list().stream().map(Catalog::id).anyMatch(id -> id == bookmark.catalog()));
        }, found -> {
            left = found.there() ? found.bookmark() : Bookmark.NONE;
            if (left.unfinished() && grid().isEmpty()) {
                frame.open(left.catalog());
            } else {
                grid().ifPresent(_ -> found(frame.model().catalogProperty().get()));
            }
        });
    }

    /// A catalog has been opened: the place is found once.
    void found(long catalog) {
        Bookmark bookmark = left;
        if (bookmark.catalog() == catalog) {
            left = Bookmark.NONE;
            grid().ifPresent(open -> open.rest().come(bookmark));
            keep(bookmark::finished);
        }
    }
}
