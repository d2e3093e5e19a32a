package mulu.desk.signin;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import mulu.desk.fx.Parts;

/// The two numbers by which the house guards its accounts, each to be chosen from a few.
final class RulesView {
    private static final List<Integer> DAYS = List.of(30, 60, 90, 180, 365, 0);
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 60, 0);

    private RulesView() {}

    static Node node(PeopleController controller) {
        HBox line = Parts.row("field-line", Parts.label(text("desk.people.days"), "field-label"),
                box("people-days", DAYS, "desk.people.days.n", "desk.people.days.never", controller.model().daysProperty(), controller::onDays),
                Parts.gap(), Parts.label(text("desk.people.minutes"), "field-label"),
                box("people-minutes", MINUTES, "desk.people.minutes.n", "desk.people.minutes.never", controller.model().minutesProperty(),
                        controller::onMinutes));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// A box of numbers, 0 being never; a number that is not among the choices is added.
    static ComboBox<Integer> box(String id, List<Integer> choices, String some, String never, IntegerProperty value, IntConsumer chosen) {
        ComboBox<Integer> box = Parts.choice(id, number -> number == 0 ? text(never) : text(some, number));
        box.getItems().setAll(choices);
        value.subscribe(now -> {
            if (!box.getItems().contains(now.intValue())) {
                box.getItems().addFirst(now.intValue());
            }
            box.setValue(now.intValue());
        });
        box.setOnAction(_ -> {
            Integer now = box.getValue();
            if (now != null && now != value.get()) {
                chosen.accept(now);
            }
        });
        return box;
    }
}
