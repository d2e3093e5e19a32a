package mulu.desk.handles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.testfx.api.FxRobot;

/// The grid as a person uses it. Knows the nodes, so that tests need not.
public final class GridHandle {
    private final Scene scene;
    private final FxRobot robot = new FxRobot();

    public GridHandle(Scene scene) {
        this.scene = scene;
    }

    private TextArea editor() {
        return (TextArea) scene.lookup("#grid-editor");
    }

    private TextArea bar() {
        return (TextArea) scene.lookup("#grid-bar-text");
    }

    /// Whether the editor over the cell has the keyboard.
    public boolean hasFocus() {
        return Screen.fx(() -> editor().isFocused() && scene.getFocusOwner() == editor());
    }

    public boolean editable() {
        return Screen.fx(() -> editor().isEditable());
    }

    /// What stands in the editor; empty while it is shut.
    public String typed() {
        return Screen.fx(() -> editor().getText());
    }

    public String barText() {
        return Screen.fx(() -> bar().getText());
    }

    public String address() {
        return Screen.fx(() -> ((Label) scene.lookup("#grid-address")).getText());
    }

    public String spoken() {
        return Screen.fx(() -> editor().getAccessibleText());
    }

    public String strip() {
        return Screen.fx(() -> {
            Label strip = (Label) scene.lookup("#grid-strip");
            return strip.isVisible() ? strip.getText() : "";
        });
    }

    /// The values of the open drop-down.
    public List<String> choices() {
        return Screen.fx(() -> {
            List<String> texts = new ArrayList<>();
            Node list = scene.lookup("#grid-choices");
            if (list.isVisible()) {
                list.lookupAll(".grid-choice").forEach(node -> texts.add(((Label) node).getText()));
            }
            return texts;
        });
    }

    /// The grey text behind the caret; empty where there is none.
    public String tail() {
        return shown("#grid-tail") ? Screen.fx(() -> ((Label) scene.lookup("#grid-tail")).getText()) : "";
    }

    /// The value that the list has highlighted; empty where none is.
    public String chosen() {
        return Screen.fx(() -> scene.lookup("#grid-choices").lookupAll(".grid-choice").stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .map(node -> ((Label) node).getText()).findFirst().orElse(""));
    }

    /// The words of the help card; empty while it is shut.
    public String help() {
        return !shown("#grid-help") ? "" : Screen.fx(() -> {
            StringBuilder words = new StringBuilder();
            scene.lookup("#grid-help").lookupAll(".label").forEach(node -> words.append(((Label) node).getText()).append('\n'));
            return words.toString();
        });
    }

    public boolean arrow() {
        return shown("#grid-arrow");
    }

    private boolean shown(String id) {
        Screen.pulse();
        return Screen.fx(() -> scene.lookup(id).isVisible());
    }

    /// Presses the small arrow in the active cell.
    public GridHandle clickArrow() {
        Screen.pulse();
        robot.clickOn(scene.lookup("#grid-arrow"));
        return this;
    }

    public GridHandle clickChoice(String text) {
        Screen.pulse();
        robot.clickOn(Screen.fx(() -> bounds(scene.lookup("#grid-choices"), ".grid-choice", text)));
        return this;
    }

    public double rowHeight() {
        return point(".grid-number", "1").getHeight();
    }

    /// How many rows are on the screen from their upper to their lower edge.
    public int wholeRows() {
        Screen.pulse();
        return Screen.fx(() -> {
            Bounds seen = lattice().localToScreen(lattice().getLayoutBounds());
            double head = lattice().lookupAll(".grid-head").stream().mapToDouble(node -> node.localToScreen(node.getLayoutBounds()).getMaxY())
                    .max().orElse(seen.getMinY());
            double bar = lattice().lookupAll(".scroll-bar").stream().filter(node -> node.isVisible()
                    && ((ScrollBar) node).getOrientation() == Orientation.HORIZONTAL).mapToDouble(node -> node.getLayoutBounds().getHeight()).sum();
            return (int) lattice().lookupAll(".grid-number").stream().filter(Node::isVisible)
                    .map(node -> node.localToScreen(node.getLayoutBounds()))
                    .filter(box -> box.getMinY() >= head - 1 && box.getMaxY() <= seen.getMaxY() - bar + 1).count();
        });
    }

    /// The boxes of the header with their places and widths, from the left.
    public String heads() {
        Screen.pulse();
        return Screen.fx(() -> lattice().lookupAll(".grid-head").stream()
                .sorted(Comparator.comparingDouble(node -> node.localToScene(0, 0).getX()))
                .map(node -> ((Label) node).getText().replace("\n", "") + " " + node.localToScene(0, 0).getX() + " " + ((Label) node).getWidth())
                .collect(Collectors.joining("; ")));
    }

    private Node lattice() {
        return scene.lookup(".grid-lattice");
    }

    /// Types signs as a keyboard does.
    public GridHandle type(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(sign -> fire(new KeyEvent(KeyEvent.KEY_TYPED, sign, "",
                KeyCode.UNDEFINED, false, false, false, false)));
        return this;
    }

    /// Presses a key with modifiers: `CONTROL`, `SHIFT`, `ALT` in front.
    public GridHandle press(KeyCode... codes) {
        List<KeyCode> all = List.of(codes);
        KeyCode code = all.getLast();
        boolean shift = all.contains(KeyCode.SHIFT);
        boolean control = all.contains(KeyCode.CONTROL);
        boolean alt = all.contains(KeyCode.ALT);
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, false));
        return this;
    }

    /// Keys pressed together on the windowing system's own keyboard.
    public GridHandle push(KeyCode... codes) {
        robot.push(codes);
        Screen.pulse();
        return this;
    }

    /// One step of an input method: what is finished, and what is still being composed.
    public GridHandle compose(String committed, String composed) {
        List<InputMethodTextRun> runs = composed.isEmpty() ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Screen.run(() -> {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner, new InputMethodEvent(owner, owner, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
        });
        return this;
    }

    private void fire(KeyEvent event) {
        Screen.run(() -> {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner == null ? scene : owner, event);
        });
    }

    /// Clicks the middle of the cell that shows `text` on the screen.
    public GridHandle click(String text) {
        robot.clickOn(point(".grid-cell", text));
        return this;
    }

    public GridHandle doubleClick(String text) {
        robot.doubleClickOn(point(".grid-cell", text));
        return this;
    }

    /// Draws the mouse from one cell to another while keys are held.
    public GridHandle drag(String from, String to, KeyCode... held) {
        Bounds end = point(".grid-cell", to);
        robot.press(held).drag(point(".grid-cell", from), MouseButton.PRIMARY).dropTo(end.getCenterX(), end.getCenterY());
        robot.release(held);
        Screen.pulse();
        return this;
    }

    /// Where the header with this label stands in the window.
    public Bounds head(String label) {
        return point(".grid-head", label);
    }

    /// Where the cell that shows `text` stands in the window.
    public Bounds cell(String text) {
        return point(".grid-cell", text);
    }

    public GridHandle clickRow(int number) {
        robot.clickOn(point(".grid-number", Integer.toString(number)));
        return this;
    }

    public GridHandle clickHead(String label) {
        robot.clickOn(point(".grid-head", label));
        return this;
    }

    /// Drags the box of a header to the right half of another.
    public GridHandle dragHead(String label, String to) {
        Bounds end = point(".grid-head", to);
        robot.drag(point(".grid-head", label), MouseButton.PRIMARY)
                .dropTo(end.getMaxX() - 12, end.getCenterY());
        Screen.pulse();
        return this;
    }

    /// Double click on the right edge of a header's box.
    public GridHandle doubleClickEdge(String label) {
        Bounds box = point(".grid-head", label);
        robot.doubleClickOn(box.getMaxX() - 1, box.getCenterY());
        Screen.pulse();
        return this;
    }

    /// Turns the wheel while Ctrl is held; up is positive.
    public GridHandle zoom(int steps) {
        for (int i = 0; i < Math.abs(steps); i++) {
            Screen.run(() -> Event.fireEvent(lattice(), new ScrollEvent(ScrollEvent.SCROLL, 400, 400, 400, 400, false, true, false, false,
                    false, false, 0, steps > 0 ? 40 : -40, 0, steps > 0 ? 40 : -40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        }
        Screen.pulse();
        return this;
    }

    public GridHandle clickBar() {
        robot.clickOn(bar());
        return this;
    }

    /// Turns the wheel over the grid; down is positive.
    public GridHandle wheel(int steps) {
        robot.moveTo(scene.lookup(".grid-lattice"));
        robot.scroll(Math.abs(steps), steps > 0 ? VerticalDirection.DOWN : VerticalDirection.UP);
        return this;
    }

    /// Presses the mark of a filter under the label of a column, counted from the left among those on the screen.
    public GridHandle clickFilterMark(int column) {
        Screen.pulse();
        robot.clickOn(Screen.fx(() -> {
            Node mark = scene.lookup(".grid-lattice").lookupAll(".grid-filter-mark").stream().filter(Node::isVisible)
                    .sorted(Comparator.comparingDouble(node -> node.localToScene(node.getLayoutBounds()).getMinX()))
                    .skip(column).findFirst().orElseThrow();
            return mark.localToScreen(mark.getLayoutBounds());
        }));
        return this;
    }

    /// Draws the fill handle down by some rows.
    public GridHandle drawHandle(int rows) {
        double height = rowHeight();
        robot.drag(Screen.fx(() -> {
            Node handle = scene.lookup(".grid-handle");
            return handle.localToScreen(handle.getLayoutBounds());
        })).moveBy(0, rows * height - 4).drop();
        return this;
    }

    private Bounds point(String kind, String text) {
        Screen.pulse();
        return Screen.fx(() -> bounds(scene.lookup(".grid-lattice"), kind, text));
    }

    private static Bounds bounds(Node within, String kind, String text) {
        Node cell = within.lookupAll(kind).stream()
                .filter(node -> node.isVisible() && (((Label) node).getText().equals(text)
                        || ((Label) node).getText().replace("\n", "").equals(text))).findFirst().orElseThrow(() -> new AssertionError("no cell shows " + text));
        return cell.localToScreen(cell.getBoundsInLocal());
    }
}
