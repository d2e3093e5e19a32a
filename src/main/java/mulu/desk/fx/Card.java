package mulu.desk.fx;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One dialog: a title, a body that scrolls where the window is too low, a line for a refusal, and buttons. Enter is
/// the primary button, Esc the cancelling one, Tab stays inside. FX thread only.
public final class Card {
    private final VBox node = Parts.column("dialog-card");
    private final VBox content = Parts.column("dialog-body");
    private final VBox foot = Parts.column("dialog-foot");
    private final Label refusal = Parts.sentence("", "dialog-refusal");
    private final HBox buttons = Parts.row("dialog-buttons");
    private @Nullable Button primary;
    private @Nullable Button cancel;

    /// @param style an own style class beside that of all dialogs
    public Card(String id, String title, String... style) {
        node.setId(id);
        node.getStyleClass().addAll(style);
        ScrollPane scroll = new Scroll(content);
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        refusal.setId(id + "-refusal");
        Parts.show(refusal, false);
        refusal.textProperty().subscribe(text -> Parts.show(refusal, !text.isEmpty()));
        node.getChildren().addAll(Parts.label(title, "dialog-title"), scroll, foot, refusal, buttons);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::early);
        node.addEventHandler(KeyEvent.ANY, this::key);
    }

    public Card body(Node... nodes) {
        content.getChildren().addAll(nodes);
        return this;
    }

    /// What stays in sight below the body, however long that is.
    public Card foot(Node... nodes) {
        foot.getChildren().addAll(nodes);
        return this;
    }

    /// The sentence that says why the dialog did not do what it was asked for; empty hides it.
    public StringProperty refusalProperty() {
        return refusal.textProperty();
    }

    /// A button at the left, for what is neither yes nor no.
    public Button beside(String id, String text, Runnable action) {
        Button button = Parts.button(id, text, action);
        buttons.getChildren().addFirst(button);
        return button;
    }

    /// The button that Esc presses.
    public Button cancel(String id, String text, Runnable action) {
        Button button = Parts.button(id, text, action);
        cancel = button;
        buttons.getChildren().addAll(Parts.gap(), button);
        return button;
    }

    /// The button that Enter presses; behind the cancelling one.
    public Button primary(String id, String text, Runnable action) {
        Button button = Parts.button(id, text, action);
        button.getStyleClass().add(Styles.ACCENT);
        primary = button;
        if (cancel == null) {
            buttons.getChildren().add(Parts.gap());
        }
        buttons.getChildren().add(button);
        return button;
    }

    /// As high as its content is at the width it gets.
    private static final class Scroll extends ScrollPane {
        private final VBox content;

        Scroll(VBox content) {
            super(content);
            this.content = content;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return snapSizeY(content.prefHeight(width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset()))
                    + snappedTopInset() + snappedBottomInset();
        }
    }

    VBox node() {
        return node;
    }

    void focusFirst() {
        Stream.concat(stops(foot).stream(), stops(content).stream()).filter(stop -> stop instanceof javafx.scene.control.TextInputControl).findFirst()
                .or(() -> Optional.ofNullable(primary).filter(button -> !button.isDisabled()).map(Node.class::cast))
                .or(() -> stops(node).stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    /// Keys that what has the keyboard would take for itself; a list takes Esc and Enter even where it does nothing.
    private void early(KeyEvent event) {
        if (node.getScene() == null) {
            // Shut by the key before, in the same picture.
            event.consume();
            return;
        }
        boolean ends = event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER;
        if (ends && node.getScene().getFocusOwner() instanceof ListView) {
            key(event);
        } else {
            tab(event);
        }
    }

    private void tab(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<Node> stops = stops(node);
        if (!stops.isEmpty()) {
            int at = stops.indexOf(node.getScene().getFocusOwner());
            int step = event.isShiftDown() ? -1 : 1;
            stops.get(Math.floorMod(at < 0 ? 0 : at + step, stops.size())).requestFocus();
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (event.getCode() == KeyCode.ESCAPE) {
                press(cancel == null ? primary : cancel);
            } else if (event.getCode() == KeyCode.ENTER) {
                press(node.getScene().getFocusOwner() instanceof Button focused ? focused : primary);
            }
        }
        event.consume();
    }

    private static void press(@Nullable Button button) {
        if (button != null && !button.isDisabled()) {
            button.fire();
        }
    }

    /// Everything inside `parent` that Tab stops at, in reading order.
    private static List<Node> stops(Parent parent) {
        List<Node> stops = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                stops.add(child);
            }
            if (child instanceof Parent inner) {
                stops.addAll(stops(inner));
            }
        }
        return stops;
    }
}
