package mulu.desk.grid;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mulu.base.Messages;
import mulu.desk.grid.GridModel.Mode;

/// Edit bar, lattice with the editor over it, and the strip: built once, repainted because the model changes.
final class GridView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");
    /// How much of the height the strip may take.
    private static final double STRIP = 0.35;

    private final GridModel model;
    private final Lattice lattice;
    private final OverlayEditor editor;
    private final EditBar bar;
    private final Choices choices;
    private final Region bounce = new Region();

    GridView(GridController controller) {
        model = controller.model();
        lattice = new Lattice(model);
        editor = new OverlayEditor(controller);
        bar = new EditBar(controller);
        choices = new Choices(controller);
        getStyleClass().add("grid");
        setId("grid");
        Layer layer = new Layer();
        VBox.setVgrow(layer, Priority.ALWAYS);
        bounce.setManaged(false);
        getChildren().addAll(bar, layer, strip(), bounce);
        new GridKeys(controller, this, editor);
        new GridMouse(controller, lattice);
        controller.columns().measure(lattice::content);
        model.selectionProperty().addListener((_, before, now) -> selected(before, now));
        model.modeProperty().addListener((_, _, now) -> modeChanged(now));
    }

    /// The lattice, and over it what belongs to the active cell.
    private final class Layer extends StackPane {
        Layer() {
            getChildren().addAll(lattice, editor, choices);
        }

        @Override
        protected void layoutChildren() {
            lattice.resizeRelocate(0, 0, getWidth(), getHeight());
            lattice.layout();
            editor.place(lattice);
            if (choices.isVisible()) {
                Selection now = model.selection();
                choices.place(lattice, lattice.box(now.row(), now.column()));
            }
        }
    }

    private Label strip() {
        Label strip = new Label();
        strip.setId("grid-strip");
        strip.setContentDisplay(ContentDisplay.RIGHT);
        // However long the words are that were refused, the grid stays in sight; copying brings all of them.
        strip.maxHeightProperty().bind(heightProperty().multiply(STRIP));
        HBox buttons = new HBox(button("grid-strip-copy", Messages.text("grid.strip.copy"), this::copyRefused),
                button("grid-strip-shut", Messages.text("grid.strip.shut"), () -> model.refusedProperty().set("")));
        buttons.setMinWidth(USE_PREF_SIZE);
        strip.getStyleClass().add("grid-strip");
        strip.setWrapText(true);
        strip.setMaxWidth(Double.MAX_VALUE);
        strip.managedProperty().bind(strip.visibleProperty());
        Runnable show = () -> {
            Notice notice = model.noticeProperty().get();
            String refused = model.refusedProperty().get();
            strip.setText(Stream.of(refused, notice.text()).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
            strip.setVisible(!strip.getText().isEmpty());
            strip.setGraphic(refused.isEmpty() ? null : buttons);
            strip.pseudoClassStateChanged(REFUSED, !refused.isEmpty());
            strip.pseudoClassStateChanged(LOCKED, refused.isEmpty() && notice.kind() == Notice.Kind.LOCKED);
            strip.pseudoClassStateChanged(TOLD, refused.isEmpty() && notice.kind() == Notice.Kind.TOLD);
        };
        model.noticeProperty().addListener((_, _, _) -> show.run());
        model.refusedProperty().addListener((_, _, _) -> show.run());
        show.run();
        return strip;
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("grid-strip-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            action.run();
            focus();
        });
        return button;
    }

    private void copyRefused() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.refusedProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void selected(Selection before, Selection now) {
        if (before.areas().equals(now.areas())) {
            lattice.reveal(now.row(), now.column());
        } else if (!model.still()) {
            lattice.reveal(now.toRow(), now.toColumn());
        }
    }

    private void modeChanged(Mode now) {
        if (now == Mode.READY) {
            choices.close();
        } else {
            lattice.reveal(model.selection().row(), model.selection().column());
        }
    }

    Lattice lattice() {
        return lattice;
    }

    Choices choices() {
        return choices;
    }

    void choose() {
        choices.open();
    }

    void focus() {
        editor.requestFocus();
    }

    void insert(String text) {
        editor.replaceSelection(text);
    }

    void undoText() {
        if (editor.isUndoable()) {
            editor.undo();
        }
    }

    void redoText() {
        if (editor.isRedoable()) {
            editor.redo();
        }
    }

    /// Lets the input method finish, which it does when the focus leaves, and drops what it has not finished.
    void endComposition() {
        if (editor.composition().active()) {
            boolean had = editor.isFocused();
            editor.movingFocus(bounce::requestFocus);
            editor.composition().drop();
            if (had) {
                editor.movingFocus(editor::requestFocus);
            }
        }
        bar.dropComposition();
    }
}
