package mulu.desk.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import mulu.desk.grid.GridModel.Mode;

/// The keyboard of the grid, as in WPS and Excel. While an input method composes, no key is the grid's.
final class GridKeys {
    private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    private final GridController controller;
    private final GridModel model;
    private final GridView view;
    private final OverlayEditor editor;
    /// Keys of the shut editor.
    private final Map<KeyCombination, Runnable> commands = new LinkedHashMap<>();

    GridKeys(GridController controller, GridView view, OverlayEditor editor) {
        this.controller = controller;
        this.model = controller.model();
        this.view = view;
        this.editor = editor;
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        on(controller.clip()::copy, KeyCode.C, CTRL);
        on(controller.clip()::copyWithHeader, KeyCode.C, CTRL, SHIFT);
        on(controller.clip()::cut, KeyCode.X, CTRL);
        on(controller.clip()::paste, KeyCode.V, CTRL);
        on(controller::selectAll, KeyCode.A, CTRL);
        on(controller::fillDown, KeyCode.D, CTRL);
        on(controller::fillDown, KeyCode.QUOTE, CTRL);
        on(controller::fillRight, KeyCode.R, CTRL);
        on(controller::duplicateRows, KeyCode.D, CTRL, SHIFT);
        for (KeyCode plus : new KeyCode[] {KeyCode.EQUALS, KeyCode.PLUS}) {
            on(controller::insertAbove, plus, CTRL, SHIFT);
        }
        on(controller::insertAbove, KeyCode.ADD, CTRL);
        on(controller::deleteRows, KeyCode.MINUS, CTRL);
        on(controller::deleteRows, KeyCode.SUBTRACT, CTRL);
        on(controller::clear, KeyCode.DELETE);
    }

    private void on(Runnable command, KeyCode code, Modifier... modifiers) {
        commands.put(new KeyCodeCombination(code, modifiers), command);
    }

    private void pressed(KeyEvent event) {
        if (editor.composition().active() || take(event)) {
            event.consume();
        }
    }

    private boolean take(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean plain = !event.isAltDown() && !event.isShortcutDown();
        if (view.prompter().key(event)) {
            return true;
        }
        return switch (code) {
            case UP, DOWN, LEFT, RIGHT -> arrow(event);
            case HOME, END -> end(event);
            case PAGE_UP, PAGE_DOWN -> page(event);
            case ENTER -> enter(event);
            case TAB -> !event.isShortcutDown() && ran(() -> controller.walk().onTab(event.isShiftDown()));
            case F1 -> ran(view.prompter()::help);
            case F2 -> !event.isShiftDown() && ((model.signsProperty().get().suggesting() && menu(event)) || ran(controller::onOpen));
            case ESCAPE -> (model.mode() != Mode.READY || !model.refusedProperty().get().isEmpty()) && ran(controller::onCancel);
            case BACK_SPACE -> model.mode() == Mode.READY && (plain ? ran(this::empty) : menu(event));
            default -> command(event);
        };
    }

    private static boolean ran(Runnable action) {
        action.run();
        return true;
    }

    /// Clears the cell and stays in it.
    private void empty() {
        controller.onType();
    }

    private boolean arrow(KeyEvent event) {
        int down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (event.isAltDown() && event.isShiftDown() && down != 0) {
            return menu(event);
        }
        if (event.isAltDown()) {
            return down != 0 ? alt(down) : event.isShiftDown() && model.mode() == Mode.READY
                    && ran(right < 0 ? controller.columns()::moveLeft : controller.columns()::moveRight);
        }
        if (model.mode() == Mode.EDITING) {
            return false;
        }
        if (event.isShortcutDown()) {
            controller.walk().onJump(down, right, event.isShiftDown());
        } else {
            controller.walk().onStep(down, right, event.isShiftDown());
        }
        return true;
    }

    private boolean alt(int down) {
        if (model.selection().wholeRows()) {
            if (down < 0) {
                controller.moveUp();
            } else {
                controller.moveDown();
            }
        } else if (down > 0) {
            controller.choose();
        }
        return true;
    }

    private boolean end(KeyEvent event) {
        if (model.mode() == Mode.EDITING) {
            return false;
        }
        boolean last = event.getCode() == KeyCode.END;
        if (event.isShortcutDown()) {
            controller.walk().onTableEnd(last, event.isShiftDown());
        } else {
            controller.walk().onRowEnd(last, event.isShiftDown());
        }
        return true;
    }

    private boolean page(KeyEvent event) {
        int rows = view.lattice().visibleRows();
        controller.walk().onStep(event.getCode() == KeyCode.PAGE_DOWN ? rows : -rows, 0, event.isShiftDown());
        return true;
    }

    private boolean enter(KeyEvent event) {
        if (event.isAltDown()) {
            if (model.mode() != Mode.READY || controller.onOpen()) {
                editor.replaceSelection("\n");
            }
            return true;
        }
        if (event.isShortcutDown()) {
            return controller.onEnterAll() || menu(event);
        }
        controller.walk().onEnter(event.isShiftDown());
        return true;
    }

    /// A key of the menus that the text control would take for itself.
    private boolean menu(KeyEvent event) {
        return editor.getScene().getAccelerators().entrySet().stream()
                .filter(entry -> entry.getKey().match(event)).findFirst()
                .map(entry -> ran(entry.getValue())).orElse(false);
    }

    private boolean command(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            return ran(event.isShiftDown() ? controller::redo : controller::undo);
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
            return ran(controller::redo);
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.SEMICOLON) {
            return ran(controller::today);
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.H) {
            return menu(event);
        }
        if (model.mode() != Mode.READY) {
            return false;
        }
        return commands.entrySet().stream()
                .filter(entry -> entry.getKey().match(event)).findFirst()
                .map(entry -> ran(entry.getValue())).orElse(false);
    }
}
