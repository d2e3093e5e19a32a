package mulu.desk.signin;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mulu.catalog.Stage;
import mulu.desk.fx.Parts;
import mulu.signoff.RouteRules;

/// Whether catalogs are examined for secrets, and within how many working days each hand is to be done.
final class RouteRulesView {
    private static final List<Integer> DAYS = List.of(0, 1, 2, 3, 5, 7, 10, 15, 20);

    private RouteRulesView() {}

    static Node node(PeopleController controller) {
        PeopleModel model = controller.model();
        CheckBox secrecy = new CheckBox(text("desk.people.secrecy"));
        secrecy.setId("people-secrecy");
        secrecy.setWrapText(true);
        model.secrecyProperty().subscribe(secrecy::setSelected);
        secrecy.setOnAction(_ -> controller.onSecrecy(secrecy.isSelected()));
        FlowPane limits = new FlowPane();
        limits.getStyleClass().add("limit-flow");
        limits.getChildren().add(Parts.label(text("desk.people.limits"), "field-label"));
        for (Stage stage : RouteRules.TIMED) {
            String word = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
            IntegerProperty days = model.limit(stage);
            HBox one = Parts.row("limit", Parts.label(text("desk.people.limit." + word), "soft"),
                    RulesView.box("people-limit-" + word, DAYS, "desk.people.limit.n", "desk.people.limit.none", days, limit -> controller.onLimit(stage, limit)));
            one.setAlignment(Pos.CENTER_LEFT);
            limits.getChildren().add(one);
            if (stage == Stage.TO_CLEAR) {
                model.secrecyProperty().subscribe(on -> Parts.show(one, on));
            }
        }
        return Parts.column("route-rules", secrecy, limits);
    }
}
