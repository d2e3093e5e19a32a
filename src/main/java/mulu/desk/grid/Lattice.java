package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Header, row numbers and cells, frozen and moving, all placed in one pass under one plan and one scroll position, so
/// that they cannot come apart. Only what is on the screen has nodes; all rows have the same height.
final class Lattice extends Region {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    private final GridModel model;
    private final CellRow.Panes panes = new CellRow.Panes(pane(), pane(), pane());
    private final HeadPane stillHead = new HeadPane(false);
    private final HeadPane movingHead = new HeadPane(true);
    private final Region corner = region("grid-corner");
    private final Region edge = region("grid-edge");
    private final Label probe = new Label();
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final List<CellRow> rows = new ArrayList<>();
    private List<Field> shownFields = List.of();
    private ColumnPlan plan = ColumnPlan.of(List.of(), new ColumnPlan.Room(1, 0, 1), Map.of());
    private int shownFrozen = -1;
    private @Nullable Basis basis;
    private int[] tiers = {1};
    private int thick;
    private int rowHeight = 1;
    private int headHeight;
    private int numberWidth;
    private int bodyWidth;
    private int bodyHeight;

    Lattice(GridModel model) {
        this.model = model;
        getStyleClass().add("grid-lattice");
        probe.getStyleClass().setAll("grid-cell");
        // Out of sight but not invisible: an invisible node keeps the style of the theme before.
        probe.relocate(-1_000, -1_000);
        edge.setMouseTransparent(true);
        corner.setMouseTransparent(true);
        getChildren().addAll(probe, panes.moving(), panes.still(), panes.numbers(), movingHead, stillHead, corner, edge, down, across);
        clip(this);
        clip(movingHead);
        clip(stillHead);
        panes.all().forEach(Lattice::clip);
        down.valueProperty().addListener((_, _, _) -> requestLayout());
        across.valueProperty().addListener((_, _, _) -> requestLayout());
        model.paintedProperty().addListener((_, _, _) -> requestLayout());
        model.marksProperty().addListener((_, _, _) -> requestLayout());
        model.widthsProperty().addListener((_, _, _) -> requestLayout());
        model.rowLinesProperty().addListener((_, _, _) -> keepTop());
        model.selectionProperty().addListener((_, _, _) -> requestLayout());
        model.lockedProperty().addListener((_, _, now) -> pseudoClassStateChanged(LOCKED, !now.isEmpty()));
        probe.fontProperty().addListener((_, _, _) -> keepTop());
    }

    private static Pane pane() {
        Pane pane = new Pane() {
            @Override
            protected void layoutChildren() {
                // The lattice places the cells.
            }
        };
        pane.setMouseTransparent(true);
        return pane;
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        return bar;
    }

    private static void clip(Region region) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }

    @Override
    protected void layoutChildren() {
        measure();
        cells();
        heads();
    }

    /// All that the plan depends on; while it stays, nothing has to be measured again.
    private record Basis(int width, Font font, int rowHeight, int digits, List<Field> fields, Map<String, Double> chosen) {}

    private void measure() {
        int width = (int) getWidth();
        int height = (int) getHeight();
        double em = em();
        int digits = Math.max(2, Integer.toString(model.index(model.filledRows()) + 1).length());
        probe.setText("M" + "\nM".repeat(model.rowLinesProperty().get() - 1));
        probe.applyCss();
        rowHeight = Math.max(1, (int) Math.ceil(probe.prefHeight(-1)));
        Basis now = new Basis(width, probe.getFont(), rowHeight, digits, model.fields(), model.widthsProperty().get());
        if (!now.equals(basis)) {
            basis = now;
            plan(now, em);
        }
        boolean wide = plan.frozenWidth() + plan.movingWidth() > bodyWidth;
        bodyHeight = Math.max(0, height - headHeight - (wide ? thick : 0));
        across.setVisible(wide);
        range(down, (double) model.rows() * rowHeight, bodyHeight, rowHeight);
        range(across, plan.movingWidth(), movingRoom(), 3 * em);
        down.resizeRelocate(width - thick, headHeight, thick, bodyHeight);
        across.resizeRelocate(numberWidth + plan.frozenWidth(), height - thick, Math.max(0, movingRoom()), thick);
    }

    private void plan(Basis now, double em) {
        numberWidth = (int) Math.ceil(em * (1.4 + 0.62 * now.digits()));
        thick = (int) Math.ceil(Math.max(down.prefWidth(-1), 8));
        bodyWidth = Math.max(0, now.width() - numberWidth - thick);
        plan = ColumnPlan.of(now.fields(), new ColumnPlan.Room(em, bodyWidth, now.digits()), now.chosen());
        rebuild();
        tiers = tiers();
        headHeight = Arrays.stream(tiers).sum();
    }

    double em() {
        return probe.getFont().getSize();
    }

    private static void range(ScrollBar bar, double content, double room, double unit) {
        double max = Math.max(0, content - room);
        bar.setMax(max);
        bar.setVisibleAmount(content <= 0 ? 1 : max * Math.min(1, room / content));
        bar.setUnitIncrement(unit);
        bar.setBlockIncrement(Math.max(unit, room - unit));
        bar.setValue(Math.clamp(bar.getValue(), 0, max));
        bar.setDisable(max <= 0);
    }

    private void rebuild() {
        if (!shownFields.equals(model.fields()) || shownFrozen != plan.frozen()) {
            shownFields = model.fields();
            shownFrozen = plan.frozen();
            rows.clear();
            panes.all().forEach(pane -> pane.getChildren().clear());
        }
        int tiers = model.sheet() == null ? 1 : model.sheet().template().tiers();
        List<HeadCell> boxes = HeadCell.of(shownFields, tiers, plan.frozen());
        stillHead.show(boxes, tiers, plan.frozen());
        movingHead.show(boxes, tiers, plan.frozen());
    }

    private int[] tiers() {
        int[] still = stillHead.heights(plan);
        int[] moving = movingHead.heights(plan);
        for (int i = 0; i < still.length; i++) {
            still[i] = Math.max(still[i], moving[i]);
        }
        return still;
    }

    private int movingRoom() {
        return bodyWidth - plan.frozenWidth();
    }

    private void cells() {
        int first = (int) (down.getValue() / rowHeight);
        int count = Math.min(model.rows() - first, bodyHeight / rowHeight + 2);
        int pool = bodyHeight / rowHeight + 2;
        while (rows.size() < pool) {
            rows.add(new CellRow(panes, plan));
        }
        int top = (int) Math.round(down.getValue() - (double) first * rowHeight);
        for (int i = 0; i < rows.size(); i++) {
            CellRow row = rows.get((first + i) % rows.size());
            if (i < count) {
                row.show(model, first + i, new CellRow.Place(plan, i * rowHeight - top, rowHeight, shift(), numberWidth,
                        movingRoom(), em(), model.rowLinesProperty().get()));
            } else {
                row.hide();
            }
        }
        panes.numbers().resizeRelocate(0, headHeight, numberWidth, bodyHeight);
        panes.still().resizeRelocate(numberWidth, headHeight, plan.frozenWidth(), bodyHeight);
        panes.moving().resizeRelocate(numberWidth + plan.frozenWidth(), headHeight, Math.max(0, movingRoom()), bodyHeight);
    }

    private int shift() {
        return (int) Math.round(across.getValue());
    }

    private void heads() {
        corner.resizeRelocate(0, 0, numberWidth, headHeight);
        stillHead.resizeRelocate(numberWidth, 0, plan.frozenWidth(), headHeight);
        movingHead.resizeRelocate(numberWidth + plan.frozenWidth(), 0, Math.max(0, movingRoom()), headHeight);
        stillHead.place(plan, tiers, 0, model.selection());
        movingHead.place(plan, tiers, shift(), model.selection());
        edge.setVisible(plan.frozen() > 0 && plan.frozen() < plan.size());
        edge.pseudoClassStateChanged(SCROLLED, shift() > 0);
        edge.resizeRelocate(numberWidth + plan.frozenWidth() - 1, 0, Math.ceil(em() * 0.5), headHeight + bodyHeight);
    }

    /// Keeps the first row where it is while the height of rows changes.
    private void keepTop() {
        double first = down.getValue() / rowHeight;
        layout();
        measure();
        down.setValue(Math.min(down.getMax(), first * rowHeight));
        reveal(model.selection().row(), model.selection().column());
        requestLayout();
    }

    /// Scrolls no further than needed to show a cell whole.
    void reveal(int row, int column) {
        if (getHeight() <= 0) {
            return;
        }
        measure();
        double top = (double) row * rowHeight;
        down.setValue(Math.clamp(Math.max(Math.min(down.getValue(), top), top + rowHeight - bodyHeight), 0, down.getMax()));
        if (column >= plan.frozen() && column < plan.size()) {
            double left = plan.left(column);
            double least = left + plan.width(column) - movingRoom();
            across.setValue(Math.clamp(Math.min(Math.max(across.getValue(), least), left), 0, across.getMax()));
        }
        requestLayout();
    }

    void scroll(double dx, double dy) {
        across.setValue(Math.clamp(across.getValue() - dx, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() - dy, 0, down.getMax()));
    }

    int visibleRows() {
        return Math.max(1, bodyHeight / rowHeight - 1);
    }

    /// The box of a cell in this region's pixels, also where it is scrolled away.
    Rectangle2D box(int row, int column) {
        if (column >= plan.size()) {
            return Rectangle2D.EMPTY;
        }
        boolean still = column < plan.frozen();
        double x = numberWidth + plan.left(column) + (still ? 0 : plan.frozenWidth() - shift());
        double y = headHeight + Math.round((double) row * rowHeight - down.getValue());
        return new Rectangle2D(x, y, plan.width(column), rowHeight);
    }

    /// The part of this region in which cells of a column may be seen.
    Rectangle2D window(int column) {
        boolean still = column < plan.frozen();
        double x = numberWidth + (still ? 0 : plan.frozenWidth());
        return new Rectangle2D(x, headHeight, Math.max(0, still ? bodyWidth : movingRoom()), bodyHeight);
    }

    /// What lies under a point. Row and column are those nearest by where the point is beyond the cells.
    ///
    /// @param part what was hit
    record Spot(Part part, int row, int column) {}

    enum Part { NUMBER, HEAD, CELL, CORNER, NOTHING }

    Spot at(double x, double y) {
        int row = (int) Math.floor((y - headHeight + down.getValue()) / rowHeight);
        int inside = (int) (x - numberWidth);
        int column = inside < plan.frozenWidth() ? plan.at(Math.max(0, inside), false)
                : plan.at(inside - plan.frozenWidth() + shift(), true);
        boolean head = y < headHeight;
        boolean number = x < numberWidth;
        Part part = head && number ? Part.CORNER : head ? Part.HEAD : number ? Part.NUMBER : Part.CELL;
        if ((part == Part.HEAD && column < 0) || (part == Part.CELL && (column < 0 || row >= model.rows()))
                || (part == Part.NUMBER && row >= model.rows())) {
            part = Part.NOTHING;
        }
        return new Spot(part, row, column < 0 ? plan.size() - 1 : column);
    }

    /// The column whose right edge in the header lies at a point, or -1.
    int edgeAt(double x, double y) {
        for (int column = 0; y < headHeight && column < plan.size(); column++) {
            Rectangle2D box = box(0, column);
            boolean seen = box.getMaxX() >= window(column).getMinX() && x >= numberWidth;
            if (seen && Math.abs(x - box.getMaxX()) <= 3) {
                return column;
            }
        }
        return -1;
    }

    /// The field of a column; null where there is no such column.
    @Nullable Field field(int column) {
        return column >= 0 && column < plan.size() ? plan.field(column) : null;
    }
}
