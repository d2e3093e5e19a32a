package mulu.desk.signin;

import static mulu.base.Messages.text;

import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;

/// The old password, the new one twice, and what it must be like.
final class PasswordView {
    private final Card card;

    /// @param demanded whether the person cannot go on without
    PasswordView(PasswordController controller, boolean demanded) {
        PasswordModel model = controller.model();
        card = new Card("password", text("desk.password.title"), "password-card");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        field(grid, "password-old", "desk.password.old", model.oldProperty());
        field(grid, "password-new", "desk.password.new", model.freshProperty());
        field(grid, "password-again", "desk.password.again", model.againProperty());
        if (demanded) {
            card.body(Parts.sentence(text("desk.password.demanded"), "dialog-sentence"));
        }
        card.body(grid, Parts.sentence(text("desk.password.rules"), "soft"));
        card.refusalProperty().bind(model.refusalProperty());
        card.cancel("password-cancel", text(demanded ? "desk.password.leave" : "desk.cancel"), () -> controller.onCancel(card));
        card.primary("password-do", text("desk.password.do"), () -> controller.onChange(card)).disableProperty().bind(model.busyProperty());
    }

    private static void field(GridPane grid, String id, String key, StringProperty value) {
        PasswordField field = Parts.password();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), Parts.label(text(key), "field-label"), field);
    }

    Card card() {
        return card;
    }
}
