package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Fifty thousand rows of five cells to the clipboard and back: prints milliseconds of processor time of each way, the later
/// rounds warmed up.
@Tag("bench")
final class ClipBench {
    @Test
    void fiftyThousandRows() {
        List<List<String>> rows = IntStream.rangeClosed(1, 50_000).mapToObj(i -> List.of(Integer.toString(i), "政策文件",
                "第" + i + "号行政处罚决定书", "1.机构职能；\n2.执法程序（" + i % 977 + "）", "√")).toList();
        for (int round = 0; round < 6; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String text = ClipTable.text(rows);
            long textWritten = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<List<String>> fromText = ClipTable.read(null, text).orElseThrow().cells();
            long textRead = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String html = ClipTable.html(rows, 0, List.of());
            long htmlWritten = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<List<String>> fromHtml = ClipTable.read(html, null).orElseThrow().cells();
            long htmlRead = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            System.err.printf("text out %d ms, in %d ms; html out %d ms, in %d ms (%d MB)%n", (textWritten - start) / 1_000_000,
                    (textRead - textWritten) / 1_000_000, (htmlWritten - textRead) / 1_000_000, (htmlRead - htmlWritten) / 1_000_000,
                    html.length() / 1_000_000);
            assertEquals(rows, fromText);
            assertEquals(rows, fromHtml);
        }
    }
}
