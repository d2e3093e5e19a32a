package mulu.desk.grid;

import static mulu.base.Messages.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import mulu.check.Rule.Level;
import mulu.desk.handles.GridHandle;
import mulu.desk.handles.Pictures;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The map of the keyboard, every key pressed in the window, and the table that tells them to a person.
class KeyboardMapTest extends OnTheDesk<KeyboardMapTest> {
    static Stream<Named<ThrowingConsumer<KeyboardMapTest>>> keys() {
        return Stream.of(writing(), moving(), changing(), windows()).flatMap(rows -> rows);
    }

    private static Stream<Named<ThrowingConsumer<KeyboardMapTest>>> writing() {
        return Stream.of(
                row("直接打字", it -> it.writes("新", () -> it.hand.type("新").press(KeyCode.ENTER))),
                row("F2", it -> it.writes("事项2新", () -> it.hand.press(KeyCode.F2).type("新").press(KeyCode.ENTER))),
                row("Esc", it -> it.writes("事项2", () -> it.hand.type("错").press(KeyCode.ESCAPE))),
                row("Enter", it -> it.goes(2, MATTER, KeyCode.ENTER)),
                row("Shift+Enter", it -> it.goes(0, MATTER, KeyCode.SHIFT, KeyCode.ENTER)),
                row("Tab", it -> it.goes(1, TYPE, KeyCode.TAB)),
                row("Shift+Tab", it -> it.goes(1, CATEGORY, KeyCode.SHIFT, KeyCode.TAB)),
                row("Alt+Enter", it -> it.writes("一\n二", () -> it.hand.type("一").press(KeyCode.ALT, KeyCode.ENTER).type("二").press(KeyCode.ENTER))),
                row("空格", it -> {
                    it.select(1, CLOSED);
                    it.hand.type(" ");
                    it.holds(1, CLOSED, "√");
                }),
                row("Alt+↓", it -> {
                    it.select(1, TYPE);
                    it.hand.press(KeyCode.ALT, KeyCode.DOWN);
                    it.until("the choices", () -> it.hand.choices().contains("公共服务"));
                    it.hand.press(KeyCode.ESCAPE);
                    it.wholeRow(2).press(KeyCode.ALT, KeyCode.DOWN);
                    it.holds(2, MATTER, "事项2");
                }),
                row("F1", it -> {
                    it.hand.press(KeyCode.F1);
                    assertTrue(it.hand.help().contains("信息类别"));
                    it.hand.press(KeyCode.F1);
                }),
                row("Ctrl+Enter", it -> {
                    it.select(1, MATTER, 2, MATTER);
                    it.hand.type("同").press(KeyCode.CONTROL, KeyCode.ENTER);
                    it.holds(1, MATTER, "同");
                    it.holds(2, MATTER, "同");
                }));
    }

    private static Stream<Named<ThrowingConsumer<KeyboardMapTest>>> moving() {
        return Stream.of(
                row("方向键", it -> {
                    it.goes(2, MATTER, KeyCode.DOWN);
                    it.goes(0, MATTER, KeyCode.UP);
                    it.goes(1, TYPE, KeyCode.RIGHT);
                    it.goes(1, CATEGORY, KeyCode.LEFT);
                }),
                row("Ctrl+方向键", it -> {
                    it.goes(ROWS - 1, MATTER, KeyCode.CONTROL, KeyCode.DOWN);
                    it.goes(0, MATTER, KeyCode.CONTROL, KeyCode.UP);
                    it.goes(1, OPEN, KeyCode.CONTROL, KeyCode.RIGHT);
                    it.goes(1, 0, KeyCode.CONTROL, KeyCode.LEFT);
                }),
                row("Shift+方向键", it -> {
                    it.select(1, MATTER);
                    it.hand.press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.RIGHT);
                    assertEquals(new Selection(1, MATTER, 2, TYPE, false), selection());
                }),
                row("Home", it -> it.goes(1, 0, KeyCode.HOME)),
                row("End", it -> it.goes(1, LAST, KeyCode.END)),
                row("PgDn", it -> {
                    it.hand.press(KeyCode.PAGE_DOWN);
                    assertTrue(selection().row() > 3);
                }),
                row("PgUp", it -> it.goes(0, MATTER, KeyCode.PAGE_UP)),
                row("Ctrl+Home", it -> it.goes(0, 0, KeyCode.CONTROL, KeyCode.HOME)),
                row("Ctrl+End", it -> it.goes(ROWS - 1, LAST, KeyCode.CONTROL, KeyCode.END)),
                row("Ctrl+A", it -> {
                    it.hand.press(KeyCode.CONTROL, KeyCode.A);
                    assertEquals(List.of(new Area(0, 0, ROWS - 1, LAST, false, false)), selection().areas());
                }));
    }

    private static Stream<Named<ThrowingConsumer<KeyboardMapTest>>> changing() {
        return Stream.of(
                row("Ctrl+C", it -> it.copies("事项2", KeyCode.CONTROL, KeyCode.C)),
                row("Ctrl+Shift+C", it -> it.copies("事项名称\n事项2", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C)),
                row("Ctrl+X", it -> {
                    it.copies("事项2", KeyCode.CONTROL, KeyCode.X);
                    it.holds(1, MATTER, "");
                }),
                row("Ctrl+V", it -> {
                    clipboard("贴", "");
                    it.writes("贴", () -> it.hand.press(KeyCode.CONTROL, KeyCode.V));
                }),
                row("Ctrl+Alt+V", it -> it.opens("paste", KeyCode.CONTROL, KeyCode.ALT, KeyCode.V)),
                row("Ctrl+D", it -> {
                    it.select(1, MATTER, 2, MATTER);
                    it.hand.press(KeyCode.CONTROL, KeyCode.D);
                    it.holds(2, MATTER, "事项2");
                }),
                row("Ctrl+R", it -> {
                    it.select(1, MATTER, 1, TYPE);
                    it.hand.press(KeyCode.CONTROL, KeyCode.R);
                    it.holds(1, TYPE, "事项2");
                }),
                row("Ctrl+'", it -> it.writes("事项1", () -> it.hand.press(KeyCode.CONTROL, KeyCode.QUOTE))),
                row("Ctrl+;", it -> it.writes(GridController.todaysDate(), () -> it.hand.press(KeyCode.CONTROL, KeyCode.SEMICOLON))),
                row("Delete", it -> it.writes("", () -> it.hand.press(KeyCode.DELETE))),
                row("Backspace", it -> it.writes("新", () -> it.hand.press(KeyCode.BACK_SPACE).type("新").press(KeyCode.ENTER))),
                row("Ctrl+Z", it -> {
                    it.writes("错", () -> it.hand.type("错").press(KeyCode.ENTER));
                    it.writes("事项2", () -> it.hand.press(KeyCode.CONTROL, KeyCode.Z));
                }),
                row("Ctrl+Y", it -> it.oneStep(() -> it.hand.type("新").press(KeyCode.ENTER))),
                row("Ctrl+Shift+=", it -> it.writes("", () -> it.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS))),
                row("Ctrl+-", it -> it.writes("事项3", () -> it.hand.press(KeyCode.CONTROL, KeyCode.MINUS))),
                row("Ctrl+Shift+D", it -> {
                    it.select(1, MATTER);
                    it.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
                    it.holds(2, MATTER, "事项2");
                }),
                row("Alt+↑", it -> {
                    it.wholeRow(2).press(KeyCode.ALT, KeyCode.UP);
                    it.holds(0, MATTER, "事项2");
                }),
                row("Alt+Shift+←", it -> it.moves(CATEGORY, KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT)),
                row("Alt+Shift+→", it -> it.moves(TYPE, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT)));
    }

    private static Stream<Named<ThrowingConsumer<KeyboardMapTest>>> windows() {
        return Stream.of(
                row("Ctrl+F", it -> it.opens("find", KeyCode.CONTROL, KeyCode.F)),
                row("F3", it -> it.finds("2/9", KeyCode.F3)),
                row("Shift+F3", it -> it.finds("9/9", KeyCode.SHIFT, KeyCode.F3)),
                row("Ctrl+H", it -> it.opens("find", KeyCode.CONTROL, KeyCode.H)),
                row("Ctrl+G", it -> it.opens("go-to", KeyCode.CONTROL, KeyCode.G)),
                row("Alt+Shift+↓", it -> it.opens("filter", KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN)),
                row("Ctrl+Shift+L", it -> {
                    boolean before = Screen.fx(() -> grid().model().filterMarksProperty().get());
                    it.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
                    assertEquals(!before, Screen.fx(() -> grid().model().filterMarksProperty().get()));
                    it.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
                }),
                row("Ctrl+Shift+N", it -> {
                    it.hand.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
                    desk.await("filter").until("values", () -> desk.text("filter-picked").startsWith("已选"));
                    desk.type("filter-search", "事项7").until("found", () -> desk.text("filter-picked").startsWith("已选 1"));
                    desk.press(KeyCode.ENTER).await("query-filters");
                    it.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
                    desk.awaitGone("query-filters");
                }),
                row("F4", it -> it.opens("row-form", KeyCode.F4)),
                row("F7", it -> {
                    desk.until("folded", () -> fold());
                    it.hand.press(KeyCode.F7);
                    desk.await("panel");
                }),
                row("F8", it -> it.problem(2, () -> it.hand.press(KeyCode.F8))),
                row("Shift+F8", it -> it.problem(2, () -> {
                    for (int row : new int[] {2, 3}) {
                        it.hand.press(KeyCode.F8);
                        it.until("the problem in row " + (row + 1), () -> selection().row() == row);
                    }
                    it.hand.press(KeyCode.SHIFT, KeyCode.F8);
                })),
                row("Ctrl+N", it -> it.dialog(KeyCode.CONTROL, KeyCode.N)),
                row("Ctrl+I", it -> it.dialog(KeyCode.CONTROL, KeyCode.I)),
                row("Ctrl+E", it -> it.dialog(KeyCode.CONTROL, KeyCode.E)),
                row("Ctrl+W", it -> {
                    it.hand.press(KeyCode.CONTROL, KeyCode.W);
                    desk.awaitGone("catalog");
                    it.arrive();
                }),
                row("Ctrl+S", it -> it.dialog(KeyCode.CONTROL, KeyCode.S)),
                row("F9", it -> it.dialog(KeyCode.F9)),
                row("F6", it -> it.pane("findings-list", KeyCode.F6)),
                row("Shift+F6", it -> it.pane("nav-" + it.catalog, KeyCode.SHIFT, KeyCode.F6)),
                row("Ctrl+1", it -> it.folds("nav", KeyCode.DIGIT1)),
                row("Ctrl+2", it -> it.folds("panel", KeyCode.DIGIT2)),
                row("Ctrl+滚轮", it -> {
                    it.hand.zoom(2);
                    assertEquals(16, size());
                    it.hand.zoom(-2);
                    assertEquals(14, size());
                }),
                row("Ctrl+0", it -> {
                    it.hand.zoom(3).press(KeyCode.CONTROL, KeyCode.DIGIT0);
                    assertEquals(14, size());
                }),
                row("Ctrl+/", it -> it.dialog(KeyCode.CONTROL, KeyCode.SLASH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void does(ThrowingConsumer<KeyboardMapTest> steps) throws Throwable {
        select(1, MATTER);
        steps.accept(this);
    }

    private void writes(String text, Runnable keys) {
        select(1, MATTER);
        keys.run();
        holds(1, MATTER, text);
    }

    private void goes(int row, int column, KeyCode... keys) {
        select(1, MATTER);
        hand.press(keys);
        at(row, column);
    }

    private GridHandle wholeRow(int number) {
        hand.clickRow(number);
        until("row " + number + " selected", () -> selection().equals(new Selection(number - 1, 0, number - 1, LAST, true)) && hand.hasFocus());
        return hand;
    }

    private void copies(String text, KeyCode... keys) {
        clipboard("旧", "");
        select(1, MATTER);
        hand.press(keys);
        assertEquals(text, copied());
    }

    private void opens(String id, KeyCode... keys) {
        hand.press(keys);
        desk.await(id).press(KeyCode.ESCAPE);
        desk.awaitGone(id);
    }

    private void dialog(KeyCode... keys) {
        hand.press(keys);
        desk.until("a dialog", () -> desk.scene().lookup(".dialog-card") != null);
        desk.press(KeyCode.ESCAPE).until("no dialog", () -> desk.scene().lookup(".dialog-card") == null);
    }

    private void moves(int to, KeyCode... keys) {
        String key = Screen.fx(() -> grid().model().field(MATTER).key());
        hand.clickHead("事项名称").press(keys);
        assertEquals(key, Screen.fx(() -> grid().model().field(to).key()));
    }

    private void finds(String count, KeyCode... keys) {
        select(0, CATEGORY);
        hand.press(KeyCode.CONTROL, KeyCode.F);
        desk.await("find").type("find-text", "事项").until("found", () -> desk.text("find-count").equals("1/9"));
        hand.press(keys);
        desk.until(count, () -> desk.text("find-count").equals(count)).press(KeyCode.ESCAPE).awaitGone("find");
    }

    private void problem(int row, Runnable keys) {
        for (int wrong : new int[] {row, row + 1}) {
            select(wrong, OPEN);
            hand.type("对").press(KeyCode.ENTER);
            until("the mark of an error", () -> grid().model().mark(wrong, OPEN) == Level.ERROR);
        }
        select(5, MATTER);
        keys.run();
        until("the problem", () -> selection().row() == row && selection().column() == OPEN);
    }

    /// There, and by Esc back into the grid; and all the way round.
    private void pane(String id, KeyCode... keys) {
        Screen.run(() -> {
            desk.desk().frame().orElseThrow().model().leftProperty().set(true);
            desk.desk().frame().orElseThrow().model().rightProperty().set(true);
        });
        desk.await("findings-list");
        hand.press(keys);
        desk.until(id, () -> desk.focus().equals(id));
        Pictures.save("pane-" + id.replaceAll("[0-9]+", "n"));
        desk.press(KeyCode.ESCAPE).until("the grid", () -> hand.hasFocus());
        for (int i = 0; i < 3; i++) {
            hand.press(keys);
        }
        desk.until("the grid", () -> hand.hasFocus());
    }

    private static boolean fold() {
        desk.desk().frame().orElseThrow().model().rightProperty().set(false);
        return true;
    }

    private void folds(String id, KeyCode key) {
        boolean there = desk.there(id);
        for (boolean now : new boolean[] {!there, there}) {
            hand.press(KeyCode.CONTROL, key);
            desk.until(id, () -> desk.there(id) == now);
        }
    }

    private static int size() {
        return Screen.fx(() -> desk.desk().theme().sizeProperty().get());
    }

    private static Set<String> told() {
        return Arrays.stream(text("desk.keys.table").split("\n")).map(line -> line.split("\\|")[0])
                .flatMap(keys -> Arrays.stream(keys.split(" · "))).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(KeyboardMapTest::items) : Stream.of(item);
    }

    @Test
    void theTableTellsExactlyTheKeysThatAreTried() {
        Set<String> tried = keys().map(Named::getName).collect(Collectors.toCollection(TreeSet::new));
        // It ends the program, which the other rows still need.
        tried.add("Ctrl+Q");
        // A review needs another hand than this one; ReviewDeskTest tries its keys.
        tried.addAll(Set.of("Ctrl+L", "Shift+F2", "Ctrl+Backspace", "Ctrl+F8", "Alt+1…9"));
        assertEquals(tried, told());
        Set<String> menus = Screen.fx(() -> ((MenuBar) desk.scene().lookup("#menus")).getMenus().stream().flatMap(KeyboardMapTest::items)
                .filter(item -> item.getAccelerator() != null)
                .map(item -> item.getAccelerator().getName().replace("Left", "←").replace("Right", "→").replace("Down", "↓").replace("Slash", "/"))
                .map(KeyboardMapTest::plain).collect(Collectors.toCollection(TreeSet::new)));
        menus.removeAll(told());
        assertEquals(Set.of(), menus);
    }

    /// The modifiers in the order in which a person says them.
    private static String plain(String name) {
        List<String> parts = List.of(name.split("\\+"));
        return Stream.concat(Stream.of("Ctrl", "Alt", "Shift").filter(parts::contains), Stream.of(parts.getLast())).collect(Collectors.joining("+"));
    }

    @Test
    void theTableIsReadableAtEverySize() {
        for (int size : new int[] {14, 20, 28}) {
            Screen.run(() -> desk.desk().theme().resize(size));
            Screen.pulse();
            hand.press(KeyCode.CONTROL, KeyCode.SLASH);
            desk.await("keys");
            Pictures.save("keys-" + size);
            assertEquals(List.of(), desk.clipped(), "at " + size);
            desk.press(KeyCode.ESCAPE).awaitGone("keys");
        }
        Screen.run(() -> desk.desk().theme().resize(14));
    }
}
