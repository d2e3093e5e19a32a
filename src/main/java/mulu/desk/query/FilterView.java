package mulu.desk.query;

import static mulu.base.Messages.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mulu.catalog.Values;
import mulu.desk.fx.Parts;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Sort, search, 全选, the values with their counts, and two buttons. Only the lines on the screen have nodes.
final class FilterView {
    private final FilterController controller;
    private final FilterModel model;
    private final TextField search = new TextField();
    private final ListView<Values.Value> list;
    private final CheckBox all = new CheckBox(text("desk.filter.all"));
    private final VBox box;

    FilterView(FilterController controller, Field field) {
        this.controller = controller;
        this.model = controller.model();
        list = new ListView<>(model.shown());
        search.setId("filter-search");
        search.setPromptText(text("desk.filter.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        list.setId("filter-list");
        list.getStyleClass().add("filter-list");
        list.setPlaceholder(Parts.sentence(text("desk.filter.none"), "soft"));
        list.setCellFactory(_ -> new Line());
        all.setId("filter-all");
        all.setAllowIndeterminate(false);
        all.setOnAction(_ -> controller.toggleAll());
        Label picked = Parts.label("", "soft");
        picked.setId("filter-picked");
        Button take = Parts.button("filter-take", text("desk.filter.take"), controller::take);
        take.getStyleClass().add(Styles.ACCENT);
        Button clear = Parts.button("filter-clear", text("desk.filter.clear"), controller::clear);
        Button cancel = Parts.button("filter-cancel", text("desk.cancel"), controller::shut);
        HBox foot = Parts.row("filter-foot", clear, Parts.gap(), cancel, take);
        HBox head = Parts.row("filter-all-line", all, Parts.gap(), picked);
        head.setAlignment(Pos.CENTER_LEFT);
        box = Parts.column("filter-card", Parts.label(field.path(), "filter-title"), sorts(), search, head, list, foot);
        box.setId("filter");
        Runnable look = () -> {
            all.setSelected(controller.allTicked() && !model.shown().isEmpty());
            all.setIndeterminate(!controller.allTicked() && controller.someTicked());
            take.setDisable(model.ticks() == 0);
            picked.setText(text("desk.filter.picked", model.ticks(), model.all().size()));
            list.refresh();
        };
        model.tickedProperty().subscribe(look);
        model.shown().subscribe(look);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private HBox sorts() {
        Button up = Parts.button("filter-ascending", text("desk.filter.ascending"), Material2OutlinedAL.ARROW_UPWARD,
                () -> controller.sort(false));
        Button down = Parts.button("filter-descending", text("desk.filter.descending"), Material2OutlinedAL.ARROW_DOWNWARD,
                () -> controller.sort(true));
        HBox row = Parts.row("filter-sorts", up, down);
        up.setMaxWidth(Double.MAX_VALUE);
        down.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(up, javafx.scene.layout.Priority.ALWAYS);
        HBox.setHgrow(down, javafx.scene.layout.Priority.ALWAYS);
        return row;
    }

    Node node() {
        return box;
    }

    void focus() {
        search.requestFocus();
    }

    private void key(KeyEvent event) {
        boolean inList = list.isFocused();
        Values.Value here = list.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ESCAPE -> controller.shut();
            case ENTER -> {
                if (box.getScene().getFocusOwner() instanceof Button) {
                    return;
                }
                controller.take();
            }
            case DOWN -> {
                if (inList || !search.isFocused()) {
                    return;
                }
                list.requestFocus();
                list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
            }
            case SPACE -> {
                if (!inList || here == null) {
                    return;
                }
                controller.toggle(here.text());
            }
            case A -> {
                if (!inList || !event.isShortcutDown()) {
                    return;
                }
                controller.toggleAll();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// A tick, the value, its count; a press ticks, a double press takes only this one.
    private final class Line extends ListCell<Values.Value> {
        private final CheckBox tick = new CheckBox();
        private final Label words = Parts.label("", "filter-value");
        private final Label count = Parts.label("", "filter-count");
        private final HBox row = Parts.row("filter-line", tick, words, Parts.gap(), count);

        Line() {
            getStyleClass().add("filter-cell");
            setPrefWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMouseTransparent(true);
            count.setMinWidth(USE_PREF_SIZE);
            tick.setFocusTraversable(false);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    if (event.getClickCount() == 2) {
                        controller.onlyThis(getItem().text());
                    } else {
                        controller.toggle(getItem().text());
                    }
                }
            });
        }

        @Override
        protected void updateItem(Values.@Nullable Value value, boolean empty) {
            super.updateItem(value, empty);
            setText(null);
            if (empty || value == null) {
                setGraphic(null);
                return;
            }
            tick.setSelected(model.has(value.text()));
            words.setText(value.text().isEmpty() ? text("desk.filter.blank") : value.text().replace('\n', ' '));
            count.setText(Integer.toString(value.count()));
            setGraphic(row);
        }
    }
}
