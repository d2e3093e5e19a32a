package mulu.desk.signin;

import static mulu.base.Messages.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.staff.Delegation;
import mulu.staff.Person;
import mulu.staff.Role;
import org.jspecify.annotations.Nullable;

/// What is in force, each with a button to end it; below, a line to ask somebody.
final class DeputyView {
    private final DeputyController controller;
    private final DeputyModel model;
    private final Card card = new Card("deputies", text("desk.deputy.title"), "people");
    private final GridPane list = new GridPane();
    private final ComboBox<Role> role = Parts.choice("deputy-role", Role::label);
    private final ComboBox<Person> deputy = Parts.choice("deputy-person", Person::name);

    DeputyView(DeputyController controller) {
        this.controller = controller;
        this.model = controller.model();
        list.getStyleClass().add("fact-grid");
        card.body(Parts.label(text("desk.deputy.here"), "section-title"), list);
        if (model.principals().stream().anyMatch(person -> !person.has(Role.ADMIN))) {
            card.body(Parts.label(text("desk.deputy.give"), "section-title"), asking());
        }
        card.foot(Parts.sentence(text("desk.deputy.note"), "soft"));
        Parts.follow(model.inForce(), this::repaint);
        card.refusalProperty().bind(model.refusalProperty());
        card.primary("deputies-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }

    private void repaint() {
        list.getChildren().clear();
        if (model.inForce().isEmpty()) {
            list.addRow(0, Parts.sentence(text("desk.deputy.none"), "soft"));
        }
        for (Delegation one : model.inForce()) {
            Label words = Parts.sentence(text("desk.deputy.line", one.deputy().name(), one.principal().name(), one.role().label(), one.until()), "fact-name");
            GridPane.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            Button end = Parts.button("deputy-end-" + one.deputy().name(), text("desk.deputy.end"), () -> controller.onEnd(one));
            Parts.show(end, controller.mayEnd(one));
            list.addRow(list.getRowCount(), words, end);
        }
    }

    private Node asking() {
        ComboBox<Person> principal = Parts.choice("deputy-principal", Person::name);
        principal.valueProperty().bindBidirectional(model.principalProperty());
        principal.getItems().setAll(model.principals());
        role.valueProperty().bindBidirectional(model.roleProperty());
        deputy.valueProperty().bindBidirectional(model.deputyProperty());
        List.of(principal, role, deputy).forEach(box -> GridPane.setHgrow(box, Priority.ALWAYS));
        model.principalProperty().subscribe(_ -> offer(role, model.hands(), model.roleProperty()));
        model.roleProperty().subscribe(_ -> offer(deputy, model.fit(), model.deputyProperty()));
        model.principalProperty().set(model.principals().getFirst());
        DatePicker until = new DatePicker();
        until.setId("deputy-until");
        until.setConverter(new Days());
        until.setMaxWidth(Double.MAX_VALUE);
        until.valueProperty().bindBidirectional(model.untilProperty());
        PasswordField password = Parts.password();
        password.setId("deputy-password");
        password.setPromptText(text("desk.sign.password.prompt"));
        Button give = Parts.button("deputy-give", text("desk.deputy.do"), () -> controller.onGive(password.getText(), password::clear));
        give.disableProperty().bind(model.busyProperty().or(password.textProperty().isEmpty()).or(model.deputyProperty().isNull())
                .or(model.roleProperty().isNull()).or(model.untilProperty().isNull()));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, label("desk.deputy.principal"), principal, label("desk.deputy.role"), role);
        grid.addRow(1, label("desk.deputy.person"), deputy, label("desk.deputy.until"), until);
        HBox.setHgrow(password, Priority.ALWAYS);
        HBox line = Parts.row("field-line", password, give);
        line.setAlignment(Pos.CENTER_LEFT);
        return Parts.column("person-reset-lines", grid, line);
    }

    private static Label label(String key) {
        return Parts.label(text(key), "field-label");
    }

    /// What is chosen stays where it is still offered; otherwise the first is.
    private static <T> void offer(ComboBox<T> box, List<T> items, ObjectProperty<@Nullable T> chosen) {
        T before = chosen.get();
        box.getItems().setAll(items);
        chosen.set(before != null && items.contains(before) ? before : items.isEmpty() ? null : items.getFirst());
    }

    /// Days as 2026-12-31, whatever the computer's habit is.
    private static final class Days extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String typed) {
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }
    }
}
