package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Bookmark;
import mulu.catalog.Bookmarks;
import mulu.catalog.Stage;
import mulu.office.Office;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.EachDatabase;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The three pages of each hand, from the record.
@Execution(ExecutionMode.CONCURRENT)
class DutiesTest {
    private static final long DAY = 24 * 3_600_000L;

    @EachDatabase
    void everyHandSeesWhatWaitsWhatIsDoneAndWhatWasBegun(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            Person admin = trial.person("管一", Role.ADMIN).person();
            Duties duties = trial.office().duties();
            long start = trial.office().audit().newest(1).getFirst().at();
            long first = trial.catalog(filler, 2).id();
            trial.pass(DAY);
            long second = trial.catalog(filler, 2).id();
            assertEquals(List.of(first, second), duties.todo(filler.person()).stream().map(todo -> todo.catalog().id()).toList(), "the oldest first");
            Duties.Todo fresh = duties.todo(filler.person()).getFirst();
            assertEquals(List.of(Act.SUBMIT, start, "张一", true, true), List.of(fresh.step().act(), fresh.since(), fresh.from(),
                    fresh.came().isEmpty(), fresh.returned().isEmpty()));
            trial.pass(DAY);
            RouteTest.sign(trial, first, filler);
            Duties.Todo todo = duties.todo(reviewer.person()).getFirst();
            assertEquals(List.of(first, Act.PASS, start + 2 * DAY, "张一", Act.SUBMIT), List.of(todo.catalog().id(), todo.step().act(), todo.since(),
                    todo.from(), todo.came().orElseThrow().act()));
            assertEquals(List.of(), duties.todo(approver.person()));
            trial.pass(DAY);
            trial.office().signOff().giveBack(first, reviewer, Trial.password("李二"), "请统一公开时限");
            Duties.Todo back = duties.todo(filler.person()).getLast();
            assertEquals(List.of(first, "李二", "请统一公开时限"), List.of(back.catalog().id(), back.from(), back.returned().orElseThrow().words()));
            assertEquals(List.of(Act.RETURN), duties.done(reviewer.person(), 9).stream().map(done -> done.passage().act()).toList());
            assertEquals(List.of(Stage.DRAFT), duties.done(filler.person(), 9).stream().map(done -> done.catalog().stage()).toList());
            RouteTest.sign(trial, first, filler);
            RouteTest.sign(trial, first, reviewer);
            RouteTest.sign(trial, first, approver);
            assertEquals(List.of(Act.SUBMIT, Act.SUBMIT), duties.done(filler.person(), 9).stream().map(done -> done.passage().act()).toList());
            assertEquals(1, duties.done(filler.person(), 1).size());
            List<Duties.Begun> begun = duties.begun(filler.person());
            assertEquals(List.of(second, first), begun.stream().map(one -> one.catalog().id()).toList());
            assertEquals(List.of(start + DAY, start), begun.stream().map(Duties.Begun::begun).toList());
            assertTrue(begun.getFirst().last().isEmpty());
            assertEquals(List.of("王三", Act.APPROVE), List.of(begun.getLast().last().orElseThrow().who(), begun.getLast().last().orElseThrow().act()));
            assertEquals(List.of(Act.HAND_IN, Act.SUBMIT), duties.todo(filler.person()).stream().map(one -> one.step().act()).sorted(
                    java.util.Comparator.reverseOrder()).toList());
            assertEquals(List.of(List.of(), List.of(), List.of()), List.of(duties.todo(admin), duties.done(admin, 9), duties.begun(admin)));
        }
    }

    /// The seal keeps the name under which it was put, and its owner takes it back under the new one.
    @EachDatabase
    void aNewNameIsTheSamePerson(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Person reviewer = trial.person("李二", Role.REVIEWER).person();
            Session admin = trial.person("管一", Role.ADMIN);
            Office office = trial.office();
            long id = trial.catalog(filler, 2).id();
            RouteTest.sign(trial, id, filler);
            Person renamed = office.staff().personnel().rename(admin, filler.person(), "张大山");
            Session again = office.staff().signIn("张大山", Trial.password("张一"));
            assertEquals("张一", office.signOff().seals(id).getFirst().by().name());
            assertEquals(List.of(Act.SUBMIT), office.duties().done(renamed, 9).stream().map(done -> done.passage().act()).toList());
            assertEquals(1, office.duties().begun(renamed).size());
            assertEquals(1, office.signOff().waiting(reviewer).size());
            office.signOff().withdraw(id, again, Trial.password("张一"));
            assertEquals(0, office.signOff().waiting(reviewer).size());
            assertEquals(1, office.signOff().waiting(again).size());
        }
    }

    /// What somebody left half typed is found by that person only, and is no matter of the record.
    @EachDatabase
    void bookmarksAreOnesOwn(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session admin = trial.person("管一", Role.ADMIN);
            Bookmarks bookmarks = trial.office().bookmarks();
            Bookmark bookmark = new Bookmark(3, 7, 5, "半句话", "旧", true, "没存上的");
            bookmarks.keep(filler, bookmark);
            assertEquals(List.of(bookmark, Bookmark.NONE), List.of(bookmarks.of(filler), bookmarks.of(admin)));
            bookmarks.keep(filler, bookmark.finished());
            assertEquals(Bookmark.at(3, 7, 5), bookmarks.of(filler));
            assertTrue(trial.office().audit().newest(99).stream().noneMatch(entry -> entry.detail().contains("半句话")));
        }
    }

    /// A reset gives a new key, a change keeps the old one: both seal, and the record knows the keys.
    @EachDatabase
    void whoeverChangesThePasswordStillSeals(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session admin = trial.person("管一", Role.ADMIN);
            Staff staff = trial.office().staff();
            SignOff signOff = trial.office().signOff();
            long id = trial.catalog(filler, 2).id();
            staff.changePassword(filler, Trial.password("张一"), "Eigenes-1".toCharArray());
            signOff.sign(signOff.look(id, Progress.NONE), filler, "Eigenes-1".toCharArray(), "");
            signOff.withdraw(id, filler, "Eigenes-1".toCharArray());
            staff.resetPassword(admin, filler.person(), "Fremdes-1".toCharArray());
            Session again = staff.signIn("张一", "Fremdes-1".toCharArray());
            staff.changePassword(again, "Fremdes-1".toCharArray(), "Eigenes-2".toCharArray());
            signOff.sign(signOff.look(id, Progress.NONE), again, "Eigenes-2".toCharArray(), "");
            assertEquals(2, signOff.seals(id).size());
            assertTrue(trial.office().examine(Progress.NONE).intact());
        }
    }
}
