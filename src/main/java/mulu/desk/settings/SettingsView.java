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
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Theme;

/// Size of type, height of rows, colours.
final class SettingsView {
    private final Theme theme;
    private final IntegerProperty lines;
    private final Card card = new Card("settings", text("desk.settings.title"));

    SettingsView(SettingsController controller, Theme theme, IntegerProperty lines, String person) {
        this.theme = theme;
        this.lines = lines;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Parts.label(text("desk.settings.size"), "field-label"), size());
        grid.addRow(1, Parts.label(text("desk.settings.lines"), "field-label"), lines());
        grid.addRow(2, Parts.label(text("desk.settings.mode"), "field-label"), mode());
        card.body(grid, Parts.sentence(text("desk.settings.note", person), "soft"));
        card.primary("settings-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }

    private Node size() {
        Slider slider = new Slider(Theme.SMALLEST, Theme.LARGEST, theme.sizeProperty().get());
        slider.setId("settings-size");
        slider.setMajorTickUnit(2);
        slider.setMinorTickCount(1);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        Label value = Parts.label(text("desk.settings.pixels", theme.sizeProperty().get()));
        slider.valueProperty().subscribe(pixels -> {
            value.setText(text("desk.settings.pixels", Math.round(pixels.doubleValue())));
            if (!slider.isValueChanging()) {
                theme.resize((int) Math.round(pixels.doubleValue()));
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
                    theme.modeProperty().get() == mode, () -> theme.modeProperty().set(mode)));
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
