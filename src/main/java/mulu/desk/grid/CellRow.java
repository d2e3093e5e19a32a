package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import mulu.base.Messages;
import mulu.base.Needle;
import mulu.check.Rule.Level;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// The nodes of one row on the screen; used again for another row when that one scrolls away.
final class CellRow {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    /// A lone mark such as √, set larger than words.
    private static final PseudoClass MARK = PseudoClass.getPseudoClass("mark");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
    /// It holds what is looked for.
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    /// The cell below is shown as one with it.
    private static final PseudoClass JOINED = PseudoClass.getPseudoClass("joined");
    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");
    private static final PseudoClass RETURNED = PseudoClass.getPseudoClass("returned");
    /// No sign is narrower than this part of an em; what lies behind cannot be seen and need not be set.
    private static final double NARROWEST = 0.2;

    private final Label number = new Label();
    private final List<Label> cells = new ArrayList<>();

    CellRow(Panes panes, ColumnPlan plan) {
        number.getStyleClass().setAll("grid-number");
        panes.numbers().getChildren().add(number);
        for (int i = 0; i < plan.size(); i++) {
            Label cell = new Label();
            cell.getStyleClass().setAll("grid-cell");
            if (plan.field(i).type() != Field.Type.TEXT) {
                cell.getStyleClass().addAll("centred", plan.field(i).type() == Field.Type.TICK ? "tick" : "ordinal");
            }
            cell.setWrapText(true);
            cell.setEllipsisString("…");
            cells.add(cell);
            (i < plan.frozen() ? panes.still() : panes.moving()).getChildren().add(cell);
        }
    }

    /// The three panes that scroll together.
    record Panes(Pane numbers, Pane still, Pane moving) {
        List<Pane> all() {
            return List.of(numbers, still, moving);
        }
    }

    /// Where things are.
    ///
    /// @param first whether it is the first row on the screen
    record Place(ColumnPlan plan, int y, int height, int shift, int numberWidth, double visibleWidth, double em, int lines,
            boolean first) {
        boolean sees(int column) {
            int x = x(column);
            return column < plan.frozen() || (x + plan.width(column) > 0 && x < visibleWidth);
        }

        int x(int column) {
            return plan.left(column) - (column < plan.frozen() ? 0 : shift);
        }

        /// Cuts off what cannot be seen anyhow.
        String cut(String text, int column) {
            int signs = Math.max(1, (int) (lines * (plan.width(column) / (em * NARROWEST) + 1)));
            if (text.length() <= signs) {
                return text;
            }
            return text.substring(0, Character.isHighSurrogate(text.charAt(signs - 1)) ? signs - 1 : signs);
        }
    }

    void show(GridModel model, int row, Place at) {
        boolean fresh = row >= model.filledRows();
        Selection selection = model.selection();
        number.setVisible(true);
        String sign = number(model, row);
        number.setText(fresh ? "+" : sign);
        number.resizeRelocate(0, at.y(), at.numberWidth(), at.height());
        number.pseudoClassStateChanged(SELECTED, selection.hasRow(row));
        number.pseudoClassStateChanged(NEW, fresh);
        Needle needle = model.needleProperty().get();
        for (int i = 0; i < cells.size(); i++) {
            Label cell = cells.get(i);
            cell.setVisible(at.sees(i));
            if (at.sees(i)) {
                cell.resizeRelocate(at.x(i), at.y(), at.plan().width(i), at.height());
                String text = model.text(row, i);
                boolean active = row == selection.row() && i == selection.column();
                boolean joined = joined(model, row, i);
                cell.setText(active || leads(model, row, i, at) ? at.cut(text, i) : "");
                cell.pseudoClassStateChanged(JOINED, joined);
                cell.pseudoClassStateChanged(MARK, text.length() == 1);
                cell.pseudoClassStateChanged(SELECTED, selection.has(row, i) && !active);
                cell.pseudoClassStateChanged(NEW, fresh);
                cell.pseudoClassStateChanged(FOUND, needle != null && !text.isEmpty() && needle.in(text));
                mark(cell, fresh ? null : model.mark(row, i));
            }
        }
    }

    /// The number of a row, with a sign before it where somebody has looked at it.
    private String number(GridModel model, int row) {
        CellSigns signs = model.signsProperty().get();
        int index = model.index(row);
        boolean returned = row < model.filledRows() && signs.returned(model.ref(row).id());
        boolean checked = !returned && row < model.filledRows() && signs.checked(index);
        number.pseudoClassStateChanged(CHECKED, checked);
        number.pseudoClassStateChanged(RETURNED, returned);
        return Messages.text(returned ? "grid.number.returned" : checked ? "grid.number.checked" : "grid.number", Integer.toString(index + 1));
    }

    /// Whether a row is shown as one with the row below in this column.
    private static boolean joined(GridModel model, int row, int column) {
        Field field = model.field(column);
        return model.mergedProperty().get() && row >= 0 && row + 1 < model.filledRows()
                && field.look().frozen() && field.type() == Field.Type.TEXT
                && !model.text(row, column).isEmpty() && model.text(row, column).equals(model.text(row + 1, column));
    }

    /// Whether the text of neighbours that are shown as one stands in this row: the first of them that is whole on the
    /// screen.
    private static boolean leads(GridModel model, int row, int column, Place at) {
        boolean above = joined(model, row - 1, column);
        if (at.first()) {
            return at.y() >= 0 || !joined(model, row, column);
        }
        return !above || (at.y() > 0 && at.y() < at.height());
    }

    private static void mark(Label cell, @Nullable Level mark) {
        cell.pseudoClassStateChanged(ERROR, mark == Level.ERROR);
        cell.pseudoClassStateChanged(WARNING, mark == Level.WARNING);
        cell.pseudoClassStateChanged(HINT, mark == Level.HINT);
    }

    /// Adds the outlines of the found signs to the paths of the two panes.
    void outline(Needle needle, int frozen, Path still, Path moving) {
        for (int i = 0; i < cells.size(); i++) {
            Label cell = cells.get(i);
            if (!cell.isVisible() || !cell.getPseudoClassStates().contains(FOUND)) {
                continue;
            }
            cell.applyCss();
            cell.layout();
            if (cell.lookup(".text") instanceof Text text) {
                double dx = cell.getLayoutX() + text.getLayoutX();
                double dy = cell.getLayoutY() + text.getLayoutY();
                for (Needle.Span span : needle.spans(cell.getText())) {
                    if (span.from() < text.getText().length()) {
                        PathElement[] shape = text.rangeShape(span.from(), Math.min(span.to(), text.getText().length()));
                        moved(shape, dx, dy, i < frozen ? still : moving);
                    }
                }
            }
        }
    }

    private static void moved(PathElement[] shape, double dx, double dy, Path into) {
        for (PathElement element : shape) {
            switch (element) {
                case MoveTo to -> into.getElements().add(new MoveTo(to.getX() + dx, to.getY() + dy));
                case LineTo to -> into.getElements().add(new LineTo(to.getX() + dx, to.getY() + dy));
                default -> into.getElements().add(new ClosePath());
            }
        }
    }

    void hide() {
        number.setVisible(false);
        cells.forEach(cell -> cell.setVisible(false));
    }
}
