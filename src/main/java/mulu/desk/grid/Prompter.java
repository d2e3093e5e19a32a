package mulu.desk.grid;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import mulu.catalog.Sheet;
import mulu.desk.grid.GridModel.Mode;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// What helps to fill the active cell, over the text control that has the keyboard: the list of values, the grey rest of
/// an earlier entry behind the caret, and the help of the field. It never takes the focus, and does nothing with keys
/// while an input method composes. FX thread only.
public final class Prompter extends Pane {
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
    private static final double CARET = 1;

    private final GridController controller;
    private final GridModel model;
    private final Choices choices;
    private final FieldHelp help;
    private final Label tail = new Label();
    private final StackPane arrow = new StackPane();
    private Subscription attended = Subscription.EMPTY;
    private @Nullable TextArea control;
    private @Nullable Composition composition;
    private @Nullable String completion;
    private @Nullable Rectangle2D window;

    /// @param name stands in front of the ids of the nodes
    public Prompter(GridController controller, String name) {
        this.controller = controller;
        model = controller.model();
        choices = new Choices(controller, name + "-choices");
        help = new FieldHelp(name + "-help");
        tail.setId(name + "-tail");
        tail.getStyleClass().setAll("grid-tail");
        tail.setMouseTransparent(true);
        tail.setVisible(false);
        arrow.setId(name + "-arrow");
        arrow.getStyleClass().setAll("grid-arrow");
        Region sign = new Region();
        sign.getStyleClass().setAll("grid-arrow-sign");
        arrow.getChildren().add(sign);
        arrow.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (choices.isVisible()) {
                choices.close();
            } else {
                open();
            }
            event.consume();
        });
        setPickOnBounds(false);
        getChildren().addAll(tail, arrow, help, choices);
        model.draftProperty().addListener((_, _, _) -> typed());
        model.modeProperty().addListener((_, _, now) -> modeChanged(now));
        model.selectionProperty().addListener((_, before, now) -> moved(before, now));
        model.paintedProperty().addListener((_, _, _) -> requestLayout());
        controller.entries().arrivedProperty().addListener((_, _, _) -> {
            if (attending()) {
                choices.refresh(composing());
                suggest();
            }
        });
    }

    /// The control that writes into the active cell from now on while it has the focus, and its input method.
    public void attend(TextArea text, Composition watch) {
        attended.unsubscribe();
        control = text;
        composition = watch;
        attended = text.caretPositionProperty().subscribe(_ -> suggest())
                .and(text.selectionProperty().subscribe(_ -> suggest()))
                .and(text.focusedProperty().subscribe(now -> focusChanged(now)));
    }

    /// The part of this pane in which cells may be seen; elsewhere the arrow is not shown.
    void window(Rectangle2D part) {
        window = part;
        requestLayout();
    }

    private void focusChanged(boolean now) {
        if (!now && !attending()) {
            choices.close();
            help.setVisible(false);
        }
        suggest();
        requestLayout();
    }

    /// Whether there is anything to choose from in the active cell; says why not where it is locked.
    private boolean mayChoose() {
        String lock = controller.lock();
        if (!lock.isEmpty()) {
            model.noticeProperty().set(Notice.locked(lock));
        }
        Field field = model.field(model.selection().column());
        return lock.isEmpty() && (field.type() == Field.Type.TEXT || !field.legal().isEmpty());
    }

    private boolean attending() {
        return control != null && control.isFocused() && model.columns() > 0;
    }

    private boolean composing() {
        return composition != null && composition.active();
    }

    /// Opens the list of the active cell, where there is anything to choose from.
    public void open() {
        if (attending() && mayChoose()) {
            help.setVisible(false);
            tail.setVisible(false);
            choices.open();
            requestLayout();
        }
    }

    /// Shows the help of the active cell's field, or takes it away.
    public void help() {
        Sheet sheet = model.sheet();
        if (help.isVisible()) {
            help.setVisible(false);
        } else if (sheet != null && attending()) {
            choices.close();
            help.show(sheet.template(), model.field(model.selection().column()));
            requestLayout();
        }
    }

    /// Whether the key was meant for what is open here.
    public boolean key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown() || composing() || !attending()) {
            return false;
        }
        if (!event.isShiftDown() && choices.key(event.getCode())) {
            suggest();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && help.isVisible()) {
            help.setVisible(false);
            return true;
        }
        if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && tail.isVisible() && completion != null && control != null) {
            control.replaceText(0, control.getLength(), completion);
            return true;
        }
        return false;
    }

    /// Takes the sign that means a tick in the open list; for a filter above the control.
    public void sign(KeyEvent event) {
        boolean space = " ".equals(event.getCharacter()) && !event.isShortcutDown() && !event.isAltDown();
        if (space && !composing() && attending() && choices.space()) {
            event.consume();
        }
    }

    private void typed() {
        if (attending()) {
            choices.follow(composing());
            suggest();
        }
    }

    private void modeChanged(Mode now) {
        if (now == Mode.READY) {
            choices.reset();
        } else if (attending()) {
            // So that they are there when the second sign is typed.
            controller.entries().of(model.field(model.selection().column()));
        }
        suggest();
    }

    private void moved(Selection before, Selection now) {
        if (before.row() != now.row() || before.column() != now.column()) {
            choices.reset();
            help.setVisible(false);
            suggest();
        }
    }

    private void suggest() {
        TextArea over = control;
        String whole = suggestion().orElse(null);
        completion = whole;
        tail.setVisible(whole != null && over != null);
        if (whole != null && over != null) {
            String typed = over.getText();
            tail.setText((whole.startsWith(typed) ? whole.substring(typed.length()) : " → " + whole).replace('\n', ' '));
        }
        requestLayout();
    }

    private Optional<String> suggestion() {
        boolean may = attending() && model.mode() != Mode.READY && !composing() && !choices.isVisible();
        if (!may || control == null || control.getCaretPosition() != control.getLength() || control.getSelection().getLength() > 0) {
            return Optional.empty();
        }
        Field field = model.field(model.selection().column());
        return Offers.completion(field, control.getText(), controller.entries().of(field));
    }

    @Override
    protected void layoutChildren() {
        TextArea over = control;
        boolean shown = over != null && attending();
        arrow.setVisible(shown && arrowed());
        if (over == null || !shown) {
            tail.setVisible(false);
            return;
        }
        Bounds bounds = sceneToLocal(over.localToScene(new BoundingBox(0, 0, over.getWidth(), over.getHeight())));
        Rectangle2D box = new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        if (choices.isVisible()) {
            choices.place(box, getWidth(), getHeight());
        }
        if (help.isVisible()) {
            help.place(box, getWidth(), getHeight());
        }
        if (arrow.isVisible()) {
            arrow(box);
        }
        if (tail.isVisible() && over.getSkin() instanceof TextAreaSkin skin && over.getLength() > 0) {
            tail(box, over.getInsets(), skin.getCharacterBounds(over.getLength() - 1));
        }
    }

    /// Behind the cell, where it hides nothing of it; inside where there is no room, or no cell behind.
    private void arrow(Rectangle2D box) {
        double side = arrow.prefWidth(-1);
        double high = Math.min(box.getHeight() - 2, arrow.prefHeight(-1));
        boolean behind = window != null && box.getMaxX() + side <= window.getMaxX();
        double x = behind ? box.getMaxX() : box.getMaxX() - side - 3;
        arrow.pseudoClassStateChanged(BEHIND, behind);
        // In a cell of several lines the last one is the shortest.
        double y = behind ? box.getMinY() + 1 : window != null ? box.getMaxY() - high - 3 : box.getMinY() + Math.min(3, (box.getHeight() - high) / 2);
        arrow.resizeRelocate(x, Math.rint(y), side, high);
        arrow.setVisible(window == null || window.contains(x + 1, box.getMinY() + 2));
    }

    private boolean arrowed() {
        Field field = model.field(model.selection().column());
        return field.legal().size() > 1 && controller.lock().isEmpty();
    }

    private void tail(Rectangle2D box, Insets inside, @Nullable Rectangle2D last) {
        if (last == null) {
            tail.setVisible(false);
            return;
        }
        double x = Math.rint(box.getMinX() + inside.getLeft() + last.getMaxX() + CARET);
        double height = Math.max(last.getHeight(), tail.prefHeight(-1));
        double y = Math.rint(box.getMinY() + inside.getTop() + last.getMinY() + (last.getHeight() - height) / 2);
        tail.resizeRelocate(x, y, Math.max(0, Math.min(tail.prefWidth(-1), getWidth() - x)), height);
    }
}
