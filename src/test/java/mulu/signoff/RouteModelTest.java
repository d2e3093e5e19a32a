package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Stage;
import mulu.office.Examination;
import mulu.staff.Delegations;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.template.Heading.Hand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real route beside a small model of it, under acts that anybody may try at any time.
@Execution(ExecutionMode.CONCURRENT)
class RouteModelTest {
    private static final int STEPS_OF_A_CATALOG = 400;

    @TempDir
    private Path folder;

    /// The whole route in some lines: what may be done, and what becomes of it.
    private static final class Model {
        private Stage stage = Stage.DRAFT;
        private int version = 1;
        private int round = 1;
        private final boolean secrecy;
        private final Map<Hand, Who> seals = new EnumMap<>(Hand.class);
        private final Set<String> authors = new HashSet<>();
        private String last = "";
        private String lastAct = "";
        private boolean opened;

        Model(boolean secrecy) {
            this.secrecy = secrecy;
        }

        boolean edit(Who who) {
            boolean may = stage == Stage.DRAFT && who.has(Role.FILLER);
            return may && (authors.add(who.name()) || true);
        }

        boolean sign(Who who) {
            return switch (stage) {
                case DRAFT -> seal(who, Role.FILLER, Hand.FILLER, Stage.TO_REVIEW, "SUBMIT");
                case TO_REVIEW -> seal(who, Role.REVIEWER, Hand.REVIEWER, secrecy ? Stage.TO_CLEAR : Stage.TO_APPROVE, "PASS");
                case TO_CLEAR -> seal(who, Role.SECRECY, Hand.SECRECY, Stage.TO_APPROVE, "CLEAR");
                case TO_APPROVE -> seal(who, Role.APPROVER, Hand.APPROVER, Stage.APPROVED, "APPROVE");
                case APPROVED -> (who.has(Role.FILLER) || who.has(Role.APPROVER)) && move(Stage.HANDED_IN, who, "HAND_IN");
                case HANDED_IN -> false;
            };
        }

        private boolean seal(Who who, Role role, Hand hand, Stage to, String act) {
            Who as = who.as(role);
            Set<String> barred = new HashSet<>(role == Role.FILLER ? Set.of() : authors);
            seals.values().forEach(sealed -> barred.addAll(sealed.names()));
            if (!who.has(role) || as.names().stream().anyMatch(barred::contains)) {
                return false;
            }
            seals.put(hand, as);
            return move(to, who, act);
        }

        private boolean move(Stage to, Who who, String act) {
            stage = to;
            last = who.name();
            lastAct = act;
            opened = false;
            return true;
        }

        /// Whose turn it is, and from whom it came.
        private Role turn() {
            return stage == Stage.TO_REVIEW ? Role.REVIEWER : stage == Stage.TO_CLEAR ? Role.SECRECY : Role.APPROVER;
        }

        private Stage before() {
            return stage == Stage.TO_REVIEW ? Stage.DRAFT : stage == Stage.TO_APPROVE && secrecy ? Stage.TO_CLEAR : Stage.TO_REVIEW;
        }

        boolean back(Act act, Who who) {
            boolean waits = stage.compareTo(Stage.DRAFT) > 0 && !stage.approved();
            Role former = before() == Stage.DRAFT ? Role.FILLER : before() == Stage.TO_CLEAR ? Role.SECRECY : Role.REVIEWER;
            return switch (act) {
                case RETURN -> waits && who.has(turn()) && undo(Stage.DRAFT, who, "RETURN") && (++round > 0);
                case RETURN_TO_REVIEW -> stage == Stage.TO_APPROVE && who.has(turn()) && undo(Stage.TO_REVIEW, who, "RETURN_TO_REVIEW");
                case WITHDRAW -> waits && who.has(former) && last.equals(who.name()) && !opened
                        && Set.of("SUBMIT", "PASS", "CLEAR").contains(lastAct) && undo(before(), who, "WITHDRAW");
                case REOPEN -> stage.approved() && who.has(Role.APPROVER) && reopen(who);
                case RETURNED_ABOVE -> stage == Stage.HANDED_IN && (who.has(Role.FILLER) || who.has(Role.APPROVER)) && reopen(who);
                default -> throw new IllegalArgumentException();
            };
        }

        private boolean undo(Stage to, Who who, String act) {
            seals.keySet().removeIf(hand -> to == Stage.DRAFT || hand == Hand.SECRECY || (to == Stage.TO_REVIEW && hand == Hand.REVIEWER));
            return move(to, who, act);
        }

        private boolean reopen(Who who) {
            seals.clear();
            authors.clear();
            version++;
            round = 1;
            return move(Stage.DRAFT, who, "REOPEN");
        }

        void open(Who who) {
            opened |= stage.compareTo(Stage.DRAFT) > 0 && !stage.approved() && who.has(turn()) && !last.equals(who.name());
        }
    }

    /// A person with own and lent hands.
    private record Who(String name, Set<Role> own, Map<Role, String> lent, String behalf) {
        boolean has(Role role) {
            return own.contains(role) || lent.containsKey(role);
        }

        Who as(Role role) {
            return new Who(name, own, lent, own.contains(role) ? "" : lent.getOrDefault(role, ""));
        }

        List<String> names() {
            return behalf.isEmpty() ? List.of(name) : List.of(name, behalf);
        }

        String printed() {
            return behalf.isEmpty() ? name : name + "（代" + behalf + "）";
        }
    }

    @Test
    void theRouteIsAsTheModel() {
        walk(1_000, 1);
    }

    /// Ten libraries, 100,000 steps in all.
    @ParameterizedTest
    @Tag("soak")
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void theRouteIsAsTheModelForAHundredThousandSteps(long seed) {
        walk(10_000, seed);
    }

    private void walk(int steps, long seed) {
        Random random = new Random(seed);
        Location location = new Location.Folder(folder.resolve("library"));
        Trial trial = Trial.at(location);
        List<Session> people = people(trial);
        Model model = new Model(false);
        Map<Role, String> lent = Map.of();
        long id = 0;
        int done = 0;
        for (int step = 0; step < steps; step++) {
            if (step % STEPS_OF_A_CATALOG == 0) {
                if (id > 0) {
                    whole(trial, id, "seed " + seed + " step " + step);
                    trial.close();
                    trial = Trial.at(location);
                    Trial open = trial;
                    people = people.stream().map(person -> open.office().staff().signIn(person.name(), Trial.password(person.name()))).toList();
                }
                model = new Model(random.nextBoolean());
                trial.office().routeRules().secrecy(people.getLast(), model.secrecy);
                lent = lend(trial, people, random);
                Session creator = people.get(random.nextInt(2));
                id = trial.catalog(creator, 3).id();
                model.authors.add(creator.name());
            }
            String where = "seed " + seed + " step " + step;
            Session who = random.nextInt(3) == 0 ? people.get(random.nextInt(people.size())) : sensible(people, model, random);
            Who acting = new Who(who.name(), OWN.getOrDefault(who.name(), Set.of()), who.name().equals(DEPUTY) ? lent : Map.of(), "");
            if (random.nextInt(20) == 0) {
                trial.pass(random.nextInt(7_200_000) - 3_600_000);
            }
            boolean may = act(trial, model, id, who, acting, random, where);
            done += may ? 1 : 0;
            same(trial, model, id, where);
        }
        whole(trial, id, "seed " + seed + " at the end");
        Examination found = trial.office().examine(Progress.NONE);
        assertTrue(found.intact(), "seed " + seed + " " + found);
        trial.close();
        assertTrue(done > steps / 8, done + " acts of " + steps + " were done");
    }

    /// Somebody who may do the next step if nothing else speaks against it.
    private static Session sensible(List<Session> people, Model model, Random random) {
        Set<Role> hands = Route.of(model.secrecy).forward(model.stage).map(Route.Step::hands).orElse(Set.of(Role.APPROVER));
        List<Session> some = people.stream().filter(person -> person.person().roles().stream().anyMatch(hands::contains)).toList();
        return some.get(random.nextInt(some.size()));
    }

    private static final String DEPUTY = "张二";
    private static final Map<String, Set<Role>> OWN = Map.of("张一", Set.of(Role.FILLER), DEPUTY, Set.of(Role.FILLER), "李一", Set.of(Role.REVIEWER),
            "李二", Set.of(Role.REVIEWER, Role.FILLER), "密一", Set.of(Role.SECRECY), "王一", Set.of(Role.APPROVER),
            "王二", Set.of(Role.APPROVER, Role.REVIEWER, Role.SECRECY), "管一", Set.of(Role.ADMIN));

    private static List<Session> people(Trial trial) {
        return Stream.of("张一", DEPUTY, "李一", "李二", "密一", "王一", "王二", "管一")
                .map(name -> trial.person(name, OWN.getOrDefault(name, Set.of()).toArray(Role[]::new))).toList();
    }

    /// Ends what was lent, and perhaps lends one person two other hands.
    private static Map<Role, String> lend(Trial trial, List<Session> people, Random random) {
        Delegations delegations = trial.office().staff().delegations();
        Session chief = people.getLast();
        delegations.inForce().forEach(one -> delegations.end(chief, one));
        if (random.nextInt(3) == 0) {
            return Map.of();
        }
        LocalDate far = LocalDate.ofInstant(trial.now(), ZoneId.systemDefault()).plusDays(300);
        Person deputy = trial.office().staff().find(DEPUTY).orElseThrow();
        delegations.give(chief, Trial.password(chief.name()), trial.office().staff().find("李一").orElseThrow(), deputy, Role.REVIEWER, far);
        delegations.give(chief, Trial.password(chief.name()), trial.office().staff().find("王一").orElseThrow(), deputy, Role.APPROVER, far);
        return Map.of(Role.REVIEWER, "李一", Role.APPROVER, "王一");
    }

    /// Tries one act on the route and asks the model whether it should have been done.
    private static boolean act(Trial trial, Model model, long id, Session who, Who acting, Random random, String where) {
        SignOff signOff = trial.office().signOff();
        char[] password = Trial.password(who.name());
        int act = random.nextInt(21);
        if (act < 5) {
            long row = trial.office().catalogs().sheet(id).row(random.nextInt(3)).id();
            boolean done = trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(row, 4, "名称" + random.nextInt(1 << 30)))), who) instanceof Outcome.Done;
            assertEquals(model.edit(acting), done, where);
            return done;
        }
        if (act < 14) {
            trial.review(id, who);
            boolean done = tried(() -> signOff.sign(signOff.look(id, Progress.NONE), who, password, ""));
            assertEquals(model.sign(acting), done, where + " sign by " + who.name());
            return done;
        }
        if (act < 16) {
            model.open(acting);
            if (!acting.has(Role.ADMIN)) {
                signOff.opened(id, who);
            }
            return false;
        }
        Act back = List.of(Act.RETURN, Act.RETURN_TO_REVIEW, Act.WITHDRAW, Act.REOPEN, Act.RETURNED_ABOVE).get(act - 16);
        boolean done = tried(() -> {
            switch (back) {
                case RETURN -> signOff.giveBack(id, who, password, "第二行要补充依据");
                case RETURN_TO_REVIEW -> signOff.giveBackToReview(id, who, password, "请再复核一遍");
                case WITHDRAW -> signOff.withdraw(id, who, password);
                case RETURNED_ABOVE -> signOff.returnedFromAbove(id, who, password, "上级要求补充依据");
                default -> signOff.reopen(id, who, password, "上级要求补充内容");
            }
        });
        assertEquals(model.back(back, acting), done, where + " " + back + " by " + who.name());
        return done;
    }

    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Problem refused) {
            assertEquals(Problem.Kind.FORBIDDEN, refused.kind(), refused.getMessage());
            return false;
        }
    }

    private static void same(Trial trial, Model model, long id, String where) {
        Catalog catalog = trial.office().catalogs().get(id);
        assertEquals(List.of(model.stage, model.version, model.round),
                List.of(catalog.stage(), catalog.state().version(), catalog.state().round()), where);
        Map<Hand, String> printed = new EnumMap<>(Hand.class);
        model.seals.forEach((hand, who) -> printed.put(hand, who.printed()));
        assertEquals(printed, trial.office().signOff().signatures(catalog).names(), where);
    }

    /// Nothing is approved without the three hands in order, no voided seal counts, nothing changed without a record.
    private static void whole(Trial trial, long id, String where) {
        Catalog catalog = trial.office().catalogs().get(id);
        assertTrue(trial.office().signOff().check(id).stream().allMatch(check -> check.genuine()), where);
        assertTrue(trial.office().signOff().inPlace(catalog), where);
        assertTrue(trial.office().catalogs().trace(id, Progress.NONE).intact(), where);
        List<Seal> under = trial.office().signOff().signatures(catalog).seals();
        assertEquals(catalog.stage().approved(), tried(() -> trial.office().signOff().approved(id, Progress.NONE)), where);
        assertEquals(under.stream().map(seal -> seal.by().hand()).sorted().toList(), under.stream().map(seal -> seal.by().hand()).toList(), where);
        assertTrue(under.stream().allMatch(Seal::holds), where);
        long edits = trial.office().audit().about(catalog.subject()).stream().filter(entry -> entry.act().equals("catalog.edit")).count();
        assertEquals(edits + 1, catalog.state().revision(), where);
    }
}
