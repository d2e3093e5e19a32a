package mulu.desk.signoff;

import static mulu.base.Messages.text;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.ReasonField;
import mulu.signoff.Act;

/// The reason and the password.
final class ReasonView {
    private final Card card;

    ReasonView(ReasonController controller, ReasonModel model) {
        String key = model.act().name().toLowerCase(Locale.ROOT);
        card = new Card("reason", model.act().label());
        ReasonField reason = new ReasonField("reason-text", text("desk.reason.prompt." + key), ReasonModel.SHORTEST);
        reason.textProperty().bindBidirectional(model.reason());
        PasswordField password = Parts.password();
        password.setId("reason-password");
        password.setPromptText(text("desk.sign.password.prompt"));
        card.body(Parts.sentence(text("desk.reason.lead." + key, model.title()), "dialog-sentence"), reason.node(), password);
        card.refusalProperty().bind(model.refusal());
        card.cancel("reason-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button yes = card.primary("reason-do", model.act().label(), () -> controller.onDo(card, model, password.getText()));
        if (model.act() == Act.RETURN) {
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
}
