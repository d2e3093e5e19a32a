package mulu.desk.rowform;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.grid.GridModel.Mode;
import mulu.desk.grid.Prompter;
import mulu.desk.grid.Strip;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// The fields of the active row, under a line that says which row it is; built once for the columns there are.
final class RowFormView extends StackPane implements GridController.Elsewhere {
    private final RowFormController controller;
    private final GridController grid;
    private final GridModel model;
    private final FieldFlow flow = new FieldFlow();
    private final ScrollPane scroll = new ScrollPane(flow);
    private final Prompter prompter;
    private final List<RowField> fields = new ArrayList<>();
    private List<Field> shown = List.of();
    private @Nullable RowField active;

    RowFormView(RowFormController controller) {
        this.controller = controller;
        grid = controller.grid();
        model = grid.model();
        prompter = new Prompter(grid, "row-form");
        setId("row-form");
        getStyleClass().add("row-form");
        flow.getStyleClass().add("row-fields");
        scroll.getStyleClass().add("row-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Strip strip = new Strip(grid, "row-strip");
        strip.maxHeightProperty().bind(heightProperty().multiply(0.35));
        getChildren().addAll(new VBox(head(), scroll, strip), prompter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, prompter::sign);
        scroll.vvalueProperty().addListener((_, _, _) -> prompter.requestLayout());
        visibleProperty().bind(controller.model().openProperty());
        controller.model().openProperty().addListener((_, _, _) -> show());
        model.paintedProperty().addListener((_, _, _) -> show());
        model.marksProperty().addListener((_, _, _) -> show());
        model.lockedProperty().addListener((_, _, _) -> show());
        model.draftProperty().addListener((_, _, _) -> show());
        model.modeProperty().addListener((_, _, _) -> show());
        model.selectionProperty().addListener((_, _, _) -> moved());
        show();
    }

    private HBox head() {
        Label title = Parts.label("", "row-title");
        title.setId("row-form-title");
        title.textProperty().bind(controller.model().titleProperty());
        HBox head = Parts.row("row-head", title,
                button("row-form-up", text("row-form.up"), () -> controller.turn(-1)),
                button("row-form-down", text("row-form.down"), () -> controller.turn(1)),
                Parts.gap(), button("row-form-close", text("row-form.close"), controller::close));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button button(String id, String words, Runnable action) {
        Button button = Parts.button(id, words, () -> {
            action.run();
            grid.focus();
        });
        button.setFocusTraversable(false);
        return button;
    }

    @Override
    public void focus() {
        int column = model.selection().column();
        if (column < fields.size()) {
            if (fields.get(column).getScene() == null) {
                // Shown for the first time: the fields come into the window with the skin of what scrolls them.
                scroll.applyCss();
            }
            fields.get(column).area().requestFocus();
        }
    }

    @Override
    public void endComposition() {
        fields.forEach(field -> field.composition().drop());
    }

    private void moved() {
        show();
        if (controller.model().open()) {
            focus();
        }
    }

    private void show() {
        if (!controller.model().open()) {
            return;
        }
        if (!shown.equals(model.fields())) {
            build();
        }
        int row = model.selection().row();
        for (RowField field : fields) {
            field.show(model.editable(), row < model.filledRows() ? model.mark(row, field.column()) : null);
        }
        flow.requestLayout();
    }

    private void build() {
        shown = List.copyOf(model.fields());
        fields.clear();
        for (int i = 0; i < shown.size(); i++) {
            RowField field = new RowField(controller, i);
            field.area().focusedProperty().addListener((_, _, now) -> focusChanged(field, now));
            fields.add(field);
        }
        flow.show(FormBlocks.of(fields));
    }

    private void focusChanged(RowField field, boolean now) {
        if (now && !field.equals(active)) {
            active = field;
            prompter.attend(field.area(), field.composition());
        }
        if (now) {
            reveal(field);
        }
    }

    /// Scrolls no further than needed to show the field whole.
    private void reveal(Region field) {
        layout();
        Node content = scroll.getContent();
        Bounds at = content.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double beyond = content.getLayoutBounds().getHeight() - seen;
        if (beyond > 0) {
            double top = scroll.getVvalue() * beyond;
            double wanted = Math.min(Math.max(top, at.getMaxY() + 8 - seen), Math.max(0, at.getMinY() - 8));
            scroll.setVvalue(Math.clamp(wanted / beyond, 0, 1));
        }
    }

    private void pressed(KeyEvent event) {
        RowField field = active;
        if (field == null) {
            return;
        }
        if (field.composition().active() || prompter.key(event) || take(event, field)) {
            event.consume();
        }
    }

    private boolean take(KeyEvent event, RowField field) {
        boolean shift = event.isShiftDown();
        return switch (event.getCode()) {
            case ESCAPE -> ran(controller::escape);
            case F1 -> ran(prompter::help);
            case F4 -> !event.isAltDown() && ran(controller::close);
            case PAGE_DOWN -> ran(() -> controller.turn(1));
            case PAGE_UP -> ran(() -> controller.turn(-1));
            case TAB -> !event.isShortcutDown() && ran(() -> controller.step(shift ? -1 : 1));
            case ENTER -> enter(event, field);
            case DOWN -> event.isAltDown() && ran(prompter::open);
            default -> event.isShortcutDown() && command(event, field);
        };
    }

    private static boolean ran(Runnable action) {
        action.run();
        return true;
    }

    private boolean enter(KeyEvent event, RowField field) {
        if (event.isAltDown()) {
            field.area().replaceSelection("\n");
        } else {
            controller.step(event.isShiftDown() ? -1 : 1);
        }
        return true;
    }

    private boolean command(KeyEvent event, RowField field) {
        boolean back = event.getCode() == KeyCode.Z && !event.isShiftDown();
        boolean again = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
        return switch (event.getCode()) {
            case Z, Y -> (back || again) && ran(() -> undo(field, back));
            case SEMICOLON -> model.editable() && ran(() -> field.area().replaceSelection(GridController.todaysDate()));
            case QUOTE -> ran(grid::fillDown);
            default -> false;
        };
    }

    /// The text's own steps first, then those of the catalog.
    private void undo(RowField field, boolean back) {
        boolean own = model.mode() != Mode.READY && (back ? field.area().isUndoable() : field.area().isRedoable());
        if (own && back) {
            field.area().undo();
        } else if (own) {
            field.area().redo();
        } else if (back) {
            grid.undo();
        } else {
            grid.redo();
        }
    }
}
