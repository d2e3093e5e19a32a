package mulu.desk.exchange;

import static mulu.base.Messages.text;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.catalog.Conversion;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.template.Field;

/// The other form, and what becomes of every column.
final class ConvertView {
    private final ConvertController controller;
    private final Card card = new Card("convert", text("desk.convert.title"), "import-result");
    private final VBox report = Parts.column("import-notes");

    ConvertView(ConvertController controller) {
        this.controller = controller;
        ComboBox<String> forms = new ComboBox<>();
        forms.setId("convert-form");
        controller.forms().forEach(form -> forms.getItems().add(form.name()));
        forms.getSelectionModel().selectFirst();
        forms.setMaxWidth(Double.MAX_VALUE);
        forms.setOnAction(_ -> controller.onForm(controller.forms().get(forms.getSelectionModel().getSelectedIndex())));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Parts.label(text("desk.convert.to"), "field-label"), forms);
        GridPane.setHgrow(forms, Priority.ALWAYS);
        card.body(Parts.sentence(text("desk.convert.lead"), "dialog-sentence"), grid,
                Parts.label(text("desk.convert.report"), "section-title"), report);
        card.cancel("convert-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        card.primary("convert-do", text("desk.convert.do"), () -> controller.onConvert(card));
        controller.conversionProperty().subscribe(this::show);
    }

    Card card() {
        return card;
    }

    /// What stays behind comes first: that is what a person has to know.
    private void show(Conversion conversion) {
        report.getChildren().clear();
        say("note-form", "desk.convert.rows", controller.rows() - conversion.left());
        if (conversion.left() > 0) {
            say("note-extra-column", "convert.left", conversion.left());
        }
        conversion.ways().stream().filter(way -> way.to().isEmpty() && way.texts() > 0)
                .forEach(way -> say("note-extra-column", "convert.stays", way.from().path(), way.texts()));
        conversion.empty().forEach(field -> say("note-missing-column", "convert.empty", field.path()));
        conversion.ways().stream().filter(way -> way.from().type() != Field.Type.ORDINAL).forEach(way -> way.to().map(Field::path)
                .ifPresent(to -> say("note-form", "convert.goes", way.from().path(), way.texts(), to)));
    }

    private void say(String style, String key, Object... arguments) {
        report.getChildren().add(Parts.sentence(text(key, arguments), "import-note", style));
    }
}
