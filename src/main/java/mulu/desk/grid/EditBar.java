package mulu.desk.grid;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mulu.base.Messages;
import mulu.desk.grid.GridModel.Mode;

/// The line above the grid: where the active cell is, and its whole text, which may be edited here too.
final class EditBar extends HBox {
    private final GridController controller;
    private final GridModel model;
    private final Label address = new Label();
    private final TextArea text = new TextArea();
    private final Composition composition = new Composition(text);
    private boolean dropping;

    EditBar(GridController controller) {
        this.controller = controller;
        model = controller.model();
        getStyleClass().add("grid-bar");
        address.setId("grid-address");
        address.getStyleClass().add("grid-address");
        address.setMinWidth(USE_PREF_SIZE);
        text.setId("grid-bar-text");
        text.getStyleClass().add("grid-bar-text");
        text.setWrapText(true);
        text.setPrefRowCount(2);
        text.setFocusTraversable(false);
        text.setAccessibleText(Messages.text("grid.bar.accessible"));
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(address, text);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.focusedProperty().addListener((_, _, now) -> focusChanged(now));
        text.textProperty().addListener((_, _, now) -> changed(now));
        model.paintedProperty().addListener((_, _, _) -> show());
        model.selectionProperty().addListener((_, _, _) -> show());
        model.modeProperty().addListener((_, _, _) -> show());
        model.draftProperty().addListener((_, _, _) -> show());
        show();
    }

    TextArea text() {
        return text;
    }

    private void show() {
        Selection now = model.selection();
        if (model.columns() == 0) {
            return;
        }
        String path = model.field(now.column()).path();
        address.setText(now.row() >= model.filledRows() ? Messages.text("grid.address.new", path)
                : Messages.text("grid.address", Integer.toString(model.index(now.row()) + 1), path));
        text.setEditable(controller.lock().isEmpty());
        String wanted = model.mode() == Mode.READY ? model.text(now.row(), now.column()) : model.draftProperty().get();
        if (!wanted.equals(text.getText())) {
            text.setText(wanted);
        }
    }

    private void changed(String now) {
        if ((text.isFocused() || dropping) && model.mode() != Mode.READY) {
            model.draftProperty().set(now);
        }
    }

    private void focusChanged(boolean now) {
        if (now) {
            controller.onOpen();
        } else {
            // What an input method has not finished leaves the draft too.
            dropping = true;
            composition.drop();
            dropping = false;
            controller.commit();
        }
    }

    private void key(KeyEvent event) {
        if (composition.active()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            controller.onCancel();
            controller.focus();
            event.consume();
        } else if (code == KeyCode.ENTER && event.isAltDown()) {
            text.replaceSelection("\n");
            event.consume();
        } else if (code == KeyCode.ENTER) {
            controller.walk().onEnter(event.isShiftDown());
            controller.focus();
            event.consume();
        } else if (code == KeyCode.TAB) {
            controller.walk().onTab(event.isShiftDown());
            controller.focus();
            event.consume();
        }
    }

    void dropComposition() {
        composition.drop();
    }
}
