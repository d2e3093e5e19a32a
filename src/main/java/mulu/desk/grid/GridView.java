package mulu.desk.grid;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mulu.desk.grid.GridModel.Mode;
import org.jspecify.annotations.Nullable;

/// Edit bar, lattice with the editor over it, and the strip: built once, repainted because the model changes.
final class GridView extends VBox {
    /// How much of the height the strip may take.
    private static final double STRIP = 0.35;

    private final GridModel model;
    private final Lattice lattice;
    private final OverlayEditor editor;
    private final EditBar bar;
    private final Prompter prompter;
    private final Layer layer;
    private final Region bounce = new Region();

    GridView(GridController controller) {
        model = controller.model();
        lattice = new Lattice(model);
        editor = new OverlayEditor(controller);
        bar = new EditBar(controller);
        prompter = new Prompter(controller, "grid");
        prompter.attend(editor, editor.composition());
        layer = new Layer();
        getStyleClass().add("grid");
        setId("grid");
        VBox.setVgrow(layer, Priority.ALWAYS);
        bounce.setManaged(false);
        Strip strip = new Strip(controller, "grid-strip");
        // However long the words are that were refused, the grid stays in sight; copying brings all of them.
        strip.maxHeightProperty().bind(heightProperty().multiply(STRIP));
        getChildren().addAll(bar, layer, strip, bounce);
        new GridKeys(controller, this, editor);
        new GridMouse(controller, lattice);
        controller.columns().measure(lattice::content);
        model.selectionProperty().addListener((_, before, now) -> selected(before, now));
        model.modeProperty().addListener((_, _, now) -> modeChanged(now));
    }

    /// The lattice, and over it what belongs to the active cell.
    private final class Layer extends StackPane {
        private @Nullable Node over;
        private int overColumn;

        Layer() {
            getChildren().addAll(lattice, editor, prompter);
            addEventFilter(KeyEvent.KEY_TYPED, prompter::sign);
        }

        void put(Node node, int column) {
            over = node;
            overColumn = column;
            getChildren().add(node);
        }

        void take() {
            if (over != null) {
                getChildren().remove(over);
                over = null;
            }
        }

        private void placeOver(Node node) {
            double width = Math.min(node.prefWidth(-1), getWidth());
            double top = lattice.window(overColumn).getMinY();
            double x = Math.clamp(lattice.box(0, overColumn).getMinX(), 0, Math.max(0, getWidth() - width));
            node.resizeRelocate(x, top, width, Math.min(node.prefHeight(width), getHeight() - top));
        }

        @Override
        protected void layoutChildren() {
            lattice.resizeRelocate(0, 0, getWidth(), getHeight());
            lattice.layout();
            editor.place(lattice);
            prompter.resizeRelocate(0, 0, getWidth(), getHeight());
            prompter.window(lattice.window(model.selection().column()));
            if (over != null) {
                placeOver(over);
            }
        }
    }

    void overlay(Node node, int column) {
        layer.take();
        layer.put(node, column);
        layer.layout();
    }

    private void selected(Selection before, Selection now) {
        if (before.areas().equals(now.areas())) {
            lattice.reveal(now.row(), now.column());
        } else if (!model.still()) {
            lattice.reveal(now.toRow(), now.toColumn());
        }
    }

    private void modeChanged(Mode now) {
        if (now != Mode.READY) {
            lattice.reveal(model.selection().row(), model.selection().column());
        }
    }

    Lattice lattice() {
        return lattice;
    }

    Prompter prompter() {
        return prompter;
    }

    void focus() {
        layer.take();
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
