package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import mulu.desk.grid.GridModel.Mark;
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
    record Place(ColumnPlan plan, int y, int height, int shift, int numberWidth, double visibleWidth, double em, int lines) {}

    void show(GridModel model, int row, Place at) {
        boolean fresh = row >= model.filledRows();
        Selection selection = model.selection();
        number.setVisible(true);
        number.setText(fresh ? "+" : Integer.toString(model.index(row) + 1));
        number.resizeRelocate(0, at.y(), at.numberWidth(), at.height());
        number.pseudoClassStateChanged(SELECTED, selection.hasRow(row));
        number.pseudoClassStateChanged(NEW, fresh);
        for (int i = 0; i < cells.size(); i++) {
            int x = at.plan().left(i) - (i < at.plan().frozen() ? 0 : at.shift());
            int width = at.plan().width(i);
            Label cell = cells.get(i);
            boolean seen = i < at.plan().frozen() || (x + width > 0 && x < at.visibleWidth());
            cell.setVisible(seen);
            if (seen) {
                cell.resizeRelocate(x, at.y(), width, at.height());
                String text = model.text(row, i);
                cell.setText(cut(text, Math.max(1, (int) (at.lines() * (width / (at.em() * NARROWEST) + 1)))));
                cell.pseudoClassStateChanged(MARK, text.length() == 1);
                cell.pseudoClassStateChanged(SELECTED, selection.has(row, i) && !(row == selection.row() && i == selection.column()));
                cell.pseudoClassStateChanged(NEW, fresh);
                mark(cell, fresh ? null : model.mark(row, i));
            }
        }
    }

    private static void mark(Label cell, @Nullable Mark mark) {
        cell.pseudoClassStateChanged(ERROR, mark == Mark.ERROR);
        cell.pseudoClassStateChanged(WARNING, mark == Mark.WARNING);
        cell.pseudoClassStateChanged(HINT, mark == Mark.HINT);
    }

    private static String cut(String text, int signs) {
        if (text.length() <= signs) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(signs - 1)) ? signs - 1 : signs);
    }

    void hide() {
        number.setVisible(false);
        cells.forEach(cell -> cell.setVisible(false));
    }
}
