package mulu.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mulu.Trial;
import mulu.audit.AuditEntry;
import mulu.base.Json;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.store.EachDatabase;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What happens to accounts over time, on each database.
@Execution(ExecutionMode.CONCURRENT)
class AccountsTest {
    private static final long DAY = 24 * 3_600_000L;
    private static final long LOCKED = 10 * 60_000L;

    private static String key(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Problem.class, work).key();
    }

    private static char[] password(int number) {
        return ("Neues-Wort-" + number).toCharArray();
    }

    private static List<String> acts(Trial trial, Person person) {
        return trial.office().audit().about("person/" + person.id()).stream().map(AuditEntry::act).toList();
    }

    private static Person find(Trial trial, String name) {
        return trial.office().staff().find(name).orElseThrow();
    }

    @EachDatabase
    void oneOfTheLastFivePasswordsIsNotTakenAgain(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session person = trial.person("张一", Role.FILLER);
            Staff staff = trial.office().staff();
            char[] now = Trial.password("张一");
            for (int i = 1; i <= 5; i++) {
                char[] old = now;
                assertEquals("staff.used", key(() -> staff.changePassword(person, old, old.clone())));
                staff.changePassword(person, old, password(i));
                now = password(i);
            }
            for (int i = 1; i <= 5; i++) {
                int used = i;
                assertEquals("staff.used", key(() -> staff.changePassword(person, password(5), password(used))));
            }
            staff.changePassword(person, password(5), Trial.password("张一"));
            assertEquals("staff.wrong", key(() -> staff.signIn("张一", password(5))));
            assertEquals("张一", staff.signIn("张一", Trial.password("张一")).name());
            staff.current(person);
            assertEquals(6, acts(trial, person.person()).stream().filter("staff.password"::equals).count());
        }
    }

    @EachDatabase
    void aWrongOldPasswordCountsAndAWeakNewOneSaysWhy(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session person = trial.person("张一", Role.FILLER);
            Staff staff = trial.office().staff();
            assertEquals("staff.short", key(() -> staff.changePassword(person, Trial.password("张一"), "Ab-1".toCharArray())));
            assertEquals("staff.plain", key(() -> staff.changePassword(person, Trial.password("张一"), "abcdefgh".toCharArray())));
            assertEquals("staff.password-name", key(() -> staff.changePassword(person, Trial.password("张一"), "Zhangyi-1".toCharArray())));
            assertEquals("staff.common", key(() -> staff.changePassword(person, Trial.password("张一"), "P@ssw0rd".toCharArray())));
            assertEquals("staff.wrong", key(() -> staff.changePassword(person, password(9), password(1))));
            assertEquals("staff.short", key(() -> staff.changePassword(person, Trial.password("张一"), "Ab-1".toCharArray())));
            assertEquals(List.of(), acts(trial, person.person()).stream().filter("staff.password"::equals).toList(), "nothing was changed");
            for (int i = 0; i < 4; i++) {
                assertEquals("staff.wrong", key(() -> staff.changePassword(person, password(9), password(1))));
            }
            assertEquals("staff.locked", key(() -> staff.changePassword(person, password(9), password(1))));
            assertEquals("staff.locked", key(() -> staff.confirm(person, Trial.password("张一"))));
        }
    }

    @EachDatabase
    void aPasswordIsCalledOldAfterNinetyDaysAndWorksOn(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session admin = trial.person("管一", Role.ADMIN);
            HouseRules rules = trial.office().staff().rules();
            assertEquals(List.of(90, 15), List.of(rules.passwordDays(), rules.idleMinutes()));
            trial.pass(90 * DAY - 1);
            assertEquals(Optional.empty(), rules.overdue(filler));
            trial.pass(1);
            assertEquals(Optional.of(90L), rules.overdue(filler));
            trial.office().staff().signIn("张一", Trial.password("张一"));
            rules.passwordDays(admin, 0);
            assertEquals(Optional.empty(), rules.overdue(filler));
            rules.passwordDays(admin, 30);
            assertEquals(Optional.of(90L), rules.overdue(filler));
            trial.office().staff().changePassword(filler, Trial.password("张一"), password(1));
            assertEquals(Optional.empty(), rules.overdue(filler));
            assertEquals("staff.days", key(() -> rules.passwordDays(admin, -1)));
            for (int minutes : List.of(4, 61, -1)) {
                assertEquals("staff.minutes", key(() -> rules.idleMinutes(admin, minutes)));
            }
            rules.idleMinutes(admin, 0);
            assertEquals(0, rules.idleMinutes());
            assertEquals("staff.admin-only", key(() -> rules.idleMinutes(filler, 5)));
            assertEquals("staff.admin-only", key(() -> rules.passwordDays(null, 5)));
        }
    }

    private static void lock(Trial trial, String name) {
        for (int i = 0; i < 5; i++) {
            assertThrows(Problem.class, () -> trial.office().staff().signIn(name, password(99)));
        }
    }

    private static String signIn(Trial trial, String name) {
        try {
            return trial.office().staff().signIn(name, Trial.password(name)).name();
        } catch (Problem problem) {
            return problem.key();
        }
    }

    @EachDatabase
    void aTurnedClockEndsNoLockAndMakesNoneLonger(Location location) {
        try (Trial trial = Trial.at(location)) {
            trial.person("张一", Role.FILLER);
            lock(trial, "张一");
            trial.turn(365 * DAY);
            assertEquals("staff.locked", signIn(trial, "张一"), "set forward");
            trial.turn(-730 * DAY);
            assertEquals("staff.locked", signIn(trial, "张一"), "set back");
            trial.pass(LOCKED - 1);
            assertEquals("staff.locked", signIn(trial, "张一"));
            trial.pass(1);
            assertEquals("张一", signIn(trial, "张一"), "a clock that stands a year back does not keep the account shut");
        }
    }

    @EachDatabase
    void theCountAndTheLockOutliveTheProgram(Location location) {
        try (Trial trial = Trial.at(location)) {
            trial.person("张一", Role.FILLER);
            for (int i = 0; i < 4; i++) {
                assertEquals("staff.wrong", key(() -> trial.office().staff().signIn("张一", password(99))));
            }
        }
        try (Trial trial = Trial.at(location)) {
            assertEquals("staff.locked", key(() -> trial.office().staff().signIn("张一", password(99))), "the fifth");
        }
        try (Trial trial = Trial.at(location)) {
            trial.turn(-30 * DAY);
            assertEquals("staff.locked", signIn(trial, "张一"), "set back before the program was started");
            trial.pass(LOCKED);
            assertEquals("张一", signIn(trial, "张一"), "the lock is never longer than ten minutes of a running program");
            List<AuditEntry> newest = trial.office().audit().newest(1);
            assertTrue(newest.getFirst().detail().contains("clock"), "the record tells that the clock was back: " + newest);
            assertTrue(trial.office().audit().verify(Progress.NONE).intact());
        }
    }

    @EachDatabase
    void anotherAdministratorHelpsAndTheRecordSaysSo(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session first = trial.person("管一", Role.ADMIN);
            Staff staff = trial.office().staff();
            staff.add(first, "管二", Set.of(Role.ADMIN), password(1));
            Session second = staff.signIn("管二", password(1));
            assertTrue(staff.mustChange(second));
            assertEquals("staff.must-change", key(() -> staff.personnel().unlock(second, filler.person())));
            staff.changePassword(second, password(1), password(2));
            lock(trial, "张一");
            assertEquals(10, staff.personnel().accounts().getFirst().minutes());
            staff.personnel().unlock(first, filler.person());
            assertEquals("张一", signIn(trial, "张一"));
            lock(trial, "管一");
            staff.resetPassword(second, first.person(), password(3));
            assertEquals("staff.session-ended", key(() -> staff.current(first)), "who sat there with the old password is out");
            assertEquals("staff.wrong", key(() -> staff.signIn("管一", Trial.password("管一"))));
            Session back = staff.signIn("管一", password(3));
            assertEquals("staff.must-change", key(() -> staff.allowOnePerson(back, true)));
            assertEquals("staff.used", key(() -> staff.changePassword(back, password(3), password(3))));
            assertEquals("staff.used", key(() -> staff.changePassword(back, password(3), Trial.password("管一"))));
            staff.changePassword(back, password(3), password(4));
            staff.allowOnePerson(back, true);
            AuditEntry reset = trial.office().audit().about("person/" + first.person().id()).stream()
                    .filter(entry -> entry.act().equals("staff.reset")).findFirst().orElseThrow();
            assertEquals(List.of("管二", "管一"), List.of(reset.actor(), Json.map(reset.detail()).get("name")));
            assertTrue(acts(trial, filler.person()).contains("staff.unlock"));
        }
    }

    @EachDatabase
    void namesRolesAndDisablingAreRecordedAndHoldAtOnce(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            trial.person("李二", Role.REVIEWER);
            Session admin = trial.person("管一", Role.ADMIN);
            Staff staff = trial.office().staff();
            Personnel personnel = staff.personnel();
            Person renamed = personnel.rename(admin, filler.person(), "张大山");
            assertEquals("张大山", renamed.name());
            assertEquals("staff.unknown", signIn(trial, "张一"), "the old name opens nothing");
            assertEquals("张大山", staff.current(filler).name(), "the session goes on");
            assertEquals("staff.taken", key(() -> personnel.rename(admin, find(trial, "李二"), "张一")), "never another's former name");
            assertEquals("staff.taken", key(() -> staff.add(admin, "张一", Set.of(Role.FILLER), password(1))));
            assertEquals("staff.look-alike", key(() -> staff.add(admin, "张－", Set.of(Role.FILLER), password(1))));
            assertEquals("张一", personnel.rename(admin, renamed, "张一").name(), "the own former name is one's own");
            personnel.roles(admin, filler.person(), Set.of(Role.REVIEWER));
            assertEquals(Set.of(Role.REVIEWER), staff.current(filler).roles());
            personnel.disable(admin, filler.person());
            assertEquals("staff.disabled", key(() -> staff.current(filler)));
            personnel.disable(admin, filler.person());
            personnel.enable(admin, filler.person());
            staff.current(filler);
            assertEquals(List.of("staff.add", "staff.sign-in", "staff.rename", "staff.rename", "staff.roles", "staff.disable", "staff.enable"),
                    acts(trial, filler.person()), "what changes nothing is no entry");
        }
    }
}
