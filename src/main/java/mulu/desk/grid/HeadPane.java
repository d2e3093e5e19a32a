package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// One part of the header, frozen or moving, under the same plan as the cells below it.
final class HeadPane extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final boolean moving;
    private final List<Label> labels = new ArrayList<>();
    private List<HeadCell> cells = List.of();
    private int tiers = 1;

    HeadPane(boolean moving) {
        this.moving = moving;
        setMouseTransparent(true);
    }

    /// Takes the boxes of this part.
    void show(List<HeadCell> all, int newTiers, int frozen) {
        List<HeadCell> mine = all.stream().filter(cell -> cell.from() >= frozen == moving).toList();
        if (mine.equals(cells) && tiers == newTiers) {
            return;
        }
        cells = mine;
        tiers = newTiers;
        labels.clear();
        for (HeadCell cell : cells) {
            Label label = new Label(cell.set());
            label.getStyleClass().setAll("grid-head");
            if (cell.vertical()) {
                label.getStyleClass().add("vertical");
            }
            label.setWrapText(!cell.vertical());
            labels.add(label);
        }
        getChildren().setAll(labels);
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
            int sum = 0;
            for (int tier = cell.tier(); tier <= cell.toTier(); tier++) {
                sum += heights[tier];
            }
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

    /// @param shift how far the columns have scrolled to the left
    void place(ColumnPlan plan, int[] heights, int shift, Selection selection) {
        for (int i = 0; i < cells.size(); i++) {
            HeadCell cell = cells.get(i);
            int top = 0;
            int height = 0;
            for (int tier = 0; tier <= cell.toTier(); tier++) {
                top += tier < cell.tier() ? heights[tier] : 0;
                height += tier < cell.tier() ? 0 : heights[tier];
            }
            Label label = labels.get(i);
            label.resizeRelocate(plan.left(cell.from()) - (moving ? shift : 0), top, width(cell, plan), height);
            boolean selected = false;
            for (int column = cell.from(); column <= cell.to(); column++) {
                selected |= selection.hasColumn(column) && cell.toTier() == tiers - 1;
            }
            label.pseudoClassStateChanged(SELECTED, selected);
        }
    }

    @Override
    protected void layoutChildren() {
        // The lattice places the boxes together with the cells.
    }
}
