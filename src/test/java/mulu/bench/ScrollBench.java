package mulu.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import mulu.Repeating;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.desk.fx.Work;
import mulu.desk.grid.GridController;
import mulu.desk.handles.Screen;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Far jumps and steps of the wheel over many rows, in the grid and in a stock table of the same columns, texts and
/// row height. Prints the time to the end of the pulse and the processor time of the FX thread, and the ratio.
@Tag("bench")
class ScrollBench {
    private static final int TIMES = 500;
    private static final int WARM = 150;
    private static final double NOTCH = 40;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void gridAndStockTable(int rows) throws Exception {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Session filler = trial.person("张一", Role.FILLER);
            long catalog = trial.office().catalogs().create(filler, Repeating.draft(rows), Progress.NONE).id();
            BorderPane root = new BorderPane();
            Screen.show(() -> root);
            try (Work work = new Work(problem -> {
                throw problem;
            })) {
                GridController grid = Screen.fx(() -> new GridController(trial.office().catalogs(), filler, catalog, work));
                Screen.run(() -> root.setCenter(grid.view()));
                while (Screen.fx(() -> grid.model().sheet() == null || grid.model().loadingProperty().get())) {
                    Thread.sleep(20);
                }
                Screen.pulse();
                Figures[] ours = lattice(root, rows);
                double height = Screen.fx(() -> root.lookupAll(".grid-cell").stream().filter(Node::isVisible)
                        .findFirst().orElseThrow().getLayoutBounds().getHeight());
                Sheet sheet = Objects.requireNonNull(Screen.fx(() -> grid.model().sheet()));
                Screen.run(grid::close);
                Figures[] stock = table(root, sheet, height);
                System.out.printf("| %,d rows | | | |%n", rows);
                print("far jump", ours[0], stock[0]);
                print("wheel step", ours[1], stock[1]);
                assertTrue(ours[1].cpu(0.5) < 8, "a step of the wheel costs less than 8 ms of the FX thread");
            }
        }
    }

    private static Figures[] lattice(BorderPane root, int rows) {
        Parent lattice = (Parent) root.lookup(".grid-lattice");
        ScrollBar bar = bar(lattice);
        return both(rows, row -> bar.setValue(bar.getMax() * row / rows), () -> wheel(lattice));
    }

    private static Figures[] table(BorderPane root, Sheet sheet, double height) {
        TableView<Integer> table = Screen.fx(() -> stock(sheet, height));
        Screen.run(() -> root.setCenter(table));
        Screen.pulse();
        Parent flow = (Parent) table.lookup(".virtual-flow");
        return both(sheet.size(), table::scrollTo, () -> wheel(flow));
    }

    private static TableView<Integer> stock(Sheet sheet, double height) {
        return Peers.table(sheet, FXCollections.observableArrayList(IntStream.range(0, sheet.size()).boxed().toList()), height, sheet::text);
    }

    private static ScrollBar bar(Parent parent) {
        return parent.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL).findFirst().orElseThrow();
    }

    private static void wheel(Node node) {
        Event.fireEvent(node, new ScrollEvent(ScrollEvent.SCROLL, 400, 400, 400, 400, false, false, false, false, false, false,
                0, -NOTCH, 0, -NOTCH, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private static Figures[] both(int all, IntConsumer jump, Runnable step) {
        Random random = new Random(7);
        int[] rows = random.ints(TIMES + WARM, 0, all).toArray();
        Figures jumps = new Figures();
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            jumps.measure(i - WARM, () -> jump.accept(row));
        }
        Screen.run(() -> jump.accept(100));
        Figures steps = new Figures();
        for (int i = 0; i < rows.length; i++) {
            steps.measure(i - WARM, step);
        }
        return new Figures[] {jumps, steps};
    }

    /// Times of one kind of request, in nanoseconds.
    private static final class Figures {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private final long[] wall = new long[TIMES];
        private final long[] cpu = new long[TIMES];

        void measure(int index, Runnable request) {
            // In an event of its own, with the picture before finished, so that only this request is counted.
            Screen.run(() -> {
                long began = System.nanoTime();
                long used = THREADS.getCurrentThreadCpuTime();
                request.run();
                Toolkit.getToolkit().firePulse();
                if (index >= 0) {
                    cpu[index] = THREADS.getCurrentThreadCpuTime() - used;
                    wall[index] = System.nanoTime() - began;
                }
            });
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        double cpu(double part) {
            return at(cpu, part);
        }

        double wall(double part) {
            return at(wall, part);
        }

        private static double at(long[] times, double part) {
            long[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
        }
    }

    private static void print(String what, Figures ours, Figures stock) {
        for (Object[] line : List.of(
                new Object[] {"to the end of the pulse, median", ours.wall(0.5), stock.wall(0.5)},
                new Object[] {"to the end of the pulse, p99", ours.wall(0.99), stock.wall(0.99)},
                new Object[] {"FX thread, median", ours.cpu(0.5), stock.cpu(0.5)},
                new Object[] {"FX thread, p99", ours.cpu(0.99), stock.cpu(0.99)})) {
            double mine = (double) line[1];
            double theirs = (double) line[2];
            System.out.printf("| %s, %s | %.1f ms | stock %.1f ms | ratio %.2f |%n", what, line[0], mine, theirs, mine / theirs);
        }
    }
}
