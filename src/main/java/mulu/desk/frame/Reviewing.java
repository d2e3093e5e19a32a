package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.Set;
import mulu.catalog.Catalog;
import mulu.catalog.Stage;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.desk.query.QueryController;
import mulu.desk.review.ReviewController;
import mulu.signoff.Review;
import mulu.staff.Role;

/// What the window does for a review by itself: a reviewer of a later round begins with what has changed, and whoever gets
/// a draft back sees first why. FX thread only.
final class Reviewing {
    private final Room room;
    private final long id;
    private final FrameModel frame;
    private final GridController grid;
    private final QueryController query;
    private final ReviewController review;
    private boolean begun;

    /// @param acted hears that something was said or looked at
    Reviewing(Room room, long id, FrameModel frame, GridController grid, QueryController query, Runnable acted) {
        this.room = room;
        this.id = id;
        this.frame = frame;
        this.grid = grid;
        this.query = query;
        review = new ReviewController(room, id, grid, acted);
        frame.reviewedProperty().bind(review.model().progressProperty());
        review.model().reviewProperty().subscribe(now -> {
            if (now != null && !begun) {
                begun = true;
                begin(now);
            }
        });
    }

    ReviewController controller() {
        return review;
    }

    /// The catalog is shown, or is another one by now.
    void changed() {
        review.refresh();
    }

    private void begin(Review now) {
        Catalog catalog = now.sheet().catalog();
        boolean later = catalog.state().round() > 1 || catalog.state().version() > 1;
        boolean looking = catalog.stage() == Stage.TO_REVIEW && room.session().person().has(Role.REVIEWER);
        boolean back = catalog.stage() == Stage.DRAFT && !(now.open().isEmpty() && now.unanswered().isEmpty()) && room.session().person().has(Role.FILLER);
        if (looking || back) {
            frame.rightProperty().set(true);
            frame.panelProperty().set(FrameModel.Panel.REMARKS);
        }
        if (looking && later) {
            onlyChanges(false);
        }
    }

    /// Shows only the rows that were changed since the catalog was last handed on.
    ///
    /// @param told whether to say so where there are none
    void onlyChanges(boolean told) {
        grid.commit();
        // Behind what is being written, so that it is among them.
        room.work().write(_ -> room.office().catalogs().history().changed(room.office().catalogs().held(id)), rows -> show(rows, told));
    }

    private void show(Set<Long> rows, boolean told) {
        if (!rows.isEmpty()) {
            query.only(text("desk.query.changes"), rows);
        } else if (told) {
            room.dialogs().say(text("desk.query.changes"), text("desk.query.no-changes"));
        }
    }

    void close() {
        frame.reviewedProperty().unbind();
        frame.reviewedProperty().set("");
    }
}
