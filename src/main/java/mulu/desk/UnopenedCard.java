package mulu.desk;

import static mulu.base.Messages.text;

import mulu.desk.fx.Card;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Parts;

/// The library is there but cannot be opened: nothing else is done unless the person says so.
final class UnopenedCard {
    private UnopenedCard() {}

    static void show(Dialogs dialogs, String sentence, Runnable other, Runnable quit, Runnable retry) {
        Card card = new Card("unopened", text("desk.unopened"));
        card.body(Parts.sentence(sentence, "dialog-sentence"));
        card.beside("unopened-other", text("desk.unopened.other"), other);
        card.cancel("unopened-quit", text("desk.menu.quit"), quit);
        card.primary("unopened-retry", text("desk.unopened.retry"), () -> {
            dialogs.close(card);
            retry.run();
        });
        dialogs.show(card);
    }
}
