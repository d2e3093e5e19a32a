package mulu.desk.rowform;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import mulu.template.Field;

/// The fields of a form in blocks: fields to tick under one header stand side by side under it, other fields under one
/// header follow a heading.
final class FormBlocks {
    private FormBlocks() {}

    private record Of(Region node, int width, RowField first) implements FieldFlow.Block {
        @Override
        public int span(int columns) {
            return width == 0 ? first.span(columns) : Math.min(width, columns);
        }

        @Override
        public double em() {
            return first.area().getFont().getSize();
        }
    }

    static List<FieldFlow.Block> of(List<RowField> fields) {
        List<FieldFlow.Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < fields.size()) {
            int end = end(fields, i);
            List<RowField> run = fields.subList(i, end);
            if (run.stream().allMatch(field -> field.field().type() == Field.Type.TICK)) {
                blocks.add(ticks(run));
            } else {
                if (run.getFirst().field().header().size() > 1) {
                    blocks.add(new Of(Parts.label(over(run.getFirst()), "row-group"), Integer.MAX_VALUE, run.getFirst()));
                }
                run.forEach(field -> blocks.add(new Of(field, 0, field)));
            }
            i = end;
        }
        return blocks;
    }

    /// The header above a field's own name; empty where there is none.
    private static String over(RowField field) {
        List<String> header = field.field().header();
        return String.join("/", header.subList(0, header.size() - 1));
    }

    private static int end(List<RowField> fields, int from) {
        int end = from + 1;
        while (end < fields.size() && !over(fields.get(from)).isEmpty() && over(fields.get(end)).equals(over(fields.get(from)))) {
            end++;
        }
        return end;
    }

    private static FieldFlow.Block ticks(List<RowField> run) {
        FlowPane side = new FlowPane();
        side.getStyleClass().add("row-ticks");
        side.getChildren().addAll(run);
        Label head = Parts.label(over(run.getFirst()), "row-name");
        VBox block = Parts.column("row-tick-group", head, side);
        Parts.show(head, !head.getText().isEmpty());
        return new Of(block, run.size() > 2 ? 2 : 1, run.getFirst());
    }
}
