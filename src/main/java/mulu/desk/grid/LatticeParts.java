package mulu.desk.grid;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// The plain nodes that the lattice is put together from.
final class LatticeParts {
    private LatticeParts() {}

    /// A pane whose nodes are placed by the lattice.
    static Pane pane() {
        Pane pane = new Pane() {
            @Override
            protected void layoutChildren() {
                // The lattice places the cells.
            }
        };
        pane.setMouseTransparent(true);
        return pane;
    }

    static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        return region;
    }

    /// For the outlines of found signs.
    static Path outline() {
        Path path = new Path();
        path.getStyleClass().add("grid-found");
        path.setMouseTransparent(true);
        return path;
    }

    static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        return bar;
    }

    /// Shows nothing of `region` beyond its edges.
    static void clip(Region region) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }

    /// Fits a bar to what there is to scroll.
    static void range(ScrollBar bar, double content, double room, double unit) {
        double max = Math.max(0, content - room);
        bar.setMax(max);
        bar.setVisibleAmount(content <= 0 ? 1 : max * Math.min(1, room / content));
        bar.setUnitIncrement(unit);
        bar.setBlockIncrement(Math.max(unit, room - unit));
        bar.setValue(Math.clamp(bar.getValue(), 0, max));
        bar.setDisable(max <= 0);
    }
}
