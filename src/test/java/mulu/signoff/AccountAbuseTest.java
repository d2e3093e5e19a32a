package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Bookmark;
import mulu.catalog.Change;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Sheet;
import mulu.check.Standard;
import mulu.office.Exports;
import mulu.office.Office;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people may try with accounts, by the doors that desk and command line use; the content stays as it was.
@Execution(ExecutionMode.CONCURRENT)
class AccountAbuseTest {
    @TempDir
    private Path folder;

    private Trial trial;
    private Session filler;
    private Session reviewer;
    private Session admin;
    private Session both;
    private long id;
    private Change change;

    @BeforeEach
    void office() {
        trial = Trial.at(new Location.Folder(folder.resolve("library")));
        filler = trial.person("张一", Role.FILLER);
        reviewer = trial.person("李二", Role.REVIEWER);
        trial.person("王三", Role.APPROVER);
        both = trial.person("赵四", Role.FILLER, Role.REVIEWER);
        admin = trial.person("管一", Role.ADMIN);
        id = trial.catalog(filler, 3).id();
        change = trial.apply(id, set("早先的修改"), filler).done().change();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private Office open() {
        return trial.office();
    }

    private Staff staff() {
        return trial.office().staff();
    }

    private Edit set(String text) {
        return new Edit.SetCells(List.of(new Edit.Put(open().catalogs().sheet(id).row(0).id(), 5, text)));
    }

    private void apply(Edit edit, Session session) {
        if (trial.apply(id, edit, session) instanceof Outcome.Refused(Problem why)) {
            throw why;
        }
    }

    private void export(Session session) {
        Exports exports = open().exports();
        exports.export(exports.ready(id, true, Progress.NONE), new Exports.Choice.Everything(), folder.resolve("out"), session, Progress.NONE);
    }

    private static char[] other(int number) {
        return ("Neues-Wort-" + number).toCharArray();
    }

    private Session second() {
        staff().add(admin, "管二", Set.of(Role.ADMIN), other(1));
        Session second = staff().signIn("管二", other(1));
        staff().changePassword(second, other(1), other(2));
        return second;
    }

    private void lock(String name) {
        for (int i = 0; i < 5; i++) {
            assertThrows(Problem.class, () -> staff().signIn(name, other(99)));
        }
    }

    /// One attempt and the sentence that answers it.
    enum Attempt {
        ADMIN_EDITS("catalog.filler-only") {
            void run(AccountAbuseTest t) { t.apply(t.set("x"), t.admin); }
        },
        ADMIN_UNDOES("catalog.filler-only") {
            void run(AccountAbuseTest t) { t.apply(new Edit.TakeBack(t.change.seq()), t.admin); }
        },
        ADMIN_CREATES("catalog.filler-only") {
            void run(AccountAbuseTest t) { t.trial.catalog(t.admin, 1); }
        },
        ADMIN_IMPORTS("catalog.filler-only") {
            void run(AccountAbuseTest t) { t.open().catalogs().create(t.admin, List.of(Trial.draft(2)), Progress.NONE); }
        },
        ADMIN_SUBMITS("signoff.role") {
            void run(AccountAbuseTest t) { RouteTest.sign(t.trial, t.id, t.admin); }
        },
        ADMIN_RETURNS("signoff.role") {
            void run(AccountAbuseTest t) {
                RouteTest.sign(t.trial, t.id, t.filler);
                t.open().signOff().giveBack(t.id, t.admin, Trial.password("管一"), "管理员想退回它");
            }
        },
        ADMIN_WITHDRAWS("signoff.role") {
            void run(AccountAbuseTest t) {
                RouteTest.sign(t.trial, t.id, t.filler);
                t.open().signOff().withdraw(t.id, t.admin, Trial.password("管一"));
            }
        },
        ADMIN_EXPORTS("export.hands-only") {
            void run(AccountAbuseTest t) { t.export(t.admin); }
        },
        ADMIN_REMARKS_ON_FINDINGS("catalog.filler-only") {
            void run(AccountAbuseTest t) {
                t.apply(t.set("值班电话13812345678"), t.filler);
                var checked = t.open().checks().check(t.open().catalogs().sheet(t.id), Progress.NONE);
                t.open().waivers().explain(checked, checked.findings().stream().filter(one -> one.rule().equals("private-numbers")).toList(),
                        "对外公布的值班电话", t.admin);
            }
        },
        ADMIN_MAKES_ONESELF_A_HAND("staff.oneself") {
            void run(AccountAbuseTest t) {
                t.second();
                t.staff().personnel().roles(t.admin, t.admin.person(), Set.of(Role.REVIEWER));
            }
        },
        ADMIN_SIGNS_WITH_THE_PASSWORD_HE_GAVE("staff.must-change") {
            void run(AccountAbuseTest t) {
                RouteTest.sign(t.trial, t.id, t.filler);
                t.staff().resetPassword(t.admin, t.reviewer.person(), other(1));
                Session ghost = t.staff().signIn("李二", other(1));
                t.open().signOff().sign(t.open().signOff().look(t.id, Progress.NONE), ghost, other(1), "");
            }
        },
        ADMIN_EDITS_AS_THE_NEWCOMER("staff.must-change") {
            void run(AccountAbuseTest t) {
                t.staff().add(t.admin, "孙五", Set.of(Role.FILLER), other(1));
                t.apply(t.set("x"), t.staff().signIn("孙五", other(1)));
            }
        },
        A_HAND_ADDS_PEOPLE("staff.admin-only") {
            void run(AccountAbuseTest t) { t.staff().add(t.filler, "孙五", Set.of(Role.REVIEWER), other(1)); }
        },
        NOBODY_ADDS_PEOPLE("staff.admin-only") {
            void run(AccountAbuseTest t) { t.staff().add(null, "孙五", Set.of(Role.ADMIN), other(1)); }
        },
        A_HAND_RESETS("staff.admin-only") {
            void run(AccountAbuseTest t) { t.staff().resetPassword(t.filler, t.reviewer.person(), other(1)); }
        },
        A_HAND_RENAMES("staff.admin-only") {
            void run(AccountAbuseTest t) { t.staff().personnel().rename(t.filler, t.filler.person(), "张二"); }
        },
        A_HAND_TAKES_A_ROLE("staff.admin-only") {
            void run(AccountAbuseTest t) { t.staff().personnel().roles(t.filler, t.filler.person(), Set.of(Role.FILLER, Role.REVIEWER)); }
        },
        A_HAND_UNLOCKS("staff.admin-only") {
            void run(AccountAbuseTest t) { t.staff().personnel().unlock(t.filler, t.reviewer.person()); }
        },
        RESET_BY_ONESELF("staff.reset-oneself") {
            void run(AccountAbuseTest t) { t.staff().resetPassword(t.admin, t.admin.person(), other(1)); }
        },
        UNLOCK_BY_ONESELF("staff.oneself") {
            void run(AccountAbuseTest t) { t.staff().personnel().unlock(t.admin, t.admin.person()); }
        },
        LAST_ADMIN_DISABLED("staff.last-admin") {
            void run(AccountAbuseTest t) { t.staff().personnel().disable(t.admin, t.admin.person()); }
        },
        LAST_ADMIN_LOSES_THE_ROLE("staff.last-admin") {
            void run(AccountAbuseTest t) { t.staff().personnel().roles(t.admin, t.admin.person(), Set.of(Role.FILLER)); }
        },
        LAST_ADMIN_BY_A_DISABLED_ONE("staff.disabled") {
            void run(AccountAbuseTest t) {
                Session second = t.second();
                t.staff().personnel().disable(t.admin, second.person());
                t.staff().personnel().disable(second, t.admin.person());
            }
        },
        ADMIN_AND_HAND_IN_ONE("staff.admin-and-hand") {
            void run(AccountAbuseTest t) { t.staff().personnel().roles(t.admin, t.second().person(), Set.of(Role.ADMIN, Role.REVIEWER)); }
        },
        NO_ROLE_LEFT("staff.roleless") {
            void run(AccountAbuseTest t) { t.staff().personnel().roles(t.admin, t.filler.person(), Set.of()); }
        },
        DISABLED_SESSION_SIGNS("staff.disabled") {
            void run(AccountAbuseTest t) {
                t.staff().personnel().disable(t.admin, t.filler.person());
                RouteTest.sign(t.trial, t.id, t.filler);
            }
        },
        DISABLED_SESSION_EDITS("staff.disabled") {
            void run(AccountAbuseTest t) {
                t.staff().personnel().disable(t.admin, t.filler.person());
                t.apply(t.set("x"), t.filler);
            }
        },
        DISABLED_PERSON_SIGNS_IN("staff.disabled") {
            void run(AccountAbuseTest t) {
                t.staff().personnel().disable(t.admin, t.filler.person());
                t.staff().signIn("张一", Trial.password("张一"));
            }
        },
        SIXTH_PASSWORD("staff.locked") {
            void run(AccountAbuseTest t) {
                t.lock("张一");
                t.staff().signIn("张一", Trial.password("张一"));
            }
        },
        SIXTH_PASSWORD_AFTER_RESTART("staff.locked") {
            void run(AccountAbuseTest t) {
                t.lock("张一");
                t.trial.close();
                t.trial = Trial.at(new Location.Folder(t.folder.resolve("library")));
                t.staff().signIn("张一", Trial.password("张一"));
            }
        },
        CLOCK_SET_FORWARD("staff.locked") {
            void run(AccountAbuseTest t) {
                t.lock("张一");
                t.trial.turn(11 * 60_000L);
                t.staff().signIn("张一", Trial.password("张一"));
            }
        },
        CLOCK_SET_BACK("staff.locked") {
            void run(AccountAbuseTest t) {
                t.lock("张一");
                t.trial.turn(-11 * 60_000L);
                t.staff().signIn("张一", Trial.password("张一"));
            }
        },
        FIVE_WRONG_ONES_WHILE_SIGNING("staff.locked") {
            void run(AccountAbuseTest t) {
                Look look = t.open().signOff().look(t.id, Progress.NONE);
                for (int i = 0; i < 5; i++) {
                    assertThrows(Problem.class, () -> t.open().signOff().sign(look, t.filler, other(9), ""));
                }
                t.open().signOff().sign(look, t.filler, Trial.password("张一"), "");
            }
        },
        OLD_PASSWORD_SIGNS("staff.wrong") {
            void run(AccountAbuseTest t) {
                t.staff().changePassword(t.filler, Trial.password("张一"), other(1));
                RouteTest.sign(t.trial, t.id, t.filler);
            }
        },
        SESSION_OF_THE_OLD_PASSWORD_EDITS("staff.session-ended") {
            void run(AccountAbuseTest t) {
                Session desk = t.staff().signIn("张一", Trial.password("张一"));
                t.staff().changePassword(t.filler, Trial.password("张一"), other(1));
                t.apply(t.set("x"), desk);
            }
        },
        LOOK_ALIKE_NAME("staff.look-alike") {
            void run(AccountAbuseTest t) { t.staff().personnel().rename(t.admin, t.reviewer.person(), "张－"); }
        },
        RADICAL_NAME("staff.odd-name") {
            void run(AccountAbuseTest t) { t.staff().personnel().rename(t.admin, t.reviewer.person(), "李\u2F06"); }
        },
        HIDDEN_SIGN_NAME("staff.odd-name") {
            void run(AccountAbuseTest t) { t.staff().add(t.admin, "张\u200D一", Set.of(Role.FILLER), other(1)); }
        },
        CYRILLIC_NAME("staff.odd-name") {
            void run(AccountAbuseTest t) { t.staff().add(t.admin, "张А", Set.of(Role.FILLER), other(1)); }
        },
        ANOTHERS_NAME("staff.taken") {
            void run(AccountAbuseTest t) { t.staff().personnel().rename(t.admin, t.reviewer.person(), "张一"); }
        },
        ANOTHERS_FORMER_NAME("staff.taken") {
            void run(AccountAbuseTest t) {
                t.staff().personnel().rename(t.admin, t.filler.person(), "张大山");
                t.staff().personnel().rename(t.admin, t.reviewer.person(), "张一");
            }
        },
        LOCKED_SESSION_EDITS("staff.session-locked") {
            void run(AccountAbuseTest t) { t.filler.lock(); t.apply(t.set("x"), t.filler); }
        },
        LOCKED_SESSION_SIGNS("staff.session-locked") {
            void run(AccountAbuseTest t) { t.filler.lock(); RouteTest.sign(t.trial, t.id, t.filler); }
        },
        LOCKED_SESSION_EXPORTS("staff.session-locked") {
            void run(AccountAbuseTest t) { t.filler.lock(); t.export(t.filler); }
        },
        LOCKED_SESSION_CREATES("staff.session-locked") {
            void run(AccountAbuseTest t) { t.filler.lock(); t.trial.catalog(t.filler, 1); }
        },
        LOCKED_SESSION_CHANGES_THE_PASSWORD("staff.session-locked") {
            void run(AccountAbuseTest t) { t.filler.lock(); t.staff().changePassword(t.filler, Trial.password("张一"), other(1)); }
        },
        LOCKED_ADMIN_CHANGES_THE_STANDARD("staff.session-locked") {
            void run(AccountAbuseTest t) { t.admin.lock(); t.open().standards().change(Standard.Own.NONE, t.admin); }
        },
        LOCKED_ADMIN_RESETS("staff.session-locked") {
            void run(AccountAbuseTest t) { t.admin.lock(); t.staff().resetPassword(t.admin, t.filler.person(), other(1)); }
        },
        LOCKED_SESSION_READS_THE_BOOKMARK("staff.session-locked") {
            void run(AccountAbuseTest t) {
                t.open().bookmarks().keep(t.filler, new Bookmark(t.id, 0, 5, "半句", "", true, ""));
                t.filler.lock();
                t.open().bookmarks().of(t.filler);
            }
        },
        WRONG_PASSWORD_OPENS_THE_LOCK("staff.wrong") {
            void run(AccountAbuseTest t) { t.filler.lock(); t.staff().resume(t.filler, other(1)); }
        },
        LOCKED_SESSION_OF_A_RESET_PERSON_COMES_BACK("staff.session-ended") {
            void run(AccountAbuseTest t) {
                t.filler.lock();
                t.staff().resetPassword(t.admin, t.filler.person(), other(1));
                t.staff().resume(t.filler, other(1));
            }
        },
        A_NEW_ROLE_GIVES_NO_SECOND_HAND("signoff.own") {
            void run(AccountAbuseTest t) {
                RouteTest.sign(t.trial, t.id, t.both);
                t.staff().personnel().roles(t.admin, t.filler.person(), Set.of(Role.REVIEWER));
                RouteTest.sign(t.trial, t.id, t.filler);
            }
        },
        A_SEAL_AND_A_NEW_ROLE("signoff.twice") {
            void run(AccountAbuseTest t) {
                RouteTest.sign(t.trial, t.id, t.filler);
                t.staff().personnel().roles(t.admin, t.filler.person(), Set.of(Role.REVIEWER));
                RouteTest.sign(t.trial, t.id, t.filler);
            }
        },
        A_ROLE_THAT_WAS_TAKEN_AWAY("signoff.role") {
            void run(AccountAbuseTest t) {
                RouteTest.sign(t.trial, t.id, t.filler);
                t.staff().personnel().roles(t.admin, t.reviewer.person(), Set.of(Role.APPROVER));
                RouteTest.sign(t.trial, t.id, t.reviewer);
            }
        };

        final String key;

        Attempt(String key) {
            this.key = key;
        }

        abstract void run(AccountAbuseTest t);
    }

    @ParameterizedTest
    @EnumSource
    void isRefused(Attempt attempt) {
        Sheet before = open().catalogs().reload(id, Progress.NONE);
        Problem problem = assertThrows(Problem.class, () -> attempt.run(this));
        assertEquals(attempt.key, problem.key(), problem.getMessage());
        Sheet after = open().catalogs().reload(id, Progress.NONE);
        if (attempt != Attempt.ADMIN_REMARKS_ON_FINDINGS) {
            assertEquals(before.rows(), after.rows());
        }
        assertTrue(open().audit().verify(Progress.NONE).intact());
    }
}
