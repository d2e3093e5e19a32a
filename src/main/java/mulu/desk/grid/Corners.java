package mulu.desk.grid;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import mulu.catalog.Sheet;

/// The small signs in the corners of cells: ◥ where something was said, ◆ where the round has changed the text. Told apart
/// by shape and place, not only by colour.
final class Corners {
    /// In ems.
    private static final double REMARK = 0.55;
    private static final double DOT = 0.22;

    private final Path remarked = path("grid-remarked");
    private final Path changed = path("grid-changed");

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setMouseTransparent(true);
        path.setManaged(false);
        return path;
    }

    Path remarked() {
        return remarked;
    }

    Path changed() {
        return changed;
    }

    /// Marks the cells on the screen.
    void place(Lattice lattice, GridModel model, int first, int rows) {
        remarked.getElements().clear();
        changed.getElements().clear();
        CellSigns signs = model.signsProperty().get();
        Sheet sheet = model.sheet();
        if (sheet == null || (signs.remarked().isEmpty() && signs.changed().isEmpty())) {
            return;
        }
        for (int row = first; row < Math.min(first + rows, model.filledRows()); row++) {
            row(lattice, model, row, model.ref(row).id());
        }
    }

    private void row(Lattice lattice, GridModel model, int row, long id) {
        CellSigns signs = model.signsProperty().get();
        Rectangle2D number = lattice.number(row);
        if (signs.remarked(id, CellSigns.ROW)) {
            triangle(number, lattice.em());
        }
        if (signs.changed(id, CellSigns.ROW)) {
            diamond(number, lattice.em());
        }
        for (int column = 0; column < model.columns(); column++) {
            int slot = model.field(column).slot();
            boolean said = signs.remarked(id, slot);
            boolean other = signs.changed(id, slot);
            Rectangle2D box = said || other ? lattice.box(row, column) : Rectangle2D.EMPTY;
            Rectangle2D seen = lattice.window(column);
            if (box.getMaxX() - lattice.em() * REMARK >= seen.getMinX() && box.getMaxX() <= seen.getMaxX() + 1) {
                if (said) {
                    triangle(box, lattice.em());
                }
                if (other) {
                    diamond(box, lattice.em());
                }
            }
        }
    }

    private void triangle(Rectangle2D box, double em) {
        if (box.getWidth() > 0) {
            double right = box.getMaxX() - 1;
            double side = em * REMARK;
            remarked.getElements().addAll(new MoveTo(right - side, box.getMinY()), new LineTo(right, box.getMinY()),
                    new LineTo(right, box.getMinY() + side), new ClosePath());
        }
    }

    private void diamond(Rectangle2D box, double em) {
        if (box.getWidth() > 0) {
            double half = em * DOT;
            double x = box.getMaxX() - 3 - half;
            double y = box.getMaxY() - 3 - half;
            changed.getElements().addAll(new MoveTo(x - half, y), new LineTo(x, y - half), new LineTo(x + half, y), new LineTo(x, y + half), new ClosePath());
        }
    }
}
