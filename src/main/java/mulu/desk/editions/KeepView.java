package mulu.desk.editions;

import static mulu.base.Messages.text;

import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;

/// Asks for the name under which the catalog is kept as it is.
final class KeepView {
    private final Card card = new Card("keep", text("desk.keep.title"));

    /// @param then runs when it is kept
    KeepView(EditionsController controller, Runnable then) {
        TextField name = new TextField();
        name.setId("keep-name");
        name.setPromptText(text("desk.keep.prompt"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Parts.label(text("desk.keep.name"), "field-label"), name);
        GridPane.setHgrow(name, Priority.ALWAYS);
        card.body(Parts.sentence(text("desk.keep.lead"), "dialog-sentence"), grid);
        card.cancel("keep-cancel", text("desk.keep.no"), () -> controller.onClose(card));
        card.primary("keep-do", text("desk.keep.do"), () -> controller.onKeep(card, name.getText(), then));
    }

    Card card() {
        return card;
    }
}
