package mulu.desk.signin;

import static mulu.base.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.staff.Account;
import mulu.staff.Role;

/// Who there is, a line to add somebody, the unit, and the house rule.
final class PeopleView {
    private final PeopleController controller;
    private final PeopleModel model;
    private final Card card = new Card("people", text("desk.people.title"), "people");
    private final GridPane list = new GridPane();

    PeopleView(PeopleController controller) {
        this.controller = controller;
        this.model = controller.model();
        list.getStyleClass().add("fact-grid");
        Parts.follow(model.accounts(), this::repaint);
        Label alone = Parts.sentence(text("desk.people.alone"), "card-reason");
        alone.setId("people-alone");
        model.aloneProperty().subscribe(one -> Parts.show(alone, one));
        card.body(Parts.label(text("desk.people.here"), "section-title"), list, alone,
                Parts.label(text("desk.people.add"), "section-title"), adding(),
                Parts.label(text("desk.people.house"), "section-title"), unit(), RulesView.node(controller), onePerson(),
                Parts.label(text("desk.people.route"), "section-title"), RouteRulesView.node(controller));
        card.refusalProperty().bind(model.refusalProperty());
        card.primary("people-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }

    private void repaint() {
        list.getChildren().clear();
        for (Account account : model.accounts()) {
            Button manage = Parts.button("people-manage-" + account.person().name(), text("desk.people.manage"), () -> controller.onPerson(account));
            manage.setAccessibleText(text("desk.people.manage.whom", account.person().name()));
            Label state = Parts.label(state(account), "soft");
            GridPane.setHgrow(state, Priority.ALWAYS);
            state.setMaxWidth(Double.MAX_VALUE);
            list.addRow(list.getRowCount(), Parts.label(account.person().name(), "fact-name"), state, manage);
        }
    }

    private static String state(Account account) {
        String title = account.person().title();
        if (account.person().disabled()) {
            return text("desk.people.disabled", title);
        }
        return account.minutes() > 0 ? text("desk.people.locked", title) : title;
    }

    private Node adding() {
        TextField name = new TextField();
        name.setId("people-name");
        name.setPromptText(text("desk.first.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        ComboBox<Role> role = Parts.choice("people-role", Role::label);
        role.getItems().setAll(Role.values());
        role.valueProperty().bindBidirectional(model.roleProperty());
        PasswordField password = Parts.password();
        password.setId("people-password");
        password.setPromptText(text("desk.first.password"));
        Button add = Parts.button("people-add", text("desk.people.add.do"),
                () -> controller.onAdd(password.getText(), password::clear));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = Parts.row("field-line", name, role, password, add);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node unit() {
        TextField unit = new TextField();
        unit.setId("people-unit");
        unit.textProperty().bindBidirectional(model.unitProperty());
        HBox.setHgrow(unit, Priority.ALWAYS);
        HBox line = Parts.row("field-line", Parts.label(text("desk.people.unit"), "field-label"), unit,
                Parts.button("people-unit-save", text("desk.save"), controller::onUnit));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node onePerson() {
        CheckBox box = new CheckBox(text("desk.people.one"));
        box.setId("people-one");
        box.setWrapText(true);
        model.onePersonProperty().subscribe(box::setSelected);
        box.setOnAction(_ -> controller.onOnePerson(box.isSelected()));
        return box;
    }
}
