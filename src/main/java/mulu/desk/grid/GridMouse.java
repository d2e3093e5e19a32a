package mulu.desk.grid;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import mulu.base.Messages;
import mulu.desk.grid.Lattice.Part;
import mulu.desk.grid.Lattice.Spot;
import mulu.template.Field;

/// The mouse over the grid: press, drag, double click, wheel and the right button.
final class GridMouse {
    private final GridController controller;
    private final GridModel model;
    private final Lattice lattice;
    private final ContextMenu menu;
    private final HeadMouse head;
    private final ColumnMenu columnMenu;
    private Part dragging = Part.NOTHING;
    private boolean filling;

    GridMouse(GridController controller, Lattice lattice) {
        this.controller = controller;
        this.model = controller.model();
        this.lattice = lattice;
        menu = menu();
        head = new HeadMouse(controller, lattice);
        columnMenu = new ColumnMenu(controller);
        lattice.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        lattice.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        lattice.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        lattice.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        lattice.addEventHandler(MouseEvent.MOUSE_MOVED, event -> head.moved(event.getX(), event.getY()));
        lattice.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        lattice.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    }

    private void pressed(MouseEvent event) {
        if (!lattice.equals(event.getTarget())) {
            return;
        }
        menu.hide();
        columnMenu.hide();
        Spot spot = lattice.at(event.getX(), event.getY());
        boolean inside = (spot.part() == Part.CELL && model.selection().has(spot.row(), spot.column()))
                || (spot.part() == Part.NUMBER && model.selection().wholeRows() && model.selection().hasRow(spot.row()))
                || (spot.part() == Part.HEAD && head.whole(spot.column()));
        if (event.getButton() == MouseButton.PRIMARY && small(event.getX(), event.getY())) {
            return;
        }
        if (head.takes(event, spot) || (event.getButton() == MouseButton.SECONDARY && inside)) {
            controller.focus();
            return;
        }
        dragging = spot.part();
        switch (spot.part()) {
            case CELL -> controller.walk().onPress(spot.row(), spot.column(), how(event));
            case NUMBER -> controller.walk().onPressRow(spot.row(), how(event));
            case HEAD -> controller.walk().onPressColumn(spot.column(), how(event));
            case CORNER -> controller.selectAll();
            case NOTHING -> {
                controller.commit();
                controller.focus();
            }
        }
    }

    /// Whether the press means one of the small marks: the fill handle, or that of a filter.
    private boolean small(double x, double y) {
        filling = lattice.handle().at(x, y);
        int filter = lattice.edgeAt(x, y) < 0 ? lattice.filterAt(x, y) : -1;
        if (filling) {
            controller.commit();
            controller.focus();
        } else if (filter >= 0) {
            controller.onFilter(filter);
        }
        return filling || filter >= 0;
    }

    /// The area as it would be filled.
    private void stretch(double x, double y, boolean done) {
        Spot spot = lattice.at(x, y);
        Area to = model.selection().area().stretchedTo(Math.clamp(spot.row(), 0, Math.max(0, model.filledRows() - 1)), spot.column());
        lattice.handle().stretch(done ? null : to);
        lattice.requestLayout();
        if (done) {
            filling = false;
            controller.onFill(spot.row(), spot.column());
        }
    }

    private static Walk.Press how(MouseEvent event) {
        return event.isShiftDown() ? Walk.Press.EXTEND
                : event.isShortcutDown() ? Walk.Press.ADD : Walk.Press.NEW;
    }

    private void dragged(MouseEvent event) {
        if (filling) {
            stretch(event.getX(), event.getY(), false);
            return;
        }
        if (head.drags(event.getX())) {
            return;
        }
        Spot spot = lattice.at(event.getX(), event.getY());
        if (dragging == Part.CELL) {
            controller.walk().onDrag(spot.row(), spot.column());
        } else if (dragging == Part.NUMBER) {
            controller.walk().onDragRow(spot.row());
        } else if (dragging == Part.HEAD) {
            controller.walk().onDragColumn(spot.column());
        }
    }

    private void released(MouseEvent event) {
        if (filling) {
            stretch(event.getX(), event.getY(), true);
        }
        dragging = Part.NOTHING;
        head.released();
    }

    private void clicked(MouseEvent event) {
        boolean twice = event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && lattice.equals(event.getTarget());
        Field edge = lattice.field(lattice.edgeAt(event.getX(), event.getY()));
        if (twice && edge != null) {
            controller.columns().fit(edge);
            return;
        }
        Spot spot = lattice.at(event.getX(), event.getY());
        if (!twice || spot.part() != Part.CELL) {
            return;
        }
        if (model.field(spot.column()).type() == Field.Type.TICK) {
            controller.onToggle();
        } else {
            controller.onOpen();
        }
    }

    private void scrolled(ScrollEvent event) {
        controller.commit();
        double dx = event.isShiftDown() ? event.getDeltaX() + event.getDeltaY() : event.getDeltaX();
        double dy = event.isShiftDown() ? 0 : event.getDeltaY();
        lattice.scroll(dx, dy);
        event.consume();
    }

    private void asked(ContextMenuEvent event) {
        if (lattice.at(event.getX(), event.getY()).part() == Part.HEAD) {
            columnMenu.show(lattice, event.getScreenX(), event.getScreenY());
        } else {
            menu.show(lattice, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private ContextMenu menu() {
        ContextMenu made = new ContextMenu(
                item("grid.menu.cut", controller.clip()::cut), item("grid.menu.copy", controller.clip()::copy), item("grid.menu.paste", controller.clip()::paste),
                item("grid.menu.clear", controller::clear), new SeparatorMenuItem(),
                item("grid.menu.insert-above", controller::insertAbove), item("grid.menu.insert-below", controller::insertBelow),
                item("grid.menu.duplicate", controller::duplicateRows), item("grid.menu.delete", controller::deleteRows),
                new SeparatorMenuItem(), item("grid.menu.up", controller::moveUp), item("grid.menu.down", controller::moveDown));
        made.setOnHidden(_ -> controller.focus());
        return made;
    }

    private static MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> command.run());
        return item;
    }
}
