package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Templates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One hundred thousand rows out and in again: prints seconds and the largest heap.
@Tag("bench")
final class ExchangeBench {
    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void hundredThousandRows() throws Exception {
        List<List<String>> rows = new ArrayList<>(ROWS);
        for (int i = 1; i <= ROWS; i++) {
            List<String> row = new ArrayList<>(Drawn.row(Integer.toString(i), "第" + i + "号行政处罚决定书"));
            row.set(5, "1.机构职能、权责清单、执法人员名单；2.执法程序；3.执法依据；4.自由裁量基准；5.咨询、监督投诉方式（" + i % 977 + "）");
            rows.add(row);
        }
        Sheet sheet = Sheet.preview(new Draft(Forms.official(), 2018, Map.of("unit", "执法局", "date", "2018-11-09"), Map.of(),
                rows));
        rows.clear();
        System.gc();
        Path file = folder.resolve("大.xlsx");
        peak();
        long start = System.nanoTime();
        FormBook.write(sheet, Signed.draft(1), false, file, Progress.NONE);
        long written = System.nanoTime();
        System.err.printf("export with read-back: %.1f s, %d MB heap, file %d MB%n", (written - start) / 1e9, peak(),
                Files.size(file) / 1_000_000);
        System.gc();
        peak();
        long from = System.nanoTime();
        Reading reading = FormReader.only(file, Templates.builtIn(), Progress.NONE);
        System.err.printf("import: %.1f s, %d MB heap%n", (System.nanoTime() - from) / 1e9, peak());
        assertEquals(ROWS, reading.rows().size());
    }

    /// The largest heap since the last call, in MB.
    private static long peak() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return peak / 1_000_000;
    }
}
