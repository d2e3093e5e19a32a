package mulu.cli;

import static mulu.base.Messages.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Checks;
import mulu.check.Rule;
import mulu.exchange.FormReader;
import mulu.exchange.Reading;
import mulu.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks every file of a folder and what is in it, one line for each: what was found, or the sentence why it was not
/// read. No file stops the others.
final class FolderCheck {
    private static final Logger LOG = LoggerFactory.getLogger(FolderCheck.class);

    private final Checks checks;
    private final PrintWriter out;
    private final Duration limit;

    FolderCheck(Checks checks, PrintWriter out, Duration limit) {
        this.checks = checks;
        this.out = out;
        this.limit = limit;
    }

    private record Line(String words, boolean form, boolean errors) {
        static Line refused(String sentence) {
            return new Line(sentence, false, false);
        }
    }

    /// Answers 1 where a form has errors, else 0. A file that cannot be read is no error of a form.
    int run(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Problem.input("cli.no-folder", folder);
        }
        int forms = 0;
        boolean errors = false;
        List<Path> files = files(folder);
        for (Path file : files) {
            Line line = line(file);
            out.println(folder.relativize(file) + "\t" + line.words().replace('\n', ' '));
            out.flush();
            errors |= line.errors();
            forms += line.form() ? 1 : 0;
        }
        out.println(text("cli.folder.end", files.size(), forms));
        return errors ? Cli.FINDINGS : Cli.DONE;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw Problem.input("cli.no-folder", folder);
        }
    }

    /// On a thread of its own, which is told to stop and left behind when the time is up.
    private Line line(Path file) {
        Stop stop = new Stop();
        CompletableFuture<Line> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("mulu-check").start(() -> {
            try {
                answer.complete(read(file, stop));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop.asked = true;
            return Line.refused(text("cli.folder.too-long", limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.input("problem.cancelled");
        } catch (ExecutionException e) {
            return Line.refused(sentence(Objects.requireNonNullElse(e.getCause(), e), file));
        }
    }

    private static String sentence(Throwable cause, Path file) {
        if (cause instanceof OutOfMemoryError) {
            return text("cli.folder.too-much");
        }
        if (cause instanceof Problem problem && problem.kind() != Problem.Kind.BUG) {
            return String.valueOf(problem.getMessage());
        }
        LOG.error("{}", file, cause);
        return text("cli.folder.bug");
    }

    private Line read(Path file, Progress progress) {
        List<Reading> readings = FormReader.read(file, Templates.known(), progress);
        if (readings.isEmpty()) {
            // Says what there is instead.
            FormReader.only(file, Templates.known(), progress);
        }
        long rows = 0;
        long[] found = new long[Rule.Level.values().length];
        for (Reading reading : readings) {
            Sheet sheet = Sheet.preview(reading.draft());
            Checked checked = checks.check(sheet, progress);
            rows += sheet.size();
            int i = 0;
            for (Rule.Level level : Rule.Level.values()) {
                found[i++] += checked.findings(level).size();
            }
        }
        return new Line(text("cli.folder.found", readings.size(), rows, found[0], found[1], found[2]), true,
                found[0] > 0);
    }

    private static final class Stop implements Progress {
        private volatile boolean asked;

        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return asked;
        }
    }
}
