package mulu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Change;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A paste of 50,000 rows × 5 cells into a large catalog and its undo, each until it is on the disk. Prints the rows of
/// docs/benchmarks.md.
@Tag("bench")
class BulkBench {
    private static final int PASTED = 50_000;
    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void pasteAndUndo(int rows) {
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("library")))) {
            Session filler = trial.person("张一", Role.FILLER);
            Catalog catalog = trial.catalog(filler, rows);
            Sheet start = trial.office().catalogs().reload(catalog.id(), Progress.NONE);
            long[] paste = new long[ROUNDS];
            long[] undo = new long[ROUNDS];
            long cpu = cpu();
            for (int i = 0; i < ROUNDS; i++) {
                Edit edit = new Edit.Paste(puts(start, i), List.of(), PASTED, 5);
                long begin = System.nanoTime();
                Outcome.Done done = trial.apply(catalog.id(), edit, filler).done();
                paste[i] = System.nanoTime() - begin;
                Change change = done.change();
                assertEquals(PASTED, change == null ? 0 : change.effects().rows().size());
                begin = System.nanoTime();
                Outcome.Done undone = trial.apply(catalog.id(), new Edit.TakeBack(done.change().seq()), filler).done();
                undo[i] = System.nanoTime() - begin;
                assertEquals(start.rows(), undone.sheet().rows());
            }
            System.out.printf("| processor time of one such step in %,d rows, on average | %.2f s |%n",
                    rows, (cpu() - cpu) / 1e9 / ROUNDS / 2);
            print("paste 50,000 × 5 cells", rows, paste);
            print("undo that paste", rows, undo);
        }
    }

    /// Of the whole process: other work on the machine does not count.
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static List<Edit.Put> puts(Sheet sheet, int round) {
        List<Edit.Put> puts = new ArrayList<>(PASTED * 5);
        int from = (sheet.size() - PASTED) / 2;
        for (int i = 0; i < PASTED; i++) {
            for (int slot = 1; slot <= 5; slot++) {
                puts.add(new Edit.Put(sheet.row(from + i).id(), slot, "粘贴的内容" + round + "之" + slot + "第" + i + "行"));
            }
        }
        return puts;
    }

    private static void print(String what, int rows, long[] nanos) {
        double first = nanos[0] / 1e9;
        Arrays.sort(nanos);
        System.out.printf("| %s in %,d rows, on disk: median of %d / slowest / first | %.2f / %.2f / %.2f s |%n",
                what, rows, nanos.length, nanos[nanos.length / 2] / 1e9, nanos[nanos.length - 1] / 1e9, first);
    }
}
