package mulu.desk.review;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.signoff.Phrases;

/// The phrases of the office, one a line, to be changed.
final class PhrasesCard {
    private final Room room;
    private final Card card = new Card("phrases", text("desk.phrases.title"));
    private final List<TextField> fields = new ArrayList<>();

    PhrasesCard(Room room, List<String> phrases) {
        this.room = room;
        card.body(Parts.sentence(text("desk.phrases.lead"), "dialog-sentence"));
        for (int i = 0; i < Phrases.MOST; i++) {
            TextField field = new TextField(i < phrases.size() ? phrases.get(i) : "");
            field.setId("phrase-" + (i + 1));
            HBox.setHgrow(field, Priority.ALWAYS);
            fields.add(field);
            card.body(Parts.row("field-line", Parts.label(text("desk.phrases.key", i + 1), "phrase-key"), field));
        }
        card.cancel("phrases-cancel", text("desk.cancel"), () -> room.dialogs().close(card));
        card.primary("phrases-do", text("desk.review.save"), this::save);
    }

    void show() {
        room.show(card);
    }

    private void save() {
        List<String> phrases = fields.stream().map(TextField::getText).toList();
        room.work().write("", _ -> {
            room.office().phrases().change(phrases, room.session());
            return true;
        }, _ -> room.dialogs().close(card), () -> {});
    }
}
