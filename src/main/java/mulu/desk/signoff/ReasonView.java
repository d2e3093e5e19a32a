package mulu.desk.signoff;

import static mulu.base.Messages.text;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.signoff.Act;

/// The reason and the password.
final class ReasonView {
    private final Card card;

    ReasonView(ReasonController controller, ReasonModel model) {
        String key = model.act().name().toLowerCase(Locale.ROOT);
        card = new Card("reason", model.act().label());
        TextArea reason = new TextArea();
        reason.setId("reason-text");
        reason.setPromptText(text("desk.reason.prompt." + key));
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        reason.textProperty().bindBidirectional(model.reason());
        Label missing = Parts.label("", "soft");
        model.reason().subscribe(_ -> missing.setText(
                model.missing() == 0 ? "" : text("desk.reason.missing", ReasonModel.SHORTEST, model.missing())));
        PasswordField password = Parts.password();
        password.setId("reason-password");
        password.setPromptText(text("desk.sign.password.prompt"));
        card.body(Parts.sentence(text("desk.reason.lead." + key, model.title()), "dialog-sentence"), reason, missing, password);
        card.refusalProperty().bind(model.refusal());
        card.cancel("reason-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button yes = card.primary("reason-do", model.act().label(), () -> controller.onDo(card, model, password.getText()));
        if (model.act() == Act.RETURN) {
            yes.getStyleClass().add("returning");
        }
        yes.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.busy().get() || password.getText().isEmpty() || model.missing() > 0,
                model.busy(), password.textProperty(), model.reason()));
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
}
