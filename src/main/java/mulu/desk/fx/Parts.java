package mulu.desk.fx;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts that views are put together from; how they look is said in CSS by their style classes.
public final class Parts {
    private Parts() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that breaks into lines and never loses a sign.
    public static Label sentence(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button button(String id, String text, Ikon icon, Runnable action) {
        Button button = button(id, text, action);
        button.setGraphic(icon(icon));
        return button;
    }

    public static FontIcon icon(Ikon icon, String... styles) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().addAll(styles);
        return node;
    }

    /// A field for a password, in which no input method composes: it would turn the letters into words and show them in
    /// its window for all to read.
    public static PasswordField password() {
        PasswordField field = new PasswordField();
        // The skin sets its own as soon as there is none.
        field.inputMethodRequestsProperty().subscribe(requests -> {
            if (requests != null) {
                field.setInputMethodRequests(null);
            }
        });
        return field;
    }

    public static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        return tip;
    }

    /// `button`, disabled while `reason` says why, with the reason as its tooltip: a disabled button alone shows none.
    public static StackPane reasoned(Button button, ObservableValue<String> reason) {
        StackPane around = new StackPane(button);
        Tooltip tip = tip("");
        reason.subscribe(words -> {
            button.setDisable(!words.isEmpty());
            tip.setText(words);
            if (words.isEmpty()) {
                Tooltip.uninstall(around, tip);
            } else {
                Tooltip.install(around, tip);
            }
        });
        return around;
    }

    /// Makes a row or column of words a button that breaks its lines, which a Button does not: mouse, Enter and Space.
    public static <T extends Region> T pressable(T node, String id, String spoken, Runnable action) {
        node.setId(id);
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(spoken);
        node.getStyleClass().add("pressable");
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
                event.consume();
            }
        });
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
        return node;
    }

    /// One line of a list of facts; a long value breaks, its name stays at the top.
    public static void fact(GridPane grid, String name, String value) {
        Label label = label(name, "field-label");
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, sentence(value, "fact"));
    }

    /// Takes all the room that is left in a row or column.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// A box to choose one thing from, each by its words.
    public static <T> ComboBox<T> choice(String id, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null;
            }
        });
        return box;
    }

    public static HBox row(String style, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(style);
        return row;
    }

    public static VBox column(String style, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(style);
        return column;
    }

    /// Runs `action` now, and whenever `list` has changed until the answer is unsubscribed.
    public static Subscription follow(ObservableList<?> list, Runnable action) {
        Subscription subscription = list.subscribe(action);
        action.run();
        return subscription;
    }

    /// Shows `node` and gives it room, or neither.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
