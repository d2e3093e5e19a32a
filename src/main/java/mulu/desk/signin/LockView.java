package mulu.desk.signin;

import static mulu.base.Messages.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// One name and one field on the calm page; no key goes through it.
final class LockView {
    private final LockController controller;
    private final PasswordField password = Parts.password();
    private final BorderPane page;

    LockView(LockController controller, String name) {
        this.controller = controller;
        LockModel model = controller.model();
        password.setId("lock-password");
        password.setPromptText(text("desk.signin.password"));
        password.setOnAction(_ -> tryIt());
        Button enter = Parts.button("lock-enter", text("desk.lock.do"), this::tryIt);
        enter.getStyleClass().add(Styles.ACCENT);
        enter.disableProperty().bind(model.busyProperty());
        HBox line = Parts.row("sign-in-line", password, enter);
        HBox.setHgrow(password, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        Label refusal = Parts.sentence("", "refusal");
        refusal.setId("lock-refusal");
        refusal.textProperty().bind(model.refusalProperty());
        model.refusalProperty().subscribe(sentence -> {
            Parts.show(refusal, !sentence.isEmpty());
            if (!sentence.isEmpty()) {
                password.clear();
                password.requestFocus();
            }
        });
        Label unit = new Label();
        unit.textProperty().bind(model.unitProperty());
        HBox title = Parts.row("lock-title", Parts.icon(Material2OutlinedAL.LOCK, "lock-icon"), Parts.label(text("desk.lock.title", name), "front-title"));
        title.setAlignment(Pos.CENTER_LEFT);
        HBox others = Parts.row("dialog-buttons", Parts.button("lock-switch", text("desk.menu.switch"), controller::onSwitch), Parts.gap(),
                Parts.button("lock-quit", text("desk.menu.quit"), controller::onQuit));
        page = Front.page("lock", unit, Parts.column("sign-in-sheet", title, Parts.sentence(text("desk.lock.lead"), "front-lead"),
                Parts.column("sign-in-asking", line, refusal), others));
        page.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    }

    Node node() {
        return page;
    }

    void focus() {
        password.requestFocus();
    }

    private void tryIt() {
        controller.unlock(password.getText());
    }
}
