package mulu.desk.signoff;

import static mulu.base.Messages.text;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.ReasonField;
import mulu.signoff.Act;

/// To whom, why, and the password.
final class ReasonView {
    private final ReasonModel model;
    private final Card card;

    ReasonView(ReasonController controller, ReasonModel model, ReasonController.Asked asked) {
        this.model = model;
        boolean choice = model.acts().size() > 1;
        card = new Card("reason", choice ? text("desk.reason.title") : model.act().get().label());
        ReasonField reason = new ReasonField("reason-text", text("desk.reason.prompt"), model.reasoned() ? ReasonModel.SHORTEST : 0);
        Parts.show(reason.node(), model.reasoned());
        reason.offer(asked.phrases(), null);
        Label rows = Parts.sentence(text("desk.reason.rows", asked.rows()), "dialog-sentence");
        Parts.show(rows, asked.rows() > 0);
        reason.textProperty().bindBidirectional(model.reason());
        PasswordField password = Parts.password();
        password.setId("reason-password");
        password.setPromptText(text("desk.sign.password.prompt"));
        Label lead = Parts.sentence("", "dialog-sentence");
        if (choice) {
            card.body(choice());
        }
        card.body(lead, rows, reason.node(), password);
        card.refusalProperty().bind(model.refusal());
        card.cancel("reason-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button yes = card.primary("reason-do", "", () -> controller.onDo(card, model, password.getText()));
        model.act().subscribe(act -> {
            lead.setText(text("desk.reason.lead." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'), model.title()));
            yes.setText(act.label());
        });
        if (model.act().get() == Act.RETURN) {
            yes.getStyleClass().add("returning");
        }
        yes.disableProperty().bind(model.busy().or(password.textProperty().isEmpty()).or(reason.given().not()));
        model.refusal().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                password.clear();
                password.requestFocus();
            }
        });
    }

    Card card() {
        return card;
    }

    private Node choice() {
        ToggleGroup group = new ToggleGroup();
        HBox row = Parts.row("field-line");
        for (Act act : model.acts()) {
            RadioButton button = new RadioButton(act.label());
            button.setId("reason-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setToggleGroup(group);
            button.setSelected(act == model.act().get());
            button.setOnAction(_ -> model.act().set(act));
            row.getChildren().add(button);
        }
        return row;
    }
}
