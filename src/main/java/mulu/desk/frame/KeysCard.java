package mulu.desk.frame;

import static mulu.base.Messages.text;

import javafx.scene.layout.GridPane;
import mulu.desk.fx.Card;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Parts;

/// The table of keys.
final class KeysCard {
    private final Card card = new Card("keys", text("desk.keys.title"), "keys");

    KeysCard(Dialogs dialogs) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fact-grid");
        for (String line : text("desk.keys.table").split("\n")) {
            String[] parts = line.split("\\|");
            grid.addRow(grid.getRowCount(), Parts.label(parts[0].strip(), "key-name"),
                    Parts.sentence(parts.length > 1 ? parts[1].strip() : "", "fact"));
        }
        card.body(grid);
        card.primary("keys-close", text("desk.close"), () -> dialogs.close(card));
    }

    Card card() {
        return card;
    }
}
