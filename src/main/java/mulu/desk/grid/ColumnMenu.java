package mulu.desk.grid;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mulu.base.Messages;

/// What the right button offers on the header.
final class ColumnMenu {
    private final ContextMenu menu;
    private final MenuItem showAll;
    private final GridModel model;

    ColumnMenu(GridController controller) {
        model = controller.model();
        ColumnCommands columns = controller.columns();
        showAll = item("grid.columns.show-all", columns::showAll);
        menu = new ContextMenu(item("grid.columns.hide", columns::hide), showAll,
                new SeparatorMenuItem(),
                item("grid.columns.left", columns::moveLeft), item("grid.columns.right", columns::moveRight),
                new SeparatorMenuItem(),
                item("grid.columns.freeze", columns::freeze), item("grid.columns.unfreeze", columns::unfreeze),
                new SeparatorMenuItem(),
                item("grid.columns.usual-widths", columns::usualWidths), item("grid.columns.usual", columns::usual));
        menu.setOnHidden(_ -> controller.focus());
    }

    private static MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> command.run());
        return item;
    }

    void show(Lattice lattice, double x, double y) {
        showAll.setDisable(model.columnLookProperty().get().hidden().isEmpty());
        menu.show(lattice, x, y);
    }

    void hide() {
        menu.hide();
    }
}
