package mulu.desk.find;

import static mulu.base.Messages.text;

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
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import org.jspecify.annotations.Nullable;

/// The list of what would be replaced.
final class ReplaceView {
    private final ReplaceController controller;
    private final Card card = new Card("replace", text("desk.replace.title"), "replace");
    private final ListView<Integer> list;
    private final CheckBox all = new CheckBox(text("desk.filter.all"));
    private final Button take;

    /// @param more whether there are more hits than the list shows
    ReplaceView(ReplaceController controller, boolean more) {
        this.controller = controller;
        list = new ListView<>(FXCollections.observableList(IntStream.range(0, controller.swaps().size()).boxed().toList()));
        list.setId("replace-list");
        list.setCellFactory(_ -> new Line());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Integer here = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && here != null) {
                toggle(here);
                event.consume();
            }
        });
        all.setId("replace-all");
        all.setOnAction(_ -> {
            controller.toggleAll();
            show();
        });
        card.body(all, list);
        if (more) {
            card.foot(Parts.sentence(text("desk.replace.more", ReplaceController.MOST), "soft"));
        }
        card.cancel("replace-cancel", text("desk.cancel"), () -> controller.close(card));
        take = card.primary("replace-take", "", () -> {
            controller.close(card);
            controller.take();
        });
        show();
    }

    Card card() {
        return card;
    }

    private void toggle(int index) {
        controller.toggle(index);
        show();
    }

    private void show() {
        int ticked = controller.ticked();
        all.setSelected(ticked == controller.swaps().size());
        all.setIndeterminate(ticked > 0 && ticked < controller.swaps().size());
        take.setText(text("desk.replace.take", ticked));
        take.setDisable(ticked == 0);
        list.refresh();
    }

    /// A tick, where, before and after.
    private final class Line extends ListCell<Integer> {
        private final CheckBox tick = new CheckBox();
        private final Label place = Parts.label("", "swap-place");
        private final Label before = Parts.sentence("", "swap-before");
        private final Label after = Parts.sentence("", "swap-after");
        private final HBox row = Parts.row("swap-line", tick, new VBox(place, before, after));

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
            ReplaceController.Swap swap = controller.swaps().get(item);
            tick.setSelected(controller.ticked(item));
            place.setText(text("desk.replace.place", Integer.toString(swap.index() + 1), swap.field().path()));
            before.setText(swap.before());
            after.setText(swap.after());
            setGraphic(row);
        }
    }
}
