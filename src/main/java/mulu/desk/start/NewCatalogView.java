package mulu.desk.start;

import static mulu.base.Messages.text;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// Form, unit and year.
final class NewCatalogView {
    private final Card card = new Card("new-catalog", text("desk.start.create"));

    NewCatalogView(NewCatalogController controller, List<Template> forms, String unitName, int thisYear) {
        ComboBox<Template> form = new ComboBox<>();
        form.setId("new-form");
        form.getItems().setAll(forms);
        form.setValue(forms.getFirst());
        form.setConverter(new Names(forms));
        form.setMaxWidth(Double.MAX_VALUE);
        TextField unit = new TextField(unitName);
        unit.setId("new-unit");
        TextField year = new TextField(Integer.toString(thisYear));
        year.setId("new-year");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Parts.label(text("desk.new.year"), "field-label"), year);
        grid.addRow(1, Parts.label(text("desk.new.unit"), "field-label"), unit);
        grid.addRow(2, Parts.label(text("desk.new.form"), "field-label"), form);
        GridPane.setHgrow(unit, Priority.ALWAYS);
        card.body(grid);
        card.cancel("new-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        card.primary("new-create", text("desk.new.do"),
                () -> controller.onCreate(card, form.getValue(), unit.getText(), year.getText()));
    }

    Card card() {
        return card;
    }

    /// Forms by their names.
    private static final class Names extends StringConverter<Template> {
        private final List<Template> forms;

        Names(List<Template> forms) {
            this.forms = forms;
        }

        @Override
        public String toString(@Nullable Template form) {
            return form == null ? "" : form.name();
        }

        @Override
        public Template fromString(String name) {
            return forms.stream().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
        }
    }
}
