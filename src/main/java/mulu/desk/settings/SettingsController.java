package mulu.desk.settings;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.desk.fx.Settings;
import mulu.desk.fx.Theme;

/// How a person likes to see the desk; every change shows at once and is kept for that person. FX thread only.
public final class SettingsController implements AutoCloseable {
    private final Room room;
    private final IntegerProperty lines;
    private Subscription kept = Subscription.EMPTY;

    /// @param lines of text in a row of the grid
    public SettingsController(Room room, IntegerProperty lines) {
        this.room = room;
        this.lines = lines;
    }

    /// Puts the person's look on the desk and keeps what is changed from now on.
    public void start() {
        Settings.Look look = room.settings().look(room.session().name());
        room.theme().resize(look.size());
        room.theme().modeProperty().set(look.mode());
        lines.set(look.lines());
        kept = room.theme().sizeProperty().subscribe(_ -> keep()).and(room.theme().modeProperty().subscribe(_ -> keep()))
                .and(lines.subscribe(_ -> keep()));
    }

    /// Keeps nothing any more.
    @Override
    public void close() {
        kept.unsubscribe();
    }

    private void keep() {
        Settings.Look now = new Settings.Look(room.theme().sizeProperty().get(), lines.get(), room.theme().modeProperty().get());
        if (!now.equals(room.settings().look(room.session().name()))) {
            room.settings().look(room.session().name(), now);
        }
    }

    public void open() {
        Card card = new Card("settings", text("desk.settings.title"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Parts.label(text("desk.settings.size"), "field-label"), size());
        grid.addRow(1, Parts.label(text("desk.settings.lines"), "field-label"), lines());
        grid.addRow(2, Parts.label(text("desk.settings.mode"), "field-label"), mode());
        card.body(grid, Parts.sentence(text("desk.settings.note", room.session().name()), "soft"));
        card.primary("settings-close", text("desk.close"), () -> room.dialogs().close(card));
        room.dialogs().show(card);
    }

    private Node size() {
        Slider slider = new Slider(Theme.SMALLEST, Theme.LARGEST, room.theme().sizeProperty().get());
        slider.setId("settings-size");
        slider.setMajorTickUnit(2);
        slider.setMinorTickCount(1);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        Label value = Parts.label(text("desk.settings.pixels", room.theme().sizeProperty().get()));
        slider.valueProperty().subscribe(pixels -> {
            value.setText(text("desk.settings.pixels", Math.round(pixels.doubleValue())));
            if (!slider.isValueChanging()) {
                room.theme().resize((int) Math.round(pixels.doubleValue()));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        return Parts.row("field-line", slider, value);
    }

    private Node lines() {
        ToggleGroup group = new ToggleGroup();
        HBox row = Parts.row("toggle-row");
        for (int count : List.of(1, 2, 4)) {
            row.getChildren().add(toggle(group, "settings-lines-" + count, text("desk.settings.lines.n", count),
                    lines.get() == count, () -> lines.set(count)));
        }
        return row;
    }

    private Node mode() {
        ToggleGroup group = new ToggleGroup();
        HBox row = Parts.row("toggle-row");
        for (Theme.Mode mode : Theme.Mode.values()) {
            String key = mode.name().toLowerCase(Locale.ROOT);
            row.getChildren().add(toggle(group, "settings-mode-" + key, text("desk.settings.mode." + key),
                    room.theme().modeProperty().get() == mode, () -> room.theme().modeProperty().set(mode)));
        }
        return row;
    }

    private static ToggleButton toggle(ToggleGroup group, String id, String words, boolean on, Runnable action) {
        ToggleButton toggle = new ToggleButton(words);
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setSelected(on);
        toggle.setOnAction(_ -> {
            toggle.setSelected(true);
            action.run();
        });
        return toggle;
    }
}
