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
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mulu.Trial;
import mulu.audit.Verification;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.base.Repair;
import mulu.catalog.Canonical;
import mulu.catalog.Sheet;
import mulu.office.Examination;
import mulu.signoff.Seal;
import mulu.staff.Role;
import mulu.template.Heading.Hand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A process that acknowledges each edit is killed at random moments; what it acknowledged is there.
@Execution(ExecutionMode.CONCURRENT)
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
            List<String> lines = killed("mulu.blackbox.Clerk", library, round, random.nextInt(1_500));
            acknowledged += lines.size();
            check(library, lines, round);
        }
        System.out.printf("kill -9: %d rounds, %d acknowledged edits, 0 lost%n", rounds, acknowledged);
        assertTrue(acknowledged > rounds * 10L, "the process had no time to work");
    }

    @Test
    void stageSealsAndRecordAgree() throws IOException, InterruptedException {
        route(3);
    }

    @Test
    @Tag("soak")
    void stageSealsAndRecordAgreeInAHundredRounds() throws IOException, InterruptedException {
        route(100);
    }

    /// Three hands edit, sign, withdraw, return and reopen, and are killed wherever they are.
    private void route(int rounds) throws IOException, InterruptedException {
        Path library = folder.resolve("流程");
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            trial.person("李二", Role.REVIEWER);
            trial.person("王三", Role.APPROVER);
            trial.catalog(trial.person("张一", Role.FILLER), 10);
        }
        Random random = new Random(rounds);
        Map<String, Integer> acts = new TreeMap<>();
        for (int round = 1; round <= rounds; round++) {
            List<String> lines = killed("mulu.blackbox.Hands", library, round, random.nextInt(1_500));
            List<String[]> said = lines.stream().map(line -> line.split(" ")).filter(words -> words.length == 4 && words[3].length() == 64).toList();
            said.forEach(words -> acts.merge(words[0], 1, Integer::sum));
            agree(library, said.getLast(), "round " + round);
        }
        System.out.printf("kill -9 on the route: %d rounds, acknowledged %s, 0 lost%n", rounds, acts);
        assertTrue(acts.keySet().containsAll(rounds < 100 ? Set.of("edit", "sign")
                : Set.of("edit", "sign", "withdraw", "return", "return-to-review", "reopen")), acts.toString());
    }

    private static void agree(Path library, String[] last, String round) {
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            Sheet sheet = trial.office().catalogs().sheet(1);
            String now = Hands.said(trial, sheet);
            long entries = Long.parseLong(now.split(" ")[1]);
            long told = Long.parseLong(last[2]);
            assertTrue(entries == told || entries == told + 1, round + ": " + entries + " after " + told);
            if (entries == told) {
                assertEquals(String.join(" ", last[1], last[2], last[3]), now, round);
            }
            assertEquals(Optional.of(List.of(Repair.Found.STOPPED)), trial.office().repair().map(Repair::found), round);
            List<Seal> seals = trial.office().signOff().signatures(sheet.catalog()).seals();
            List<Hand> hands = switch (sheet.catalog().stage()) {
                case DRAFT -> List.of();
                case TO_REVIEW -> List.of(Hand.FILLER);
                case TO_CLEAR -> throw new AssertionError("no such step here");
                case TO_APPROVE -> List.of(Hand.FILLER, Hand.REVIEWER);
                case APPROVED, HANDED_IN -> List.of(Hand.FILLER, Hand.REVIEWER, Hand.APPROVER);
            };
            assertEquals(hands, seals.stream().map(seal -> seal.by().hand()).toList(), round);
            String digest = new Canonical(sheet).digest();
            seals.forEach(seal -> assertEquals(digest, seal.edition().digest(), round));
            Examination found = trial.office().examine(Progress.NONE);
            assertTrue(found.intact(), round + ": " + found);
        }
    }

    /// Starts a clerk, lets it work `millis` after its first acknowledged edit, kills it, and answers what it said.
    private static List<String> killed(String program, Path library, int seed, int millis) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), program, library.toString(), Integer.toString(seed));
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
