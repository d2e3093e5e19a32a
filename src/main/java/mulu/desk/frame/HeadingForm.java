package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mulu.catalog.Catalog;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.template.Heading;

/// A field for each line of the heading, and one for a title of its own.
final class HeadingForm {
    private final Card card = new Card("heading-form", text("desk.heading.title"));
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    HeadingForm(HeadingController controller, Catalog catalog) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        Heading heading = catalog.template().heading();
        add(grid, Heading.TITLE, text("desk.heading.own-title"), catalog);
        TextField title = fields.get(Heading.TITLE);
        if (title != null) {
            title.setPromptText(catalog.template().title(heading.title(), catalog.heading()));
        }
        heading.lines().forEach(line -> add(grid, line.key(), line.label(), catalog));
        card.body(grid);
        card.cancel("heading-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        card.primary("heading-save", text("desk.ok"), () -> controller.onSave(card, catalog, values()));
    }

    private void add(GridPane grid, String key, String label, Catalog catalog) {
        TextField field = new TextField(catalog.heading(key));
        field.setId("heading-" + key);
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), Parts.label(label, "field-label"), field);
        fields.put(key, field);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((key, field) -> values.put(key, field.getText().strip()));
        return values;
    }

    Card card() {
        return card;
    }
}
