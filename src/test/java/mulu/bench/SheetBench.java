package mulu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mulu.Repeating;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Needle;
import mulu.base.Progress;
import mulu.catalog.Applied;
import mulu.catalog.Arrangement;
import mulu.catalog.Change;
import mulu.catalog.Edit;
import mulu.catalog.Filter;
import mulu.catalog.Hits;
import mulu.catalog.Query;
import mulu.catalog.Sheet;
import mulu.catalog.Sort;
import mulu.catalog.Values;
import mulu.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the sheet in memory can do at 100,000 and 1,000,000 rows × 16 columns that repeat themselves. Prints for each
/// work the median wall time and the median of all threads' CPU time, which other work on the machine does not change.
@Tag("bench")
class SheetBench {
    private static final int TIMES = 9;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void inMemory(int rows) {
        System.out.printf("| %,d rows in memory | wall | CPU |%n", rows);
        Sheet sheet = Sheet.preview(Repeating.draft(rows));
        System.gc();
        System.out.printf("| heap with the sheet | %d MB | |%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
        looks(sheet);
        edits(sheet);
    }

    private static void looks(Sheet sheet) {
        OptionalInt anywhere = OptionalInt.empty();
        Needle word = Needle.of("许可办");
        timed("filter: three signs in any column", () -> query(new Filter.Contains(word, anywhere)).on(sheet, Progress.NONE));
        timed("filter: pinyin in any column", () -> query(new Filter.Contains(Needle.of("xzxk"), anywhere)).on(sheet, Progress.NONE));
        int content = sheet.template().field("content").slot();
        timed("values: about 10,000 with counts", () -> Values.of(sheet, content, Query.ALL, Progress.NONE));
        timed("sort: about 10,000 texts", () -> sorted(content).on(sheet, Progress.NONE));
        timed("sort: titles, each five times", () -> sorted(sheet.template().field("name").slot()).on(sheet, Progress.NONE));
        Arrangement all = Arrangement.natural(sheet.size());
        timed("find: count three signs", () -> hits(sheet, all, word));
        timed("find: count what is in every row", () -> hits(sheet, all, Needle.of("公")));
        Hits hits = hits(sheet, all, word);
        timed("find: next, ordinal", () -> hits.next(sheet.size() / 2, 3).map(cell -> hits.ordinal(cell.place(), cell.column())));
    }

    private static Query query(Filter filter) {
        return new Query(List.of(filter), Optional.empty());
    }

    private static Query sorted(int slot) {
        return new Query(List.of(), Optional.of(new Sort(slot, false)));
    }

    private static Hits hits(Sheet sheet, Arrangement arrangement, Needle needle) {
        return Hits.of(sheet, arrangement, needle, OptionalInt.empty(), sheet.template().fields(), Progress.NONE);
    }

    private static void edits(Sheet sheet) {
        List<Edit.Put> puts = new ArrayList<>();
        for (int row : IntStream.range(0, 50_000).map(n -> (int) ((long) n * sheet.size() / 50_000)).toArray()) {
            for (int slot = 1; slot < 6; slot++) {
                puts.add(new Edit.Put(sheet.row(row).id(), slot, "改过"));
            }
        }
        Edit many = new Edit.SetCells(puts);
        Change change = timed("250,000 cells in 50,000 rows: plan", () -> Applied.plan(sheet, many));
        Sheet after = timed("the same: carry out", () -> Applied.after(sheet, change));
        timed("the same: plan the undo", () -> Applied.back(after, change));
        Edit one = new Edit.SetCells(puts.subList(123, 124));
        timed("one cell: plan and carry out", () -> Applied.after(sheet, Applied.plan(sheet, one)));
        sheet.counts();
        timed("one cell: the count line too", () -> Applied.after(sheet, Applied.plan(sheet, one)).counts());
        Edit row = new Edit.InsertRows(sheet.size() / 2, Trial.draft(1).rows());
        timed("insert one row in the middle", () -> Applied.after(sheet, Applied.plan(sheet, row)));
        Edit move = new Edit.MoveRows(List.of(sheet.row(7).id()), sheet.size() / 2);
        timed("move one row to the middle", () -> Applied.after(sheet, Applied.plan(sheet, move)));
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void fromTheDatabase(int rows) {
        Location library = new Location.Folder(folder.resolve("library"));
        try (Trial trial = Trial.at(library)) {
            trial.office().catalogs().create(trial.person("张一", Role.FILLER), Repeating.draft(rows), Progress.NONE);
        }
        System.out.printf("| %,d rows from the database | wall | CPU |%n", rows);
        for (int time = 0; time < 3; time++) {
            try (Trial trial = Trial.at(library)) {
                long start = System.nanoTime();
                long cpu = MACHINE.getProcessCpuTime();
                trial.office().catalogs().open(1, _ -> print("open: first rows", System.nanoTime() - start,
                        MACHINE.getProcessCpuTime() - cpu), Progress.NONE);
                print("open: all rows", System.nanoTime() - start, MACHINE.getProcessCpuTime() - cpu);
            }
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long[] wall = new long[TIMES];
        long[] cpu = new long[TIMES];
        for (int time = -4; time < TIMES; time++) {
            long start = System.nanoTime();
            long spent = MACHINE.getProcessCpuTime();
            work.get();
            if (time >= 0) {
                wall[time] = System.nanoTime() - start;
                cpu[time] = MACHINE.getProcessCpuTime() - spent;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        print(what, wall[TIMES / 2], cpu[TIMES / 2]);
        return work.get();
    }

    private static void print(String what, long wall, long cpu) {
        System.out.printf("| %s | %.1f ms | %.1f ms |%n", what, wall / 1e6, cpu / 1e6);
    }
}
