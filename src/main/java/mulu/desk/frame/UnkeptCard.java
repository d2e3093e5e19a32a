package mulu.desk.frame;

import static mulu.base.Messages.text;

import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;

/// Quotes what was typed and could not be kept, to be copied before the page is left.
final class UnkeptCard {
    private final Card card = new Card("unkept", text("desk.unkept"));

    /// @param then leaves without it
    UnkeptCard(Room room, String sentence, Runnable then) {
        card.body(Parts.sentence(sentence, "dialog-sentence"));
        card.beside("unkept-copy", text("desk.menu.copy"), () -> room.outside().copy(sentence));
        card.beside("unkept-leave", text("desk.unkept.leave"), () -> {
            room.dialogs().close(card);
            then.run();
        });
        card.primary("unkept-stay", text("desk.unkept.stay"), () -> room.dialogs().close(card));
    }

    Card card() {
        return card;
    }
}
