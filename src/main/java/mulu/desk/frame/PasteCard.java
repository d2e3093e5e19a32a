package mulu.desk.frame;

import static mulu.base.Messages.text;

import javafx.scene.control.CheckBox;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;

/// 选择性粘贴: what to do with empty and merged cells of the clipboard.
final class PasteCard {
    private final Card card = new Card("paste", text("desk.paste.title"));

    PasteCard(Room room, GridController grid) {
        CheckBox skip = new CheckBox(text("desk.paste.skip"));
        skip.setId("paste-skip");
        CheckBox everywhere = new CheckBox(text("desk.paste.everywhere"));
        everywhere.setId("paste-everywhere");
        everywhere.setSelected(true);
        card.body(Parts.sentence(text("desk.paste.lead"), "dialog-soft"), skip, everywhere);
        card.cancel("paste-cancel", text("desk.cancel"), () -> room.dialogs().close(card));
        card.primary("paste-take", text("desk.paste.take"), () -> {
            room.dialogs().close(card);
            grid.clip().pasteSpecial(skip.isSelected(), everywhere.isSelected());
        });
    }

    Card card() {
        return card;
    }
}
