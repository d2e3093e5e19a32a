package mulu.desk.history;

import static mulu.base.Messages.text;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mulu.catalog.DeletedRow;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import org.jspecify.annotations.Nullable;

/// The deleted rows, each with a tick; what is ticked goes back to its place.
final class BinView {
    private final HistoryController controller;
    private final List<DeletedRow> rows;
    private final BitSet ticks = new BitSet();
    private final Card card = new Card("bin", text("desk.bin.title"), "replace");
    private final ListView<Integer> list;
    private final Button take;

    BinView(HistoryController controller, List<DeletedRow> rows) {
        this.controller = controller;
        this.rows = rows;
        list = new ListView<>(FXCollections.observableList(IntStream.range(0, rows.size()).boxed().toList()));
        list.setId("bin-list");
        list.setCellFactory(_ -> new Line());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Integer here = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && here != null) {
                toggle(here);
                event.consume();
            }
        });
        card.body(Parts.sentence(text("desk.bin.lead"), "soft"), list);
        card.cancel("bin-cancel", text("desk.close"), () -> controller.close(card));
        take = card.primary("bin-take", "", () -> controller.restore(card, ticks.stream().mapToObj(rows::get).toList()));
        show();
    }

    Card card() {
        return card;
    }

    private void toggle(int index) {
        ticks.flip(index);
        show();
    }

    private void show() {
        take.setText(text("desk.bin.take", ticks.cardinality()));
        take.setDisable(ticks.isEmpty() || !controller.editable());
        list.refresh();
    }

    private final class Line extends ListCell<Integer> {
        private final CheckBox tick = new CheckBox();
        private final Label made = Parts.label("", "swap-place");
        private final Label words = Parts.sentence("", "bin-words");
        private final HBox row = Parts.row("swap-line", tick, new VBox(made, words));

        Line() {
            getStyleClass().add("swap-cell");
            setPrefWidth(0);
            row.setAlignment(Pos.TOP_LEFT);
            row.setMouseTransparent(true);
            tick.setFocusTraversable(false);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    toggle(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            DeletedRow deleted = rows.get(item);
            String summary = controller.summary(deleted);
            tick.setSelected(ticks.get(item));
            made.setText(text("desk.bin.line", Times.full(deleted.made().at()), deleted.made().who(), deleted.made().label()));
            words.setText(summary.isEmpty() ? text("desk.bin.blank") : summary);
            setGraphic(row);
        }
    }
}
