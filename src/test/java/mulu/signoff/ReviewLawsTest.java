package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Change;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Sheet;
import mulu.signoff.Suggestion.State;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import mulu.template.Field;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Laws of the review under seeded random cases.
@Execution(ExecutionMode.CONCURRENT)
class ReviewLawsTest {
    private static List<String> texts(Sheet sheet, int index) {
        return sheet.template().fields().stream().filter(field -> field.type() != Field.Type.ORDINAL)
                .map(field -> sheet.row(index).cell(field.slot())).toList();
    }

    /// A row is 已核 exactly while it holds the texts that somebody looked at in this version, whatever door changes it.
    @EachDatabase
    void aTickStandsWhileItsRowHoldsWhatWasLookedAt(Location location) {
        try (Trial trial = Trial.at(location)) {
            Random random = new Random(5);
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            long id = trial.catalog(filler, 12).id();
            Map<Long, List<String>> looked = new HashMap<>();
            for (int round = 0; round < 6; round++) {
                RouteTest.sign(trial, id, filler);
                Sheet sheet = trial.office().catalogs().sheet(id);
                List<Long> some = new ArrayList<>();
                for (int i = 0; i < sheet.size(); i++) {
                    if (random.nextBoolean()) {
                        some.add(sheet.row(i).id());
                    }
                }
                boolean on = random.nextInt(3) > 0;
                trial.office().reviews().tick(sheet, some, on, reviewer, Progress.NONE);
                for (long row : some) {
                    if (on) {
                        looked.put(row, texts(sheet, sheet.indexOf(row)));
                    } else if (looked.getOrDefault(row, List.of()).equals(texts(sheet, sheet.indexOf(row)))) {
                        looked.remove(row);
                    }
                }
                same(trial, id, looked);
                trial.office().signOff().giveBack(id, reviewer, Trial.password("李二"), "请再改一改");
                for (int i = 0; i < 5; i++) {
                    change(trial, id, filler, random);
                    same(trial, id, looked);
                }
            }
        }
    }

    private static void same(Trial trial, long id, Map<Long, List<String>> looked) {
        Review review = trial.office().reviews().of(id, Progress.NONE);
        Sheet sheet = review.sheet();
        Set<Integer> expected = new HashSet<>();
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (texts(sheet, i).equals(looked.get(sheet.row(i).id()))) {
                expected.add(i);
            }
            if (review.ticked(i)) {
                found.add(i);
            }
        }
        assertEquals(expected, found);
        assertEquals(expected.size(), review.done());
        assertEquals(sheet.size() - expected.size(), review.left());
    }

    /// By every door that leaves the catalog without errors.
    private static void change(Trial trial, long id, Session filler, Random random) {
        Sheet sheet = trial.office().catalogs().sheet(id);
        long row = sheet.row(random.nextInt(sheet.size())).id();
        Edit edit = switch (random.nextInt(5)) {
            case 0 -> new Edit.SetCells(List.of(new Edit.Put(row, 5, "改成" + random.nextInt(3))));
            case 1 -> new Edit.MoveRows(List.of(row), random.nextInt(sheet.size()));
            case 2 -> new Edit.InsertRows(random.nextInt(sheet.size()), new Rows(random, Trial.form()).clean(1));
            case 3 -> new Edit.Paste(List.of(new Edit.Put(row, 4, "贴上" + random.nextInt(3))), List.of(), 1, 1);
            default -> new Edit.SetCells(Edit.SetCells.How.REPLACE, List.of(new Edit.Put(row, 5, "替换" + random.nextInt(2))));
        };
        Change change = trial.apply(id, edit, filler).done().change();
        if (change != null && random.nextInt(3) == 0) {
            trial.apply(id, new Edit.TakeBack(change.seq()), filler).done();
        }
    }

    /// accept∘undo is nothing, undo∘undo is accept, and what the suggestion says always agrees with its cell.
    @EachDatabase
    void whatASuggestionSaysAgreesWithItsCell(Location location) {
        try (Trial trial = Trial.at(location)) {
            Random random = new Random(3);
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            long id = trial.catalog(filler, 8).id();
            RouteTest.sign(trial, id, filler);
            Suggestions suggestions = trial.office().reviews().suggestions();
            Sheet seen = trial.office().catalogs().sheet(id);
            List<Suggestion> made = new ArrayList<>();
            for (int i = 0; i < seen.size(); i++) {
                made.add(suggestions.suggest(seen, new Suggestion.Spot(seen.row(i).id(), random.nextBoolean() ? "content" : "limit"), "建议" + i, "", reviewer));
            }
            trial.office().signOff().giveBack(id, reviewer, Trial.password("李二"), "请看建议修改");
            Map<Long, Long> newest = new HashMap<>();
            for (int i = 0; i < 60; i++) {
                Suggestion one = made.get(random.nextInt(made.size()));
                Long last = newest.get(one.id());
                Outcome outcome = last != null && random.nextInt(4) > 0 ? trial.apply(id, new Edit.TakeBack(last), filler)
                        : suggestions.get(id, one.id()).open() ? suggestions.accept(id, one.id(), filler) : new Outcome.Done(null, seen);
                Change change = outcome.done().change();
                if (change != null) {
                    newest.put(one.id(), change.seq());
                }
                Sheet now = trial.office().catalogs().sheet(id);
                for (Suggestion each : made) {
                    State state = suggestions.get(id, each.id()).answer().state();
                    assertEquals(suggestions.there(each, now) ? State.ACCEPTED : State.OPEN, state, each.wish().after());
                }
            }
            assertTrue(trial.office().examine(Progress.NONE).intact());
            assertEquals(trial.office().catalogs().sheet(id), trial.office().catalogs().reload(id, Progress.NONE));
        }
    }
}
