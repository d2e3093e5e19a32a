package mulu.desk.frame;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.desk.signoff.RouteModel;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// The sign-off line above the grid, as on the form; a click opens the form in which it is changed, as one step of the
/// grid's undo. FX thread only.
final class HeadingController {
    private final Room room;
    private final GridController grid;
    private final RouteModel route;
    private @Nullable HeadingView view;

    HeadingController(Room room, GridController grid, RouteModel route) {
        this.room = room;
        this.grid = grid;
        this.route = route;
    }

    Node view() {
        HeadingView made = view;
        if (made == null) {
            made = new HeadingView(this, grid.model(), route);
            view = made;
        }
        return made.node();
    }

    /// What stands on a line: the heading's own text, else the name of whoever has sealed as this hand.
    static String value(Catalog catalog, Heading.Line line, RouteModel route) {
        String own = catalog.heading(line.key());
        Heading.Hand hand = line.hand();
        return own.isBlank() && hand != null
                ? route.signaturesProperty().get().of(hand).map(seal -> seal.by().name()).orElse("") : own;
    }

    void open() {
        Sheet sheet = grid.model().sheet();
        grid.commit();
        if (sheet != null && grid.model().editable()) {
            room.show(new HeadingForm(this, sheet.catalog()).card());
        } else {
            grid.focus();
        }
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    void onSave(Card card, Catalog before, Map<String, String> values) {
        Map<String, String> changed = new HashMap<>(values);
        changed.entrySet().removeIf(entry -> before.heading(entry.getKey()).equals(entry.getValue()));
        room.dialogs().close(card);
        if (!changed.isEmpty()) {
            grid.apply(_ -> Optional.of(new Edit.SetHeading(changed)));
        }
    }
}
