package mulu.desk.grid;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import mulu.base.Messages;
import mulu.desk.grid.GridModel.Mode;

/// The legal values of a cell, under it. The keyboard stays in the editor: what is typed there narrows the list, and
/// may be kept as it is.
final class Choices extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST = 9;

    private final GridController controller;
    private final GridModel model;
    private List<String> found = List.of();
    private int chosen = -1;
    private int first;

    Choices(GridController controller) {
        this.controller = controller;
        model = controller.model();
        setId("grid-choices");
        getStyleClass().add("grid-choices");
        setVisible(false);
        model.draftProperty().addListener((_, _, _) -> narrow());
        model.selectionProperty().addListener((_, before, now) -> closeUnlessSame(before, now));
    }

    void open() {
        chosen = -1;
        first = 0;
        setVisible(true);
        narrow();
        chosen = Math.max(0, found.indexOf(model.text(model.selection().row(), model.selection().column())));
        paint();
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
        }
    }

    private void closeUnlessSame(Selection before, Selection now) {
        if (before.row() != now.row() || before.column() != now.column()) {
            close();
        }
    }

    private void narrow() {
        if (!isVisible()) {
            return;
        }
        String typed = model.mode() == Mode.READY ? "" : model.draftProperty().get();
        List<String> legal = model.field(model.selection().column()).legal();
        found = legal.stream().filter(value -> value.contains(typed)).toList();
        chosen = found.isEmpty() ? -1 : Math.clamp(chosen, 0, found.size() - 1);
        first = 0;
        paint();
    }

    /// Whether the list took the key.
    boolean key(KeyCode code) {
        if (!isVisible()) {
            return false;
        }
        switch (code) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case PAGE_UP -> step(-MOST);
            case PAGE_DOWN -> step(MOST);
            case ESCAPE -> close();
            case ENTER, TAB -> {
                return take();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by) {
        chosen = Math.clamp(chosen + by, 0, Math.max(0, found.size() - 1));
        paint();
    }

    private boolean take() {
        close();
        if (chosen < 0 || chosen >= found.size()) {
            return false;
        }
        controller.onChoose(found.get(chosen));
        return true;
    }

    private void paint() {
        if (chosen >= 0) {
            first = Math.clamp(first, Math.max(0, chosen - MOST + 1), chosen);
        }
        getChildren().clear();
        for (int i = first; i < Math.min(found.size(), first + MOST); i++) {
            int index = i;
            Label label = new Label(found.get(i));
            label.getStyleClass().setAll("grid-choice");
            label.setMaxWidth(Double.MAX_VALUE);
            label.pseudoClassStateChanged(CHOSEN, i == chosen);
            label.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                chosen = index;
                take();
                event.consume();
            });
            getChildren().add(label);
        }
        if (found.size() > MOST) {
            Label count = new Label(Messages.text("grid.choices", chosen + 1, found.size()));
            count.getStyleClass().setAll("grid-choice-count");
            count.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(count);
        }
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// Under the cell, or above it where there is no room.
    void place(Lattice lattice, Rectangle2D box) {
        double width = Math.max(box.getWidth(), prefWidth(-1));
        double height = prefHeight(-1);
        double below = box.getMaxY() + height <= lattice.getHeight() ? box.getMaxY() : box.getMinY() - height;
        resizeRelocate(Math.max(0, Math.min(box.getMinX(), lattice.getWidth() - width)), Math.max(0, below), width, height);
    }
}
