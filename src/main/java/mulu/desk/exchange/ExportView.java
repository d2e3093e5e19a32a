package mulu.desk.exchange;

import static mulu.base.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.catalog.Catalog;
import mulu.desk.exchange.ExportModel.Item;
import mulu.desk.fx.Card;
import mulu.desk.fx.JobBar;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Draft or approved, said first; the files to tick; the folder; the bar while it runs.
final class ExportView {
    private final Card card = new Card("export", text("desk.export.title"), "export");

    ExportView(ExportController controller, ExportModel model) {
        Catalog catalog = model.sheet().catalog();
        boolean approved = model.signed().approved();
        Label state = Parts.sentence(approved ? text("desk.export.approved", catalog.stage().label(), catalog.state().version())
                : text("desk.export.draft", catalog.stage().label()), "export-state", approved ? "export-approved" : "export-draft");
        state.setId("export-state");
        VBox items = Parts.column("export-items");
        for (int i = 0; i < model.items().size(); i++) {
            items.getChildren().add(item(i, model.items().get(i)));
        }
        TextField folder = new TextField();
        folder.setId("export-folder");
        folder.textProperty().bindBidirectional(model.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        HBox line = Parts.row("field-line", folder,
                Parts.button("export-choose", text("desk.choose"), Material2OutlinedAL.FOLDER_OPEN, () -> controller.onChoose(model)));
        card.body(state, Parts.label(text("desk.export.files"), "section-title"), items, Parts.sentence(text("desk.export.sums"), "soft"));
        card.foot(Parts.label(text("desk.export.folder"), "section-title"), line, JobBar.of("export-progress", model.runningProperty()));
        card.refusalProperty().bind(model.refusalProperty());
        card.cancel("export-cancel", text("desk.cancel"), () -> controller.onCancel(card, model));
        Button go = card.primary("export-do", text(approved ? "desk.export.do" : "desk.export.do.draft"),
                () -> controller.onExport(card, model));
        ObservableValue<?>[] ticks = model.items().stream().map(Item::ticked).toArray(ObservableValue[]::new);
        go.disableProperty().bind(model.runningProperty().isNotNull().or(Bindings.createBooleanBinding(
                () -> model.items().stream().noneMatch(item -> item.ticked().get()), ticks)));
    }

    Card card() {
        return card;
    }

    private static Node item(int index, Item item) {
        CheckBox box = new CheckBox(item.label());
        box.setId("export-item-" + index);
        box.selectedProperty().bindBidirectional(item.ticked());
        return Parts.column("export-item", box, Parts.sentence(item.file(), "export-file"));
    }
}
