package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mulu.base.Problem;
import mulu.catalog.Sheet;
import mulu.desk.fx.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The grid without a toolkit: the test is the screen, and takes the answers when it wants them.
abstract class OffTheScreen {
    static final int CATEGORY = 1;
    static final int OPEN = 8;
    static final int ON_REQUEST = 9;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    final List<Problem> problems = new ArrayList<>();
    Library library;
    private Work work;
    GridController grid;
    GridModel model;

    @BeforeEach
    void open() throws InterruptedException {
        library = new Library(folder);
        library.draft(12);
        start();
    }

    private void start() throws InterruptedException {
        work = new Work(screen::add, problems::add);
        grid = new GridController(library.catalogs, library.filler, library.catalog, work);
        model = grid.model();
        Runnable loaded = Objects.requireNonNull(screen.poll(20, TimeUnit.SECONDS));
        loaded.run();
    }

    /// Ends the program and starts it again, with the same person at the same catalog.
    void reopen() throws InterruptedException {
        grid.close();
        settle();
        work.close();
        library = library.again();
        start();
    }

    @AfterEach
    void close() {
        settle();
        assertEquals(List.of(), problems);
        if (model.sheet() != null) {
            assertEquals(Library.texts(library.stored()), Library.texts(sheet()));
        }
        grid.close();
        work.close();
        library.close();
    }

    void settle() {
        work.settle();
        for (Runnable next = screen.poll(); next != null; next = screen.poll()) {
            next.run();
        }
    }

    Sheet sheet() {
        return Objects.requireNonNull(model.sheet());
    }

    void select(int row, int column) {
        model.selectionProperty().set(Selection.cell(row, column));
    }

    void type(String text) {
        assertTrue(grid.onType());
        model.draftProperty().set(text);
    }

    String refused() {
        return model.refusedProperty().get();
    }
}
