package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.BorderPane;
import mulu.base.Problem;
import mulu.catalog.Sheet;
import mulu.desk.fx.Theme;
import mulu.desk.fx.Work;
import mulu.desk.handles.GridHandle;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A grid in a window, on a library that has nine rows before every test. After every test the focus is in the editor,
/// and the database holds what the grid shows.
abstract class OnTheGrid {
    static final int ROWS = 9;
    static final int CATEGORY = 1;
    static final int MATTER = 2;
    static final int NAME = 4;
    static final int OPEN = 8;
    static final int CLOSED = 10;

    @TempDir
    static Path folder;

    static Library library;
    static BorderPane root;
    static Theme theme;
    final List<Problem> problems = new ArrayList<>();
    Work work;
    GridController grid;
    GridHandle hand;

    @BeforeAll
    static void library() throws Exception {
        library = new Library(folder);
        root = new BorderPane();
        theme = Screen.show(() -> root);
    }

    @AfterAll
    static void closeLibrary() {
        library.close();
    }

    @BeforeEach
    void open() {
        library.draft(ROWS);
        work = new Work(problems::add);
        grid = Screen.fx(() -> {
            root.setCenter(null);
            root.setBottom(null);
            return new GridController(library.catalogs, library.filler, library.catalog, work);
        });
        Screen.run(() -> {
            root.setCenter(grid.view());
            grid.focus();
        });
        while (Screen.fx(() -> grid.model().sheet() == null)) {
            Screen.pulse();
        }
        Screen.pulse();
        hand = new GridHandle(root.getScene());
    }

    @AfterEach
    void close() {
        settle();
        assertTrue(hand.hasFocus(), "the focus is in the editor");
        assertEquals(List.of(), problems);
        assertEquals(Library.texts(library.stored()), Library.texts(sheet()));
        Screen.run(grid::close);
        work.close();
    }

    void settle() {
        work.settle();
        Screen.pulse();
    }

    Sheet sheet() {
        return Objects.requireNonNull(grid.model().sheet());
    }

    String cell(int row, int column) {
        settle();
        return Screen.fx(() -> sheet().text(row, sheet().template().fields().get(column)));
    }

    void select(int row, int column) {
        Screen.run(() -> grid.model().selectionProperty().set(Selection.cell(row, column)));
    }

    Selection selection() {
        return Screen.fx(() -> grid.model().selection());
    }
}
