package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.signoff.Edition;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import mulu.template.Template;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What is taken over from an older state or from a file, and when that is refused.
@Execution(ExecutionMode.CONCURRENT)
class AdoptionTest {
    private static final int CONTENT = 5;

    @TempDir
    Path folder;

    private static Edit set(Sheet sheet, int row, String text) {
        return new Edit.SetCells(List.of(new Edit.Put(sheet.row(row).id(), CONTENT, text)));
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream().map(row -> row.cells().subList(1, row.cells().size())).toList();
    }

    @EachDatabase
    void cellsAndDeletedRowsComeBackAsOneStep(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            long id = trial.catalog(filler, 6).id();
            Edition edition = trial.office().editions().keep(id, filler, "初稿");
            Sheet first = trial.office().catalogs().sheet(id);
            trial.apply(id, set(first, 1, "另一个"), filler).done();
            trial.apply(id, set(first, 2, "又一个"), filler).done();
            Sheet changed = trial.apply(id, new Edit.DeleteRows(List.of(first.row(0).id(), first.row(3).id(), first.row(4).id())), filler).done().sheet();

            Comparison comparison = trial.office().editions().compare(trial.office().editions().sheet(edition), changed);
            Adoption adoption = Adoption.of(comparison, changed, true);
            Comparison.Altered cell = comparison.altered().getFirst();
            Adoption.Plan plan = adoption.plan(List.of(cell), comparison.removed(), changed);
            assertEquals(0, plan.lost());
            Outcome.Done done = trial.apply(id, plan.edit(), filler).done();
            assertEquals(first.rows().stream().map(Row::id).toList(), done.sheet().rows().stream().map(Row::id).toList(), "the same rows, where they stood");
            assertEquals(first.row(1).cell(CONTENT), done.sheet().row(1).cell(CONTENT));
            assertEquals("又一个", done.sheet().row(2).cell(CONTENT), "what was not chosen stays");
            assertEquals("采用 4 处", done.change().label());

            Sheet back = trial.apply(id, new Edit.TakeBack(done.change().seq()), filler).done().sheet();
            assertEquals(texts(changed), texts(back));
            assertTrue(trial.office().examine(Progress.NONE).intact());
        }
    }

    @Test
    void whatIsGoneOrWasChangedMeanwhileIsLeftOutAndCounted() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Session filler = trial.person("张一", Role.FILLER);
            long id = trial.catalog(filler, 4).id();
            Sheet first = trial.office().catalogs().sheet(id);
            for (int row = 0; row < 3; row++) {
                trial.apply(id, set(first, row, "改" + row), filler).done();
            }
            Sheet compared = trial.office().catalogs().sheet(id);
            Comparison comparison = trial.office().editions().compare(first, compared);
            Adoption adoption = Adoption.of(comparison, compared, true);
            Adoption.Plan stale = adoption.plan(comparison.altered(), List.of(), compared);

            trial.apply(id, new Edit.DeleteRows(List.of(first.row(0).id())), filler).done();
            trial.apply(id, set(first, 1, "再改"), filler).done();
            Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, trial.apply(id, stale.edit(), filler));
            assertEquals("catalog.no-row", refused.why().key());
            Adoption.Plan two = Adoption.of(comparison, compared, true).plan(comparison.altered().subList(1, 3), List.of(), compared);
            assertEquals("catalog.seen", assertInstanceOf(Outcome.Refused.class, trial.apply(id, two.edit(), filler)).why().key());

            Adoption.Plan now = adoption.plan(comparison.altered(), List.of(), trial.office().catalogs().sheet(id));
            assertEquals(2, now.lost());
            Sheet after = trial.apply(id, now.edit(), filler).done().sheet();
            assertEquals(first.row(2).cell(CONTENT), after.row(1).cell(CONTENT));
            assertEquals("再改", after.row(0).cell(CONTENT));
            assertTrue(adoption.plan(comparison.altered(), List.of(), after).empty());
        }
    }

    @Test
    void onlyTheFormFillerOfADraftTakesOver() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            long id = trial.catalog(filler, 3).id();
            Sheet first = trial.office().catalogs().sheet(id);
            Sheet now = trial.apply(id, set(first, 1, "公开内容改过"), filler).done().sheet();
            Comparison comparison = trial.office().editions().compare(first, now);
            Edit edit = Adoption.of(comparison, now, true).plan(comparison.altered(), List.of(), now).edit();
            assertEquals("catalog.filler-only", assertInstanceOf(Outcome.Refused.class, trial.apply(id, edit, reviewer)).why().key());
            trial.office().signOff().sign(trial.office().signOff().look(id, Progress.NONE), filler, Trial.password("张一"), "");
            assertEquals("catalog.locked", assertInstanceOf(Outcome.Refused.class, trial.apply(id, edit, filler)).why().key());
            assertEquals(texts(now), texts(trial.office().catalogs().reload(id, Progress.NONE)));
        }
    }

    @Test
    void ofColumnsThatAFileDoesNotHaveNothingIsSaid() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Sheet live = trial.office().catalogs().sheet(trial.catalog(trial.person("张一", Role.FILLER), 6).id());
            Template other = Templates.builtIn().get(1);
            Conversion back = Conversion.of(Sheet.preview(Conversion.of(live, other).draft()), live.template());
            assertFalse(back.empty().isEmpty());
            Comparison comparison = trial.office().editions().compare(live, back, Progress.NONE);
            assertEquals(List.of(), comparison.altered());
            assertEquals(List.of(), comparison.added());
        }
    }

    /// Whatever was deleted or added wherever: all that is taken over makes the texts and the order of the other side.
    @Test
    void everyRowComesToItsPlace() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Session filler = trial.person("张一", Role.FILLER);
            for (int seed = 1; seed <= 12; seed++) {
                Random random = new Random(seed);
                long id = trial.catalog(filler, 20).id();
                Sheet first = trial.office().catalogs().sheet(id);
                List<Long> gone = first.rows().stream().map(Row::id).filter(_ -> random.nextInt(3) == 0).toList();
                Sheet now = trial.apply(id, new Edit.DeleteRows(gone), filler).done().sheet();
                Comparison back = trial.office().editions().compare(first, now);
                Sheet old = trial.apply(id, Adoption.of(back, now, true).plan(back.altered(), back.removed(), now).edit(), filler).done().sheet();
                assertEquals(texts(first), texts(old), "seed " + seed);

                List<List<String>> rows = new ArrayList<>(first.rows().stream().map(Row::cells).toList());
                IntStream.range(0, 6).forEach(n -> {
                    List<String> row = new ArrayList<>(rows.get(random.nextInt(rows.size())));
                    for (int slot = 2; slot < 6; slot++) {
                        row.set(slot, "文件里的第" + n + "行第" + slot + "格");
                    }
                    rows.add(random.nextInt(rows.size() + 1), row);
                });
                Sheet file = Sheet.preview(new Draft(first.template(), 2018, first.catalog().heading(), Map.of(), rows));
                Comparison forth = trial.office().editions().compare(old, file);
                Sheet come = trial.apply(id, Adoption.of(forth, old, false).plan(forth.altered(), forth.added(), old).edit(), filler).done().sheet();
                assertEquals(texts(file), texts(come), "seed " + seed);
            }
        }
    }
}
