package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import mulu.base.Needle;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Header, row numbers and cells, frozen and moving, all placed in one pass under one plan and one scroll position, so
/// that they cannot come apart. Only what is on the screen has nodes; all rows have the same height.
final class Lattice extends Region {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    /// How much of the height the header may take before its vertical labels are laid down.
    private static final double HEAD_AT_MOST = 0.3;
    /// In ems.
    private static final double CONTENT_AT_MOST = 40;
    /// Digits that the sign before a number is as wide as.
    private static final int SIGN = 2;

    private final GridModel model;
    private final CellRow.Panes panes = new CellRow.Panes(LatticeParts.pane(), LatticeParts.pane(), LatticeParts.pane());
    private final HeadPane stillHead = new HeadPane(false);
    private final HeadPane movingHead = new HeadPane(true);
    private final Region corner = LatticeParts.region("grid-corner");
    private final Region edge = LatticeParts.region("grid-edge");
    private final Label probe = new Label();
    private final ScrollBar down = LatticeParts.bar(Orientation.VERTICAL);
    private final ScrollBar across = LatticeParts.bar(Orientation.HORIZONTAL);
    private final List<CellRow> rows = new ArrayList<>();
    private List<Field> shownFields = List.of();
    private ColumnPlan plan = ColumnPlan.of(List.of(), new ColumnPlan.Room(1, 0, 1), Map.of(), 0);
    private final Path stillFound = LatticeParts.outline();
    private final Path movingFound = LatticeParts.outline();
    private final Region gap = LatticeParts.region("grid-gap");
    private final Text measure = new Text();
    private final FillHandle handle = new FillHandle();
    private final Corners corners = new Corners();
    private int gapAt = -1;
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
        gap.setVisible(false);
        getChildren().addAll(probe, panes.moving(), panes.still(), panes.numbers(), corners.remarked(), corners.changed(), movingHead, stillHead, corner, edge, gap,
                handle.outline(), handle.square(), down, across);
        LatticeParts.clip(this);
        LatticeParts.clip(movingHead);
        LatticeParts.clip(stillHead);
        panes.all().forEach(LatticeParts::clip);
        down.valueProperty().addListener((_, _, _) -> requestLayout());
        across.valueProperty().addListener((_, _, _) -> requestLayout());
        model.paintedProperty().addListener((_, _, _) -> requestLayout());
        model.marksProperty().addListener((_, _, _) -> requestLayout());
        model.signsProperty().addListener((_, _, _) -> requestLayout());
        model.columnLookProperty().addListener((_, _, _) -> requestLayout());
        model.mergedProperty().addListener((_, _, _) -> requestLayout());
        model.needleProperty().addListener((_, _, _) -> requestLayout());
        model.filteredProperty().addListener((_, _, _) -> requestLayout());
        model.filterMarksProperty().addListener((_, _, _) -> requestLayout());
        model.rowLinesProperty().addListener((_, _, _) -> keepTop());
        model.selectionProperty().addListener((_, _, _) -> requestLayout());
        model.lockedProperty().addListener((_, _, now) -> pseudoClassStateChanged(LOCKED, !now.isEmpty()));
        probe.fontProperty().addListener((_, _, _) -> keepTop());
    }

    @Override
    protected void layoutChildren() {
        measure();
        cells();
        found();
        corners.place(this, model, (int) (down.getValue() / rowHeight), bodyHeight / rowHeight + 2);
        heads();
        handle.place(this, model);
    }

    FillHandle handle() {
        return handle;
    }

    private boolean keeping;

    /// All that the plan depends on; while it stays, nothing has to be measured again.
    private record Basis(int width, int height, Font font, int rowHeight, int digits, List<Field> fields, ColumnLook view) {}

    private void measure() {
        int width = (int) getWidth();
        int height = (int) getHeight();
        double em = em();
        int digits = Math.max(2, Integer.toString(model.index(model.filledRows()) + 1).length())
                + (model.signsProperty().get().reviewing() ? SIGN : 0);
        probe.setText("M" + "\nM".repeat(model.rowLinesProperty().get() - 1));
        probe.applyCss();
        rowHeight = Math.max(1, (int) Math.ceil(probe.prefHeight(-1)));
        Basis now = new Basis(width, height, probe.getFont(), rowHeight, digits, model.fields(), model.columnLookProperty().get());
        if (!now.equals(basis)) {
            basis = now;
            plan(now, em);
        }
        boolean wide = plan.frozenWidth() + plan.movingWidth() > bodyWidth;
        bodyHeight = Math.max(0, height - headHeight - (wide ? thick : 0));
        across.setVisible(wide);
        LatticeParts.range(down, (double) model.rows() * rowHeight, bodyHeight, rowHeight);
        LatticeParts.range(across, plan.movingWidth(), movingRoom(), 3 * em);
        down.resizeRelocate(width - thick, headHeight, thick, bodyHeight);
        across.resizeRelocate(numberWidth + plan.frozenWidth(), height - thick, Math.max(0, movingRoom()), thick);
    }

    private void plan(Basis now, double em) {
        numberWidth = (int) Math.ceil(em * (1.4 + 0.62 * now.digits()));
        thick = (int) Math.ceil(Math.max(down.prefWidth(-1), 8));
        bodyWidth = Math.max(0, now.width() - numberWidth - thick);
        List<Field> form = model.sheet() == null ? List.of() : model.sheet().template().fields();
        plan = ColumnPlan.of(now.fields(), new ColumnPlan.Room(em, bodyWidth, now.digits()), now.view().widths(), now.view().frozen(form));
        rebuild(form, now.view());
        tiers = tiers(true, em);
        if (Arrays.stream(tiers).sum() > now.height() * HEAD_AT_MOST) {
            tiers = tiers(false, em);
        }
        headHeight = Arrays.stream(tiers).sum();
    }

    /// The box of a row's number.
    Rectangle2D number(int row) {
        return new Rectangle2D(0, headHeight + Math.round((double) row * rowHeight - down.getValue()), numberWidth, rowHeight);
    }

    double em() {
        return probe.getFont().getSize();
    }

    private void rebuild(List<Field> form, ColumnLook view) {
        if (!shownFields.equals(model.fields()) || shownFrozen != plan.frozen()) {
            shownFields = model.fields();
            shownFrozen = plan.frozen();
            rows.clear();
            panes.all().forEach(pane -> pane.getChildren().clear());
            panes.still().getChildren().add(stillFound);
            panes.moving().getChildren().add(movingFound);
        }
        int tiers = model.sheet() == null ? 1 : model.sheet().template().tiers();
        List<HeadCell> boxes = HeadCell.of(shownFields, tiers, plan.frozen());
        Set<Integer> folded = IntStream.range(-1, shownFields.size()).filter(column -> !view.hiddenBehind(form, column).isEmpty())
                .boxed().collect(Collectors.toSet());
        stillHead.show(boxes, tiers, plan.frozen(), folded);
        movingHead.show(boxes, tiers, plan.frozen(), folded);
    }

    private int[] tiers(boolean upright, double em) {
        stillHead.turn(plan, upright, em);
        movingHead.turn(plan, upright, em);
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
                        movingRoom(), em(), model.rowLinesProperty().get(), i == 0));
            } else {
                row.hide();
            }
        }
        panes.numbers().resizeRelocate(0, headHeight, numberWidth, bodyHeight);
        panes.still().resizeRelocate(numberWidth, headHeight, plan.frozenWidth(), bodyHeight);
        panes.moving().resizeRelocate(numberWidth + plan.frozenWidth(), headHeight, Math.max(0, movingRoom()), bodyHeight);
    }

    /// Marks the found signs of the cells on the screen.
    private void found() {
        Needle needle = model.needleProperty().get();
        stillFound.getElements().clear();
        movingFound.getElements().clear();
        if (needle != null) {
            rows.forEach(row -> row.outline(needle, plan.frozen(), stillFound, movingFound));
            stillFound.toFront();
            movingFound.toFront();
        }
    }

    private int shift() {
        return (int) Math.round(across.getValue());
    }

    private void heads() {
        corner.resizeRelocate(0, 0, numberWidth, headHeight);
        stillHead.resizeRelocate(numberWidth, 0, plan.frozenWidth(), headHeight);
        movingHead.resizeRelocate(numberWidth + plan.frozenWidth(), 0, Math.max(0, movingRoom()), headHeight);
        stillHead.place(plan, tiers, 0, model, em());
        movingHead.place(plan, tiers, shift(), model, em());
        edge.setVisible(plan.frozen() > 0 && plan.frozen() < plan.size());
        edge.pseudoClassStateChanged(SCROLLED, shift() > 0);
        edge.resizeRelocate(numberWidth + plan.frozenWidth() - 1, 0, Math.ceil(em() * 0.5), headHeight + bodyHeight);
        gap.setVisible(gapAt >= 0 && plan.size() > 0);
        if (gap.isVisible()) {
            double x = gapAt < plan.size() ? box(0, gapAt).getMinX() : box(0, plan.size() - 1).getMaxX();
            gap.resizeRelocate(x - 2, 0, 3, headHeight + bodyHeight);
        }
    }

    /// Shows where columns that are being dragged would go: in front of this column; -1 for none.
    void gap(int column) {
        gapAt = column;
        requestLayout();
    }

    /// The column in front of which something dropped at `x` would go.
    int gapAt(double x) {
        int column = at(x, 0).column();
        Rectangle2D box = box(0, column);
        return x > (box.getMinX() + box.getMaxX()) / 2 ? column + 1 : column;
    }

    /// How wide in ems a column has to be for its texts on the screen and its label.
    double content(Field field) {
        int column = shownFields.indexOf(field);
        int first = (int) (down.getValue() / rowHeight);
        measure.setFont(probe.getFont());
        double widest = column < plan.frozen() ? stillHead.natural(column) : movingHead.natural(column);
        double padding = probe.snappedLeftInset() + probe.snappedRightInset() + 2;
        for (int row = first; row < Math.min(model.filledRows(), first + visibleRows() + 2); row++) {
            measure.setText(model.text(row, column));
            widest = Math.max(widest, measure.getLayoutBounds().getWidth() + padding);
        }
        return Math.min(CONTENT_AT_MOST, widest / em());
    }

    /// Keeps the first row where it is while the height of rows changes.
    private void keepTop() {
        if (keeping) {
            // Measuring styles the probe, and that may give it another font again.
            return;
        }
        keeping = true;
        try {
            double first = down.getValue() / rowHeight;
            layout();
            measure();
            down.setValue(Math.min(down.getMax(), first * rowHeight));
            reveal(model.selection().row(), model.selection().column());
            requestLayout();
        } finally {
            keeping = false;
        }
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

    /// The box of a cell in this region's pixels, also where it is scrolled away; empty where there is no such column.
    Rectangle2D box(int row, int column) {
        if (column < 0 || column >= plan.size()) {
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
        // Columns may have gone since the last picture.
        measure();
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

    /// The column whose mark for filters lies at a point, or -1.
    int filterAt(double x, double y) {
        Spot spot = at(x, y);
        double side = em() * HeadPane.MARK;
        Rectangle2D box = box(0, spot.column());
        boolean inside = x > box.getMaxX() - side && x < box.getMaxX() && y > headHeight - side;
        return model.filterMarksProperty().get() && spot.part() == Part.HEAD && inside ? spot.column() : -1;
    }

    /// The field of a column; null where there is no such column.
    @Nullable Field field(int column) {
        return column >= 0 && column < plan.size() ? plan.field(column) : null;
    }
}
