package mulu.desk.history;

import static mulu.base.Messages.text;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.catalog.CellVersion;
import mulu.catalog.RowVersion;
import mulu.desk.fx.Card;
import mulu.desk.fx.Excerpt;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import mulu.desk.history.HistoryController.Cell;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// One line for each thing that happened to a cell, each with a button that brings its text back.
final class CellHistoryView {
    private final HistoryController controller;
    private final Cell cell;
    private final Card card;
    private final String now;

    CellHistoryView(HistoryController controller, Cell cell, List<CellVersion> versions) {
        this.controller = controller;
        this.cell = cell;
        now = versions.getFirst().to();
        card = new Card("history", text("desk.history.of", Integer.toString(cell.number()), cell.field().path()), "history");
        ListView<CellVersion> list = new ListView<>(FXCollections.observableList(versions));
        list.setId("history-list");
        list.setCellFactory(_ -> new Line());
        card.body(list);
        card.primary("history-close", text("desk.close"), () -> controller.close(card));
    }

    Card card() {
        return card;
    }

    private static String what(CellVersion version) {
        return switch (version.kind()) {
            case RowVersion.Kind.INSERTED -> text("desk.history.inserted");
            case RowVersion.Kind.DELETED -> text("desk.history.deleted");
            case RowVersion.Kind.CHANGED -> version.made().label();
        };
    }

    private final class Line extends ListCell<CellVersion> {
        private final Label head = Parts.label("", "swap-place");
        private final Label before = Parts.sentence("", "swap-before");
        private final Label after = Parts.sentence("", "swap-after");
        private final Button back = Parts.button("", text("desk.history.back"), this::restore);
        private final HBox row;

        Line() {
            getStyleClass().add("swap-cell");
            setPrefWidth(0);
            back.getStyleClass().add("query-button");
            VBox words = new VBox(head, before, after);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = Parts.row("swap-line", words, back);
            row.setAlignment(Pos.TOP_LEFT);
        }

        private void restore() {
            if (getItem() != null) {
                controller.restore(card, cell, getItem().to());
            }
        }

        @Override
        protected void updateItem(@Nullable CellVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(null);
            if (empty || version == null) {
                setGraphic(null);
                return;
            }
            head.setText(text("desk.history.line", Times.full(version.made().at()), version.made().who(), what(version)));
            before.setText(shown(version.from(), version.to()));
            after.setText(shown(version.to(), version.from()));
            Parts.show(before, version.kind() != RowVersion.Kind.INSERTED);
            Parts.show(after, version.kind() != RowVersion.Kind.DELETED);
            boolean ordinal = cell.field().type() == Field.Type.ORDINAL;
            Parts.show(back, controller.editable() && !ordinal && version.kind() != RowVersion.Kind.DELETED
                    && !version.to().equals(now));
            setGraphic(row);
        }
    }

    private static String shown(String words, String other) {
        return words.isEmpty() ? text("desk.history.empty") : words.equals(Field.AUTOMATIC) ? text("desk.history.automatic")
                : Excerpt.of(words, other);
    }
}
