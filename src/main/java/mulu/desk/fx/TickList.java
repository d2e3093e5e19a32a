package mulu.desk.fx;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A list whose lines a person ticks, by a click anywhere on the line or by Space. The ticks themselves are kept by
/// whoever shows it.
public final class TickList extends ListView<Integer> {
    private final IntPredicate ticked;
    private final IntConsumer toggle;

    /// What one line shows beside its tick.
    public interface Words {
        Node node();

        void show(int line);
    }

    /// @param lines how many
    /// @param ticked whether a line is ticked
    /// @param toggle ticks a line or takes its tick away; the list shows it afterwards
    public TickList(int lines, IntPredicate ticked, IntConsumer toggle, Supplier<Words> words) {
        super(FXCollections.observableList(IntStream.range(0, lines).boxed().toList()));
        this.ticked = ticked;
        this.toggle = toggle;
        setCellFactory(_ -> new Line(words.get()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Integer here = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && here != null) {
                toggle(here);
                event.consume();
            }
        });
    }

    private void toggle(int line) {
        toggle.accept(line);
        refresh();
    }

    private final class Line extends ListCell<Integer> {
        private final CheckBox tick = new CheckBox();
        private final Words words;
        private final HBox row;

        Line(Words words) {
            this.words = words;
            row = Parts.row("swap-line", tick, words.node());
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
        protected void updateItem(@Nullable Integer line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            tick.setSelected(ticked.test(line));
            words.show(line);
            setGraphic(row);
        }
    }
}
