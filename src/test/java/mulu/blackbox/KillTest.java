package mulu.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mulu.Trial;
import mulu.audit.Verification;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.base.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that acknowledges each edit is killed at random moments; what it acknowledged is there.
class KillTest {
    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        rounds(5);
    }

    @Test
    @Tag("soak")
    void nothingAcknowledgedIsLostInAHundredRounds() throws IOException, InterruptedException {
        rounds(100);
    }

    private void rounds(int rounds) throws IOException, InterruptedException {
        Path library = folder.resolve("目录");
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            trial.catalog(trial.person("张一", Role.FILLER), 10);
        }
        Random random = new Random(rounds);
        long acknowledged = 0;
        for (int round = 1; round <= rounds; round++) {
            List<String> lines = killed(library, round, random.nextInt(1_500));
            acknowledged += lines.size();
            check(library, lines, round);
        }
        System.out.printf("kill -9: %d rounds, %d acknowledged edits, 0 lost%n", rounds, acknowledged);
        assertTrue(acknowledged > rounds * 10L, "the process had no time to work");
    }

    /// Starts a clerk, lets it work `millis` after its first acknowledged edit, kills it, and answers what it said.
    private static List<String> killed(Path library, int seed, int millis) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "mulu.blackbox.Clerk", library.toString(), Integer.toString(seed));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            long end = Long.MAX_VALUE;
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                if (end == Long.MAX_VALUE) {
                    end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
                    Thread.ofVirtual().start(() -> kill(process, millis));
                }
                line = out.readLine();
            }
        }
        process.waitFor();
        return lines;
    }

    private static void kill(Process process, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Not through the Process itself, which would also close its output before all of it is read.
        process.toHandle().destroyForcibly();
    }

    private static void check(Path library, List<String> lines, int round) {
        Map<Long, String> said = new HashMap<>();
        for (String line : lines) {
            if (line.matches("\\d+ [0-9a-f]{64}")) {
                said.put(Long.parseLong(line.split(" ")[0]), line.split(" ")[1]);
            }
        }
        long last = said.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            Sheet sheet = trial.office().catalogs().sheet(1);
            long revision = sheet.catalog().state().revision();
            assertTrue(revision == last || revision == last + 1, "round " + round + ": " + revision + " after " + last);
            if (revision == last) {
                assertEquals(said.get(last), new Canonical(sheet).digest(), "round " + round);
            }
            Verification verification = trial.office().audit().verify(Progress.NONE);
            assertTrue(verification.intact(), "round " + round + ": " + verification);
        }
    }
}
