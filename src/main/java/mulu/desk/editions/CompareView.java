package mulu.desk.editions;

import static mulu.base.Messages.text;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mulu.desk.editions.Shown.Kind;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import org.jspecify.annotations.Nullable;

/// Two sides, what became of how many rows, and every row of it.
final class CompareView {
    private static final int LEAST = 150;
    private static final double AROUND = 23.5;

    private final CompareController controller;
    private final CompareModel model;
    private final Card card = new Card("compare", text("desk.compare.title"), "compare");
    private final ListView<Integer> list;
    private final Map<Kind, ToggleButton> kinds = new EnumMap<>(Kind.class);
    private final ToggleButton all = new ToggleButton();
    private final Label nothing = Parts.sentence("", "soft");
    private final Label barred = Parts.sentence("", "soft");
    private final Button adopt;
    private final Button every;

    CompareView(CompareController controller) {
        this.controller = controller;
        this.model = controller.model();
        list = new ListView<>(model.lines());
        list.setId("compare-list");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new CompareLine(controller, this::ticked, this::go));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        list.disableProperty().bind(model.busyProperty());
        Label said = Parts.sentence("", "dialog-sentence");
        said.setId("compare-said");
        said.textProperty().bind(model.saidProperty());
        // As much of the window as the rest of the dialog leaves.
        list.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                list.prefHeightProperty().bind(Bindings.max(LEAST, scene.heightProperty().subtract(controller.sizeProperty().multiply(AROUND))));
            }
        });
        Button stop = Parts.button("compare-stop", text("desk.cancel"), controller::onStop);
        HBox line = Parts.row("field-line", said, stop);
        model.busyProperty().subscribe(busy -> Parts.show(stop, busy));
        model.saidProperty().subscribe(words -> Parts.show(line, !words.isEmpty()));
        card.body(sides(), filters(), list);
        card.foot(barred, line);
        BooleanBinding none = Bindings.isNull(model.shownProperty()).or(model.busyProperty());
        Button export = card.beside("compare-export", text("desk.compare.export"), controller::onExport);
        export.disableProperty().bind(none);
        every = card.beside("compare-all", text("desk.compare.all"), () -> {
            controller.onAll();
            ticked();
        });
        adopt = card.beside("compare-adopt", "", () -> controller.onAdopt(card));
        card.cancel("compare-close", text("desk.close"), () -> controller.onClose(card));
        Button go = card.primary("compare-go", text("desk.compare.go"), this::go);
        go.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()).or(model.busyProperty()));
        model.shownProperty().subscribe(_ -> show());
        model.kindProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> ticked());
    }

    Card card() {
        return card;
    }

    private HBox sides() {
        ComboBox<Side> before = side("compare-before");
        ComboBox<Side> now = side("compare-now");
        model.beforeProperty().subscribe(before::setValue);
        model.nowProperty().subscribe(now::setValue);
        Runnable chosen = () -> controller.onSides(before.getValue(), now.getValue());
        before.setOnAction(_ -> chosen.run());
        now.setOnAction(_ -> chosen.run());
        HBox row = Parts.row("compare-sides", before, Parts.label(text("desk.compare.to"), "soft"), now,
                Parts.button("compare-file", text("desk.compare.choose-file"), controller::onFile));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ComboBox<Side> side(String id) {
        ComboBox<Side> side = Parts.choice(id, Side::words);
        side.setItems(model.sides());
        side.setPromptText(text("desk.compare.none-chosen"));
        side.setPrefWidth(0);
        side.disableProperty().bind(model.busyProperty());
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private FlowPane filters() {
        FlowPane row = new FlowPane();
        row.setId("compare-kinds");
        row.getStyleClass().add("compare-kinds");
        row.getChildren().add(filter(all, "compare-kind-all", null));
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton();
            kinds.put(kind, button);
            row.getChildren().add(filter(button, "compare-kind-" + name(kind), kind));
        }
        return row;
    }

    private ToggleButton filter(ToggleButton button, String id, @Nullable Kind kind) {
        button.setId(id);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            controller.onKind(kind);
        });
        return button;
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        Shown shown = model.shownProperty().get();
        Kind only = model.kindProperty().get();
        all.setText(text("desk.compare.kind-all"));
        all.setSelected(only == null);
        kinds.forEach((kind, button) -> {
            int count = shown == null ? 0 : Objects.requireNonNullElse(shown.counts().get(kind), 0);
            button.setText(text("desk.compare.kind", text("exchange.comparison." + name(kind)), count));
            button.setSelected(only == kind);
            button.setDisable(count == 0);
        });
        nothing.setText(text(shown == null ? model.sides().size() > 1 ? "desk.compare.choose" : "desk.compare.no-editions" : "desk.compare.same"));
        ticked();
    }

    private void ticked() {
        String barrier = controller.barrier();
        adopt.setText(text("desk.compare.adopt", model.tickedProperty().get()));
        adopt.setDisable(!barrier.isEmpty() || model.tickedProperty().get() == 0 || model.busyProperty().get());
        every.setDisable(!barrier.isEmpty() || model.lines().isEmpty() || model.busyProperty().get());
        Parts.show(barred, model.shownProperty().get() != null && !barrier.isEmpty());
        barred.setText(text("desk.compare.barred", barrier));
        list.refresh();
    }

    private Optional<Integer> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void go() {
        chosen().ifPresent(index -> controller.onGo(card, index));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            chosen().filter(controller::tickable).ifPresent(index -> {
                controller.onTick(index);
                ticked();
            });
            event.consume();
        }
    }
}
