package mulu.desk.review;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import mulu.base.Redline;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.ReasonField;
import mulu.desk.fx.Room;
import mulu.desk.fx.RedlineFlow;

/// Asks for another text of a cell, shows how it differs while it is typed, and takes a reason.
final class SuggestCard {
    private final Room room;
    private final Card card = new Card("suggest", text("desk.review.suggest"));
    private final TextArea wish = new TextArea();
    private final ReasonField reason;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private BiConsumer<String, String> act = (_, _) -> {};

    SuggestCard(Room room, Saying.Cell cell, List<String> phrases, Runnable change) {
        this.room = room;
        String before = cell.text();
        wish.setId("suggest-wish");
        wish.setWrapText(true);
        wish.setPrefRowCount(3);
        wish.setText(before);
        reason = new ReasonField("suggest-reason", text("desk.review.suggest.reason"), 0).offer(phrases, () -> {
            room.dialogs().close(card());
            change.run();
        });
        RedlineFlow difference = new RedlineFlow("suggest-difference");
        wish.textProperty().subscribe(now -> difference.show(Redline.of(before, now)));
        card.body(Parts.label(cell.where(), "finding-place"), difference.node(), Parts.label(text("desk.review.suggest.wish"), "field-label"), wish,
                reason.node());
        card.cancel("suggest-cancel", text("desk.cancel"), () -> room.dialogs().close(card()));
        Button yes = card.primary("suggest-do", text("desk.review.suggest.do"), this::take);
        yes.disableProperty().bind(busy.or(Bindings.createBooleanBinding(() -> wish.getText().equals(before), wish.textProperty())));
    }

    Card card() {
        return card;
    }

    void show(BiConsumer<String, String> then) {
        act = then;
        room.show(card);
    }

    private void take() {
        busy.set(true);
        act.accept(wish.getText(), reason.textProperty().get());
    }

    void free() {
        busy.set(false);
    }
}
