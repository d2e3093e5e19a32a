package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import mulu.template.Field;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CatalogsLawsTest {
    @EachDatabase
    void undoAfterDoIsNothingAndTheDatabaseIsTheSheet(Location location) {
        Set<Class<?>> kinds = new HashSet<>();
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            for (int seed = 1; seed <= 12; seed++) {
                Random random = new Random(seed);
                long id = trial.office().catalogs().create(filler, new Draft(Trial.form(), 2018, Map.of(), Map.of(),
                        new Rows(random, Trial.form()).wild(random.nextInt(12))), Progress.NONE).id();
                walk(trial, id, filler, random, kinds);
            }
            assertTrue(trial.office().audit().verify(Progress.NONE).intact());
        }
        assertEquals(Set.of(Edit.SetCells.class, Edit.Tick.class, Edit.InsertRows.class, Edit.DeleteRows.class,
                Edit.MoveRows.class, Edit.TakeIn.class, Edit.Renumber.class, Edit.SetHeading.class, Edit.Paste.class,
                Edit.RestoreRows.class), kinds);
    }

    private static void walk(Trial trial, long id, Session filler, Random random, Set<Class<?>> kinds) {
        Deque<Sheet> before = new ArrayDeque<>();
        Deque<Change> done = new ArrayDeque<>();
        for (int step = 0; step < 25; step++) {
            Sheet sheet = trial.office().catalogs().sheet(id);
            Edit edit = edit(trial, sheet, random);
            Outcome.Done outcome = trial.apply(id, edit, filler).done();
            if (outcome.change() != null) {
                kinds.add(edit.getClass());
                before.push(sheet);
                done.push(outcome.change());
                if (random.nextInt(3) == 0) {
                    backAndForth(trial, id, filler, before.peek(), done);
                }
            }
            assertEquals(trial.office().catalogs().sheet(id), trial.office().catalogs().reload(id, Progress.NONE));
        }
        while (!done.isEmpty()) {
            Sheet undone = trial.apply(id, new Edit.TakeBack(done.pop().seq()), filler).done().sheet();
            same(before.pop(), undone);
        }
        assertEquals(trial.office().catalogs().sheet(id), trial.office().catalogs().reload(id, Progress.NONE));
    }

    /// Undo, redo; the redo stands for the step from now on.
    private static void backAndForth(Trial trial, long id, Session filler, Sheet before, Deque<Change> done) {
        Sheet after = trial.office().catalogs().sheet(id);
        Outcome.Done undo = trial.apply(id, new Edit.TakeBack(done.pop().seq()), filler).done();
        same(before, undo.sheet());
        assertNotNull(undo.change());
        Outcome.Done redo = trial.apply(id, new Edit.TakeBack(undo.change().seq()), filler).done();
        same(after, redo.sheet());
        assertNotNull(redo.change());
        done.push(redo.change());
    }

    private static void same(Sheet expected, Sheet actual) {
        assertEquals(expected.rows(), actual.rows());
        assertEquals(expected.catalog().heading(), actual.catalog().heading());
        assertEquals(expected.counts(), actual.counts());
    }

    /// Some edit that fits the catalog as it is.
    static Edit edit(Trial trial, Sheet sheet, Random random) {
        List<Long> bin = trial.office().catalogs().history().deleted(sheet.catalog().id()).stream().map(DeletedRow::row).toList();
        if (!bin.isEmpty() && random.nextInt(10) == 0) {
            return new Edit.RestoreRows(bin.subList(0, 1 + random.nextInt(bin.size())));
        }
        Rows rows = new Rows(random, sheet.template());
        List<Long> some = some(sheet, random);
        return switch (random.nextInt(sheet.size() == 0 ? 3 : 9)) {
            case 0 -> new Edit.InsertRows(random.nextInt(sheet.size() + 1), rows.wild(1 + random.nextInt(4)));
            case 1 -> new Edit.SetHeading(Map.of("unit", random.nextInt(3) == 0 ? "" : rows.text(), "date", rows.text()));
            case 2 -> takeIn(sheet, rows, random);
            case 3 -> new Edit.DeleteRows(some);
            case 4 -> new Edit.MoveRows(some, random.nextInt(sheet.size() + 1));
            case 5 -> new Edit.Renumber();
            case 6 -> {
                Field tick = sheet.template().field(List.of("open", "onRequest", "closed", "kindOpen").get(random.nextInt(4)));
                yield new Edit.Tick(some.getFirst(), tick.slot(), tick.legal().getFirst());
            }
            case 7 -> new Edit.Paste(some.stream().map(row -> new Edit.Put(row, 1 + random.nextInt(15), rows.text())).toList(),
                    rows.wild(random.nextInt(3)), some.size(), 1);
            default -> new Edit.SetCells(some.stream().flatMap(row -> IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(_ -> new Edit.Put(row, 1 + random.nextInt(15), rows.text()))).toList());
        };
    }

    /// Some rows of the sheet with other texts, among new ones, in any order.
    private static Edit takeIn(Sheet sheet, Rows rows, Random random) {
        List<List<String>> file = new ArrayList<>(rows.wild(random.nextInt(5)));
        for (Row row : sheet.rows()) {
            if (random.nextInt(3) > 0) {
                List<String> texts = new ArrayList<>(row.cells());
                texts.set(5, rows.text());
                file.add(texts);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(file, random);
        }
        return Arrival.of(sheet, file, Arrival.Way.values()[random.nextInt(3)],
                List.of(sheet.template().field("category"), sheet.template().field("matter"))).edit();
    }

    private static List<Long> some(Sheet sheet, Random random) {
        List<Long> ids = new ArrayList<>(sheet.rows().stream().map(Row::id).toList());
        Collections.shuffle(ids, random);
        return sheet.size() == 0 ? List.of() : ids.subList(0, 1 + random.nextInt(sheet.size()));
    }
}
