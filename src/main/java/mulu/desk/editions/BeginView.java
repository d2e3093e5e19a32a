package mulu.desk.editions;

import static mulu.base.Messages.text;

import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mulu.catalog.Catalog;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.signoff.Editions;

/// Year and title of the catalog that is begun from another.
final class BeginView {
    private final Card card = new Card("begin", text("desk.begin.title"));

    BeginView(BeginController controller, Catalog source, int rows) {
        TextField year = new TextField(source.year() == 0 ? "" : Integer.toString(source.year() + 1));
        year.setId("begin-year");
        TextField title = new TextField(Editions.nextTitle(source));
        title.setId("begin-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Parts.label(text("desk.new.year"), "field-label"), year);
        grid.addRow(1, Parts.label(text("desk.begin.name"), "field-label"), title);
        GridPane.setHgrow(title, Priority.ALWAYS);
        card.body(Parts.sentence(text("desk.begin.lead", source.title(), source.year(), rows), "dialog-sentence"), grid);
        card.cancel("begin-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        card.primary("begin-do", text("desk.begin.do"), () -> controller.onBegin(card, source, year.getText(), title.getText()));
    }

    Card card() {
        return card;
    }
}
