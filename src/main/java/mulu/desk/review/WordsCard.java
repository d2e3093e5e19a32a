package mulu.desk.review;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import mulu.desk.fx.Card;
import mulu.desk.fx.Excerpt;
import mulu.desk.fx.Parts;
import mulu.desk.fx.ReasonField;
import mulu.desk.fx.Room;

/// Asks for words about something.
final class WordsCard {
    private final Room room;
    private final Card card;
    private final ReasonField words;
    private final Button yes;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Consumer<String> act = _ -> {};

    /// What is asked.
    ///
    /// @param quoted what it is about; empty for nothing
    /// @param least signs that there must be
    record Question(String id, String title, String where, String quoted, String prompt, int least) {}

    WordsCard(Room room, Question question, List<String> phrases, Runnable change) {
        this.room = room;
        card = new Card(question.id(), question.title());
        words = new ReasonField(question.id() + "-words", question.prompt(), question.least()).offer(phrases, () -> {
            room.dialogs().close(card());
            change.run();
        });
        Label quoted = Parts.sentence(Excerpt.of(question.quoted()), "finding-sentence");
        Parts.show(quoted, !question.quoted().isEmpty());
        card.body(Parts.column("explain-what", Parts.label(question.where(), "finding-place"), quoted), words.node());
        card.cancel(question.id() + "-cancel", text("desk.cancel"), () -> room.dialogs().close(card()));
        yes = card.primary(question.id() + "-do", text("desk.review.save"), this::take);
        yes.disableProperty().bind(busy.or(words.given().not()));
    }

    Card card() {
        return card;
    }

    void show(Consumer<String> then) {
        act = then;
        room.show(card);
    }

    private void take() {
        busy.set(true);
        act.accept(words.textProperty().get());
    }

    /// It was refused; the words are still there.
    void free() {
        busy.set(false);
    }
}
