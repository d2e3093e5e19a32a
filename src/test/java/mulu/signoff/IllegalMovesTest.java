package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Change;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.cli.Cli;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the route forbids is refused below the screen, by every door, each with its own sentence.
@Execution(ExecutionMode.CONCURRENT)
class IllegalMovesTest {

    @TempDir
    private Path folder;

    private Trial trial;
    private Session filler;
    private Session reviewer;
    private Session approver;
    private long id;
    private Change first;

    @BeforeEach
    void office() {
        trial = Trial.at(new Location.Folder(folder.resolve("library")));
        filler = trial.person("张一", Role.FILLER);
        reviewer = trial.person("李二", Role.REVIEWER);
        approver = trial.person("王三", Role.APPROVER);
        trial.person("赵四", Role.FILLER, Role.REVIEWER, Role.APPROVER);
        id = trial.catalog(filler, 3).id();
        first = trial.apply(id, set("早先的修改"), filler).done().change();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    /// One forbidden thing: how far the catalog has come, what is tried, and the sentence that answers.
    enum Move {
        EDIT_SUBMITTED(1, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(t.set("x"), t.filler); }
        },
        EDIT_REVIEWED(2, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(t.set("x"), t.filler); }
        },
        EDIT_APPROVED(3, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(t.set("x"), t.filler); }
        },
        EDIT_HANDED_IN(4, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(t.set("x"), t.filler); }
        },
        UNDO_AFTER_SUBMIT(1, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(new Edit.TakeBack(t.first.seq()), t.filler); }
        },
        IMPORT_OVER_SUBMITTED(1, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(new Edit.TakeIn(Trial.draft(2).rows().stream().map(row -> new Edit.Take(null, row)).toList(), List.of(), true), t.filler); }
        },
        APPEND_TO_SUBMITTED(1, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(new Edit.InsertRows(0, Trial.draft(2).rows()), t.filler); }
        },
        DELETE_IN_SUBMITTED(1, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(new Edit.DeleteRows(List.of(t.row())), t.filler); }
        },
        MOVE_IN_APPROVED(3, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(new Edit.MoveRows(List.of(t.row()), 2), t.filler); }
        },
        HEADING_OF_APPROVED(3, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(new Edit.SetHeading(Map.of("date", "2019-01-01")), t.filler); }
        },
        TICK_IN_REVIEW(1, "catalog.locked") {
            void run(IllegalMovesTest t) { t.apply(new Edit.Tick(t.row(), 8, "√"), t.filler); }
        },
        REVIEWER_EDITS(0, "catalog.filler-only") {
            void run(IllegalMovesTest t) { t.apply(t.set("x"), t.reviewer); }
        },
        APPROVER_CREATES(0, "catalog.filler-only") {
            void run(IllegalMovesTest t) { t.trial.catalog(t.approver, 1); }
        },
        REVIEW_OF_DRAFT(0, "signoff.role") {
            void run(IllegalMovesTest t) { RouteTest.sign(t.trial, t.id, t.reviewer); }
        },
        APPROVAL_BEFORE_REVIEW(1, "signoff.role") {
            void run(IllegalMovesTest t) { RouteTest.sign(t.trial, t.id, t.approver); }
        },
        SUBMIT_TWICE(1, "signoff.turn") {
            void run(IllegalMovesTest t) {
                Look old = t.looks.getFirst();
                t.trial.office().signOff().sign(old, t.filler, Trial.password("张一"), "");
            }
        },
        WITHDRAW_A_DRAFT(0, "signoff.turn") {
            void run(IllegalMovesTest t) { t.trial.office().signOff().withdraw(t.id, t.filler, Trial.password("张一")); }
        },
        WITHDRAW_ANOTHERS(1, "signoff.role") {
            void run(IllegalMovesTest t) { t.trial.office().signOff().withdraw(t.id, t.reviewer, Trial.password("李二")); }
        },
        WITHDRAW_AFTER_THE_NEXT_HAND(2, "signoff.role") {
            void run(IllegalMovesTest t) { t.trial.office().signOff().withdraw(t.id, t.filler, Trial.password("张一")); }
        },
        WITHDRAW_WHAT_WAS_OPENED(1, "signoff.opened") {
            void run(IllegalMovesTest t) {
                t.trial.office().signOff().opened(t.id, t.reviewer);
                t.trial.office().signOff().withdraw(t.id, t.filler, Trial.password("张一"));
            }
        },
        WITHDRAW_APPROVED(3, "signoff.turn") {
            void run(IllegalMovesTest t) { t.trial.office().signOff().withdraw(t.id, t.reviewer, Trial.password("李二")); }
        },
        BACK_TO_REVIEW_BY_THE_REVIEWER(2, "signoff.role") {
            void run(IllegalMovesTest t) {
                t.trial.office().signOff().giveBackToReview(t.id, t.reviewer, Trial.password("李二"), "请再核一遍依据");
            }
        },
        BACK_TO_REVIEW_WITHOUT_REASON(2, "signoff.reason") {
            void run(IllegalMovesTest t) { t.trial.office().signOff().giveBackToReview(t.id, t.approver, Trial.password("王三"), " "); }
        },
        REVIEW_TWICE(2, "signoff.turn") {
            void run(IllegalMovesTest t) {
                t.trial.office().signOff().sign(t.looks.get(1), t.reviewer, Trial.password("李二"), "");
            }
        },
        SIGN_AT_THE_END(4, "signoff.end") {
            void run(IllegalMovesTest t) { RouteTest.sign(t.trial, t.id, t.approver); }
        },
        WRONG_PASSWORD(0, "staff.wrong") {
            void run(IllegalMovesTest t) {
                SignOff signOff = t.trial.office().signOff();
                signOff.sign(signOff.look(t.id, Progress.NONE), t.filler, "something else".toCharArray(), "");
            }
        },
        OWN_WORK(0, "signoff.own") {
            void run(IllegalMovesTest t) {
                Session both = t.trial.office().staff().signIn("赵四", Trial.password("赵四"));
                t.apply(t.set("赵四改的"), both);
                RouteTest.sign(t.trial, t.id, t.filler);
                RouteTest.sign(t.trial, t.id, both);
            }
        },
        OWN_WORK_TAKEN_BACK(0, "signoff.own") {
            void run(IllegalMovesTest t) {
                Session both = t.trial.office().staff().signIn("赵四", Trial.password("赵四"));
                t.apply(new Edit.TakeBack(t.first.seq()), both);
                RouteTest.sign(t.trial, t.id, t.filler);
                RouteTest.sign(t.trial, t.id, both);
            }
        },
        TWO_HANDS(1, "signoff.twice") {
            void run(IllegalMovesTest t) {
                Session both = t.trial.office().staff().signIn("赵四", Trial.password("赵四"));
                RouteTest.sign(t.trial, t.id, both);
                RouteTest.sign(t.trial, t.id, both);
            }
        },
        CHANGED_SINCE_THE_LOOK(0, "signoff.changed") {
            void run(IllegalMovesTest t) {
                SignOff signOff = t.trial.office().signOff();
                Look look = signOff.look(t.id, Progress.NONE);
                t.apply(t.set("又改了"), t.filler);
                signOff.sign(look, t.filler, Trial.password("张一"), "");
            }
        },
        ERRORS_LEFT(0, "signoff.errors") {
            void run(IllegalMovesTest t) {
                t.apply(t.set(""), t.filler);
                RouteTest.sign(t.trial, t.id, t.filler);
            }
        },
        RETURN_BY_THE_FILLER(1, "signoff.role") {
            void run(IllegalMovesTest t) { t.giveBack(t.filler, "我想拿回来改一改"); }
        },
        RETURN_OF_A_DRAFT(0, "signoff.turn") {
            void run(IllegalMovesTest t) { t.giveBack(t.reviewer, "还没有提交就退回"); }
        },
        RETURN_WITHOUT_REASON(1, "signoff.reason") {
            void run(IllegalMovesTest t) { t.giveBack(t.reviewer, "  "); }
        },
        REOPEN_BY_THE_FILLER(3, "signoff.role") {
            void run(IllegalMovesTest t) {
                t.trial.office().signOff().reopen(t.id, t.filler, Trial.password("张一"), "想再改一下内容");
            }
        },
        REOPEN_A_DRAFT(0, "signoff.turn") {
            void run(IllegalMovesTest t) {
                t.trial.office().signOff().reopen(t.id, t.approver, Trial.password("王三"), "还没有审定就重开");
            }
        },
        OFFICIAL_EXPORT_OF_A_DRAFT(0, "signoff.not-approved") {
            void run(IllegalMovesTest t) { t.trial.office().signOff().approved(t.id, Progress.NONE); }
        };

        final int steps;
        final String key;

        Move(int steps, String key) {
            this.steps = steps;
            this.key = key;
        }

        abstract void run(IllegalMovesTest trial);
    }

    private final List<Look> looks = new java.util.ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void isRefused(Move move) {
        List<Session> hands = List.of(filler, reviewer, approver, filler);
        for (int step = 0; step < move.steps; step++) {
            looks.add(trial.office().signOff().look(id, Progress.NONE));
            RouteTest.sign(trial, id, hands.get(step));
        }
        Stage stage = Route.THREE_HANDS.stages().get(move.steps);
        Problem problem = assertThrows(Problem.class, () -> move.run(this));
        assertEquals(move.key, problem.key(), problem.getMessage());
        Sheet kept = trial.office().catalogs().reload(id, Progress.NONE);
        if (!move.name().startsWith("OWN") && move != Move.TWO_HANDS) {
            assertEquals(stage, kept.catalog().stage());
        }
        assertTrue(trial.office().audit().verify(Progress.NONE).intact());
    }

    /// The same door by the command line: exit code 3 and the sentence, nothing changed.
    @Test
    void theCommandLineIsNoOtherDoor() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), String.valueOf(Trial.password("张一")) + "\n");
        RouteTest.sign(trial, id, filler);
        Sheet before = trial.office().catalogs().reload(id, Progress.NONE);
        trial.close();
        refused("catalog.locked", "待复核", "edit", "1", "--row", "1", "--field", "content", "--value", "x", "--as", "张一",
                "--password-file", password.toString());
        refused("signoff.role", "张一", "sign", "1", "--as", "张一", "--password-file", password.toString());
        refused("signoff.role", "张一", "return", "1", "--as", "张一", "--password-file", password.toString(), "--reason",
                "我想拿回来改一改");
        trial = Trial.at(new Location.Folder(folder.resolve("library")));
        assertEquals(before, trial.office().catalogs().reload(id, Progress.NONE));
    }

    private void refused(String key, String word, String... arguments) {
        StringWriter error = new StringWriter();
        String[] all = java.util.stream.Stream.concat(
                java.util.stream.Stream.of("--library", folder.resolve("library").toString()),
                java.util.stream.Stream.of(arguments)).toArray(String[]::new);
        assertEquals(3, Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(error), all), error.toString());
        assertTrue(error.toString().contains(word) && error.toString().contains("目录没有变化"), error.toString());
        assertTrue(error.toString().strip().endsWith(tail(key)), error.toString());
    }

    private static String tail(String key) {
        String text = Messages.text(key, "", "", "");
        return text.substring(text.indexOf("目录没有变化"));
    }

    private long row() {
        return trial.office().catalogs().sheet(id).row(0).id();
    }

    private Edit set(String text) {
        return new Edit.SetCells(List.of(new Edit.Put(row(), 5, text)));
    }

    private Catalog apply(Edit edit, Session session) {
        return trial.apply(id, edit, session).done().sheet().catalog();
    }

    private void giveBack(Session session, String reason) {
        trial.office().signOff().giveBack(id, session, Trial.password(session.name()), reason);
    }
}
