package mulu.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.store.EachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class StaffTest {
    @TempDir
    private Path folder;

    @EachDatabase
    void afterFiveFailuresTheAccountIsLockedForAWhile(Location location) {
        try (Trial trial = Trial.at(location)) {
            trial.person("张一", Role.FILLER);
            for (int left = 4; left >= 1; left--) {
                assertEquals("staff.wrong", refusal(trial, "张一", "wrong password"));
            }
            assertEquals("staff.locked", refusal(trial, "张一", "wrong password"));
            assertEquals("staff.locked", refusal(trial, "张一", new String(Trial.password("张一"))));
            trial.pass(10 * 60_000L - 1);
            assertEquals("staff.locked", refusal(trial, "张一", new String(Trial.password("张一"))));
        }
        try (Trial again = Trial.at(location)) {
            assertEquals("staff.locked", refusal(again, "张一", new String(Trial.password("张一"))));
            again.pass(10 * 60_000L);
            assertEquals("张一", again.office().staff().signIn("张一", Trial.password("张一")).name());
            assertEquals("staff.wrong", refusal(again, "张一", "wrong password"));
        }
    }

    @Test
    void onlyAnAdministratorAddsPeopleOnceThereIsOne() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Session admin = trial.person("管一", Role.ADMIN);
            Staff staff = trial.office().staff();
            assertEquals("staff.admin-only", key(() -> staff.add(null, "张一", Set.of(Role.FILLER), Trial.password("x"))));
            staff.add(admin, "张一", Set.of(Role.FILLER), Trial.password("张一"));
            Session filler = staff.signIn("张一", Trial.password("张一"));
            staff.changePassword(filler, Trial.password("张一"), Trial.password("张一二"));
            assertEquals("staff.admin-only", key(() -> staff.add(filler, "李二", Set.of(Role.REVIEWER), Trial.password("x"))));
            assertEquals("staff.admin-only", key(() -> staff.allowOnePerson(filler, true)));
            assertFalse(staff.onePersonAllowed());
            staff.allowOnePerson(admin, true);
            assertTrue(staff.onePersonAllowed());
        }
    }

    @ParameterizedTest
    @CsvSource({"张一, Trial-87654321, staff.taken", "'', Trial-87654321, staff.no-name", "李二, Tr-4567, staff.short",
        "'张\u200B一', Trial-87654321, staff.odd-name", "⼆, Trial-87654321, staff.odd-name"})
    void oddPeopleAreRefused(String name, String password, String key) {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            trial.person("张一", Role.FILLER);
            assertEquals(key, key(() -> trial.office().staff()
                    .add(null, name, Set.of(Role.FILLER), password.toCharArray())));
            assertEquals("staff.admin-and-hand", key(() -> trial.office().staff()
                    .add(null, "管一", Set.of(Role.ADMIN, Role.FILLER), Trial.password("x"))));
            assertEquals("staff.roleless", key(() -> trial.office().staff().add(null, "管一", Set.of(), Trial.password("x"))));
            assertEquals(1, trial.office().staff().people().size());
        }
    }

    @Test
    void secretsDifferAndCarryTheirCost() {
        String one = Trial.CHEAP.secret("密码12345".toCharArray());
        String two = Trial.CHEAP.secret("密码12345".toCharArray());
        assertFalse(one.equals(two));
        assertTrue(one.startsWith("$argon2id$v=19$m=64,t=1,p=1$"), one);
        assertTrue(Passwords.fits("密码12345".toCharArray(), two));
        assertFalse(Passwords.fits("密码12346".toCharArray(), two));
    }

    private static String refusal(Trial trial, String name, String password) {
        return key(() -> trial.office().staff().signIn(name, password.toCharArray()));
    }

    private static String key(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Problem.class, work).key();
    }
}
