package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.GridHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.staff.Session;
import mulu.template.Templates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/// The whole desk in one window for many rows of a table, each with a new catalog of nine rows. After every row the
/// keyboard is in the grid, and the database holds what the grid shows.
abstract class OnTheDesk<T extends OnTheDesk<T>> {
    static final int ROWS = 9;
    static final int CATEGORY = 1;
    static final int MATTER = 2;
    static final int TYPE = 3;
    static final int NAME = 4;
    static final int OPEN = 8;
    static final int ON_REQUEST = 9;
    static final int CLOSED = 10;
    static final int CHANNEL = 12;
    static final int LAST = 15;

    @TempDir
    static Path folder;

    static DeskHandle desk;
    private static Session filler;
    /// A row has not come to its end: what it left open would spoil the next one.
    private static boolean spoilt;

    GridHandle hand;
    long catalog;

    /// A row of the table: a name, and what is done and seen.
    static <T extends OnTheDesk<T>> Named<ThrowingConsumer<T>> row(String name, ThrowingConsumer<T> steps) {
        return Named.of(name, steps);
    }

    @BeforeAll
    static void start() throws Exception {
        spoilt = false;
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(1);
        }
        startAgain();
    }

    static void startAgain() throws Exception {
        desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("家"));
        desk.await("sign-in").signIn("秦填", House.PASSWORD).await("frame");
        filler = desk.office().staff().signIn("秦填", House.password());
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @BeforeEach
    void fresh() throws Exception {
        if (spoilt) {
            desk.close();
            startAgain();
        }
        spoilt = true;
        open(ROWS);
    }

    @AfterEach
    void nothingIsLost() {
        desk.until("the grid with the keyboard", () -> hand.hasFocus());
        desk.until("the database as the grid shows it", () -> texts().equals(Library.texts(sheet())));
        Screen.run(() -> grid().columns().usual());
        spoilt = false;
    }

    void open(int rows) {
        open(Library.rows(rows));
    }

    /// Opens a new catalog of these rows in the same window.
    void open(List<List<String>> rows) {
        catalog = desk.office().catalogs().create(filler, new Draft(Templates.builtIn().getFirst(), 2019,
                Map.of("unit", "柳河县水务局", "date", "2019-03-05"), Map.of(), rows), Progress.NONE).id();
        arrive();
    }

    /// Opens the catalog, again or for the first time.
    void arrive() {
        Screen.run(() -> desk.desk().frame().orElseThrow().open(catalog));
        desk.until("the catalog", () -> desk.desk().frame().orElseThrow().openGrid()
                .filter(one -> one.model().sheet() != null && sheet().catalog().id() == catalog && !one.model().loadingProperty().get())
                .isPresent());
        hand = desk.grid();
        desk.until("the grid with the keyboard", () -> hand.hasFocus());
        Screen.pulse();
    }

    static GridController grid() {
        return Screen.fx(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow());
    }

    static Sheet sheet() {
        return Screen.fx(() -> Objects.requireNonNull(grid().model().sheet()));
    }

    /// The catalog as the database has it.
    Sheet stored() {
        return desk.office().catalogs().reload(catalog, Progress.NONE);
    }

    List<List<String>> texts() {
        return Library.texts(stored());
    }

    void select(int row, int column) {
        Screen.run(() -> grid().model().selectionProperty().set(Selection.cell(row, column)));
    }

    void select(int row, int column, int toRow, int toColumn) {
        Screen.run(() -> grid().model().selectionProperty().set(new Selection(row, column, toRow, toColumn, false)));
    }

    static Selection selection() {
        return Screen.fx(() -> grid().model().selection());
    }

    void at(int row, int column) {
        assertEquals(Selection.cell(row, column), selection());
    }

    /// The cell comes to hold `text`, on the screen and in the database.
    void holds(int row, int column, String text) {
        until("“" + text + "” in row " + (row + 1), () -> text.equals(stored().size() <= row ? null : texts().get(row).get(column)));
        until("“" + text + "” on the screen", () -> text.equals(grid().model().text(row, column)));
    }

    void until(String what, Callable<Boolean> condition) {
        desk.until(what, condition);
    }

    static String undoLabel() {
        return Screen.fx(() -> grid().model().undoLabelProperty().get());
    }

    /// What is done changes the catalog, and one Ctrl+Z takes all of it back; hands out what the catalog was meanwhile.
    List<List<String>> oneStep(Runnable action) {
        List<List<String>> before = texts();
        action.run();
        until("a change", () -> !undoLabel().isEmpty() && !texts().equals(before));
        List<List<String>> meanwhile = texts();
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        until("all of it taken back", () -> undoLabel().isEmpty() && texts().equals(before));
        hand.press(KeyCode.CONTROL, KeyCode.Y);
        until("all of it done again", () -> !undoLabel().isEmpty() && texts().equals(meanwhile));
        return meanwhile;
    }

    static void clipboard(String text, String html) {
        Screen.run(() -> {
            ClipboardContent content = new ClipboardContent();
            if (!text.isEmpty()) {
                content.putString(text);
            }
            if (!html.isEmpty()) {
                content.putHtml(html);
            }
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    static String copied() {
        return Screen.fx(() -> Clipboard.getSystemClipboard().getString());
    }

    static List<String> column(List<List<String>> texts, int column) {
        return texts.stream().map(row -> row.get(column)).toList();
    }

    static List<String> same(String text, int times) {
        return Stream.generate(() -> text).limit(times).toList();
    }

    void shows(String words) {
        until(words, () -> hand.strip().contains(words));
    }

    void stays(List<List<String>> before) {
        Screen.pulse();
        assertEquals(before, texts());
        assertTrue(undoLabel().isEmpty(), "a step of undo: " + undoLabel());
    }
}
