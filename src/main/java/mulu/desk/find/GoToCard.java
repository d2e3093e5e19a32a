package mulu.desk.find;

import static mulu.base.Messages.text;

import java.text.Normalizer;
import javafx.scene.control.TextField;
import mulu.catalog.Sheet;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;

/// Asks for the number of a row, or the 序号 that a file gave it.
final class GoToCard {
    private final Room room;
    private final GridController grid;
    private final Card card = new Card("go-to", text("desk.go.title"));
    private final TextField number = new TextField();

    GoToCard(Room room, GridController grid) {
        this.room = room;
        this.grid = grid;
        number.setId("go-number");
        card.body(Parts.sentence(text("desk.go.lead", size()), "dialog-soft"), number);
        card.cancel("go-cancel", text("desk.cancel"), () -> room.dialogs().close(card));
        card.primary("go-take", text("desk.go.take"), this::take);
    }

    Card card() {
        return card;
    }

    private int size() {
        Sheet sheet = grid.model().sheet();
        return sheet == null ? 0 : sheet.size();
    }

    private void take() {
        Sheet sheet = grid.model().sheet();
        String typed = Normalizer.normalize(number.getText(), Normalizer.Form.NFKC).strip();
        int row = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
        if (sheet == null || row < 1 || row > sheet.size()) {
            card.refusalProperty().set(text("desk.go.refused", size()));
            return;
        }
        int slot = grid.model().field(grid.model().selection().column()).slot();
        room.dialogs().close(card);
        grid.goTo(sheet.row(row - 1).id(), slot);
    }
}
