package mulu.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import mulu.Repeating;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.exchange.FormBook;
import mulu.exchange.Signed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole program with one large catalog, from a key or a press until what it leads to is drawn; then its peers with
/// the same rows. Prints the rows of docs/benchmarks.md.
@Tag("bench")
class WindowBench {
    private static final int PASTED = 50_000;
    private static final int TIMES = 5;
    private static final long PATIENCE = 300_000_000_000L;
    private static final int MATTER = 2;
    private static final int CONTENT = 5;
    private static final int OPEN = 8;

    @TempDir
    private Path folder;

    private DeskHandle desk;

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void throughTheWindow(int rows) throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            id = house.office.catalogs().create(house.filler, Repeating.draft(rows), Progress.NONE).id();
        }
        System.out.printf("| %,d rows | |%n| heap before | %d MB |%n", rows, heap());
        Sheet sheet;
        try (DeskHandle open = DeskHandle.start(folder.resolve("数据"), folder.resolve("家"))) {
            desk = open;
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("frame");
            opens(id);
            System.out.printf("| heap with the catalog open | %d MB |%n", heap());
            looks();
            values();
            marks(rows);
            pastes(rows);
            System.out.printf("| heap at the end | %d MB |%n", heap());
            sheet = desk.office().catalogs().sheet(id);
        }
        Peers.stock(sheet);
    }

    /// The form as a workbook, read back and compared by us, then loaded by the office suite.
    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void asAFile(int rows) throws Exception {
        Path file = folder.resolve("目录.xlsx");
        Sheet sheet = Sheet.preview(Repeating.draft(rows));
        long start = System.nanoTime();
        FormBook.write(sheet, Signed.draft(1), false, file, Progress.NONE);
        System.out.printf("| %,d rows written as .xlsx, read back and compared | %.1f s | %d MB |%n",
                rows, (System.nanoTime() - start) / 1e9, Files.size(file) / 1_000_000);
        Peers.suite(file, folder);
    }

    /// The first catalog of a sitting, whose classes are all new, and the same again.
    private void opens(long id) throws InterruptedException {
        // As long as a person looks at the list of catalogs.
        Thread.sleep(2_000);
        for (String time : List.of("first", "again")) {
            timed("click to the first rows, " + time, () -> Screen.run(() -> desk.desk().frame().orElseThrow().open(id)),
                    () -> desk.desk().frame().orElseThrow().openGrid().filter(grid -> grid.model().sheet() != null).isPresent());
            timed("from there until every row is there", () -> {}, () -> !model().loadingProperty().get());
            if (time.equals("first")) {
                until(() -> desk.text("findings-summary").startsWith("已检查"));
                desk.press(KeyCode.W, KeyCode.CONTROL).awaitGone("catalog");
            }
        }
        timed("from there until all rules have been checked", () -> {}, () -> desk.text("findings-summary").startsWith("已检查"));
    }

    /// Find, filter by what is found, sort.
    private void looks() {
        for (String text : List.of("许可办", "xzcf")) {
            String[] before = new String[1];
            median("last key of " + text + " to the count of its hits in all columns", () -> {
                desk.press(KeyCode.F, KeyCode.CONTROL).await("find").type("find-text", "");
                until(() -> desk.text("find-count").isEmpty());
                desk.append("find-text", text.substring(0, text.length() - 1));
                until(() -> desk.text("find-count").contains("/"));
                before[0] = Screen.fx(() -> desk.text("find-count"));
            }, () -> desk.append("find-text", text.substring(text.length() - 1)), () -> !desk.text("find-count").equals(before[0]));
            median("press to the rows that hold " + text + " in any column", () -> {
                clear();
                desk.press(KeyCode.F, KeyCode.CONTROL).await("find").type("find-text", text);
                until(() -> desk.text("find-count").contains("/"));
            }, () -> press("find-only"), this::arranged);
            clear();
        }
        for (int column : new int[] {MATTER, CONTENT}) {
            median("sort by column " + column, () -> {
                Screen.run(() -> ((ButtonBase) desk.scene().lookup("#query-unsort")).fire());
                select(0, column);
            }, () -> desk.menu("按此列升序查看"), this::arranged);
        }
        Screen.run(() -> ((ButtonBase) desk.scene().lookup("#query-unsort")).fire());
    }

    /// The list of a column's values.
    private void values() {
        String[] before = new String[1];
        median("key to the list of a column's values", () -> {
            if (desk.there("filter")) {
                press("filter-cancel");
            }
            select(0, CONTENT);
        }, () -> desk.menu("筛选此列…"), () -> desk.text("filter-picked").startsWith("已选"));
        before[0] = Screen.fx(() -> desk.text("filter-picked"));
        System.out.printf("| values of that column | %s |%n", before[0]);
        median("key to the values that match it", () -> {
            desk.type("filter-search", "");
            until(() -> desk.text("filter-picked").equals(before[0]));
        }, () -> desk.append("filter-search", "x"), () -> !desk.text("filter-picked").equals(before[0]));
        median("Enter to the filtered rows", () -> {
            clear();
            select(0, CONTENT);
            desk.menu("筛选此列…");
            until(() -> desk.text("filter-picked").equals(before[0]));
            desk.type("filter-search", "xk");
            until(() -> !desk.text("filter-picked").equals(before[0]));
        }, () -> desk.press(KeyCode.ENTER), this::arranged);
        clear();
    }

    /// A cell whose text becomes wrong, from the key until it is marked; the text is on the disk by then.
    private void marks(int rows) {
        System.out.printf("| findings | %s |%n", Screen.fx(() -> desk.text("findings-summary")));
        int[] row = {rows / 2};
        median("Enter behind a wrong text to the mark on its cell", () -> {
            do {
                row[0]++;
            } while (Screen.fx(() -> model().mark(row[0], OPEN) != null));
            select(row[0], OPEN);
            desk.grid().type("对");
        }, () -> desk.press(KeyCode.ENTER), () -> Screen.fx(() -> model().mark(row[0], OPEN) != null));
        while (!undoLabel().isEmpty()) {
            long revision = revision();
            desk.press(KeyCode.Z, KeyCode.CONTROL);
            until(() -> revision() > revision);
        }
    }

    private void pastes(int rows) {
        String text = IntStream.range(0, PASTED).mapToObj(i -> IntStream.rangeClosed(1, 5)
                .mapToObj(k -> "粘贴的内容" + k + "之" + i).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
        Screen.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        median("Ctrl+V of 50,000 × 5 cells to the disk and the screen", () -> {
            if (!undoLabel().isEmpty()) {
                desk.press(KeyCode.Z, KeyCode.CONTROL);
                until(() -> undoLabel().isEmpty());
            }
            select((rows - PASTED) / 2, 1);
        }, () -> desk.press(KeyCode.V, KeyCode.CONTROL), () -> undoLabel().equals("撤销 粘贴 50000×5"));
        median("Ctrl+Z of it to the disk and the screen", () -> {
            if (undoLabel().isEmpty()) {
                desk.press(KeyCode.Y, KeyCode.CONTROL);
                until(() -> !undoLabel().isEmpty());
            }
        }, () -> desk.press(KeyCode.Z, KeyCode.CONTROL), () -> undoLabel().isEmpty());
    }

    private void clear() {
        desk.press(KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
        until(() -> !arranged());
    }

    private void press(String id) {
        Screen.run(() -> ((ButtonBase) desk.scene().lookup("#" + id)).fire());
    }

    private void select(int row, int column) {
        Screen.run(() -> {
            grid().select(row, column);
            grid().focus();
        });
    }

    private boolean arranged() {
        return Screen.fx(() -> !model().arrangementProperty().get().natural());
    }

    private long revision() {
        return Screen.fx(() -> Objects.requireNonNull(model().sheet()).catalog().state().revision());
    }

    private String undoLabel() {
        return Screen.fx(() -> model().undoLabelProperty().get());
    }

    private GridController grid() {
        return desk.desk().frame().orElseThrow().openGrid().orElseThrow();
    }

    private GridModel model() {
        return grid().model();
    }

    private static void until(Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!Screen.fx(condition)) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            try {
                // Asking again and again would take the processor from what is asked for.
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Milliseconds until the answer is there, and until it is drawn.
    private static double[] timed(Runnable act, Callable<Boolean> condition) {
        long start = System.nanoTime();
        act.run();
        until(condition);
        long answered = System.nanoTime();
        Screen.pulse();
        return new double[] {(answered - start) / 1e6, (System.nanoTime() - start) / 1e6};
    }

    private static void timed(String what, Runnable act, Callable<Boolean> condition) {
        double[] once = timed(act, condition);
        System.out.printf("| %s | %.0f ms | drawn %.0f ms |%n", what, once[0], once[1]);
    }

    private static void median(String what, Runnable prepare, Runnable act, Callable<Boolean> condition) {
        double[][] millis = new double[2][TIMES];
        for (int i = -1; i < TIMES; i++) {
            prepare.run();
            Screen.pulse();
            double[] one = timed(act, condition);
            if (i >= 0) {
                millis[0][i] = one[0];
                millis[1][i] = one[1];
            }
        }
        Arrays.sort(millis[0]);
        Arrays.sort(millis[1]);
        System.out.printf("| %s | %.0f ms (slowest %.0f) | drawn %.0f ms |%n",
                what, millis[0][TIMES / 2], millis[0][TIMES - 1], millis[1][TIMES / 2]);
    }

    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }
}
