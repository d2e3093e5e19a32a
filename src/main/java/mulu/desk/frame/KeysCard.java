package mulu.desk.frame;

import static mulu.base.Messages.text;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import mulu.desk.fx.Card;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Parts;

/// The table of keys, in two columns: what is pressed and what that does.
final class KeysCard {
    private final Card card = new Card("keys", text("desk.keys.title"), "keys");

    KeysCard(Dialogs dialogs) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fact-grid");
        String[] lines = text("desk.keys.table").split("\n");
        int half = (lines.length + 1) / 2;
        for (int i = 0; i < lines.length; i++) {
            String[] parts = lines[i].split("\\|");
            Label keys = Parts.label(parts[0].strip(), "key-name");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i % half, keys, Parts.sentence(parts[1].strip(), "fact"));
        }
        card.body(grid);
        card.primary("keys-close", text("desk.close"), () -> dialogs.close(card));
    }

    Card card() {
        return card;
    }
}
