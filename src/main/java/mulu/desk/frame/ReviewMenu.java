package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import mulu.desk.review.ReviewController;

/// 复核: remarks, rows that are looked at, suggestions and the office's phrases. What is not this person's turn is refused
/// with the reason when it is asked for.
final class ReviewMenu {
    private final FrameController controller;
    private final ObservableBooleanValue closed;

    /// @param closed whether no catalog is open
    ReviewMenu(FrameController controller, ObservableBooleanValue closed) {
        this.controller = controller;
        this.closed = closed;
    }

    Menu menu() {
        Menu menu = new Menu(text("desk.menu.review"));
        menu.setId("desk-menu-review");
        menu.getItems().addAll(item("desk.menu.remark", "Shift+F2", review -> review.saying().remark()),
                item("desk.menu.remark-whole", "", review -> review.saying().remarkWhole()),
                panel(),
                new SeparatorMenuItem(),
                item("desk.menu.pass", "Ctrl+Enter", ReviewController::pass),
                item("desk.menu.unpass", "", ReviewController::unpass),
                item("desk.menu.object", "Ctrl+Backspace", review -> review.saying().object(review.selection())),
                item("desk.menu.suggest", "F2", review -> review.saying().suggest()),
                item("desk.menu.next-unseen", "Ctrl+F8", ReviewController::nextUnseen),
                item("desk.menu.pass-shown", "", ReviewController::passShown),
                new SeparatorMenuItem(),
                item("desk.menu.phrases", "", review -> review.saying().phrases()),
                item("desk.menu.list-remarks", "", ReviewController::list));
        return menu;
    }

    private MenuItem panel() {
        return made("desk.menu.remarks", "", () -> controller.with(CatalogController::showRemarks));
    }

    private MenuItem item(String key, String keys, Consumer<ReviewController> command) {
        return made(key, keys, () -> controller.with(open -> command.accept(open.reviewing().controller())));
    }

    private MenuItem made(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        item.disableProperty().bind(closed);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        return item;
    }
}
