package mulu.desk.grid;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.desk.fx.Parts;
import mulu.desk.grid.Lattice.Part;
import mulu.desk.grid.Lattice.Spot;
import mulu.template.Field;

/// The mouse over the header: edges are drawn, a selected column is dragged to another place, hidden ones are told.
final class HeadMouse {
    private final GridController controller;
    private final GridModel model;
    private final Lattice lattice;
    private final Tooltip tip = Parts.tip("");
    private int resizing = -1;
    /// The selected column that was pressed, or -1.
    private int held = -1;
    private int gap = -1;

    HeadMouse(GridController controller, Lattice lattice) {
        this.controller = controller;
        this.model = controller.model();
        this.lattice = lattice;
    }

    /// Whether the press is the beginning of drawing an edge or dragging a column.
    boolean takes(MouseEvent event, Spot spot) {
        resizing = lattice.edgeAt(event.getX(), event.getY());
        boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
        held = resizing < 0 && plain && spot.part() == Part.HEAD && whole(spot.column()) ? spot.column() : -1;
        return resizing >= 0 || held >= 0;
    }

    /// Whether a column is selected from the first row to the last, but not every column.
    boolean whole(int column) {
        Selection now = model.selection();
        return !now.wholeRows() && now.top() == 0 && now.bottom() >= model.filledRows() - 1
                && now.area().hasColumn(column) && now.width() < model.columns();
    }

    /// Whether the drag is the header's.
    boolean drags(double x) {
        Field field = lattice.field(resizing);
        if (field != null) {
            controller.columns().resize(field, (x - lattice.box(0, resizing).getMinX()) / lattice.em());
        } else if (held >= 0) {
            int now = lattice.gapAt(x);
            gap = now >= model.selection().left() && now <= model.selection().right() + 1 ? -1 : now;
            lattice.gap(gap);
            lattice.setCursor(Cursor.CLOSED_HAND);
        }
        return field != null || held >= 0;
    }

    void released() {
        if (gap >= 0) {
            controller.columns().moveTo(gap);
        } else if (held >= 0) {
            controller.walk().onPressColumn(held, Walk.Press.NEW);
        }
        lattice.gap(-1);
        resizing = -1;
        held = -1;
        gap = -1;
    }

    void moved(double x, double y) {
        boolean edge = lattice.edgeAt(x, y) >= 0;
        Spot spot = lattice.at(x, y);
        boolean head = spot.part() == Part.HEAD;
        lattice.setCursor(edge ? Cursor.H_RESIZE : head && whole(spot.column()) ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        String hidden = head ? hidden(spot.column()) : "";
        if (hidden.equals(tip.getText())) {
            return;
        }
        tip.setText(hidden);
        if (hidden.isEmpty()) {
            Tooltip.uninstall(lattice, tip);
        } else {
            Tooltip.install(lattice, tip);
        }
    }

    /// Says which columns are hidden beside a shown one; empty for none.
    private String hidden(int column) {
        Sheet sheet = model.sheet();
        if (sheet == null) {
            return "";
        }
        List<Field> form = sheet.template().fields();
        ColumnLook view = model.columnLookProperty().get();
        String names = Stream.concat(view.hiddenBehind(form, column - 1).stream(), view.hiddenBehind(form, column).stream())
                .map(Field::path).collect(Collectors.joining(Messages.text("grid.columns.between")));
        return names.isEmpty() ? "" : Messages.text("grid.columns.hidden", names);
    }
}
