package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// One part of the header, frozen or moving, under the same plan as the cells below it.
final class HeadPane extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /// A hidden column lies behind it.
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    /// A hidden column lies in front of it.
    private static final PseudoClass FOLDED_BEFORE = PseudoClass.getPseudoClass("folded-before");
    private static final String UPRIGHT = "vertical";
    private static final String LAID = "laid";
    /// How large a laid label is set, in ems.
    private static final double LAID_SIZE = 0.88;

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    /// Side of a mark for filters, in ems.
    static final double MARK = 1.15;

    private final boolean moving;
    private final List<Label> labels = new ArrayList<>();
    /// One for each label; shown under those of columns.
    private final List<Region> marks = new ArrayList<>();
    private List<HeadCell> cells = List.of();
    private int tiers = 1;

    HeadPane(boolean moving) {
        this.moving = moving;
        setMouseTransparent(true);
    }

    /// Takes the boxes of this part.
    ///
    /// @param folded columns behind which some are hidden, -1 for in front of the first
    void show(List<HeadCell> all, int newTiers, int frozen, Set<Integer> folded) {
        List<HeadCell> mine = all.stream().filter(cell -> cell.from() >= frozen == moving).toList();
        if (!mine.equals(cells) || tiers != newTiers) {
            cells = mine;
            tiers = newTiers;
            labels.clear();
            marks.clear();
            for (HeadCell cell : cells) {
                Region mark = LatticeParts.region("grid-filter-mark");
                marks.add(mark);
                Label label = new Label();
                label.getStyleClass().setAll("grid-head");
                set(label, cell.vertical() ? UPRIGHT : "", cell.vertical() ? cell.set(1) : cell.text());
                labels.add(label);
            }
            getChildren().setAll(labels);
            getChildren().addAll(marks);
        }
        for (int i = 0; i < cells.size(); i++) {
            boolean leaf = cells.get(i).toTier() == tiers - 1;
            labels.get(i).pseudoClassStateChanged(FOLDED, leaf && folded.contains(cells.get(i).to()));
            labels.get(i).pseudoClassStateChanged(FOLDED_BEFORE, leaf && cells.get(i).from() == 0 && folded.contains(-1));
        }
    }

    private static void set(Label label, String style, String text) {
        label.setText(text);
        label.setWrapText(style.isEmpty());
        label.getStyleClass().removeAll(UPRIGHT, LAID);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
    }

    /// Sets the labels that are meant to be vertical upright, or in short lines where the header may not be so high or
    /// a column is wide enough for the label.
    ///
    /// @param em pixels
    void turn(ColumnPlan plan, boolean upright, double em) {
        for (int i = 0; i < cells.size(); i++) {
            HeadCell cell = cells.get(i);
            if (cell.vertical()) {
                int signs = (int) ((width(cell, plan) - 1) / (em * LAID_SIZE));
                boolean laid = !upright || signs >= cell.text().length() + 1;
                set(labels.get(i), laid ? LAID : UPRIGHT, cell.set(laid ? signs : 1));
            }
        }
    }

    /// How high each tier has to be for these widths.
    int[] heights(ColumnPlan plan) {
        int[] heights = new int[tiers];
        for (int i = 0; i < cells.size(); i++) {
            HeadCell cell = cells.get(i);
            if (cell.tier() == cell.toTier()) {
                heights[cell.tier()] = Math.max(heights[cell.tier()], height(i, plan));
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            HeadCell cell = cells.get(i);
            int sum = Arrays.stream(heights, cell.tier(), cell.toTier() + 1).sum();
            heights[tiers - 1] += Math.max(0, height(i, plan) - sum);
        }
        return heights;
    }

    private int height(int box, ColumnPlan plan) {
        Label label = labels.get(box);
        label.applyCss();
        return (int) Math.ceil(label.prefHeight(width(cells.get(box), plan)));
    }

    private static int width(HeadCell cell, ColumnPlan plan) {
        return plan.left(cell.to()) + plan.width(cell.to()) - plan.left(cell.from());
    }

    /// How wide the label of one column is in a line of its own; 0 for a vertical one.
    double natural(int column) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).from() == column && cells.get(i).toTier() == tiers - 1 && !cells.get(i).vertical()) {
                labels.get(i).applyCss();
                return labels.get(i).prefWidth(-1);
            }
        }
        return 0;
    }

    /// @param shift how far the columns have scrolled to the left
    /// @param em pixels
    void place(ColumnPlan plan, int[] heights, int shift, GridModel model, double em) {
        Selection selection = model.selection();
        for (int i = 0; i < cells.size(); i++) {
            HeadCell cell = cells.get(i);
            int top = Arrays.stream(heights, 0, cell.tier()).sum();
            int height = Arrays.stream(heights, cell.tier(), cell.toTier() + 1).sum();
            Label label = labels.get(i);
            label.resizeRelocate(plan.left(cell.from()) - (moving ? shift : 0), top, width(cell, plan), height);
            boolean selected = false;
            for (int column = cell.from(); column <= cell.to(); column++) {
                selected |= selection.hasColumn(column) && cell.toTier() == tiers - 1;
            }
            label.pseudoClassStateChanged(SELECTED, selected);
            mark(marks.get(i), cell, model);
            double side = Math.rint(MARK * em);
            marks.get(i).resizeRelocate(label.getLayoutX() + label.getWidth() - side, top + height - side, side - 1, side - 1);
        }
    }

    private void mark(Region mark, HeadCell cell, GridModel model) {
        boolean leaf = cell.toTier() == tiers - 1 && cell.from() < model.columns();
        mark.setVisible(leaf && model.filterMarksProperty().get());
        mark.pseudoClassStateChanged(ON, leaf && model.filteredProperty().get().contains(model.field(cell.from()).slot()));
    }

    @Override
    protected void layoutChildren() {
        // The lattice places the boxes together with the cells.
    }
}
