package mulu.signoff;

import static mulu.catalog.Stage.APPROVED;
import static mulu.catalog.Stage.DRAFT;
import static mulu.catalog.Stage.HANDED_IN;
import static mulu.catalog.Stage.TO_APPROVE;
import static mulu.catalog.Stage.TO_REVIEW;
import static mulu.staff.Role.APPROVER;
import static mulu.staff.Role.FILLER;
import static mulu.staff.Role.REVIEWER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mulu.catalog.Stage;
import mulu.staff.Role;
import mulu.template.Heading.Hand;
import org.jspecify.annotations.Nullable;

/// The three-hand route: every step there is. What stands in no line cannot be done.
public final class Route {
    /// One line of the table.
    ///
    /// @param from where the catalog stands
    /// @param hands roles that may do it; one of them is enough
    /// @param to where it stands afterwards
    /// @param seals the hand that puts its seal with this step; null for the others
    public record Step(Stage from, Act act, Set<Role> hands, Stage to, @Nullable Hand seals) {}

    private static final List<Step> STEPS = List.of(
            new Step(DRAFT, Act.SUBMIT, Set.of(FILLER), TO_REVIEW, Hand.FILLER),
            new Step(TO_REVIEW, Act.PASS, Set.of(REVIEWER), TO_APPROVE, Hand.REVIEWER),
            new Step(TO_REVIEW, Act.RETURN, Set.of(REVIEWER), DRAFT, null),
            new Step(TO_REVIEW, Act.WITHDRAW, Set.of(FILLER), DRAFT, null),
            new Step(TO_APPROVE, Act.APPROVE, Set.of(APPROVER), APPROVED, Hand.APPROVER),
            new Step(TO_APPROVE, Act.RETURN, Set.of(APPROVER), DRAFT, null),
            new Step(TO_APPROVE, Act.RETURN_TO_REVIEW, Set.of(APPROVER), TO_REVIEW, null),
            new Step(TO_APPROVE, Act.WITHDRAW, Set.of(REVIEWER), TO_REVIEW, null),
            new Step(APPROVED, Act.HAND_IN, Set.of(FILLER, APPROVER), HANDED_IN, null),
            new Step(APPROVED, Act.REOPEN, Set.of(APPROVER), DRAFT, null),
            new Step(HANDED_IN, Act.REOPEN, Set.of(APPROVER), DRAFT, null));

    private Route() {}

    public static List<Step> steps() {
        return STEPS;
    }

    /// The step that brings a catalog forward from `stage`; none behind the last stage.
    public static Optional<Step> forward(Stage stage) {
        return STEPS.stream().filter(step -> step.from() == stage && step.to().compareTo(stage) > 0).findFirst();
    }

    /// The act by which a hand seals.
    static Act sealing(Hand hand) {
        return STEPS.stream().filter(step -> step.seals() == hand).findFirst().orElseThrow().act();
    }

    /// The hands whose seals hold no longer after this step.
    static List<Hand> voids(Step step) {
        return switch (step.act()) {
            case SUBMIT, PASS, APPROVE, HAND_IN, REOPEN -> List.of();
            case WITHDRAW, RETURN, RETURN_TO_REVIEW ->
                step.to() == DRAFT ? List.of(Hand.values()) : List.of(Hand.REVIEWER, Hand.APPROVER);
        };
    }

    public static Optional<Step> find(Stage stage, Act act) {
        return STEPS.stream().filter(step -> step.from() == stage && step.act() == act).findFirst();
    }
}
