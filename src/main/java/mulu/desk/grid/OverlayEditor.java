package mulu.desk.grid;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import mulu.base.Messages;
import mulu.check.Rule.Level;
import mulu.desk.grid.GridModel.Mode;
import mulu.template.Field;

/// The one text control of the grid. It lies over the active cell, transparent while nothing is typed, and holds the
/// focus all the time, so that an input method composes in it from the very first letter.
final class OverlayEditor extends TextArea {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final double WIDE_ENOUGH = 9;

    private final GridController controller;
    private final GridModel model;
    private final Composition composition = new Composition(this);
    private final Text measure = new Text();
    private final Rectangle window = new Rectangle();
    private boolean begunByComposition;
    private boolean keepOnFocusLoss;

    OverlayEditor(GridController controller) {
        this.controller = controller;
        model = controller.model();
        setId("grid-editor");
        getStyleClass().add("grid-editor");
        setWrapText(true);
        setClip(window);
        setMouseTransparent(true);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        // Before the skin takes the event: the editor must be open when the first sign arrives.
        addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
        textProperty().addListener((_, _, now) -> textChanged(now));
        focusedProperty().addListener((_, _, now) -> focusChanged(now));
        model.modeProperty().addListener((_, before, now) -> modeChanged(before, now));
        model.draftProperty().addListener((_, _, now) -> draftChanged(now));
        model.selectionProperty().addListener((_, _, _) -> cellChanged());
        model.paintedProperty().addListener((_, _, _) -> cellChanged());
        model.lockedProperty().addListener((_, _, _) -> cellChanged());
        model.marksProperty().addListener((_, _, _) -> cellChanged());
        cellChanged();
    }

    Composition composition() {
        return composition;
    }

    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        boolean control = sign.isEmpty() || Character.isISOControl(sign.charAt(0));
        if (composition.active() || model.mode() != Mode.READY || command || control) {
            return;
        }
        if (sign.equals(" ") && ticks()) {
            controller.onToggle();
            event.consume();
        } else if (!controller.onType()) {
            event.consume();
        }
    }

    private boolean ticks() {
        return model.columns() > 0 && model.field(model.selection().column()).type() == Field.Type.TICK;
    }

    private void composed(InputMethodEvent event) {
        boolean something = composition.active() || !event.getCommitted().isEmpty();
        if (isEditable() && model.mode() == Mode.READY && something && controller.onType()) {
            begunByComposition = event.getCommitted().isEmpty();
        }
        if (!event.getCommitted().isEmpty()) {
            begunByComposition = false;
        }
    }

    private void textChanged(String now) {
        if (model.mode() == Mode.READY) {
            return;
        }
        model.draftProperty().set(now);
        if (now.isEmpty() && begunByComposition && !composition.active()) {
            // The person gave the composition up before anything was written: the cell is as it was.
            controller.onCancel();
        }
    }

    private void draftChanged(String now) {
        if (!now.equals(getText())) {
            setText(now);
            end();
        }
    }

    private void modeChanged(Mode before, Mode now) {
        pseudoClassStateChanged(OPEN, now != Mode.READY);
        setMouseTransparent(now == Mode.READY);
        if (now == Mode.READY) {
            begunByComposition = false;
            setText("");
        } else if (before == Mode.READY && now == Mode.EDITING) {
            setText(model.draftProperty().get());
            end();
        }
        placeAgain();
    }

    private void focusChanged(boolean now) {
        if (!now && !keepOnFocusLoss) {
            composition.drop();
            controller.commit();
        }
    }

    /// Runs what moves the focus on purpose, without committing.
    void movingFocus(Runnable action) {
        keepOnFocusLoss = true;
        action.run();
        keepOnFocusLoss = false;
    }

    private void cellChanged() {
        boolean locked = !controller.lock().isEmpty();
        pseudoClassStateChanged(LOCKED, locked);
        if (isEditable() == locked) {
            setEditable(!locked);
        }
        setAccessibleText(spoken());
        placeAgain();
    }

    private String spoken() {
        Selection now = model.selection();
        if (model.columns() == 0) {
            return "";
        }
        String text = model.text(now.row(), now.column());
        String said = Messages.text("grid.accessible", model.field(now.column()).path(), model.index(now.row()) + 1,
                text.isEmpty() ? Messages.text("grid.accessible.empty") : text);
        Level mark = now.row() < model.filledRows() ? model.mark(now.row(), now.column()) : null;
        return mark == null ? said : Messages.text("grid.accessible.mark", said, mark.label());
    }

    /// Lays the editor over the active cell, and makes it as large as an open text needs.
    void place(Lattice lattice) {
        Selection now = model.selection();
        Rectangle2D box = lattice.box(now.row(), now.column());
        Rectangle2D seen = lattice.window(now.column());
        double width = box.getWidth();
        double height = box.getHeight();
        double x = box.getMinX();
        double y = box.getMinY();
        if (model.mode() != Mode.READY) {
            width = Math.min(Math.max(width, WIDE_ENOUGH * lattice.em()), lattice.getWidth() - 24);
            height = Math.max(height, Math.min(needed(width), seen.getHeight() * 0.7));
            x = Math.max(0, Math.min(x, lattice.getWidth() - width - 16));
            y = Math.max(0, Math.min(y, lattice.getHeight() - height - 16));
            window.setX(-8);
            window.setY(-8);
            window.setWidth(width + 16);
            window.setHeight(height + 24);
        } else {
            window.setX(Math.max(0, seen.getMinX() - x) - 1);
            window.setY(Math.max(0, seen.getMinY() - y) - 1);
            window.setWidth(Math.max(0, Math.min(width, seen.getMaxX() - x) - window.getX()) + 1);
            window.setHeight(Math.max(0, Math.min(height, seen.getMaxY() - y) - window.getY()) + 1);
        }
        // One pixel over the cell's own lines on every side.
        resizeRelocate(Math.rint(x) - 1, Math.rint(y) - 1, Math.rint(width) + 1, Math.rint(height) + 1);
    }

    private double needed(double width) {
        measure.setFont(getFont());
        measure.setText(getText().isEmpty() ? " " : getText());
        measure.setWrappingWidth(Math.max(1, width - getFont().getSize() * 1.1));
        return measure.getLayoutBounds().getHeight() + getFont().getSize() * 0.9;
    }

    private void placeAgain() {
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }
}
