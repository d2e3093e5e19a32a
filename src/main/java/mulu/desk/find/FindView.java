package mulu.desk.find;

import static mulu.base.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// One line to find, a second one to replace.
final class FindView {
    private final FindController controller;
    private final FindModel model;
    private final TextField typed = new TextField();
    private final TextField replacement = new TextField();
    private final VBox bar;

    FindView(FindController controller) {
        this.controller = controller;
        this.model = controller.model();
        field(typed, "find-text", "desk.find.prompt");
        typed.textProperty().bindBidirectional(model.typedProperty());
        field(replacement, "find-replacement", "desk.find.replacement");
        replacement.textProperty().bindBidirectional(model.replacementProperty());
        Label count = Parts.label("", "find-count");
        count.setId("find-count");
        count.textProperty().bind(model.countProperty());
        ToggleButton one = new ToggleButton();
        one.setId("find-column");
        one.getStyleClass().add("find-toggle");
        one.textProperty().bind(model.columnProperty().map(name -> text("desk.find.column", name)));
        one.selectedProperty().bindBidirectional(model.oneColumnProperty());
        HBox first = Parts.row("find-line", Parts.icon(Material2OutlinedAL.FIND_IN_PAGE, "find-icon"), typed, count,
                small("find-previous", Material2OutlinedAL.KEYBOARD_ARROW_UP, "desk.find.previous", controller::previous),
                small("find-next", Material2OutlinedAL.KEYBOARD_ARROW_DOWN, "desk.find.next", controller::next), one,
                Parts.button("find-only", text("desk.find.only"), controller::only), Parts.gap(),
                small("find-shut", Material2OutlinedAL.CLOSE, "desk.find.shut", controller::shut));
        Button list = Parts.button("find-replace", text("desk.find.replace"), controller::replace);
        HBox second = Parts.row("find-line", Parts.icon(Material2OutlinedAL.FIND_REPLACE, "find-icon"), replacement, list);
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        bar = Parts.column("find-bar", first, second);
        bar.setId("find");
        model.shownProperty().subscribe(shown -> Parts.show(bar, shown));
        model.replacingProperty().subscribe(shown -> Parts.show(second, shown));
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static void field(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(text(prompt));
        field.getStyleClass().add("find-field");
    }

    private static Button small(String id, Ikon icon, String words, Runnable action) {
        Button button = Parts.button(id, "", icon, action);
        button.setFocusTraversable(false);
        button.setTooltip(Parts.tip(text(words)));
        button.setAccessibleText(text(words));
        button.getStyleClass().add("quiet-button");
        return button;
    }

    Node node() {
        return bar;
    }

    void focus() {
        typed.requestFocus();
        typed.selectAll();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            controller.shut();
        } else if (code == KeyCode.ENTER && typed.isFocused()) {
            if (event.isShiftDown()) {
                controller.previous();
            } else {
                controller.next();
            }
        } else if (code == KeyCode.ENTER && replacement.isFocused()) {
            controller.replace();
        } else {
            return;
        }
        event.consume();
    }
}
