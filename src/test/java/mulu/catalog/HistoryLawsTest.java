package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mulu.Rows;
import mulu.Trial;
import mulu.audit.AuditEntry;
import mulu.base.Json;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import mulu.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class HistoryLawsTest {
    /// More rows than a change may have to be kept line by line.
    private static final int MANY = ChangeTable.FEW + 200;

    @EachDatabase
    void undoSurvivesTheRestart(Location location) {
        inLibrary(location, trial -> trial.person("张一", Role.FILLER));
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            long[] id = new long[1];
            inLibrary(location, trial -> id[0] = catalog(trial, random, random.nextInt(12)));
            List<Sheet> first = new ArrayList<>();
            List<Sheet> last = new ArrayList<>();
            for (int sitting = 0; sitting < 3; sitting++) {
                inLibrary(location, trial -> {
                    first.add(trial.office().catalogs().sheet(id[0]));
                    sit(trial, id[0], random);
                    last.add(trial.office().catalogs().sheet(id[0]));
                });
            }
            int[] steps = new int[1];
            inLibrary(location, trial -> {
                steps[0] = undoAll(trial, id[0]);
                same(first.getFirst(), trial.office().catalogs().reload(id[0], Progress.NONE));
            });
            assertTrue(steps[0] > 0);
            inLibrary(location, trial -> {
                redo(trial, id[0], steps[0]);
                same(last.getLast(), trial.office().catalogs().reload(id[0], Progress.NONE));
            });
            inLibrary(location, trial -> {
                assertEquals(steps[0], undoAll(trial, id[0]));
                same(first.getFirst(), trial.office().catalogs().reload(id[0], Progress.NONE));
            });
        }
    }

    private static void inLibrary(Location location, Consumer<Trial> work) {
        try (Trial trial = Trial.at(location)) {
            work.accept(trial);
        }
    }

    private static Session filler(Trial trial) {
        return trial.office().staff().signIn("张一", Trial.password("张一"));
    }

    private static long catalog(Trial trial, Random random, int rows) {
        return trial.office().catalogs().create(filler(trial), new Draft(Trial.form(), 2018, Map.of(), Map.of(),
                new Rows(random, Trial.form()).wild(rows)), Progress.NONE).id();
    }

    /// Some edits, undos and redos; at the end the log says the same as the one who counted along.
    private static void sit(Trial trial, long id, Random random) {
        Session filler = filler(trial);
        UndoHistory history = trial.office().catalogs().history().undo(id, filler);
        for (int i = 0; i < 8; i++) {
            int what = random.nextInt(4);
            if (what == 0) {
                undo(trial, id, filler, history);
            } else if (what == 1) {
                redo(trial, id, filler, history);
            } else {
                Sheet now = trial.office().catalogs().sheet(id);
                step(trial.apply(id, CatalogsLawsTest.edit(trial, now, random), filler)).ifPresent(history::did);
            }
        }
        UndoHistory read = trial.office().catalogs().history().undo(id, filler);
        assertEquals(history.nextUndo(), read.nextUndo());
        assertEquals(history.nextRedo(), read.nextRedo());
    }

    private static Optional<UndoHistory.Step> step(Outcome outcome) {
        return Optional.ofNullable(outcome.done().change()).map(change -> new UndoHistory.Step(change.seq(), change.label()));
    }

    private static void undo(Trial trial, long id, Session filler, UndoHistory history) {
        history.nextUndo().ifPresent(next ->
                history.undid(step(trial.apply(id, new Edit.TakeBack(next.seq()), filler)).orElseThrow()));
    }

    private static void redo(Trial trial, long id, Session filler, UndoHistory history) {
        history.nextRedo().ifPresent(next ->
                history.redid(step(trial.apply(id, new Edit.TakeBack(next.seq()), filler)).orElseThrow()));
    }

    private static int undoAll(Trial trial, long id) {
        Session filler = filler(trial);
        UndoHistory history = trial.office().catalogs().history().undo(id, filler);
        int steps = 0;
        while (history.nextUndo().isPresent()) {
            undo(trial, id, filler, history);
            steps++;
        }
        return steps;
    }

    private static void redo(Trial trial, long id, int steps) {
        Session filler = filler(trial);
        UndoHistory history = trial.office().catalogs().history().undo(id, filler);
        for (int i = 0; i < steps; i++) {
            redo(trial, id, filler, history);
        }
    }

    private static void same(Sheet expected, Sheet actual) {
        assertEquals(expected.rows(), actual.rows());
        assertEquals(expected.catalog().heading(), actual.catalog().heading());
    }

    @EachDatabase
    void whatChangedIsWhatDiffersFromTheBeginning(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Random random = new Random(11);
            long id = catalog(trial, random, MANY + 20);
            Sheet first = trial.office().catalogs().sheet(id);
            assertEquals(Set.of(), trial.office().catalogs().history().changed(first));
            for (int i = 0; i < 40; i++) {
                Sheet before = trial.office().catalogs().sheet(id);
                Change change = trial.apply(id, CatalogsLawsTest.edit(trial, before, random), filler).done().change();
                if (change != null && random.nextInt(4) == 0) {
                    trial.apply(id, new Edit.TakeBack(change.seq()), filler).done();
                }
                if (i == 20) {
                    trial.apply(id, new Edit.SetCells(trial.office().catalogs().sheet(id).rows().stream().limit(MANY)
                            .map(row -> new Edit.Put(row.id(), 2, "都改了")).toList()), filler).done();
                }
                Sheet now = trial.office().catalogs().sheet(id);
                Set<Long> differ = now.rows().stream()
                        .filter(row -> first.indexOf(row.id()) < 0 || !first.row(first.indexOf(row.id())).cells().equals(row.cells()))
                        .map(Row::id).collect(Collectors.toSet());
                assertEquals(differ, trial.office().catalogs().history().changed(now));
            }
        }
    }

    @EachDatabase
    void theHistoryOfACellIsTheLogReplayed(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Random random = new Random(7);
            long id = catalog(trial, random, 5);
            Map<Long, List<Told>> told = new HashMap<>();
            Deque<Long> done = new ArrayDeque<>();
            for (int i = 0; i < 25; i++) {
                Sheet before = trial.office().catalogs().sheet(id);
                Edit edit = !done.isEmpty() && random.nextInt(3) == 0 ? new Edit.TakeBack(done.pop())
                        : CatalogsLawsTest.edit(trial, before, random);
                Outcome.Done outcome = trial.apply(id, edit, filler).done();
                tell(before, outcome.sheet(), told);
                if (outcome.change() != null && !(edit instanceof Edit.TakeBack)) {
                    done.push(outcome.change().seq());
                }
            }
            told.forEach((row, all) -> {
                for (int slot = 0; slot < Trial.form().slots(); slot += 5) {
                    int cell = slot;
                    assertEquals(all.stream().filter(one -> one.slot() == cell).toList().reversed(),
                            trial.office().catalogs().history().of(id, row, slot, 1_000).stream()
                                    .map(version -> new Told(cell, version.kind(), version.from(), version.to())).toList());
                }
            });
            assertTrue(told.size() > 8);
        }
    }

    /// What one step did to one cell, seen from outside.
    private record Told(int slot, RowVersion.Kind kind, String from, String to) {}

    private static void tell(Sheet before, Sheet after, Map<Long, List<Told>> told) {
        Map<Long, Row> old = new HashMap<>();
        before.rows().forEach(row -> old.put(row.id(), row));
        for (Row row : after.rows()) {
            told(old.remove(row.id()), row, told.computeIfAbsent(row.id(), _ -> new ArrayList<>()));
        }
        old.forEach((id, row) -> told(row, null, told.computeIfAbsent(id, _ -> new ArrayList<>())));
    }

    private static void told(@Nullable Row before, @Nullable Row after, List<Told> told) {
        for (int slot = 0; slot < Trial.form().slots(); slot++) {
            String from = before == null ? "" : before.cell(slot);
            String to = after == null ? "" : after.cell(slot);
            if (before == null) {
                told.add(new Told(slot, RowVersion.Kind.INSERTED, from, to));
            } else if (after == null) {
                told.add(new Told(slot, RowVersion.Kind.DELETED, from, to));
            } else if (!from.equals(to)) {
                told.add(new Told(slot, RowVersion.Kind.CHANGED, from, to));
            }
        }
    }

    @EachDatabase
    void restoringWhatWasDeletedIsNothing(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            for (int seed = 1; seed <= 10; seed++) {
                Random random = new Random(seed);
                long id = catalog(trial, random, 3 + random.nextInt(20));
                Sheet start = trial.apply(id, new Edit.Renumber(), filler).done().sheet();
                List<Long> ids = ids(start);
                List<Long> gone = new ArrayList<>(ids);
                Collections.shuffle(gone, random);
                gone = gone.subList(0, 1 + random.nextInt(gone.size()));
                for (Long one : gone) {
                    trial.apply(id, new Edit.DeleteRows(List.of(one)), filler).done();
                }
                boolean crowd = random.nextBoolean();
                for (int i = 0; crowd && i < 40; i++) {
                    Sheet now = trial.office().catalogs().sheet(id);
                    trial.apply(id, new Edit.InsertRows(now.size() / 2, List.of(List.of("", "新"))), filler).done();
                }
                Collections.shuffle(gone, random);
                Sheet end = trial.apply(id, new Edit.RestoreRows(gone), filler).done().sheet();
                if (crowd) {
                    assertEquals(ids, ids(end).stream().filter(ids::contains).toList());
                } else {
                    assertEquals(start.rows(), end.rows());
                }
                assertEquals(List.of(), trial.office().catalogs().history().deleted(id));
                assertEquals(end, trial.office().catalogs().reload(id, Progress.NONE));
            }
        }
    }

    private static List<Long> ids(Sheet sheet) {
        return sheet.rows().stream().map(Row::id).toList();
    }

    @EachDatabase
    void theBinKnowsWhoAndForgetsWhatNeverWas(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session other = trial.person("赵四", Role.FILLER);
            long id = trial.catalog(filler, 4).id();
            Sheet start = trial.office().catalogs().sheet(id);
            long insert = seq(trial.apply(id, new Edit.InsertRows(1, List.of(List.of())), filler));
            trial.apply(id, new Edit.TakeBack(insert), filler).done();
            trial.pass(60_000);
            trial.apply(id, new Edit.DeleteRows(List.of(start.row(2).id())), other).done();
            DeletedRow gone = trial.office().catalogs().history().deleted(id).getFirst();
            assertEquals(List.of(gone), trial.office().catalogs().history().deleted(id));
            assertEquals(start.row(2).id(), gone.row());
            assertEquals(start.row(2).cells(), gone.cells());
            assertEquals("赵四", gone.made().who());
            assertEquals("删除 1 行", gone.made().label());
            long restore = seq(trial.apply(id, new Edit.RestoreRows(List.of(gone.row())), filler));
            assertEquals(List.of(), trial.office().catalogs().history().deleted(id));
            assertEquals("catalog.not-deleted", refusal(trial.apply(id, new Edit.RestoreRows(List.of(gone.row())), filler)));
            long undo = seq(trial.apply(id, new Edit.TakeBack(restore), filler));
            assertEquals(List.of(gone), trial.office().catalogs().history().deleted(id));
            trial.apply(id, new Edit.TakeBack(undo), filler).done();
            assertEquals(List.of("恢复 1 行", "撤销 恢复 1 行", "恢复 1 行", "删除 1 行"),
                    trial.office().catalogs().history().of(id, gone.row(), 9).stream().map(v -> v.made().label()).toList());
            assertEquals("catalog.no-change", refusal(trial.apply(id, new Edit.TakeBack(1), filler)));
        }
    }

    private static long seq(Outcome outcome) {
        return step(outcome).orElseThrow().seq();
    }

    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused(mulu.base.Problem why) ? why.key() : outcome.toString();
    }

    @EachDatabase
    void manyRowsAreKeptAsFaithfullyAsFew(Location location) {
        long id = 1;
        List<Sheet> sheets = new ArrayList<>();
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            trial.catalog(filler, MANY);
            Random random = new Random(3);
            List<Long> first = ids(trial.office().catalogs().sheet(id)).subList(0, MANY - 50);
            sheets.add(trial.office().catalogs().sheet(id));
            for (int i = 0; i < 12; i++) {
                Sheet now = trial.office().catalogs().sheet(id);
                Edit edit = i == 6 ? new Edit.DeleteRows(ids(now).stream().filter(first::contains).toList())
                        : i == 7 ? new Edit.RestoreRows(deleted(trial, id))
                        : i % 3 == 2 ? CatalogsLawsTest.edit(trial, now, random)
                        : new Edit.Paste(ids(now).stream().map(row ->
                                new Edit.Put(row, 1 + random.nextInt(15), "贴" + random.nextInt())).toList(),
                                new Rows(random, Trial.form()).wild(random.nextInt(3)), now.size(), 1);
                Outcome.Done done = trial.apply(id, edit, filler).done();
                if (done.change() != null) {
                    sheets.add(done.sheet());
                }
                assertEquals(sheets.getLast(), trial.office().catalogs().reload(id, Progress.NONE));
            }
            long row = sheets.getLast().row(0).id();
            CellVersion newest = trial.office().catalogs().history().of(id, row, 3, 1).getFirst();
            assertEquals(sheets.getLast().row(0).cell(3), newest.to());
        }
        try (Trial trial = Trial.at(location)) {
            Session filler = filler(trial);
            UndoHistory history = trial.office().catalogs().history().undo(id, filler);
            for (Sheet sheet : sheets.reversed().subList(1, sheets.size())) {
                undo(trial, id, filler, history);
                same(sheet, trial.office().catalogs().reload(id, Progress.NONE));
            }
            assertEquals(Optional.empty(), history.nextUndo());
        }
        digestsAreThoseOfTheRecord(location, id, 2 * (sheets.size() - 1));
    }

    private static List<Long> deleted(Trial trial, long id) {
        return trial.office().catalogs().history().deleted(id).stream().map(DeletedRow::row).toList();
    }

    private static void digestsAreThoseOfTheRecord(Location location, long id, int changes) {
        List<AuditEntry> edits;
        try (Trial trial = Trial.at(location)) {
            edits = trial.office().audit().about(Catalog.subject(id)).stream()
                    .filter(entry -> entry.act().equals("catalog.edit")).toList();
        }
        assertEquals(changes, edits.size());
        try (Store store = Store.open(location)) {
            for (AuditEntry entry : edits) {
                Change change = store.read(tx -> ChangeTable.find(tx, id, entry.seq())).orElseThrow();
                assertEquals(Json.read(entry.detail(), Map.class).get("digest"), ChangeLines.of(change.effects()).digest());
            }
        }
    }
}
