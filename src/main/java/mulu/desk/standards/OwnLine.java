package mulu.desk.standards;

import static mulu.base.Messages.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// One addition of an office with a button that takes it away, and the fields that a new one is typed into.
final class OwnLine {
    private OwnLine() {}

    static Node of(String words, Runnable remove) {
        Label sentence = Parts.sentence(words, "standards-own");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button gone = Parts.button("", "", Material2OutlinedAL.DELETE, remove);
        gone.setAccessibleText(text("desk.standards.remove"));
        gone.setTooltip(Parts.tip(text("desk.standards.remove")));
        gone.getStyleClass().add("standards-remove");
        return Parts.row("field-line", sentence, gone);
    }

    /// Says so where there is none.
    static void none(VBox list) {
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Parts.label(text("desk.standards.none"), "soft"));
        }
    }

    /// Fields by name; `desk.standards.<kind>.<name>` prompts.
    static final class Entry {
        private final String kind;
        private final Map<String, TextField> fields = new LinkedHashMap<>();

        Entry(String kind, List<String> names) {
            this.kind = kind;
            for (String name : names) {
                TextField field = new TextField();
                field.setId("standards-" + kind + "-" + name);
                field.setPromptText(text("desk.standards." + kind + "." + name));
                fields.put(name, field);
            }
        }

        /// Whether something is typed that has not been added.
        boolean typing() {
            return fields.values().stream().anyMatch(field -> !field.getText().isBlank());
        }

        String said(String name) {
            return Objects.requireNonNull(fields.get(name)).getText();
        }

        /// @param add takes the texts; where it does, the fields are empty again
        Node node(BooleanSupplier add) {
            Runnable take = () -> {
                if (add.getAsBoolean()) {
                    fields.values().forEach(TextField::clear);
                    fields.values().iterator().next().requestFocus();
                }
            };
            // Enter belongs to the line, not to the dialog.
            fields.values().forEach(field -> field.setOnAction(_ -> take.run()));
            FlowPane flow = new FlowPane();
            flow.getStyleClass().add("standards-entry");
            flow.getChildren().addAll(fields.values());
            flow.getChildren().add(Parts.button("standards-" + kind + "-add", text("desk.standards.add"), take));
            return flow;
        }
    }
}
