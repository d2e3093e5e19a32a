package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Comparison;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.exchange.ComparisonBook;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EditionsTest {
    @TempDir
    private Path folder;

    @EachDatabase
    void namedStatesStayAndAnyTwoAreCompared(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            long id = trial.catalog(filler, 6).id();
            Editions editions = trial.office().editions();
            Edition first = editions.keep(id, filler, "初稿");
            Sheet before = trial.office().catalogs().sheet(id);
            assertEquals(before.counts(), editions.sheet(first).counts());

            trial.apply(id, new Edit.MoveRows(List.of(before.row(4).id()), 1), filler).done();
            trial.apply(id, new Edit.DeleteRows(List.of(before.row(5).id())), filler).done();
            trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(before.row(0).id(), 4, "另一个信息名称"))), filler).done();
            trial.apply(id, new Edit.SetHeading(Map.of("date", "2018-12-01")), filler).done();
            editions.keep(id, filler, "二稿");
            editions.keep(id, filler, "同一稿又一名");

            List<Editions.Kept> all = editions.list(id);
            assertEquals(List.of(List.of("初稿"), List.of("二稿", "同一稿又一名")),
                    all.stream().map(kept -> kept.names().stream().map(Editions.Name::text).toList()).toList());
            Comparison comparison = editions.compare(editions.sheet(all.getFirst().edition()), editions.sheet(all.getLast().edition()));
            assertEquals(List.of(), comparison.added());
            assertEquals(List.of(5), comparison.removed());
            assertEquals(List.of(1), comparison.moved());
            assertEquals(4, comparison.was(1));
            assertEquals(List.of(new Comparison.Altered(0, 0, Trial.form().fields().get(4), before.row(0).cell(4), "另一个信息名称")),
                    comparison.altered());
            assertEquals(List.of("date"), comparison.heading().stream().map(Comparison.Head::key).toList());
            assertTrue(trial.office().examine(Progress.NONE).intact());
            assertEquals("edition.name", assertThrows(Problem.class, () -> editions.keep(id, filler, " ")).key());
        }
    }

    @EachDatabase
    void aYearBegunFromTheLastKnowsWhichRowWasWhich(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            long last = trial.catalog(filler, 5).id();
            Editions editions = trial.office().editions();
            Catalog begun = editions.begin(last, 2019, filler, Progress.NONE);
            assertEquals(new Catalog.State(Stage.DRAFT, 1, 1, 1), begun.state());
            assertEquals(Map.of("unit", "试验区综合执法局"), begun.heading());
            assertEquals(2019, begun.year());
            assertTrue(editions.sinceLastYear(begun.id(), Progress.NONE).orElseThrow().added().isEmpty());

            Sheet sheet = trial.office().catalogs().sheet(begun.id());
            // Every text of a row is another: only the link says that it is the same row.
            List<Edit.Put> puts = new ArrayList<>();
            for (int slot = 1; slot < 6; slot++) {
                puts.add(new Edit.Put(sheet.row(2).id(), slot, "改" + slot));
            }
            trial.apply(begun.id(), new Edit.SetCells(puts), filler).done();
            trial.apply(begun.id(), new Edit.DeleteRows(List.of(sheet.row(0).id())), filler).done();
            trial.apply(last, new Edit.DeleteRows(List.of(trial.office().catalogs().sheet(last).row(3).id())), filler).done();
            Comparison comparison = editions.sinceLastYear(begun.id(), Progress.NONE).orElseThrow();
            assertEquals(List.of(0), comparison.removed(), "what last year's catalog becomes later does not matter");
            assertEquals(List.of(), comparison.added());
            assertEquals(Set.of(2), new HashSet<>(comparison.altered().stream().map(Comparison.Altered::was).toList()));
            assertEquals(1, comparison.alteredRows());
            Path book = folder.resolve("动态调整表.xlsx");
            ComparisonBook.write(comparison, trial.office().checks().identity(Trial.form()), book, Progress.NONE);
            assertTrue(book.toFile().length() > 3_000);
            assertEquals("catalog.filler-only",
                    assertThrows(Problem.class, () -> editions.begin(last, 2019, reviewer, Progress.NONE)).key());
            assertTrue(trial.office().examine(Progress.NONE).intact());
        }
    }

    /// Whatever is done to a catalog, what the comparison says makes the one of the other.
    @Test
    void theComparisonExplainsTheWholeDifference() {
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("law")))) {
            Session filler = trial.person("张一", Role.FILLER);
            long id = trial.catalog(filler, 40).id();
            Editions editions = trial.office().editions();
            for (int seed = 1; seed <= 40; seed++) {
                Random random = new Random(seed);
                Sheet before = trial.office().catalogs().sheet(id);
                for (int n = random.nextInt(6); n >= 0; n--) {
                    trial.apply(id, edit(random, trial.office().catalogs().sheet(id)), filler);
                }
                Sheet now = trial.office().catalogs().sheet(id);
                Comparison comparison = editions.compare(before, now);
                assertEquals(texts(now), rebuilt(comparison), "seed " + seed);
                assertTrue(editions.compare(now, now).same());
                Comparison back = editions.compare(now, before);
                assertEquals(comparison.added(), back.removed(), "seed " + seed);
                assertEquals(comparison.removed(), back.added(), "seed " + seed);
                assertEquals(comparison.moved().size(), back.moved().size(), "seed " + seed);
                assertEquals(comparison.altered().size(), back.altered().size(), "seed " + seed);
            }
        }
    }

    private static Edit edit(Random random, Sheet sheet) {
        long row = sheet.row(random.nextInt(sheet.size())).id();
        return switch (random.nextInt(4)) {
            case 0 -> new Edit.MoveRows(List.of(row), random.nextInt(sheet.size() + 1));
            case 1 -> fresh(sheet, random.nextInt(sheet.size() + 1));
            case 2 -> sheet.size() > 5 ? new Edit.DeleteRows(List.of(row)) : fresh(sheet, 0);
            default -> new Edit.SetCells(List.of(new Edit.Put(row, 1 + random.nextInt(5), "改" + random.nextInt(99))));
        };
    }

    private static Edit fresh(Sheet sheet, int at) {
        return new Edit.InsertRows(Edit.InsertRows.From.NEW, at, List.of(new ArrayList<>(java.util.Collections.nCopies(sheet.template().slots(), ""))));
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream().map(row -> row.cells().subList(1, row.cells().size())).toList();
    }

    /// The old rows without those that went and those that moved, which stand where the comparison says, with the new ones.
    private static List<List<String>> rebuilt(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        Set<Integer> moved = new HashSet<>(comparison.moved());
        List<Integer> stay = new ArrayList<>();
        Set<Integer> elsewhere = new HashSet<>();
        moved.forEach(index -> elsewhere.add(comparison.was(index)));
        for (int i = 0; i < comparison.before().size(); i++) {
            if (!comparison.removed().contains(i) && !elsewhere.contains(i)) {
                stay.add(i);
            }
        }
        int next = 0;
        for (int i = 0; i < comparison.now().size(); i++) {
            boolean fresh = comparison.was(i) < 0;
            if (fresh) {
                rows.add(new ArrayList<>(comparison.now().row(i).cells()));
            } else {
                rows.add(new ArrayList<>(comparison.before().row(moved.contains(i) ? comparison.was(i) : stay.get(next++)).cells()));
            }
            for (Comparison.Altered cell : comparison.altered()) {
                if (cell.is() == i) {
                    rows.getLast().set(cell.field().slot(), cell.after());
                }
            }
        }
        return rows.stream().map(row -> row.subList(1, row.size())).toList();
    }
}
