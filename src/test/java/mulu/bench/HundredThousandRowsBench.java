package mulu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import mulu.Trial;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.fx.Work;
import mulu.desk.grid.GridController;
import mulu.desk.handles.GridHandle;
import mulu.desk.handles.Screen;
import mulu.exchange.FormBook;
import mulu.exchange.FormReader;
import mulu.exchange.Reading;
import mulu.exchange.Signed;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.base.Location;
import mulu.template.Templates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 100,000 rows × 16 columns all the way: a workbook is written, read, made a catalog, opened in the grid, scrolled to
/// its end and edited. Prints the rows of docs/benchmarks.md; LibreOffice, where it is installed, reads the same file.
@Tag("bench")
class HundredThousandRowsBench {
    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void allTheWay() throws Exception {
        Path file = folder.resolve("十万行.xlsx");
        timed("write .xlsx and read it back", () -> {
            FormBook.write(Sheet.preview(Trial.draft(ROWS)), Signed.draft(1), false, file, Progress.NONE);
            return Files.size(file);
        });
        Reading reading = timed("read .xlsx (FormReader)", () -> FormReader.only(file, Templates.builtIn(), Progress.NONE));
        assertEquals(ROWS, reading.rows().size());
        Peers.suite(file, folder);
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("library")))) {
            Session filler = trial.person("张一", Role.FILLER);
            Catalog catalog = timed("make the catalog (on disk)",
                    () -> trial.office().catalogs().create(filler, reading.draft(), Progress.NONE));
            services(trial, catalog, filler);
        }
        try (Trial again = Trial.at(new Location.Folder(folder.resolve("library")))) {
            window(again, again.office().staff().signIn("张一", Trial.password("张一")));
        }
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
        System.out.printf("| heap in use at the end | %d MB |%n", used);
    }

    private static void services(Trial trial, Catalog catalog, Session filler) throws Exception {
        Sheet sheet = timed("read the catalog from the database",
                () -> trial.office().catalogs().reload(catalog.id(), Progress.NONE));
        timed("check all rules", () -> trial.office().checks().check(sheet));
        timed("SM3 of the canonical bytes", () -> new Canonical(sheet).digest());
        long[] nanos = new long[20];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            Edit edit = new Edit.SetCells(List.of(new Edit.Put(sheet.row(i * 4_999).id(), 5, "改过")));
            trial.apply(catalog.id(), edit, filler).done();
            nanos[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(nanos);
        System.out.printf("| edit one cell, on disk (median of 20) | %.0f ms |%n", nanos[10] / 1e6);
        timed("insert a row at the top", () -> trial.apply(catalog.id(),
                new Edit.InsertRows(0, Trial.draft(1).rows()), filler).done());
    }

    private static void window(Trial trial, Session filler) throws Exception {
        BorderPane root = new BorderPane();
        Screen.show(() -> root);
        try (Work work = new Work(problem -> {
            throw problem;
        })) {
            GridController grid = timed("open to the first screen", () -> {
                GridController made = Screen.fx(() -> new GridController(trial.office().catalogs(), filler, 1, work));
                Screen.run(() -> {
                    root.setCenter(made.view());
                    made.focus();
                });
                while (Screen.fx(() -> made.model().sheet() == null)) {
                    Thread.sleep(5);
                }
                Screen.run(() -> root.getScene().getRoot().layout());
                return made;
            });
            timed("until every row is there", () -> {
                while (Screen.fx(() -> grid.model().loadingProperty().get())) {
                    Thread.sleep(5);
                }
                return 0;
            });
            GridHandle hand = new GridHandle(root.getScene());
            timed("Ctrl+End to the last row, laid out", () -> {
                hand.press(KeyCode.CONTROL, KeyCode.END);
                Screen.run(() -> root.getScene().getRoot().layout());
                return 0;
            });
            assertTrue(hand.address().contains("100002") || hand.address().contains("100001"), hand.address());
            hand.press(KeyCode.UP).press(KeyCode.HOME).press(KeyCode.RIGHT);
            timed("type into a cell there, until it is on disk", () -> {
                hand.type("末行").press(KeyCode.ENTER);
                work.settle();
                return 0;
            });
            Sheet now = trial.office().catalogs().reload(1, Progress.NONE);
            assertTrue(now.rows().stream().skip(ROWS - 2).anyMatch(row -> row.cell(1).equals("末行")));
            Screen.run(grid::close);
        }
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(millis > 2_000 ? "| %s | %.1f s |%n" : "| %s | %.0f ms |%n", what, millis > 2_000 ? millis / 1e3 : millis);
        return result;
    }
}
