package mulu.desk.handles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;

/// Does with the window what nobody would do on purpose: one random gesture after the other, the same for the same
/// seed, as events on the FX thread. Remembers the last gestures. FX thread only.
public final class Monkey {
    private static final int REMEMBERED = 40;
    /// Above this many rows nothing is doubled or pasted, or the table would grow without end.
    private static final int ROWS_AT_MOST = 400;
    /// Commands that leave the window for the system's file chooser or end it, or are not of the grid at all.
    private static final Set<String> LEFT_OUT = Set.of("desk-menu-new", "desk-menu-import", "desk-menu-convert",
            "desk-menu-export", "desk-menu-quit", "desk-menu-list-findings", "desk-menu-list-remarks", "desk-menu-backups", "desk-menu-prove",
            "desk-menu-lock", "desk-menu-password", "desk-menu-switch", "desk-menu-settings", "desk-menu-about");
    private static final Pattern CHOOSERS = Pattern.compile(".*-(export|file|choose|read|write|list)");
    private static final List<String> WORDS = List.of("水", "政务公开", "a", "Z9", "，", "√", "2019年3月5日", "2019-13-45", "《水法》",
            "=1+1", "𠮷野", "👍🏽", "é", " ", "　", "0", "机构信息", "柳河县水务局");
    private static final List<KeyCode> WAYS = List.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.TAB, KeyCode.ENTER, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    private static final List<KeyCode> PLAIN = List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F7, KeyCode.F8, KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.SPACE, KeyCode.F4);
    private static final List<KeyCode> CONTROL = List.of(KeyCode.D, KeyCode.R, KeyCode.C, KeyCode.X, KeyCode.V, KeyCode.Z, KeyCode.Z,
            KeyCode.Y, KeyCode.A, KeyCode.SEMICOLON, KeyCode.QUOTE, KeyCode.ADD, KeyCode.MINUS, KeyCode.ENTER, KeyCode.F, KeyCode.H,
            KeyCode.G, KeyCode.SPACE, KeyCode.DIGIT0);

    private final DeskHandle desk;
    private final Random random;
    private final Scene scene;
    private final Deque<String> last = new ArrayDeque<>();
    private final Deque<Runnable> planned = new ArrayDeque<>();
    private boolean down;

    public Monkey(DeskHandle desk, long seed) {
        this.desk = desk;
        random = new Random(seed);
        scene = desk.scene();
    }

    /// The last gestures, the oldest first.
    public List<String> last() {
        return List.copyOf(last);
    }

    public Random random() {
        return random;
    }

    /// Remembers something that was done to the window by others.
    public void note(String words) {
        last.addLast(words);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    /// Does the next gesture.
    public void go() {
        if (!planned.isEmpty() && random.nextInt(3) > 0) {
            planned.removeFirst().run();
            return;
        }
        int dice = random.nextInt(100);
        if (scene.lookup(".dialog-scrim") != null) {
            inDialog(dice);
        } else if (dice < 22) {
            type();
        } else if (dice < 32) {
            compose();
        } else if (dice < 50) {
            key(pick(WAYS), chance(4), chance(6), chance(12));
        } else if (dice < 60) {
            key(pick(PLAIN), chance(8), false, false);
        } else if (dice < 72) {
            control();
        } else if (dice < 85) {
            mouse();
        } else if (dice < 89) {
            paste();
        } else if (dice < 91) {
            filter();
        } else {
            menu();
        }
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    // keys

    private Node owner() {
        Node owner = scene.getFocusOwner();
        return owner == null ? scene.getRoot() : owner;
    }

    private void key(KeyCode code, boolean shift, boolean control, boolean alt) {
        note((control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + (alt ? "Alt+" : "") + code);
        Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, false));
        Event.fireEvent(owner(), new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, false));
        if (code == KeyCode.SPACE && !control && !alt) {
            signs(" ");
        }
    }

    private void control() {
        if (!chance(6)) {
            key(pick(CONTROL), chance(12), true, false);
        } else if (small()) {
            key(KeyCode.D, true, true, false);
        }
    }

    private boolean small() {
        return desk.desk().frame().flatMap(frame -> frame.openGrid()).map(grid -> grid.model().rows() < ROWS_AT_MOST).orElse(false);
    }

    private void type() {
        String word = pick(WORDS);
        note("types " + word);
        signs(word);
    }

    private void signs(String word) {
        word.codePoints().mapToObj(Character::toString).forEach(sign -> Event.fireEvent(owner(),
                new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    /// A composition begins; it goes on, is finished or given up by one of the next gestures, or by nobody.
    private void compose() {
        compose("", pick(List.of("s", "shui", "zheng'wu")));
        planned.add(() -> compose("", pick(List.of("shu", "z", "政wu"))));
        planned.add(() -> compose(chance(3) ? "" : pick(WORDS), ""));
    }

    private void compose(String committed, String composed) {
        note("composes " + composed + " commits " + committed);
        List<InputMethodTextRun> runs = composed.isEmpty() ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Node owner = owner();
        Event.fireEvent(owner, new InputMethodEvent(owner, owner, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    private void paste() {
        if (!small()) {
            return;
        }
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(chance(4) ? 30 : 4);
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder("<table>");
        for (int row = 0; row < rows; row++) {
            html.append("<tr>");
            for (int column = 0; column < columns; column++) {
                String word = chance(5) ? "" : pick(WORDS);
                text.append(column == 0 ? "" : "\t").append(chance(9) ? "\"" + word + "\n二\"" : word);
                html.append(chance(9) ? "<td rowspan=2 colspan=2>" : "<td>").append(word).append("</td>");
            }
            text.append(chance(9) ? "\n" : "\r\n");
            html.append("</tr>");
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        if (chance(2)) {
            content.putHtml(html.append("</table>").toString());
        }
        Clipboard.getSystemClipboard().setContent(content);
        if (chance(3)) {
            key(KeyCode.END, false, true, false);
            key(KeyCode.DOWN, false, false, false);
        }
        note("has " + rows + " by " + columns + " on the clipboard");
        key(KeyCode.V, false, true, false);
    }

    // the mouse

    private void mouse() {
        Node lattice = scene.lookup(".grid-lattice");
        if (lattice == null) {
            return;
        }
        Bounds box = lattice.getLayoutBounds();
        double x = random.nextDouble() * box.getWidth();
        double y = random.nextDouble() * (chance(5) ? 90 : box.getHeight());
        switch (random.nextInt(9)) {
            case 0, 1 -> click(lattice, x, y, 1, MouseButton.PRIMARY);
            case 2 -> {
                click(lattice, x, y, 1, MouseButton.PRIMARY);
                click(lattice, x, y, 2, MouseButton.PRIMARY);
            }
            case 3 -> drag(lattice, x, y);
            case 4 -> wheel(lattice, x, y);
            case 5 -> contextMenu(lattice, x, y);
            case 6 -> step(lattice, x, y);
            case 7 -> fillHandle(lattice);
            default -> button();
        }
    }

    private void click(Node lattice, double x, double y, int count, MouseButton button) {
        mouse(lattice, MouseEvent.MOUSE_MOVED, x, y, count, button);
        mouse(lattice, MouseEvent.MOUSE_PRESSED, x, y, count, button);
        mouse(lattice, MouseEvent.MOUSE_RELEASED, x, y, count, button);
        mouse(lattice, MouseEvent.MOUSE_CLICKED, x, y, count, button);
    }

    private void drag(Node lattice, double x, double y) {
        mouse(lattice, MouseEvent.MOUSE_PRESSED, x, y, 1, MouseButton.PRIMARY);
        double toX = x;
        double toY = y;
        for (int i = random.nextInt(4); i >= 0; i--) {
            toX += random.nextGaussian() * 200;
            toY += random.nextGaussian() * 150;
            mouse(lattice, MouseEvent.MOUSE_DRAGGED, toX, toY, 1, MouseButton.PRIMARY);
        }
        mouse(lattice, MouseEvent.MOUSE_RELEASED, toX, toY, 1, MouseButton.PRIMARY);
    }

    /// A press now, its release some gestures later.
    private void step(Node lattice, double x, double y) {
        mouse(lattice, down ? MouseEvent.MOUSE_RELEASED : MouseEvent.MOUSE_PRESSED, x, y, 1, MouseButton.PRIMARY);
        down = !down;
    }

    private void fillHandle(Node lattice) {
        Node handle = scene.lookup(".grid-handle");
        if (handle != null && handle.isVisible() && small()) {
            Bounds box = handle.getBoundsInParent();
            drag(lattice, box.getCenterX(), box.getCenterY());
        }
    }

    private void mouse(Node lattice, EventType<MouseEvent> type, double x, double y, int count, MouseButton button) {
        boolean shift = chance(8);
        boolean control = chance(8);
        note(type + " " + Math.round(x) + "," + Math.round(y) + (count > 1 ? " twice" : "") + (shift ? " Shift" : "") + (control ? " Ctrl" : ""));
        boolean held = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Point2D place = place(lattice, x, y);
        Event.fireEvent(lattice, new MouseEvent(lattice, lattice, type, x, y, place.getX(), place.getY(), button, count,
                shift, control, false, false, held, false, false, false, false, true, null));
    }

    private static Point2D place(Node lattice, double x, double y) {
        Point2D place = lattice.localToScreen(x, y);
        return place == null ? new Point2D(x, y) : place;
    }

    private void wheel(Node lattice, double x, double y) {
        double by = (random.nextInt(9) - 4) * 40;
        boolean control = chance(5);
        note("wheel " + by + (control ? " Ctrl" : ""));
        Event.fireEvent(lattice, new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, chance(4), control, false, false, false, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private void contextMenu(Node lattice, double x, double y) {
        click(lattice, x, y, 1, MouseButton.SECONDARY);
        Point2D place = place(lattice, x, y);
        Event.fireEvent(lattice, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, place.getX(), place.getY(), false, null));
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof ContextMenu menu) {
                List<MenuItem> items = menu.getItems().stream().filter(this::may).toList();
                menu.hide();
                if (!items.isEmpty() && chance(2)) {
                    choose(pick(items));
                }
            }
        }
    }

    /// A button beside the grid: of the find bar, the banner, the strip, the form of a row.
    private void button() {
        List<Button> buttons = buttons(scene.getRoot()).stream()
                .filter(one -> one.getStyleClass().contains("query-button") || id(one).startsWith("find") || id(one).startsWith("query")
                        || id(one).startsWith("grid") || id(one).startsWith("filter") || id(one).startsWith("row")).toList();
        press(buttons);
    }

    private static String id(Node node) {
        return node.getId() == null ? "" : node.getId();
    }

    private void press(List<Button> offered) {
        List<Button> buttons = offered.stream().filter(one -> !CHOOSERS.matcher(id(one)).matches()).toList();
        if (!buttons.isEmpty()) {
            Button button = pick(buttons);
            note("presses " + id(button) + " " + button.getText());
            button.fire();
        }
    }

    private static List<Button> buttons(Node within) {
        List<Button> buttons = new ArrayList<>();
        within.lookupAll(".button").forEach(node -> {
            if (node instanceof Button button && !button.isDisabled() && seen(button)) {
                buttons.add(button);
            }
        });
        return buttons;
    }

    private static boolean seen(Node node) {
        return Stream.<Node>iterate(node, one -> one != null, Node::getParent).allMatch(Node::isVisible);
    }

    // commands

    private void inDialog(int dice) {
        if (dice < 40) {
            key(KeyCode.ESCAPE, false, false, false);
        } else if (dice < 60) {
            type();
        } else if (dice < 75) {
            key(pick(WAYS), chance(4), false, false);
        } else if (dice < 80) {
            key(KeyCode.SPACE, false, false, false);
        } else {
            press(buttons(scene.getRoot().lookupAll(".dialog-scrim").stream().reduce((_, later) -> later).orElseThrow()));
        }
    }

    private void filter() {
        item("desk-menu-filter");
        planned.add(this::type);
        planned.add(() -> key(pick(List.of(KeyCode.ENTER, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE)), false, false, false));
        if (chance(2)) {
            planned.add(() -> item("desk-menu-clear-filters"));
        }
    }

    private void item(String id) {
        items().filter(one -> id.equals(one.getId())).findFirst().ifPresent(this::choose);
    }

    private void menu() {
        List<MenuItem> items = items().toList();
        if (!items.isEmpty()) {
            choose(pick(items));
        }
    }

    private Stream<MenuItem> items() {
        return scene.lookup("#menus") instanceof MenuBar bar && scene.lookup(".dialog-scrim") == null
                ? bar.getMenus().stream().flatMap(Monkey::entries).filter(this::may) : Stream.empty();
    }

    private boolean may(MenuItem item) {
        boolean grows = "desk-menu-duplicate".equals(item.getId()) || "复制所选行".equals(item.getText());
        return !item.isDisable() && !(item instanceof SeparatorMenuItem) && !LEFT_OUT.contains(item.getId() == null ? "" : item.getId())
                && (!grows || small());
    }

    private static Stream<MenuItem> entries(Menu menu) {
        return menu.isDisable() ? Stream.empty()
                : menu.getItems().stream().flatMap(item -> item instanceof Menu inner ? entries(inner) : Stream.of(item));
    }

    private void choose(MenuItem item) {
        note("chooses " + item.getText());
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        }
        item.fire();
    }
}
