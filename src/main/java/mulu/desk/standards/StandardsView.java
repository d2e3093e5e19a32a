package mulu.desk.standards;

import static mulu.base.Messages.text;

import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.standards.StandardsModel.Page;

/// Three pages: rules, instruments and bodies, days.
final class StandardsView {
    private final StandardsModel model;
    private final Card card = new Card("standards", text("desk.standards.title"), "standards");

    StandardsView(StandardsController controller) {
        this.model = controller.model();
        LawsPage laws = new LawsPage(controller);
        DaysPage days = new DaysPage(controller);
        Map<Page, Node> pages = Map.of(Page.RULES, new RulesPage(controller).node(), Page.LAWS, laws.node(), Page.DAYS, days.node());
        StackPane body = new StackPane();
        model.pageProperty().subscribe(page -> body.getChildren().setAll(pages.get(page)));
        card.body(tabs(), body);
        card.refusalProperty().bind(model.refusalProperty());
        card.beside("standards-write", text("desk.standards.write"), controller::onWrite);
        card.beside("standards-read", text("desk.standards.read"), controller::onRead);
        card.cancel("standards-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button keep = card.primary("standards-keep", text("desk.standards.keep"), () -> controller.onKeep(card, laws.typing() || days.typing()));
        keep.disableProperty().bind(model.busyProperty());
    }

    Card card() {
        return card;
    }

    private Node tabs() {
        ToggleGroup group = new ToggleGroup();
        HBox row = Parts.row("toggle-row");
        for (Page page : Page.values()) {
            String word = page.name().toLowerCase(Locale.ROOT);
            ToggleButton tab = new ToggleButton(text("desk.standards." + word));
            tab.setId("standards-" + word);
            tab.setToggleGroup(group);
            tab.setOnAction(_ -> model.pageProperty().set(page));
            model.pageProperty().subscribe(now -> tab.setSelected(now == page));
            tab.selectedProperty().subscribe(on -> {
                if (!on && model.pageProperty().get() == page) {
                    tab.setSelected(true);
                }
            });
            row.getChildren().add(tab);
        }
        return row;
    }
}
