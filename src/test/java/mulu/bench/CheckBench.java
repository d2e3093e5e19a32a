package mulu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mulu.Repeating;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Checks;
import mulu.check.Finding;
import mulu.check.Standard;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All rules on a large catalog with two or three findings in every row: the whole, and one cell that changes. Prints
/// the rows of docs/benchmarks.md.
@Tag("bench")
class CheckBench {
    private static final int OPEN = 8;
    private static final int TIMES = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void wholeAndOneCell(int rows) {
        Checks checks = new Checks(Standard.BUILT_IN, InstantSource.system());
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("library")))) {
            Session filler = trial.person("张一", Role.FILLER);
            Catalog catalog = trial.office().catalogs().create(filler, Repeating.draft(rows), Progress.NONE);
            Sheet sheet = trial.office().catalogs().sheet(catalog.id());
            long before = heap();
            Checked[] found = {checks.check(sheet, Progress.NONE)};
            System.out.printf("| %,d rows, %d rules, %,d findings: heap of the findings | %d MB |%n", rows, found[0].rules(),
                    found[0].findings().size(), heap() - before);
            System.out.println(new TreeMap<>(found[0].findings().stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting()))));
            long allocated = allocated();
            print("check of the whole", () -> checks.check(sheet, Progress.NONE));
            System.out.printf("| allocated by one check | %d MB |%n", (allocated() - allocated) / TIMES / 1_000_000);
            Sheet[] now = {sheet};
            long[] follow = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                Edit edit = new Edit.SetCells(List.of(new Edit.Put(sheet.row(rows / 2 + i).id(), OPEN, "对")));
                Sheet next = trial.apply(catalog.id(), edit, filler).done().sheet();
                long start = System.nanoTime();
                found[0] = checks.follow(found[0], next, Progress.NONE);
                follow[i] = System.nanoTime() - start;
                now[0] = next;
            }
            print("one cell has changed: its row again", follow);
            print("and then the rules about the whole", () -> checks.complete(found[0], Progress.NONE));
            assertEquals(checks.check(now[0]).size(), checks.complete(found[0], Progress.NONE).findings().size());
        }
    }

    private static void print(String what, Runnable action) {
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            action.run();
            nanos[i] = System.nanoTime() - start;
        }
        print(what, nanos);
    }

    private static void print(String what, long[] nanos) {
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        System.out.printf("| %s: median of %d / slowest / first | %.1f / %.1f / %.1f ms |%n", what, nanos.length,
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6, first);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }
}
