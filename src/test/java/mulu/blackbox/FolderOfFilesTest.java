package mulu.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mulu.exchange.FileZoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hundreds of files in a process with half a gigabyte: one line each, no text of an exception, no end before the last.
@Tag("soak")
class FolderOfFilesTest {
    @TempDir
    private Path folder;

    @Test
    void everyFileHasItsSentence() throws Exception {
        int[] made = FileZoo.fill(folder.resolve("文件"), 20261127);
        assertTrue(made[0] + made[1] >= 200 && made[1] >= 60, made[0] + " and " + made[1]);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-Duser.home=" + folder,
                "-cp", System.getProperty("java.class.path"), "mulu.Main", "check", "--folder", folder.resolve("文件").toString(),
                "--each-limit", "20s").redirectErrorStream(true).start();
        List<String> out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        int code = process.waitFor();
        out.forEach(System.out::println);
        System.out.printf("| %d files, %d of them broken | %.1f s |%n", made[0] + made[1], made[1], (System.nanoTime() - start) / 1e9);
        List<String> lines = out.stream().filter(line -> line.contains("\t")).toList();
        assertEquals(made[0] + made[1], lines.size(), "one line each");
        assertEquals(made[0] + made[1] + 1, out.size(), "and one at the end");
        assertEquals(List.of(), lines.stream().filter(line -> line.matches(".*(Exception|Error|java\\.|程序出了错).*")).toList());
        assertEquals(1, code);
    }
}
