package mulu.desk.grid;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The small square at the lower right corner of what is selected: drawn on, it goes on with the texts there. Shows as
/// far as where while it is drawn.
final class FillHandle {
    /// Pixels.
    private static final int SIDE = 7;
    private static final int REACH = 6;

    private final Region square = LatticeParts.region("grid-handle");
    private final Region outline = LatticeParts.region("grid-stretch");
    private @Nullable Area stretched;

    FillHandle() {
        outline.setVisible(false);
    }

    Region square() {
        return square;
    }

    Region outline() {
        return outline;
    }

    /// Shows where the selection would reach; null for nowhere.
    void stretch(@Nullable Area to) {
        stretched = to;
    }

    void place(Lattice lattice, GridModel model) {
        Selection now = model.selection();
        Rectangle2D corner = lattice.box(now.bottom(), Math.min(now.right(), Math.max(0, model.columns() - 1)));
        Rectangle2D seen = lattice.window(now.right());
        boolean shown = model.editable() && now.simple() && now.bottom() < model.filledRows()
                && corner.getMaxX() <= seen.getMaxX() + 1 && corner.getMaxX() > seen.getMinX()
                && corner.getMaxY() <= seen.getMaxY() + 1 && corner.getMaxY() > seen.getMinY();
        square.setVisible(shown);
        square.resizeRelocate(corner.getMaxX() - SIDE + 2, corner.getMaxY() - SIDE + 2, SIDE, SIDE);
        Area to = stretched;
        outline.setVisible(to != null);
        if (to != null) {
            Rectangle2D first = lattice.box(to.top(), to.left());
            Rectangle2D last = lattice.box(to.bottom(), to.right());
            double top = Math.max(first.getMinY(), seen.getMinY());
            outline.resizeRelocate(first.getMinX(), top, last.getMaxX() - first.getMinX(),
                    Math.min(last.getMaxY(), seen.getMaxY()) - top);
        }
    }

    /// Whether a press at this point takes it.
    boolean at(double x, double y) {
        return square.isVisible() && Math.abs(x - square.getLayoutX() - SIDE / 2.0) <= REACH
                && Math.abs(y - square.getLayoutY() - SIDE / 2.0) <= REACH;
    }
}
