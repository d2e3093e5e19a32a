package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Stage;
import mulu.office.Examination;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.template.Heading.Hand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real route beside a small model of it, under acts that anybody may try at any time.
class RouteModelTest {
    private static final int STEPS_OF_A_CATALOG = 400;

    @TempDir
    private Path folder;

    /// The whole route in fifty lines: what may be done, and what becomes of it.
    private static final class Model {
        private Stage stage = Stage.DRAFT;
        private int version = 1;
        private int round = 1;
        private final Map<Hand, String> seals = new EnumMap<>(Hand.class);
        private final Set<String> authors = new HashSet<>();
        private String last = "";
        private String lastAct = "";
        private boolean opened;

        boolean edit(String who, Set<Role> roles) {
            boolean may = stage == Stage.DRAFT && roles.contains(Role.FILLER);
            return may && (authors.add(who) || true);
        }

        boolean sign(String who, Set<Role> roles) {
            boolean fresh = !seals.containsValue(who);
            boolean apart = fresh && !authors.contains(who);
            return switch (stage) {
                case DRAFT -> roles.contains(Role.FILLER) && fresh && seal(Hand.FILLER, who, Stage.TO_REVIEW, "SUBMIT");
                case TO_REVIEW -> roles.contains(Role.REVIEWER) && apart && seal(Hand.REVIEWER, who, Stage.TO_APPROVE, "PASS");
                case TO_APPROVE -> roles.contains(Role.APPROVER) && apart && seal(Hand.APPROVER, who, Stage.APPROVED, "APPROVE");
                case APPROVED -> (roles.contains(Role.FILLER) || roles.contains(Role.APPROVER)) && move(Stage.HANDED_IN, who, "HAND_IN");
                case HANDED_IN -> false;
            };
        }

        private boolean seal(Hand hand, String who, Stage to, String act) {
            seals.put(hand, who);
            return move(to, who, act);
        }

        private boolean move(Stage to, String who, String act) {
            stage = to;
            last = who;
            lastAct = act;
            opened = false;
            return true;
        }

        boolean back(Act act, String who, Set<Role> roles) {
            Role role = stage == Stage.TO_REVIEW ? Role.REVIEWER : Role.APPROVER;
            boolean waits = stage == Stage.TO_REVIEW || stage == Stage.TO_APPROVE;
            return switch (act) {
                case RETURN -> waits && roles.contains(role) && undo(Stage.DRAFT, who, "RETURN") && (++round > 0);
                case RETURN_TO_REVIEW -> stage == Stage.TO_APPROVE && roles.contains(role) && undo(Stage.TO_REVIEW, who, "RETURN_TO_REVIEW");
                case WITHDRAW -> waits && roles.contains(stage == Stage.TO_REVIEW ? Role.FILLER : Role.REVIEWER) && last.equals(who) && !opened
                        && Set.of("SUBMIT", "PASS").contains(lastAct) && undo(stage == Stage.TO_REVIEW ? Stage.DRAFT : Stage.TO_REVIEW, who, "WITHDRAW");
                case REOPEN -> stage.approved() && roles.contains(Role.APPROVER) && reopen(who);
                default -> throw new IllegalArgumentException();
            };
        }

        private boolean undo(Stage to, String who, String act) {
            seals.keySet().removeIf(hand -> to == Stage.DRAFT || hand != Hand.FILLER);
            return move(to, who, act);
        }

        private boolean reopen(String who) {
            seals.clear();
            authors.clear();
            version++;
            round = 1;
            return move(Stage.DRAFT, who, "REOPEN");
        }

        void open(String who, Set<Role> roles) {
            opened |= (stage == Stage.TO_REVIEW && roles.contains(Role.REVIEWER) || stage == Stage.TO_APPROVE && roles.contains(Role.APPROVER))
                    && !last.equals(who);
        }
    }

    @Test
    void theRouteIsAsTheModel() {
        walk(1_000, 1);
    }

    @Test
    @Tag("soak")
    void theRouteIsAsTheModelForAHundredThousandSteps() {
        walk(100_000, 2);
    }

    private void walk(int steps, long seed) {
        Random random = new Random(seed);
        Location location = new Location.Folder(folder.resolve("library"));
        Trial trial = Trial.at(location);
        List<Session> people = people(trial);
        Model model = new Model();
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
                model = new Model();
                Session creator = people.get(random.nextInt(2));
                id = trial.catalog(creator, 3).id();
                model.authors.add(creator.name());
            }
            String where = "seed " + seed + " step " + step;
            Session who = random.nextInt(3) == 0 ? people.get(random.nextInt(people.size())) : sensible(people, model, random);
            if (random.nextInt(20) == 0) {
                trial.pass(random.nextInt(7_200_000) - 3_600_000);
            }
            boolean may = act(trial, model, id, who, random, where);
            done += may ? 1 : 0;
            same(trial, model, id, where);
        }
        whole(trial, id, "seed " + seed + " at the end");
        trial.close();
        assertTrue(done > steps / 8, done + " acts of " + steps + " were done");
    }

    /// Somebody who may do the next step if nothing else speaks against it.
    private static Session sensible(List<Session> people, Model model, Random random) {
        Set<Role> hands = Route.forward(model.stage).map(Route.Step::hands).orElse(Set.of(Role.APPROVER));
        List<Session> some = people.stream().filter(person -> person.person().roles().stream().anyMatch(hands::contains)).toList();
        return some.get(random.nextInt(some.size()));
    }

    private static List<Session> people(Trial trial) {
        return List.of(trial.person("张一", Role.FILLER), trial.person("张二", Role.FILLER), trial.person("李一", Role.REVIEWER),
                trial.person("李二", Role.REVIEWER, Role.FILLER), trial.person("王一", Role.APPROVER),
                trial.person("王二", Role.APPROVER, Role.REVIEWER), trial.person("管一", Role.ADMIN));
    }

    /// Tries one act on the route and asks the model whether it should have been done.
    private static boolean act(Trial trial, Model model, long id, Session who, Random random, String where) {
        Set<Role> roles = who.person().roles();
        SignOff signOff = trial.office().signOff();
        char[] password = Trial.password(who.name());
        int act = random.nextInt(20);
        if (act < 5) {
            long row = trial.office().catalogs().sheet(id).row(random.nextInt(3)).id();
            boolean done = trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(row, 4, "名称" + random.nextInt(1 << 30)))), who) instanceof Outcome.Done;
            assertEquals(model.edit(who.name(), roles), done, where);
            return done;
        }
        if (act < 14) {
            trial.review(id, who);
            boolean done = tried(() -> signOff.sign(signOff.look(id, Progress.NONE), who, password, ""));
            assertEquals(model.sign(who.name(), roles), done, where + " sign by " + who.name());
            return done;
        }
        if (act < 16) {
            model.open(who.name(), roles);
            if (!roles.contains(Role.ADMIN)) {
                signOff.opened(id, who);
            }
            return false;
        }
        Act back = List.of(Act.RETURN, Act.RETURN_TO_REVIEW, Act.WITHDRAW, Act.REOPEN).get(act - 16);
        boolean done = tried(() -> {
            switch (back) {
                case RETURN -> signOff.giveBack(id, who, password, "第二行要补充依据");
                case RETURN_TO_REVIEW -> signOff.giveBackToReview(id, who, password, "请再复核一遍");
                case WITHDRAW -> signOff.withdraw(id, who, password);
                default -> signOff.reopen(id, who, password, "上级要求补充内容");
            }
        });
        assertEquals(model.back(back, who.name(), roles), done, where + " " + back + " by " + who.name());
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
        assertEquals(model.seals, trial.office().signOff().signatures(catalog).names(), where);
    }

    /// Nothing is approved without the three hands in order, no voided seal counts, nothing changed without a record.
    private static void whole(Trial trial, long id, String where) {
        Examination found = trial.office().examine(Progress.NONE);
        assertTrue(found.intact(), where + found);
        Catalog catalog = trial.office().catalogs().get(id);
        List<Seal> under = trial.office().signOff().signatures(catalog).seals();
        assertEquals(catalog.stage().approved(), tried(() -> trial.office().signOff().approved(id, Progress.NONE)), where);
        assertEquals(under.stream().map(seal -> seal.by().hand()).sorted().toList(), under.stream().map(seal -> seal.by().hand()).toList(), where);
        assertTrue(under.stream().allMatch(Seal::holds), where);
        long edits = trial.office().audit().about(catalog.subject()).stream().filter(entry -> entry.act().equals("catalog.edit")).count();
        assertEquals(edits + 1, catalog.state().revision(), where);
    }
}
