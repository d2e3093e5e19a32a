package mulu.desk.rowform;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Places the blocks of a form one after the other in as many columns as there is room for, each as wide as it asks;
/// what stands last in a line takes the rest of it, so that no line has a hole.
final class FieldFlow extends Region {
    /// A block as wide as one column, in ems.
    private static final double NARROWEST = 23;
    private static final int MOST = 3;
    private static final double ACROSS = 1.4;
    private static final double DOWN = 0.8;

    private final List<Block> blocks = new ArrayList<>();

    /// What is placed.
    interface Block {
        Region node();

        /// How many of `columns` it takes.
        int span(int columns);

        double em();
    }

    void show(List<Block> now) {
        blocks.clear();
        blocks.addAll(now);
        getChildren().setAll(now.stream().map(Block::node).toList());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double em() {
        return blocks.isEmpty() ? 1 : blocks.getFirst().em();
    }

    private record Placed(Block block, int column, int span) {}

    private List<List<Placed>> lines(int columns) {
        List<List<Placed>> lines = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        int used = 0;
        for (Block block : blocks) {
            int span = Math.clamp(block.span(columns), 1, columns);
            if (used + span > columns && !line.isEmpty()) {
                lines.add(stretched(line, columns));
                line = new ArrayList<>();
                used = 0;
            }
            line.add(new Placed(block, used, span));
            used += span;
        }
        lines.add(line);
        return lines;
    }

    private static List<Placed> stretched(List<Placed> line, int columns) {
        Placed last = line.getLast();
        List<Placed> full = new ArrayList<>(line.subList(0, line.size() - 1));
        full.add(new Placed(last.block(), last.column(), columns - last.column()));
        return full;
    }

    private double flow(double width, boolean place) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double across = ACROSS * em();
        int columns = (int) Math.clamp((inner + across) / (NARROWEST * em() + across), 1, MOST);
        double one = (inner - (columns - 1) * across) / columns;
        double y = snappedTopInset();
        for (List<Placed> line : lines(columns)) {
            double high = 0;
            for (Placed placed : line) {
                high = Math.max(high, placed.block().node().prefHeight(wide(placed, one, across)));
            }
            for (Placed placed : line) {
                if (place) {
                    placed.block().node().resizeRelocate(Math.rint(snappedLeftInset() + placed.column() * (one + across)), Math.rint(y),
                            Math.rint(wide(placed, one, across)), Math.ceil(high));
                }
            }
            y += Math.ceil(high) + Math.rint(DOWN * em());
        }
        return y + snappedBottomInset();
    }

    private static double wide(Placed placed, double one, double across) {
        return placed.span() * one + (placed.span() - 1) * across;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROWEST * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }
}
