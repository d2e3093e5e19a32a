package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What nobody may say of a catalog, and who may not say what, each refused below the screen with its own sentence.
@Execution(ExecutionMode.CONCURRENT)
class IllegalReviewsTest {
    @TempDir
    private Path folder;

    private Trial trial;
    private Session filler;
    private Session reviewer;
    private Session approver;
    private Session admin;
    private long id;

    @BeforeEach
    void office() {
        trial = Trial.at(new Location.Folder(folder.resolve("library")));
        filler = trial.person("张一", Role.FILLER);
        reviewer = trial.person("李二", Role.REVIEWER);
        approver = trial.person("王三", Role.APPROVER);
        trial.person("赵四", Role.FILLER, Role.REVIEWER, Role.APPROVER);
        admin = trial.person("管五", Role.ADMIN);
        id = trial.catalog(filler, 3).id();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private Reviews reviews() {
        return trial.office().reviews();
    }

    private Sheet sheet() {
        return trial.office().catalogs().sheet(id);
    }

    private long row(int index) {
        return sheet().row(index).id();
    }

    private void tick(Session session) {
        reviews().tick(sheet(), List.of(row(0)), true, session, Progress.NONE);
    }

    private void object(Session session, String reason) {
        reviews().object(sheet(), Map.of(row(0), reason), session);
    }

    private Suggestion suggest(Session session, String text) {
        return reviews().suggestions().suggest(sheet(), new Suggestion.Spot(row(0), "content"), text, "", session);
    }

    /// A suggestion of the reviewer, in the draft that it came back to.
    private Suggestion suggested() {
        Suggestion made = suggest(reviewer, "建议的内容");
        trial.office().signOff().giveBack(id, reviewer, Trial.password("李二"), "请看建议修改");
        return made;
    }

    private Session both() {
        return trial.office().staff().signIn("赵四", Trial.password("赵四"));
    }

    private void set(Session session) {
        trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(row(1), 5, "改过"))), session).done();
    }

    /// One forbidden thing: how far the catalog has come, what is tried, and the sentence that answers.
    enum Attempt {
        REMARK_BY_AN_ADMINISTRATOR(1, "review.no-hand") {
            void run(IllegalReviewsTest t) { t.reviews().remark(t.id, t.row(0), null, "看看", t.admin); }
        },
        REMARK_ON_APPROVED(3, "review.closed") {
            void run(IllegalReviewsTest t) { t.reviews().remark(t.id, t.row(0), null, "晚了", t.reviewer); }
        },
        REMARK_ON_HANDED_IN(4, "review.closed") {
            void run(IllegalReviewsTest t) { t.reviews().remark(t.id, null, null, "晚了", t.filler); }
        },
        REMARK_WITHOUT_WORDS(1, "review.no-words") {
            void run(IllegalReviewsTest t) { t.reviews().remark(t.id, t.row(0), null, " \n ", t.reviewer); }
        },
        REMARK_WITHOUT_END(1, "review.long") {
            void run(IllegalReviewsTest t) { t.reviews().remark(t.id, t.row(0), null, "长".repeat(Reviews.LONGEST + 1), t.reviewer); }
        },
        REMARK_ON_NO_ROW(1, "catalog.no-row") {
            void run(IllegalReviewsTest t) { t.reviews().remark(t.id, 4711L, null, "哪里", t.reviewer); }
        },
        REMARK_ON_NO_FIELD(1, "template.no-field") {
            void run(IllegalReviewsTest t) { t.reviews().remark(t.id, t.row(0), "nowhere", "哪里", t.reviewer); }
        },
        REPLY_TO_NOTHING(1, "review.no-remark") {
            void run(IllegalReviewsTest t) { t.reviews().reply(t.id, 4711, "答复", t.filler); }
        },
        SETTLE_ANOTHERS_OUT_OF_TURN(1, "review.whose") {
            void run(IllegalReviewsTest t) {
                Remark remark = t.reviews().remark(t.id, t.row(0), null, "请改", t.reviewer);
                t.reviews().settle(t.id, remark.id(), true, t.filler);
            }
        },
        TICK_A_DRAFT(0, "review.turn") {
            void run(IllegalReviewsTest t) { t.tick(t.reviewer); }
        },
        TICK_BEHIND_THE_REVIEW(2, "review.turn") {
            void run(IllegalReviewsTest t) { t.tick(t.reviewer); }
        },
        TICK_BY_THE_FILLER(1, "review.role") {
            void run(IllegalReviewsTest t) { t.tick(t.filler); }
        },
        TICK_BY_THE_APPROVER(1, "review.role") {
            void run(IllegalReviewsTest t) { t.tick(t.approver); }
        },
        TICK_OWN_WORK(0, "signoff.own") {
            void run(IllegalReviewsTest t) {
                t.set(t.both());
                RouteTest.sign(t.trial, t.id, t.filler);
                t.tick(t.both());
            }
        },
        TICK_WHAT_HAS_CHANGED(1, "review.changed") {
            void run(IllegalReviewsTest t) {
                Sheet seen = t.sheet();
                t.trial.office().signOff().giveBack(t.id, t.reviewer, Trial.password("李二"), "请改第二条");
                t.set(t.filler);
                RouteTest.sign(t.trial, t.id, t.filler);
                t.reviews().tick(seen, List.of(seen.row(1).id()), true, t.reviewer, Progress.NONE);
            }
        },
        OBJECT_WITHOUT_REASON(1, "review.no-words") {
            void run(IllegalReviewsTest t) { t.object(t.reviewer, " "); }
        },
        OBJECT_IN_A_DRAFT(0, "review.turn") {
            void run(IllegalReviewsTest t) { t.object(t.reviewer, "依据没有写条款"); }
        },
        OBJECT_BEFORE_THE_TURN(1, "review.role") {
            void run(IllegalReviewsTest t) { t.object(t.approver, "依据没有写条款"); }
        },
        SUGGEST_BY_THE_FILLER(1, "review.role") {
            void run(IllegalReviewsTest t) { t.suggest(t.filler, "另一种写法"); }
        },
        SUGGEST_IN_A_DRAFT(0, "review.turn") {
            void run(IllegalReviewsTest t) { t.suggest(t.reviewer, "另一种写法"); }
        },
        SUGGEST_FOR_APPROVED(3, "review.turn") {
            void run(IllegalReviewsTest t) { t.suggest(t.approver, "另一种写法"); }
        },
        SUGGEST_FOR_OWN_WORK(0, "signoff.own") {
            void run(IllegalReviewsTest t) {
                t.set(t.both());
                RouteTest.sign(t.trial, t.id, t.filler);
                t.suggest(t.both(), "另一种写法");
            }
        },
        SUGGEST_THE_SAME(1, "review.suggestion.same") {
            void run(IllegalReviewsTest t) { t.suggest(t.reviewer, t.sheet().row(0).cell(5)); }
        },
        SUGGEST_A_NUMBER(1, "catalog.ordinal") {
            void run(IllegalReviewsTest t) {
                t.reviews().suggestions().suggest(t.sheet(), new Suggestion.Spot(t.row(0), "ordinal"), "7", "", t.reviewer);
            }
        },
        ACCEPT_BY_THE_REVIEWER(1, "catalog.filler-only") {
            void run(IllegalReviewsTest t) {
                Suggestion made = t.suggested();
                t.reviews().suggestions().accept(t.id, made.id(), t.reviewer).done();
            }
        },
        ACCEPT_BEFORE_IT_CAME_BACK(1, "catalog.locked") {
            void run(IllegalReviewsTest t) {
                t.reviews().suggestions().accept(t.id, t.suggest(t.reviewer, "建议的内容").id(), t.filler).done();
            }
        },
        ACCEPT_TWICE(1, "review.suggestion.answered") {
            void run(IllegalReviewsTest t) {
                Suggestion made = t.suggested();
                t.reviews().suggestions().accept(t.id, made.id(), t.filler).done();
                t.set(t.filler);
                t.reviews().suggestions().accept(t.id, made.id(), t.filler).done();
            }
        },
        REJECT_WHAT_WAS_ACCEPTED(1, "review.suggestion.answered") {
            void run(IllegalReviewsTest t) {
                Suggestion made = t.suggested();
                t.reviews().suggestions().accept(t.id, made.id(), t.filler).done();
                t.reviews().suggestions().reject(made, "", t.filler);
            }
        },
        REJECT_BY_THE_APPROVER(1, "catalog.filler-only") {
            void run(IllegalReviewsTest t) { t.reviews().suggestions().reject(t.suggested(), "", t.approver); }
        },
        WITHDRAW_ANOTHERS(1, "review.suggestion.whose") {
            void run(IllegalReviewsTest t) { t.reviews().suggestions().withdraw(t.suggest(t.reviewer, "另一种写法"), t.filler); }
        },
        ACCEPT_OF_NOTHING(1, "review.no-suggestion") {
            void run(IllegalReviewsTest t) { t.reviews().suggestions().accept(t.id, 4711, t.filler).done(); }
        },
        PASS_UNSEEN(1, "review.left") {
            void run(IllegalReviewsTest t) { t.sign(t.reviewer); }
        },
        PASS_WITH_A_REMARK(1, "review.left") {
            void run(IllegalReviewsTest t) {
                t.trial.review(t.id, t.reviewer);
                t.reviews().remark(t.id, null, null, "封面日期不对", t.filler);
                t.sign(t.reviewer);
            }
        },
        APPROVE_WITH_A_REMARK(2, "review.left") {
            void run(IllegalReviewsTest t) {
                t.reviews().remark(t.id, t.row(0), "content", "请再看看", t.approver);
                t.sign(t.approver);
            }
        };

        final int steps;
        final String key;

        Attempt(int steps, String key) {
            this.steps = steps;
            this.key = key;
        }

        abstract void run(IllegalReviewsTest trial);
    }

    private void sign(Session session) {
        SignOff signOff = trial.office().signOff();
        signOff.sign(signOff.look(id, Progress.NONE), session, Trial.password(session.name()), "");
    }

    @ParameterizedTest
    @EnumSource
    void isRefused(Attempt attempt) {
        List<Session> hands = List.of(filler, reviewer, approver, filler);
        hands.subList(0, attempt.steps).forEach(hand -> RouteTest.sign(trial, id, hand));
        Problem problem = assertThrows(Problem.class, () -> attempt.run(this));
        assertEquals(attempt.key, problem.key(), problem.getMessage());
        assertTrue(trial.office().audit().verify(Progress.NONE).intact());
    }
}
