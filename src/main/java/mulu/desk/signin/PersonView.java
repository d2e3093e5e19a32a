package mulu.desk.signin;

import static mulu.base.Messages.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.staff.Account;
import mulu.staff.Role;

/// Name, roles, password and state of one person, each with its own button.
final class PersonView {
    private final PersonController controller;
    private final PersonModel model;
    private final Card card;
    private final Label state = Parts.sentence("", "soft");
    private final TextField name = new TextField();
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);
    private final Button unlock;
    private final Button disable;

    PersonView(PersonController controller) {
        this.controller = controller;
        this.model = controller.model();
        card = new Card("person-card", text("desk.person.title"), "people");
        state.setId("person-state");
        unlock = Parts.button("person-unlock", text("desk.person.unlock"), controller::onUnlock);
        disable = Parts.button("person-disable", "", () -> controller.onDisabled(!account().person().disabled()));
        HBox account = Parts.row("field-line", state, Parts.gap(), unlock, disable);
        account.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(state, Priority.ALWAYS);
        card.body(account, head("desk.person.name"), naming(), head("desk.person.roles"), choosing());
        if (model.own()) {
            card.body(Parts.sentence(text("desk.person.own"), "soft"));
        } else {
            card.body(head("desk.person.reset"), resetting());
        }
        Label told = Parts.sentence("", "good");
        told.setId("person-told");
        told.textProperty().bind(model.toldProperty());
        model.toldProperty().subscribe(words -> Parts.show(told, !words.isEmpty()));
        card.foot(told);
        card.refusalProperty().bind(model.refusalProperty());
        card.primary("person-close", text("desk.close"), () -> controller.onClose(card));
        model.accountProperty().subscribe(this::repaint);
    }

    Card card() {
        return card;
    }

    private Account account() {
        return model.accountProperty().get();
    }

    private static Label head(String key) {
        return Parts.label(text(key), "section-title");
    }

    private void repaint(Account account) {
        boolean disabled = account.person().disabled();
        String words = disabled ? text("desk.person.state.disabled", account.person().name())
                : account.minutes() > 0 ? text("desk.person.state.locked", account.person().name(), account.minutes())
                : text(account.mustChange() ? "desk.person.state.given" : "desk.person.state.usual", account.person().name());
        state.setText(words);
        name.setText(account.person().name());
        roles.forEach((role, box) -> box.setSelected(account.person().has(role)));
        Parts.show(unlock, account.minutes() > 0 && !model.own());
        disable.setText(text(disabled ? "desk.person.enable" : "desk.person.disable"));
        Parts.show(disable, !model.own());
    }

    private Node naming() {
        name.setId("person-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        return line(name, Parts.button("person-rename", text("desk.person.rename"), () -> controller.onRename(name.getText())));
    }

    private Node choosing() {
        HBox boxes = Parts.row("person-roles");
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(role.label());
            box.setId("person-role-" + role.name().toLowerCase(Locale.ROOT));
            box.setDisable(model.own());
            roles.put(role, box);
            boxes.getChildren().add(box);
        }
        Button save = Parts.button("person-roles-save", text("desk.save"), () -> controller.onRoles(chosen()));
        Parts.show(save, !model.own());
        HBox.setHgrow(boxes, Priority.ALWAYS);
        boxes.setAlignment(Pos.CENTER_LEFT);
        return line(boxes, save);
    }

    private Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        return chosen;
    }

    private Node resetting() {
        PasswordField password = Parts.password();
        password.setId("person-password");
        password.setPromptText(text("desk.person.reset.prompt"));
        HBox.setHgrow(password, Priority.ALWAYS);
        Button reset = Parts.button("person-reset", text("desk.person.reset.do"), () -> controller.onReset(password.getText(), password::clear));
        return Parts.column("person-reset-lines", line(password, reset), Parts.sentence(text("desk.person.reset.note"), "soft"));
    }

    private static HBox line(Node wide, Node button) {
        HBox line = Parts.row("field-line", wide, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
