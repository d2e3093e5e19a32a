package mulu.desk.editions;

import static mulu.base.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.base.Redline;
import mulu.catalog.Comparison;
import mulu.catalog.Sheet;
import mulu.desk.editions.Shown.Kind;
import mulu.desk.fx.Excerpt;
import mulu.desk.fx.Parts;
import mulu.desk.fx.RedlineFlow;
import mulu.exchange.ComparisonBook;
import org.jspecify.annotations.Nullable;

/// One line of a comparison: a row with what became of it, or a cell with what went and what came.
final class CompareLine extends ListCell<Integer> {
    private final CompareController controller;
    private final Runnable ticked;
    private final Runnable go;

    /// @param ticked hears that a tick has come or gone
    /// @param go goes to the row of the chosen line
    CompareLine(CompareController controller, Runnable ticked, Runnable go) {
        this.controller = controller;
        this.ticked = ticked;
        this.go = go;
        getStyleClass().add("compare-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer index, boolean empty) {
        super.updateItem(index, empty);
        setText(null);
        Shown shown = controller.model().shownProperty().get();
        if (empty || index == null || shown == null || index >= shown.entries().size()) {
            setGraphic(null);
            return;
        }
        Shown.Entry entry = shown.entries().get(index);
        HBox line = Parts.row("compare-line", tick(index), switch (entry) {
            case Shown.Head(Comparison.Head head) -> cell(text("desk.compare.head", head.label()), head.before(), head.after());
            case Shown.Line row -> row(shown, row);
            case Shown.Cell(Comparison.Altered cell) -> cell(cell.field().path(), cell.before(), cell.after());
        });
        line.setAlignment(entry instanceof Shown.Line ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        if (entry instanceof Shown.Cell) {
            line.getStyleClass().add("compare-inner");
        }
        setGraphic(line);
    }

    private Node tick(int index) {
        CheckBox tick = new CheckBox();
        tick.setFocusTraversable(false);
        tick.setSelected(controller.ticked(index));
        tick.setVisible(controller.tickable(index));
        tick.setId("compare-tick-" + index);
        tick.setOnAction(_ -> {
            controller.onTick(index);
            ticked.run();
        });
        return tick;
    }

    private Node row(Shown shown, Shown.Line row) {
        Sheet sheet = row.is() >= 0 ? shown.comparison().now() : shown.comparison().before();
        HBox head = Parts.row("compare-head");
        head.setAlignment(Pos.CENTER_LEFT);
        for (Kind kind : Kind.values()) {
            if (row.of(kind)) {
                Label chip = Parts.label(text("exchange.comparison." + CompareView.name(kind)), "chip", "chip-" + CompareView.name(kind));
                chip.setMinWidth(USE_PREF_SIZE);
                head.getChildren().add(chip);
            }
        }
        Label place = Parts.label(place(row), "compare-place");
        place.setMinWidth(USE_PREF_SIZE);
        if (shown.row(row) >= 0) {
            place.getStyleClass().add("compare-link");
            place.setOnMouseClicked(event -> {
                getListView().getSelectionModel().select(getIndex());
                go.run();
                event.consume();
            });
        }
        String about = ComparisonBook.about(sheet, row.is() >= 0 ? row.is() : row.was(), controller.key(sheet));
        Label words = Parts.sentence(about.isEmpty() ? text("desk.bin.blank") : Excerpt.of(about), "compare-about");
        HBox.setHgrow(words, Priority.ALWAYS);
        head.getChildren().addAll(place, words);
        return grown(head);
    }

    private static String place(Shown.Line row) {
        return row.is() < 0 ? text("desk.compare.was", row.was() + 1) : row.of(Kind.MOVED)
                ? text("desk.compare.moved", row.was() + 1, row.is() + 1) : text("desk.compare.is", row.is() + 1);
    }

    private static Node cell(String where, String before, String after) {
        RedlineFlow flow = new RedlineFlow("");
        flow.show(Redline.of(Excerpt.of(before, after), Excerpt.of(after, before)));
        VBox words = Parts.column("compare-words", Parts.sentence(where, "swap-place"), flow.node());
        return grown(words);
    }

    private static Node grown(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }
}
