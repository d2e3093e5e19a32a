package mulu.desk.settings;

import static mulu.base.Messages.text;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;

/// The facts, one to a line, and a field to try the input method in.
final class AboutView {
    private final Card card = new Card("about", text("desk.about.title"), "about");

    AboutView(AboutController controller, List<AboutController.Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fact-grid");
        for (AboutController.Fact fact : facts) {
            Parts.fact(grid, fact.name(), fact.value());
        }
        TextField trial = new TextField();
        trial.setId("about-trial");
        trial.setPromptText(text("desk.about.trial.prompt"));
        GridPane.setHgrow(trial, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), Parts.label(text("desk.about.trial"), "field-label"), trial);
        card.body(Parts.label(text("desk.banner"), "secrecy-word"), grid);
        card.beside("about-copy", text("desk.about.copy"), () -> controller.onCopy(facts));
        card.primary("about-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }
}
