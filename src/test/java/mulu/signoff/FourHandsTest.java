package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import mulu.Trial;
import mulu.base.BeijingDay;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Stage;
import mulu.staff.Delegation;
import mulu.staff.Delegations;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.template.Heading.Hand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The examination for secrets, hands that are lent, limits in working days, and what comes back from above.
@Isolated("one of its attempts puts the machine into another time zone")
class FourHandsTest {
    private static final String REASON = "上级要求补充依据";

    @TempDir
    private Path folder = Path.of("");

    private Trial trial;
    private SignOff signOff;
    private Session filler;
    private Session reviewer;
    private Session guard;
    private Session approver;
    private Session chief;
    private Session judge;
    private Session writer;

    @BeforeEach
    void open() {
        trial = Trial.at(new Location.Folder(folder.resolve("library")));
        signOff = trial.office().signOff();
        filler = trial.person("张一", Role.FILLER);
        reviewer = trial.person("李二", Role.REVIEWER);
        guard = trial.person("马密", Role.SECRECY);
        approver = trial.person("王三", Role.APPROVER);
        judge = trial.person("赵核审", Role.REVIEWER, Role.APPROVER);
        writer = trial.person("孙填审", Role.FILLER, Role.APPROVER);
        chief = trial.person("管一", Role.ADMIN);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private Catalog sign(long id, Session who, String remark) {
        trial.review(id, who);
        return signOff.sign(signOff.look(id, Progress.NONE), who, Trial.password(who.name()), remark);
    }

    private static String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    private LocalDate today() {
        return BeijingDay.of(trial.now().toEpochMilli());
    }

    private Delegation lend(Session by, Session whose, Session to, Role role, int days) {
        return trial.office().staff().delegations().give(by, Trial.password(by.name()), whose.person(), to.person(), role, today().plusDays(days));
    }

    private Session again(Session who) {
        return trial.office().staff().signIn(who.name(), Trial.password(who.name()));
    }

    @Test
    void theFourthHandStandsBetweenReviewAndApproval() {
        trial.office().routeRules().secrecy(chief, true);
        long id = trial.catalog(filler, 4).id();
        assertEquals(Stage.TO_REVIEW, sign(id, filler, "").stage());
        assertEquals(Stage.TO_CLEAR, sign(id, reviewer, "").stage());
        assertEquals("signoff.role", refused(() -> sign(id, approver, "")), "nobody steps over the examination");
        assertEquals(Stage.TO_REVIEW, signOff.withdraw(id, reviewer, Trial.password("李二")).stage());
        sign(id, reviewer, "");
        Catalog back = signOff.giveBack(id, guard, Trial.password("马密"), "第一行像是内部资料");
        assertEquals(List.of(Stage.DRAFT, 2), List.of(back.stage(), back.state().round()));
        sign(id, filler, "");
        sign(id, reviewer, "");
        assertEquals(Stage.TO_APPROVE, sign(id, guard, "未见涉密内容").stage());
        assertEquals(Stage.TO_REVIEW, signOff.giveBackToReview(id, approver, Trial.password("王三"), "请再核一遍依据").stage());
        assertEquals(Map.of(Hand.FILLER, "张一"), signOff.signatures(trial.office().catalogs().get(id)).names());
        sign(id, reviewer, "");
        sign(id, guard, "未见涉密内容");
        Catalog approved = sign(id, approver, "");
        assertEquals(Map.of(Hand.FILLER, "张一", Hand.REVIEWER, "李二", Hand.SECRECY, "马密", Hand.APPROVER, "王三"),
                signOff.signatures(approved).names());
        assertEquals(4, signOff.approved(id, Progress.NONE).size());
        assertEquals(4, signOff.envelope(approved).orElseThrow().seals().size());
        assertTrue(trial.office().examine(Progress.NONE).intact());
    }

    /// The switch speaks of what is submitted later; what is on its way stays on it.
    @Test
    void aCatalogKeepsTheWayItWasSubmittedOn() {
        long plain = trial.catalog(filler, 3).id();
        sign(plain, filler, "");
        trial.office().routeRules().secrecy(chief, true);
        long examined = trial.catalog(filler, 3).id();
        sign(examined, filler, "");
        trial.office().routeRules().secrecy(chief, false);
        assertEquals(Stage.TO_APPROVE, sign(plain, reviewer, "").stage());
        assertEquals(Stage.TO_CLEAR, sign(examined, reviewer, "").stage());
        signOff.giveBack(examined, guard, Trial.password("马密"), "先放一放再说吧");
        sign(examined, filler, "");
        assertEquals(Stage.TO_APPROVE, sign(examined, reviewer, "").stage(), "submitted again, without the examination");
        assertEquals("staff.admin-only", refused(() -> trial.office().routeRules().secrecy(filler, true)));
    }

    @Test
    void whatMayBeSecretIsToBeSpokenOf() {
        trial.office().routeRules().secrecy(chief, true);
        long id = trial.catalog(filler, 3).id();
        long row = trial.office().catalogs().sheet(id).row(1).id();
        int content = Trial.form().fields().indexOf(Trial.form().field("content"));
        trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(row, content, "负责人手机13912345678"))), filler).done();
        assertFalse(signOff.look(id, Progress.NONE).checked().doubtful().isEmpty());
        Look look = signOff.look(id, Progress.NONE);
        trial.office().waivers().explain(look.checked(), look.checked().doubtful(), "已经本人同意公开", filler);
        assertFalse(signOff.look(id, Progress.NONE).checked().doubtful().isEmpty(), "explained is still to be looked at");
        sign(id, filler, "");
        sign(id, reviewer, "");
        assertEquals("signoff.secrecy", refused(() -> sign(id, guard, " ")));
        assertEquals(Stage.TO_APPROVE, sign(id, guard, "手机号经本人同意公开").stage());
    }

    @Test
    void aDeputySealsInBothNamesUntilTheDayIsOver() {
        long id = trial.catalog(filler, 3).id();
        lend(approver, approver, guard, Role.APPROVER, 2);
        Session deputy = again(guard);
        assertTrue(deputy.person().has(Role.APPROVER));
        sign(id, filler, "");
        sign(id, reviewer, "");
        assertEquals(List.of(id), signOff.waiting(guard.person()).keySet().stream().map(Catalog::id).toList());
        Catalog approved = sign(id, deputy, "代为审定");
        assertEquals("马密（代王三）", signOff.signatures(approved).names().get(Hand.APPROVER));
        assertEquals("马密（代王三）", signOff.passages(approved).getLast().who());
        assertFalse(signOff.signatures(approved).onePerson());
        assertTrue(signOff.check(id).stream().allMatch(SealCheck::genuine));

        trial.pass(TimeUnit.DAYS.toMillis(3));
        trial.office().staff().personnel().rename(chief, filler.person(), "张一新");
        trial.turn(-TimeUnit.DAYS.toMillis(3));
        assertEquals("signoff.role", refused(() -> signOff.reopen(id, deputy, Trial.password("马密"), REASON)), "a clock set back lengthens nothing");
        assertTrue(signOff.check(id).stream().allMatch(SealCheck::genuine), "what was sealed stays");
    }

    /// Ways of getting at a hand by lending, each refused.
    enum Lending {
        ANOTHERS_HAND("staff.deputy.whose") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.filler, house.approver, house.filler, Role.APPROVER, 3);
            }
        },
        NO_SUCH_HAND("staff.deputy.nothing") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.filler, house.filler, house.guard, Role.APPROVER, 3);
            }
        },
        LENT_ON("staff.deputy.nothing") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.approver, house.approver, house.guard, Role.APPROVER, 3);
                Session guard = house.again(house.guard);
                house.lend(guard, guard, house.filler, Role.APPROVER, 3);
            }
        },
        TO_AN_ADMINISTRATOR("staff.deputy.unfit") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.chief, house.approver, house.chief, Role.APPROVER, 3);
            }
        },
        YESTERDAY("staff.deputy.until") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.approver, house.approver, house.guard, Role.APPROVER, -1);
            }
        },
        TO_WHO_SUBMITTED("signoff.twice") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.reviewer, house.reviewer, house.filler, Role.REVIEWER, 3);
                long id = house.trial.catalog(house.filler, 2).id();
                house.sign(id, house.filler, "");
                house.sign(id, house.again(house.filler), "");
            }
        },
        FOR_WHO_REVIEWED("signoff.twice-behalf") {
            @Override
            void run(FourHandsTest house) {
                Session both = house.judge;
                house.lend(both, both, house.guard, Role.APPROVER, 3);
                long id = house.trial.catalog(house.filler, 2).id();
                house.sign(id, house.filler, "");
                house.sign(id, both, "");
                house.sign(id, house.again(house.guard), "");
            }
        },
        WHOSE_DEPUTY_WROTE("signoff.own") {
            @Override
            void run(FourHandsTest house) {
                Session both = house.trial.office().staff().signIn("孙填审", Trial.password("孙填审"));
                house.lend(both, both, house.guard, Role.FILLER, 3);
                long id = house.trial.catalog(house.filler, 2).id();
                long row = house.trial.office().catalogs().sheet(id).row(0).id();
                house.trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(row, 4, "代人改的名称"))), house.again(house.guard)).done();
                house.sign(id, house.filler, "");
                house.sign(id, house.reviewer, "");
                house.sign(id, both, "");
            }
        },
        FOR_TWO_AT_ONCE("staff.deputy.already") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.approver, house.approver, house.guard, Role.APPROVER, 30);
                house.lend(house.writer, house.writer, house.guard, Role.APPROVER, 1);
            }
        },
        ENDED_BY_A_FORGED_PAPER("staff.deputy.whose") {
            @Override
            void run(FourHandsTest house) {
                Delegation lent = house.lend(house.approver, house.approver, house.guard, Role.APPROVER, 3);
                house.trial.office().staff().delegations().end(house.guard,
                        new Delegation(lent.entry(), house.guard.person(), house.guard.person(), Role.APPROVER, lent.until(), false));
            }
        },
        AFTER_ITS_DAY_IN_ANOTHER_ZONE("signoff.role") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.approver, house.approver, house.guard, Role.APPROVER, 0);
                long id = house.trial.catalog(house.filler, 2).id();
                house.sign(id, house.filler, "");
                house.sign(id, house.reviewer, "");
                Session guard = house.again(house.guard);
                house.trial.pass(TimeUnit.HOURS.toMillis(20));
                TimeZone zone = TimeZone.getDefault();
                TimeZone.setDefault(TimeZone.getTimeZone("Etc/GMT+12"));
                try {
                    house.sign(id, guard, "");
                } finally {
                    TimeZone.setDefault(zone);
                }
            }
        },
        FOR_WHO_WROTE("signoff.own-behalf") {
            @Override
            void run(FourHandsTest house) {
                Session both = house.writer;
                house.lend(both, both, house.guard, Role.APPROVER, 3);
                long id = house.trial.catalog(both, 2).id();
                house.sign(id, house.filler, "");
                house.sign(id, house.reviewer, "");
                house.sign(id, house.again(house.guard), "");
            }
        },
        OF_SOMEBODY_DISABLED("signoff.role") {
            @Override
            void run(FourHandsTest house) {
                house.lend(house.reviewer, house.reviewer, house.guard, Role.REVIEWER, 3);
                house.trial.office().staff().personnel().disable(house.chief, house.reviewer.person());
                long id = house.trial.catalog(house.filler, 2).id();
                house.sign(id, house.filler, "");
                house.sign(id, house.again(house.guard), "");
            }
        },
        ENDED("signoff.role") {
            @Override
            void run(FourHandsTest house) {
                Delegation lent = house.lend(house.reviewer, house.reviewer, house.guard, Role.REVIEWER, 3);
                Session guard = house.again(house.guard);
                house.trial.office().staff().delegations().end(house.reviewer, lent);
                long id = house.trial.catalog(house.filler, 2).id();
                house.sign(id, house.filler, "");
                house.sign(id, guard, "");
            }
        },
        A_NAME_LIKE_A_DEPUTYS("staff.deputy-name") {
            @Override
            void run(FourHandsTest house) {
                house.trial.office().staff().add(house.chief, "马密（代王三）", Set.of(Role.APPROVER), Trial.password("马密（代王三）"));
            }
        };

        final String key;

        Lending(String key) {
            this.key = key;
        }

        abstract void run(FourHandsTest house);
    }

    @ParameterizedTest
    @EnumSource
    void isRefused(Lending lending) {
        assertEquals(lending.key, refused(() -> lending.run(this)));
        assertTrue(trial.office().examine(Progress.NONE).intact());
    }

    @Test
    void anAdministratorLendsForWhoIsAway() {
        Delegation lent = lend(chief, approver, guard, Role.APPROVER, 5);
        Delegations delegations = trial.office().staff().delegations();
        assertEquals(List.of(lent), delegations.inForce());
        assertEquals("staff.deputy.whose", refused(() -> delegations.end(guard, lent)));
        delegations.end(chief, lent);
        assertEquals(List.of(), delegations.inForce());
    }

    /// 2018-11-09 was a Friday: three working days behind it end on Wednesday.
    @Test
    void limitsAreWorkingDays() {
        trial.office().routeRules().days(chief, Map.of(Stage.TO_REVIEW, 3, Stage.DRAFT, 1));
        long id = trial.catalog(filler, 2).id();
        assertEquals(Optional.empty(), due(filler), "a draft that nobody gave back is not late");
        sign(id, filler, "");
        assertEquals(Optional.of(new RouteRules.Due(LocalDate.of(2018, 11, 14), 3)), due(reviewer));
        trial.pass(TimeUnit.DAYS.toMillis(3));
        assertEquals(Optional.of(new RouteRules.Due(LocalDate.of(2018, 11, 14), 2)), due(reviewer));
        trial.pass(TimeUnit.DAYS.toMillis(4));
        RouteRules.Due late = due(reviewer).orElseThrow();
        assertEquals(new RouteRules.Due(LocalDate.of(2018, 11, 14), -2), late);
        assertTrue(late.overdue() && late.sentence().contains("已逾期2个工作日"), late.sentence());
        sign(id, reviewer, "");
        signOff.withdraw(id, reviewer, Trial.password("李二"));
        assertEquals(Optional.of(late), due(reviewer), "to pass it on and take it back begins no new term");
        signOff.giveBack(id, reviewer, Trial.password("李二"), "请补齐第二行依据");
        assertEquals(Optional.of(new RouteRules.Due(LocalDate.of(2018, 11, 19), 1)), due(filler));
        assertEquals("route.days", refused(() -> trial.office().routeRules().days(chief, Map.of(Stage.TO_REVIEW, 91))));
    }

    private Optional<RouteRules.Due> due(Session who) {
        return trial.office().duties().todo(who.person()).getFirst().due();
    }

    @Test
    void whatWasHandedInComesBackFromAboveAsTheNextVersion() {
        long id = trial.catalog(filler, 2).id();
        List.of(filler, reviewer, approver).forEach(hand -> sign(id, hand, ""));
        assertEquals("signoff.turn", refused(() -> signOff.returnedFromAbove(id, filler, Trial.password("张一"), REASON)), "it has not been handed in");
        sign(id, filler, "");
        assertEquals("signoff.reason", refused(() -> signOff.returnedFromAbove(id, filler, Trial.password("张一"), "退")));
        assertEquals("signoff.role", refused(() -> signOff.returnedFromAbove(id, reviewer, Trial.password("李二"), REASON)));
        Catalog next = signOff.returnedFromAbove(id, filler, Trial.password("张一"), REASON);
        assertEquals(List.of(Stage.DRAFT, 2, 1), List.of(next.stage(), next.state().version(), next.state().round()));
        assertEquals(REASON, signOff.returned(next).orElseThrow().words());
        assertEquals(3, signOff.check(id).stream().filter(check -> check.genuine() && check.seal().holds()).count());
    }
}
