package mulu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Comparison;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.office.Exports;
import mulu.office.FileVerdict;
import mulu.signoff.Editions;
import mulu.signoff.SignOff;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 100,000 rows are submitted, sealed, proven and compared. Prints the rows of docs/benchmarks.md; LibreOffice reads the
/// same workbook, and GNU diff compares the same two texts, where they are installed.
@Tag("bench")
class SealBench {
    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void submittedProvenAndCompared() throws Exception {
        Path library = folder.resolve("library");
        long id;
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            Session filler = trial.person("张一", Role.FILLER);
            trial.person("李二", Role.REVIEWER);
            trial.person("王三", Role.APPROVER);
            id = trial.catalog(filler, ROWS).id();
            timed("keep a version by hand", () -> trial.office().editions().keep(id, filler, "改动前"));
            Sheet sheet = trial.office().catalogs().sheet(id);
            trial.apply(id, new Edit.SetCells(IntStream.range(0, ROWS / 20).mapToObj(n -> new Edit.Put(sheet.row(n * 20).id(), 5,
                    sheet.text(n * 20, sheet.template().fields().get(5)) + "（修订）")).toList()), filler).done();
            trial.apply(id, new Edit.MoveRows(List.of(sheet.row(7).id(), sheet.row(70_000).id()), 50_000), filler).done();
            trial.apply(id, new Edit.InsertRows(30_000, Trial.draft(10).rows()), filler).done();
        }
        try (Trial trial = timed("open the library", () -> Trial.at(new Location.Folder(library)))) {
            Session filler = again(trial, "张一");
            for (int n = 0; n < 3; n++) {
                timed("check the whole", () -> trial.office().checks().check(trial.office().catalogs().sheet(id)));
                timed("submit: read, check, freeze and sign", () -> sign(trial, id, filler));
                trial.office().signOff().withdraw(id, filler, Trial.password("张一"));
            }
            sign(trial, id, filler);
            Session reviewer = again(trial, "李二");
            trial.review(id, reviewer);
            timed("pass", () -> sign(trial, id, reviewer));
            timed("approve", () -> sign(trial, id, again(trial, "王三")));
            compared(trial, id);
            for (int n = 0; n < 3; n++) {
                timed("verify the seals of the catalog", () -> trial.office().signOff().check(id));
                timed("verify the whole library", () -> trial.office().examine(Progress.NONE).intact());
            }
            Exports exports = trial.office().exports();
            Path form = timed("export the sealed form", () -> exports.export(exports.ready(id, false, Progress.NONE),
                    new Exports.Choice.Some(true, List.of()), folder.resolve("out"), null, Progress.NONE)).getFirst();
            for (int n = 0; n < 3; n++) {
                assertTrue(timed("verify the workbook", () -> FileVerdict.of(form, Progress.NONE)).holds());
            }
            Peers.suite(form, folder);
        }
    }

    private void compared(Trial trial, long id) throws Exception {
        Editions editions = trial.office().editions();
        List<Editions.Kept> kept = editions.list(id);
        Editions.Kept first = kept.stream().filter(one -> !one.names().isEmpty()).findFirst().orElseThrow();
        Editions.Kept last = kept.stream().filter(one -> !one.seals().isEmpty()).findFirst().orElseThrow();
        for (int n = 0; n < 3; n++) {
            Comparison comparison = timed("read two versions and compare them, 5 % of the rows changed",
                    () -> editions.compare(editions.sheet(first.edition()), editions.sheet(last.edition())));
            assertEquals(ROWS / 20, comparison.alteredRows());
            assertEquals(2, comparison.moved().size());
            assertEquals(10, comparison.added().size());
        }
        Path before = text(editions.sheet(first.edition()), "before.tsv");
        Path now = text(editions.sheet(last.edition()), "now.tsv");
        timed("GNU diff of the same two versions as text", () -> new ProcessBuilder("diff", before.toString(), now.toString())
                .redirectOutput(folder.resolve("diff").toFile()).start().waitFor());
    }

    private Path text(Sheet sheet, String name) throws IOException {
        return Files.write(folder.resolve(name), () -> IntStream.range(0, sheet.size()).<CharSequence>mapToObj(row -> String.join("\t",
                sheet.template().fields().stream().map(field -> sheet.text(row, field).replace('\n', ' ')).toList())).iterator());
    }

    private static Session again(Trial trial, String name) {
        return trial.office().staff().signIn(name, Trial.password(name));
    }

    private static Object sign(Trial trial, long id, Session session) {
        SignOff signOff = trial.office().signOff();
        return signOff.sign(signOff.look(id, Progress.NONE), session, Trial.password(session.name()), "");
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        System.out.printf("| %s | %.2f s |%n", what, (System.nanoTime() - start) / 1e9);
        return result;
    }
}
