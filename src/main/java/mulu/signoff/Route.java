package mulu.signoff;

import static mulu.catalog.Stage.APPROVED;
import static mulu.catalog.Stage.DRAFT;
import static mulu.catalog.Stage.HANDED_IN;
import static mulu.catalog.Stage.TO_APPROVE;
import static mulu.catalog.Stage.TO_CLEAR;
import static mulu.catalog.Stage.TO_REVIEW;
import static mulu.staff.Role.APPROVER;
import static mulu.staff.Role.FILLER;
import static mulu.staff.Role.REVIEWER;
import static mulu.staff.Role.SECRECY;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mulu.catalog.Stage;
import mulu.staff.Role;
import mulu.template.Heading.Hand;
import org.jspecify.annotations.Nullable;

/// The ways a catalog can go, with every step there is. What stands in no line cannot be done. By which of them a version
/// goes is settled when it is submitted. Each stage has the same steps on every way that passes it; only where they lead
/// may differ.
public final class Route {
    /// 填表 → 复核 → 审核.
    public static final Route THREE_HANDS = new Route(false);
    /// 填表 → 复核 → 保密审查 → 审核: every stage there is.
    public static final Route WITH_SECRECY = new Route(true);

    /// One line of the table.
    ///
    /// @param from where the catalog stands
    /// @param hands roles that may do it; one of them is enough
    /// @param to where it stands afterwards
    /// @param seals the hand that puts its seal with this step; null for the others
    public record Step(Stage from, Act act, Set<Role> hands, Stage to, @Nullable Hand seals) {}

    private final List<Step> steps;

    private Route(boolean secrecy) {
        List<Step> table = new ArrayList<>();
        table.add(new Step(DRAFT, Act.SUBMIT, Set.of(FILLER), TO_REVIEW, Hand.FILLER));
        table.add(new Step(TO_REVIEW, Act.PASS, Set.of(REVIEWER), secrecy ? TO_CLEAR : TO_APPROVE, Hand.REVIEWER));
        table.add(new Step(TO_REVIEW, Act.RETURN, Set.of(REVIEWER), DRAFT, null));
        table.add(new Step(TO_REVIEW, Act.WITHDRAW, Set.of(FILLER), DRAFT, null));
        if (secrecy) {
            table.add(new Step(TO_CLEAR, Act.CLEAR, Set.of(SECRECY), TO_APPROVE, Hand.SECRECY));
            table.add(new Step(TO_CLEAR, Act.RETURN, Set.of(SECRECY), DRAFT, null));
            table.add(new Step(TO_CLEAR, Act.WITHDRAW, Set.of(REVIEWER), TO_REVIEW, null));
        }
        table.add(new Step(TO_APPROVE, Act.APPROVE, Set.of(APPROVER), APPROVED, Hand.APPROVER));
        table.add(new Step(TO_APPROVE, Act.RETURN, Set.of(APPROVER), DRAFT, null));
        table.add(new Step(TO_APPROVE, Act.RETURN_TO_REVIEW, Set.of(APPROVER), TO_REVIEW, null));
        table.add(new Step(TO_APPROVE, Act.WITHDRAW, Set.of(secrecy ? SECRECY : REVIEWER), secrecy ? TO_CLEAR : TO_REVIEW, null));
        table.add(new Step(APPROVED, Act.HAND_IN, Set.of(FILLER, APPROVER), HANDED_IN, null));
        table.add(new Step(APPROVED, Act.REOPEN, Set.of(APPROVER), DRAFT, null));
        table.add(new Step(HANDED_IN, Act.REOPEN, Set.of(APPROVER), DRAFT, null));
        table.add(new Step(HANDED_IN, Act.RETURNED_ABOVE, Set.of(FILLER, APPROVER), DRAFT, null));
        steps = List.copyOf(table);
    }

    /// The way that is walked with or without the examination for secrets.
    public static Route of(boolean secrecy) {
        return secrecy ? WITH_SECRECY : THREE_HANDS;
    }

    public List<Step> steps() {
        return steps;
    }

    /// The stages that this way passes, in order.
    public List<Stage> stages() {
        return List.of(Stage.values()).stream().filter(stage -> stage != TO_CLEAR || this == WITH_SECRECY).toList();
    }

    /// The hands that seal on this way, in order.
    public List<Hand> hands() {
        return steps.stream().map(Step::seals).filter(Objects::nonNull).toList();
    }

    /// The step that brings a catalog forward from `stage`; none behind the last stage.
    public Optional<Step> forward(Stage stage) {
        return steps.stream().filter(step -> step.from() == stage && step.to().compareTo(stage) > 0).findFirst();
    }

    public Optional<Step> find(Stage stage, Act act) {
        return steps.stream().filter(step -> step.from() == stage && step.act() == act).findFirst();
    }

    /// The hands whose seals hold no longer after this step: those that would seal again.
    List<Hand> voids(Step step) {
        boolean back = step.to().compareTo(step.from()) < 0 && !step.act().renews();
        return !back ? List.of() : steps.stream().filter(other -> other.seals() != null && other.from().compareTo(step.to()) >= 0)
                .map(Step::seals).filter(Objects::nonNull).toList();
    }

    /// The act by which a hand seals.
    static Act sealing(Hand hand) {
        return WITH_SECRECY.steps.stream().filter(step -> step.seals() == hand).findFirst().orElseThrow().act();
    }

    /// The roles whose hand that is.
    static Set<Role> roles(Hand hand) {
        return WITH_SECRECY.steps.stream().filter(step -> step.seals() == hand).findFirst().orElseThrow().hands();
    }
}
